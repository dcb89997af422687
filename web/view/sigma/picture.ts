/** The canvas as a PNG at any size, drawn anew and not blown up. */
import type { SceneNode } from '../../state/scene.ts';
import { drawLabels } from './draw-labels.ts';
import type { Look } from './look.ts';
import { createRenderer, type Renderer, type SigmaGraph } from './renderer.ts';

export interface PictureOptions {
  /** Pixels of the picture for each pixel of the drawing. */
  readonly scale: number;
  readonly transparent: boolean;
  /** Of the drawing; without them, those of the canvas. */
  readonly width?: number;
  readonly height?: number;
}

/** Graphics cards draw no wider than this. */
const longestSide = 8192;

/** @throws Error where the browser gives no WebGL, or cannot write the picture. */
export async function takePicture(
  screen: Renderer,
  graph: SigmaGraph,
  ranked: readonly SceneNode[],
  look: Look,
  options: PictureOptions,
): Promise<Blob> {
  const { width = screen.getDimensions().width, height = screen.getDimensions().height } = options;
  const scale = Math.min(options.scale, longestSide / Math.max(width, height));
  const own: Look = { ...look, scale: scale / devicePixelRatio };
  const container = document.createElement('div');
  Object.assign(container.style, {
    position: 'fixed',
    left: '-100000px',
    width: `${width * own.scale}px`,
    height: `${height * own.scale}px`,
  });
  document.body.append(container);
  try {
    const renderer = createRenderer(graph, container, own);
    renderer.setCustomBBox(screen.getCustomBBox());
    renderer.getCamera().setState(screen.getCamera().getState());
    renderer.refresh();
    drawLabels(renderer, graph, ranked, own);
    const picture = document.createElement('canvas');
    picture.width = Math.round(width * scale);
    picture.height = Math.round(height * scale);
    const context = picture.getContext('2d');
    if (!context) throw new Error('The browser gives no canvas to draw the picture on.');
    if (!options.transparent) {
      context.fillStyle = own.palette.paper;
      context.fillRect(0, 0, picture.width, picture.height);
    }
    const { edges, nodes, labels } = renderer.getCanvases();
    // At once: what WebGL has drawn is gone with the next frame.
    for (const layer of [edges, nodes, labels])
      if (layer) context.drawImage(layer, 0, 0, picture.width, picture.height);
    renderer.kill();
    const blob = await new Promise<Blob | null>((resolve) => picture.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error(`The browser cannot write a picture of ${picture.width} by ${picture.height} pixels.`);
    return blob;
  } finally {
    container.remove();
  }
}
