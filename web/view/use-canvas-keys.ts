import { type KeyboardEvent, useState } from 'react';
import { select, showPane } from '../state/explorer.ts';
import { nodeKindWords } from '../state/kinds.ts';
import { neighboursIn, type Scene } from '../state/scene.ts';
import { type Direction, nodeTowards } from '../state/towards.ts';
import { usePage } from './page.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

interface CanvasKeys {
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onBlur: () => void;
  };
  /** What the keys have come to. */
  readonly announcement: string;
}

/** The canvas by keyboard: a cursor that starts from the selected node and goes along edges. */
export function useCanvasKeys(scene: Scene): CanvasKeys {
  const { graph, state, change, canvas } = usePage();
  const [cursor, setCursor] = useState<string>();
  const [announcement, setAnnouncement] = useState('');
  const selected = state.selection.type === 'node' ? state.selection.key : undefined;

  const put = (node: string) => {
    setCursor(node);
    canvas.current?.point(node);
    canvas.current?.focus(node);
    const { kind, label } = graph.getNodeAttributes(node);
    const count = neighboursIn(scene, node).length;
    setAnnouncement(
      `${label}, ${nodeKindWords[kind].one}, ${count} ${count === 1 ? 'neighbour' : 'neighbours'}. Enter opens it.`,
    );
  };

  const go = (direction: Direction) => {
    const positions = canvas.current?.positions();
    const from = [cursor, selected].find((node) => node !== undefined && positions?.has(node));
    const start = from === undefined ? undefined : positions?.get(from);
    if (from === undefined || !start) {
      const first = scene.nodes.reduce<Scene['nodes'][number] | undefined>(
        (best, node) => (best && best.size >= node.size ? best : node),
        undefined,
      );
      if (first) put(first.key);
      return;
    }
    const neighbours = neighboursIn(scene, from).flatMap((key) => {
      const place = positions?.get(key);
      return place ? [{ key, ...place }] : [];
    });
    const next = nodeTowards(start, neighbours, direction);
    if (next === undefined) setAnnouncement(`No neighbour ${words[direction]}.`);
    else put(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const node = cursor ?? selected;
    const direction = directions[event.key];
    const actions = new Map([
      ['+', () => canvas.current?.zoom('in')],
      ['=', () => canvas.current?.zoom('in')],
      ['-', () => canvas.current?.zoom('out')],
      ['0', () => canvas.current?.fit()],
    ]);
    if (node !== undefined) {
      actions.set('Enter', () => change((now) => showPane('facts')(select({ type: 'node', key: node })(now))));
      actions.set('Home', () => canvas.current?.focus(node));
    }
    const action = direction ? () => go(direction) : actions.get(event.key);
    if (!action) return;
    event.preventDefault();
    action();
  };

  const onBlur = () => {
    if (cursor !== undefined) canvas.current?.point(undefined);
    setCursor(undefined);
  };
  return { handlers: { onKeyDown, onBlur }, announcement };
}

const words = { left: 'to the left', right: 'to the right', up: 'above', down: 'below' } as const;
