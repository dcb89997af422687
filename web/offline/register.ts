/** How long the page is left alone before the model's files are fetched for later. */
const idleMs = 8000;

/** Keeps the page for use without a network, where the browser can; where it cannot, nothing is lost but that. */
export async function registerOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('./service-worker.js');
    const { active } = await navigator.serviceWorker.ready;
    setTimeout(() => active?.postMessage('keep the model'), idleMs);
  } catch {
    // Private windows, the development server and plain http addresses other than this machine's have none.
  }
}
