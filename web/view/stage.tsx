import { useEffect, useMemo, useRef, useState } from 'react';
import { nothing, select } from '../state/explorer.ts';
import { edgesOfSelection } from '../state/facts.ts';
import { buildScene } from '../state/scene.ts';
import { Glyph } from './icons.tsx';
import { usePage } from './page.ts';
import { createGraphCanvas } from './sigma/graph-canvas.ts';

/** The graph itself, with the buttons for camera and layout. */
export function Stage() {
  const {
    graph,
    state: { selection, theme },
    shown,
    change,
    canvas,
  } = usePage();
  const container = useRef<HTMLDivElement>(null);
  const [running, setRunning] = useState(false);
  const [failed, setFailed] = useState(false);
  const scene = useMemo(() => buildScene(graph, shown), [graph, shown]);

  useEffect(() => {
    if (!container.current) return;
    try {
      canvas.current = createGraphCanvas(container.current, {
        onNode: (key) => change(select({ type: 'node', key })),
        onEdge: (key) => change(select({ type: 'edge', key })),
        onNothing: () => change(select(nothing)),
        onLayout: setRunning,
      });
    } catch {
      setFailed(true);
    }
    return () => {
      canvas.current?.kill();
      canvas.current = undefined;
    };
  }, [change, canvas]);

  useEffect(() => canvas.current?.show(scene), [scene, canvas]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new scene must light up the selection again
  useEffect(() => {
    canvas.current?.select({
      node: selection.type === 'node' ? selection.key : undefined,
      edges: edgesOfSelection(graph, selection, shown),
    });
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
        ref={container}
        className="canvas"
        role="img"
        aria-label={`Graph of ${scene.nodes.length} nodes and ${scene.edges.length} edges. The tables hold the same.`}
      />
      {failed ? (
        <p className="empty">This browser cannot draw the graph (no WebGL). The tables below hold everything.</p>
      ) : null}
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
          onClick={() => (running ? canvas.current?.stopLayout() : canvas.current?.startLayout())}
        >
          <Glyph name={running ? 'stop' : 'play'} />
        </button>
      </div>
    </section>
  );
}
