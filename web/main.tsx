import { createRoot } from 'react-dom/client';
import { startWorkspace } from './keep/start.ts';
import { registerOffline } from './offline/register.ts';
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
import './style/print.css';

const page = document.getElementById('page');
if (!page) throw new Error('The page has no element `page`; index.html and this script belong together.');
const root = createRoot(page);

root.render(<p className="empty">Reading the graph…</p>);
const started = await startWorkspace();
root.render(
  started.ok ? (
    <App first={started.workspace} />
  ) : (
    <p className="empty" role="alert">
      {started.message}
    </p>
  ),
);
void registerOffline();
