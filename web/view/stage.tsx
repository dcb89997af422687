import { useEffect, useMemo, useRef, useState } from 'react';
import { type Camera, lookAt, nothing, select } from '../state/explorer.ts';
import { edgesOfSelection } from '../state/facts.ts';
import { buildScene } from '../state/scene.ts';
import { Glyph } from './icons.tsx';
import { usePage } from './page.ts';
import { createGraphCanvas } from './sigma/graph-canvas.ts';
import { GroupKey } from './stage-groups.tsx';
import { StageMenu } from './stage-menu.tsx';
import { ScopeLine } from './stage-scope.tsx';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useGroups } from './use-groups.ts';
import { useScope } from './use-scope.ts';

const noGraph = 'This browser cannot draw the graph (no WebGL). The tables hold everything.';

/** The graph itself, with the tools for camera and layout. */
export function Stage() {
  const { workspace, graph, state, shown, change, say, canvas } = usePage();
  const { selection, theme, sizeBy, camera } = state;
  const container = useRef<HTMLDivElement>(null);
  const [running, setRunning] = useState(false);
  const [failed, setFailed] = useState(false);
  const scope = useScope();
  const drawn = scope.scoped.shown;
  const groups = useGroups();
  const scene = useMemo(() => buildScene(graph, drawn, { sizeBy, groups }), [graph, drawn, sizeBy, groups]);
  const keys = useCanvasKeys(scene);
  /** Where the canvas has said that it looks: its own moves are not played back to it. */
  const own = useRef(new WeakSet<Camera>());

  // biome-ignore lint/correctness/useExhaustiveDependencies: another workspace begins on a fresh canvas
  useEffect(() => {
    if (!container.current) return;
    try {
      canvas.current = createGraphCanvas(container.current, {
        onNode: (key) => change(select({ type: 'node', key })),
        onEdge: (key) => change(select({ type: 'edge', key })),
        onNothing: () => change(select(nothing)),
        onLayout: setRunning,
        onNoLayout: () => say('This layout needs a worker, which this page cannot start.'),
        onCamera: (camera) => {
          if (camera) own.current.add(camera);
          change(lookAt(camera));
        },
        onFailure: () => setFailed(true),
      });
    } catch {
      setFailed(true);
    }
    return () => {
      canvas.current?.kill();
      canvas.current = undefined;
    };
  }, [change, say, canvas, workspace.id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a fresh canvas looks nowhere yet
  useEffect(() => {
    if (camera ? !own.current.has(camera) : canvas.current?.camera()) canvas.current?.lookAt(camera);
  }, [camera, canvas, workspace.id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a fresh canvas has nothing to show yet
  useEffect(() => canvas.current?.show(scene), [scene, canvas, workspace.id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new scene must light up the selection again
  useEffect(() => {
    const node = selection.type === 'node' ? selection.key : undefined;
    // A node lights up its own edges by itself; an article those that its words back.
    const isArticle = node !== undefined && graph.getNodeAttribute(node, 'kind') === 'document';
    const edges = node === undefined || isArticle ? edgesOfSelection(graph, selection, shown) : [];
    canvas.current?.select({ node, edges });
  }, [graph, selection, scene, canvas]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the style sheet says
  useEffect(() => {
    const repaint = () => canvas.current?.repaint();
    repaint();
    const media = matchMedia('(prefers-color-scheme: dark)');
    media.addEventListener('change', repaint);
    return () => media.removeEventListener('change', repaint);
  }, [theme, canvas]);

  const layout = running ? 'Stop the layout' : 'Arrange again';
  return (
    <section className="stage" aria-label="Graph">
      <div
        className="canvas-keys"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes the arrow keys
        tabIndex={0}
        aria-label="Graph, by arrow keys"
        aria-describedby="canvas-keys"
        {...keys.handlers}
      >
        <div
          ref={container}
          className="canvas"
          role="img"
          aria-label={`Graph of ${scene.nodes.length} nodes and ${scene.edges.length} edges. The tables hold the same.`}
        />
      </div>
      <p id="canvas-keys" className="visually-hidden">
        Arrow keys go to a neighbour in that direction, Enter opens it, Home brings it to the middle, plus and minus
        zoom, 0 fits all in.
      </p>
      <p className="visually-hidden" aria-live="polite">
        {keys.announcement}
      </p>
      {failed ? <p className="empty">{noGraph}</p> : null}
      <ScopeLine {...scope} />
      {groups ? <GroupKey scene={scene} /> : null}
      <div className="stage-tools" role="toolbar" aria-label="View">
        <button type="button" aria-label="Zoom in" title="Zoom in" onClick={() => canvas.current?.zoom('in')}>
          <Glyph name="plus" />
        </button>
        <button type="button" aria-label="Zoom out" title="Zoom out" onClick={() => canvas.current?.zoom('out')}>
          <Glyph name="minus" />
        </button>
        <button type="button" aria-label="Fit all" title="Fit all" onClick={() => canvas.current?.fit()}>
          <Glyph name="fit" />
        </button>
        <button
          type="button"
          aria-label={layout}
          title={layout}
          aria-pressed={running}
          onClick={() => (running ? canvas.current?.stopLayout() : canvas.current?.arrange('force'))}
        >
          <Glyph name={running ? 'stop' : 'play'} />
        </button>
        <StageMenu />
      </div>
    </section>
  );
}
