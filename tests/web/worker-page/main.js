/** Hands an article to the worker and shows the graph that comes back. */
const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
const show = (id, text) => {
  document.getElementById(id).textContent = text;
};
worker.addEventListener('message', ({ data }) => show(data.graph ? 'graph' : 'problem', data.graph ?? data.problem));
worker.addEventListener('error', (event) => show('problem', event.message || 'The worker did not start.'));
worker.postMessage(await (await fetch('./article.txt')).text());
