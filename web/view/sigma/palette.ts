/** The canvas's colours, read from the page's style sheet so that there is one table of them. */
import { type EdgeKind, edgeKinds, type NodeKind, nodeKinds } from '../../state/kinds.ts';

export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  readonly nodes: Readonly<Record<NodeKind, string>>;
  readonly edges: Readonly<Record<EdgeKind, string>>;
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
  };
  probe.remove();
  return palette;
}

/** `share` of the way from one `rgb(...)` colour to another; 0 is `from`. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  return `rgb(${a.map((value, index) => Math.round(value + ((b[index] ?? 0) - value) * share)).join(', ')})`;
}

const channels = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
