/** The canvas's colours, read from the page's style sheet so that there is one table of them. */
import { groupColours } from '../../state/groups.ts';
import { type EdgeKind, edgeKinds, type NodeKind, nodeKinds } from '../../state/kinds.ts';

export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  readonly nodes: Readonly<Record<NodeKind, string>>;
  readonly edges: Readonly<Record<EdgeKind, string>>;
  /** Of the largest communities, the largest first; all others are quiet. */
  readonly groups: readonly string[];
}

/** Reads the custom properties `--paper`, `--node-person`, ... as they hold for an element, whatever the theme. */
export function readPalette(element: HTMLElement): Palette {
  const probe = element.ownerDocument.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const read = (name: string): string => {
    // Through `color`, since a custom property itself still says `light-dark(...)`.
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const table = <Kind extends string>(prefix: string, kinds: readonly Kind[]) =>
    Object.fromEntries(kinds.map((kind) => [kind, read(`${prefix}-${kind}`)])) as Record<Kind, string>;
  const palette = {
    paper: read('canvas'),
    ink: read('ink'),
    quiet: read('ink-quiet'),
    accent: read('accent'),
    nodes: table('node', nodeKinds),
    edges: table('edge', edgeKinds),
    groups: Array.from({ length: groupColours }, (_, index) => read(`group-${index + 1}`)),
  };
  probe.remove();
  return palette;
}

/** Red, green and blue of an `rgb(...)` colour, each 0 to 1, as shaders take them. */
export function channels(color: string): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map((value) => Number(value) / 255);
  return [red, green, blue];
}
