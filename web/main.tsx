import { createRoot } from 'react-dom/client';
import { loadGraph } from './state/load.ts';
import { openWorkspace } from './state/workspace.ts';
import { App } from './view/app.tsx';
import './style/tokens.css';
import './style/base.css';
import './style/bar.css';
import './style/panes.css';
import './style/side.css';
import './style/stage.css';
import './style/legend.css';
import './style/panel.css';
import './style/notices.css';
import './style/narrow.css';

const page = document.getElementById('page');
if (!page) throw new Error('The page has no element `page`; index.html and this script belong together.');
const root = createRoot(page);

root.render(<p className="empty">Reading the graph…</p>);
root.render(await start());

async function start() {
  try {
    const response = await fetch('./graph.json');
    if (!response.ok) return <Problem message={`There is no graph.json beside this page (${response.status}).`} />;
    const loaded = loadGraph(await response.text());
    return loaded.ok ? (
      <App first={openWorkspace('served', 'Graph', loaded.graph)} />
    ) : (
      <Problem message={loaded.message} />
    );
  } catch {
    return <Problem message="The server does not answer. Start it again with `entente view`, then reload." />;
  }
}

function Problem({ message }: { readonly message: string }) {
  return (
    <p className="empty" role="alert">
      {message}
    </p>
  );
}
