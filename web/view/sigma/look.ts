/** What the programs and reducers draw by. Its owner changes it; they read it anew for each frame. */
import type { Lit, SceneEdge, SceneNode } from '../../state/scene.ts';
import type { Palette } from './palette.ts';

export interface Look {
  palette: Palette;
  /** What stands out while the rest is faded; `undefined` while all is equal. */
  lit: Lit | undefined;
  selected: string | undefined;
  /** How many edges are drawn: very many are drawn finer and fainter, or they would be one blot. */
  edges: number;
  /** Pixels of the container for each pixel of the drawing: 1 on screen, more in a picture. */
  readonly scale: number;
}

/** A node of sigma's graph: where it stands now, and what it is of the scene. */
export interface NodeData {
  x: number;
  y: number;
  item: SceneNode;
  /** Nodes that a filter takes away stay in sigma's graph: taking them out would read everything anew. */
  hidden: boolean;
}

export interface EdgeData {
  item: SceneEdge;
  hidden: boolean;
}
