import type Sigma from 'sigma';
import { displayName } from '../../state/display-name.ts';
import type { litPart, Scene, SceneEdge, SceneNode } from '../../state/scene.ts';
import type { Palette } from './palette.ts';
import { type LabelWish, placeLabels } from './place-labels.ts';

interface Attention {
  readonly lit: ReturnType<typeof litPart> | undefined;
  readonly selected: string | undefined;
  readonly labelEdges: boolean;
}

/** More than this many labels are noise, and cost frames. */
const labelLimit = 140;
/** The largest nodes are named whatever they cover, so that a crowded hub does not go without. */
const alwaysNamed = 6;
/** More lit edges than this get no labels. */
const edgeLabelLimit = 12;
const nodeFont = '500 12px ui-sans-serif, system-ui, sans-serif';
const selectedFont = '650 13px ui-sans-serif, system-ui, sans-serif';
const edgeFont = 'italic 11px ui-sans-serif, system-ui, sans-serif';
const height = 15;

/** Draws the labels of nodes in view, the selected and lit ones first, and of the lit edges; none covers another. */
export function drawLabels(
  renderer: Sigma<SceneNode, SceneEdge>,
  scene: Scene,
  palette: Palette,
  { lit, selected, labelEdges }: Attention,
): void {
  const context = renderer.getCanvases().labels?.getContext('2d');
  if (!context) return;
  const { width: stageWidth, height: stageHeight } = renderer.getDimensions();
  const circles = scene.nodes.flatMap((node) => {
    const data = renderer.getNodeDisplayData(node.key);
    if (!data) return [];
    const { x, y } = renderer.framedGraphToViewport(data);
    if (x < -80 || y < -20 || x > stageWidth + 80 || y > stageHeight + 20) return [];
    return [{ key: node.key, node, x, y, radius: renderer.scaleSize(data.size) }];
  });
  const rank = (key: string): number => (key === selected ? 2 : lit?.nodes.has(key) ? 1 : 0);
  const named = circles
    .filter(({ key }) => !lit || lit.nodes.has(key))
    .sort((a, b) => rank(b.key) - rank(a.key) || b.node.size - a.node.size)
    .slice(0, labelLimit);

  const texts = new Map<string, { text: string; font: string; color: string }>();
  const wishes: LabelWish[] = named.map(({ key, node, x, y, radius }, index) => {
    const font = key === selected ? selectedFont : nodeFont;
    context.font = font;
    // Headlines are long, and not what a reader looks for first.
    const isArticle = node.kind === 'document' && key !== selected;
    const text = isArticle ? displayName(node.label, 26) : node.label;
    texts.set(`node ${key}`, { text, font, color: isArticle ? palette.quiet : palette.ink });
    const width = context.measureText(text).width;
    const forced = rank(key) === 2 || index < alwaysNamed;
    return { key: `node ${key}`, x, y, radius, width, height, forced };
  });
  if (labelEdges && lit && lit.edges.size <= edgeLabelLimit) {
    const places = new Map(circles.map((circle) => [circle.key, circle]));
    context.font = edgeFont;
    for (const edge of scene.edges) {
      const [source, target] = [places.get(edge.source), places.get(edge.target)];
      if (!lit.edges.has(edge.key) || !source || !target) continue;
      // The middle of the curve lies half-way to its control point; screen y runs down, the scene's up.
      const x = (source.x + target.x) / 2 + ((target.y - source.y) * edge.curvature) / 2;
      const y = (source.y + target.y) / 2 - ((target.x - source.x) * edge.curvature) / 2;
      const width = context.measureText(edge.label).width;
      texts.set(`edge ${edge.key}`, { text: edge.label, font: edgeFont, color: palette.edges[edge.kind] });
      wishes.push({ key: `edge ${edge.key}`, x, y, radius: 0, width, height, forced: false });
    }
  }
  const obstacles = circles.map(({ key, x, y, radius }) => ({ key: `node ${key}`, x, y, radius }));
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const { key, x, y } of placeLabels(wishes, obstacles, { width: stageWidth, height: stageHeight })) {
    const label = texts.get(key);
    if (!label) continue;
    context.font = label.font;
    context.strokeStyle = palette.paper;
    context.lineWidth = 4;
    context.strokeText(label.text, x, y);
    context.fillStyle = label.color;
    context.fillText(label.text, x, y);
  }
}
