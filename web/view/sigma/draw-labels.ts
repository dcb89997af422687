import { displayName } from '../../state/display-name.ts';
import type { Point } from '../../state/places.ts';
import type { Lit, Scene, SceneNode } from '../../state/scene.ts';
import type { Look } from './look.ts';
import { type LabelWish, placeLabels } from './place-labels.ts';
import type { Renderer, SigmaGraph } from './renderer.ts';

/** More than this many labels are noise, and cost frames. */
const labelLimit = 140;
/** The largest nodes are named whatever they cover, so that a crowded hub does not go without. */
const alwaysNamed = 6;
/** More lit edges than this get no labels. */
const edgeLabelLimit = 12;
/** With more nodes than this, faded ones give way to the names of those that are lit. */
const crowd = 400;
const nodeFont = '500 12px ui-sans-serif, system-ui, sans-serif';
const selectedFont = '650 13px ui-sans-serif, system-ui, sans-serif';
const edgeFont = 'italic 11px ui-sans-serif, system-ui, sans-serif';
const height = 15;
/** Names of nodes a little outside of the stage still reach into it. */
const outside = { x: 80, y: 20 };

interface Circle extends Point {
  readonly key: string;
  readonly node: SceneNode;
  readonly radius: number;
}

export const bySize = ({ nodes }: Scene): readonly SceneNode[] =>
  nodes.toSorted((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1));

/** The order in which nodes are named: the selected one, then those that are lit, then the rest, the largest first. */
export function byRank(
  largestFirst: readonly SceneNode[],
  lit: Lit | undefined,
  selected: string | undefined,
): readonly SceneNode[] {
  if (!lit) return largestFirst;
  const rank = ({ key }: SceneNode): number => (key === selected ? 0 : lit.nodes.has(key) ? 1 : 2);
  return [0, 1, 2].flatMap((wanted) => largestFirst.filter((node) => rank(node) === wanted));
}

/** Draws the labels of nodes in view, the first in `ranked` first, and of the lit edges; none covers another. */
export function drawLabels(renderer: Renderer, graph: SigmaGraph, ranked: readonly SceneNode[], look: Look): void {
  const context = renderer.getCanvases().labels?.getContext('2d');
  if (!context) return;
  const { palette, lit, selected, scale } = look;
  const { width, height: stageHeight } = renderer.getDimensions();
  const stage = { width: width / scale, height: stageHeight / scale };
  const circles = circlesInView(renderer, graph, ranked, stage, scale);
  const named = circles.filter(({ key }) => !lit || lit.nodes.has(key)).slice(0, labelLimit);

  context.save();
  context.scale(scale, scale);
  const texts = new Map<string, { text: string; font: string; color: string }>();
  const wishes: LabelWish[] = named.map(({ key, node, x, y, radius }, index) => {
    const font = key === selected ? selectedFont : nodeFont;
    // Headlines are long, and not what a reader looks for first.
    const isArticle = node.kind === 'document' && key !== selected;
    const text = isArticle ? displayName(node.label, 26) : node.label;
    texts.set(`node ${key}`, { text, font, color: isArticle ? palette.quiet : palette.ink });
    const forced = key === selected || index < alwaysNamed;
    return { key: `node ${key}`, x, y, radius, width: widthOf(context, font, text), height, forced };
  });
  if (lit && lit.edges.size <= edgeLabelLimit) {
    const places = new Map(circles.map((circle) => [circle.key, circle]));
    for (const edge of lit.edges.values()) {
      const [source, target] = [places.get(edge.source), places.get(edge.target)];
      if (!source || !target) continue;
      // The middle of the curve lies half-way to its control point; screen y runs down, the scene's up.
      const x = (source.x + target.x) / 2 + ((target.y - source.y) * edge.curvature) / 2;
      const y = (source.y + target.y) / 2 - ((target.x - source.x) * edge.curvature) / 2;
      const { key, label: text } = edge;
      texts.set(`edge ${key}`, { text, font: edgeFont, color: palette.edges[edge.kind] });
      wishes.push({
        key: `edge ${key}`,
        x,
        y,
        radius: 0,
        width: widthOf(context, edgeFont, text),
        height,
        forced: false,
      });
    }
  }
  const solid = lit && circles.length > crowd ? named : circles;
  const obstacles = solid.map(({ key, x, y, radius }) => ({ key: `node ${key}`, x, y, radius }));
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const { key, x, y } of placeLabels(wishes, obstacles, stage)) {
    const label = texts.get(key);
    if (!label) continue;
    context.font = label.font;
    context.strokeStyle = palette.paper;
    context.lineWidth = 4;
    context.strokeText(label.text, x, y);
    context.fillStyle = label.color;
    context.fillText(label.text, x, y);
  }
  context.restore();
}

function circlesInView(
  renderer: Renderer,
  graph: SigmaGraph,
  ranked: readonly SceneNode[],
  stage: { readonly width: number; readonly height: number },
  scale: number,
): Circle[] {
  // The camera does not turn, so three points say where all others go.
  const origin = renderer.graphToViewport({ x: 0, y: 0 });
  const right = renderer.graphToViewport({ x: 1, y: 0 });
  const up = renderer.graphToViewport({ x: 0, y: 1 });
  const growth = renderer.scaleSize(1);
  const circles: Circle[] = [];
  for (const node of ranked) {
    // While many are taken in, the last of them are not there yet.
    if (!graph.hasNode(node.key)) continue;
    const place = graph.getNodeAttributes(node.key);
    const x = (origin.x + place.x * (right.x - origin.x)) / scale;
    const y = (origin.y + place.y * (up.y - origin.y)) / scale;
    if (x < -outside.x || y < -outside.y || x > stage.width + outside.x || y > stage.height + outside.y) continue;
    circles.push({ key: node.key, node, x, y, radius: (node.size + 1) * growth });
  }
  return circles;
}

const widths = new Map<string, number>();
const widthsLimit = 5000;

/** Measuring is what costs most. */
function widthOf(context: CanvasRenderingContext2D, font: string, text: string): number {
  const known = widths.get(font + text);
  if (known !== undefined) return known;
  if (widths.size >= widthsLimit) widths.clear();
  context.font = font;
  const { width } = context.measureText(text);
  widths.set(font + text, width);
  return width;
}
