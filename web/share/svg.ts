/** The canvas as a drawing in SVG: shapes, strokes, arrows and names as the screen has them, sharp at any size. */
import { escapeXml } from '../../src/export/xml.ts';
import { outlines } from '../state/outlines.ts';
import type { Scene, SceneEdge, SceneNode } from '../state/scene.ts';

export interface SvgOptions {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Without it the drawing has no background. */
  readonly paper: string | undefined;
  readonly ink: string;
  readonly nodeColour: (node: SceneNode) => string;
  readonly edgeColour: (edge: SceneEdge) => string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const margin = 60;
const dashes = { stated: '', inferred: ' stroke-dasharray="7 5"', background: ' stroke-dasharray="2 4"' } as const;
const headLength = 9;
const headWidth = 7;

/** @param placeOf Where each node stands, in the scene's units; y runs up. */
export function toSvg(scene: Scene, placeOf: (node: SceneNode) => Point, options: SvgOptions): string {
  const { width, height, paper, ink } = options;
  const onPage = ontoPage(scene.nodes.map(placeOf), width, height);
  const places = new Map(scene.nodes.map((node) => [node.key, { ...onPage(placeOf(node)), node }]));
  const edges = scene.edges.flatMap((edge) => {
    const [source, target] = [places.get(edge.source), places.get(edge.target)];
    return source && target ? [drawEdge(edge, source, target, target.node.size, options.edgeColour(edge))] : [];
  });
  // The largest come last, on top.
  const drawn = [...places.values()].sort((a, b) => a.node.size - b.node.size || (a.node.key < b.node.key ? -1 : 1));
  const nodes = drawn.map(({ x, y, node }) => {
    const colour = escapeXml(options.nodeColour(node));
    const scale = (node.size * 2) / 16;
    const fill = node.background ? `fill="none" stroke="${colour}" stroke-width="1.5"` : `fill="${colour}"`;
    return `<path d="${outlines[node.kind]}" ${fill} transform="translate(${round(x - 8 * scale)} ${round(y - 8 * scale)}) scale(${round(scale)})"><title>${escapeXml(node.label)}</title></path>`;
  });
  const halo = paper
    ? ` stroke="${escapeXml(paper)}" stroke-width="3" paint-order="stroke" stroke-linejoin="round"`
    : '';
  const names = drawn.map(
    ({ x, y, node }) => `<text x="${round(x)}" y="${round(y + node.size + 13)}"${halo}>${escapeXml(node.label)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
${paper ? `<rect width="100%" height="100%" fill="${escapeXml(paper)}"/>\n` : ''}<g fill="none" stroke-width="1.4">
${edges.join('\n')}
</g>
<g>
${nodes.join('\n')}
</g>
<g font-family="system-ui, sans-serif" font-size="12" fill="${escapeXml(ink)}" text-anchor="middle">
${names.join('\n')}
</g>
</svg>
`;
}

function drawEdge(edge: SceneEdge, source: Point, target: Point, targetSize: number, colour: string): string {
  const along = { x: target.x - source.x, y: target.y - source.y };
  // The scene's y runs up and the page's down, so left of the way is the other side.
  const control = {
    x: (source.x + target.x) / 2 + along.y * edge.curvature,
    y: (source.y + target.y) / 2 - along.x * edge.curvature,
  };
  const last = { x: target.x - control.x, y: target.y - control.y };
  const length = Math.hypot(last.x, last.y) || 1;
  const unit = { x: last.x / length, y: last.y / length };
  const tip = { x: target.x - unit.x * targetSize, y: target.y - unit.y * targetSize };
  const foot = { x: tip.x - unit.x * headLength, y: tip.y - unit.y * headLength };
  const side = { x: (-unit.y * headWidth) / 2, y: (unit.x * headWidth) / 2 };
  const safe = escapeXml(colour);
  return `<path d="M${at(source)}Q${at(control)} ${at(foot)}" stroke="${safe}"${dashes[edge.basis]}><title>${escapeXml(edge.label)}</title></path><path d="M${at(tip)}L${at({ x: foot.x + side.x, y: foot.y + side.y })}L${at({ x: foot.x - side.x, y: foot.y - side.y })}Z" fill="${safe}" stroke="none"/>`;
}

/** Fits all points into the page, the proportions kept. */
function ontoPage(points: readonly Point[], width: number, height: number): (point: Point) => Point {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    low = Math.min(low, y);
    high = Math.max(high, y);
  }
  const scale = Math.min(
    (width - 2 * margin) / Math.max(1e-9, right - left),
    (height - 2 * margin) / Math.max(1e-9, high - low),
  );
  return ({ x, y }) => ({
    x: width / 2 + (x - (left + right) / 2) * scale,
    y: height / 2 - (y - (low + high) / 2) * scale,
  });
}

const round = (value: number): number => Math.round(value * 100) / 100;
const at = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
