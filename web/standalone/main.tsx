/** The explorer inside one HTML file: the graph lies in the page, and is looked at, not changed. */
import { createRoot } from 'react-dom/client';
import { loadGraph } from '../state/load.ts';
import { openWorkspace } from '../state/workspace.ts';
import '../style/tokens.css';
import '../style/base.css';
import '../style/bar.css';
import '../style/panes.css';
import '../style/side.css';
import '../style/stage.css';
import '../style/legend.css';
import '../style/panel.css';
import '../style/notices.css';
import '../style/narrow.css';
import { Viewer } from './viewer.tsx';

const page = document.getElementById('page');
const graph = document.getElementById('graph')?.textContent;
if (!page || !graph) throw new Error('This file has lost its graph. Export it again.');
const loaded = loadGraph(graph);
createRoot(page).render(
  loaded.ok ? (
    <Viewer first={openWorkspace('standalone', document.title, loaded.graph)} />
  ) : (
    <p className="empty" role="alert">
      {loaded.message}
    </p>
  ),
);
