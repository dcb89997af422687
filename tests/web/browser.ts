/** A real browser on the built page, as a person would have it. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type Served, serveExplorer } from '../../src/cli/serve-node.ts';

/** The built page, with `/` at its end; another one than that of `npm run build` where `ENTENTE_WEB` names it. */
const explorer = process.env.ENTENTE_WEB || new URL('../../dist/web/', import.meta.url).pathname;
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Software WebGL, and none of the browser's own traffic. */
const flags = [
  '--headless=new',
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

export function launchBrowser(): Promise<Browser> {
  if (!existsSync(executablePath))
    throw new Error(
      `No Chromium at ${executablePath}. Install it (apt-get install -y --no-install-recommends chromium), name one in CHROMIUM_PATH, or run \`npm test -- --no-browser\`.`,
    );
  if (!existsSync(`${explorer}index.html`))
    throw new Error('The page is not built. Run `npm run build`, which `npm test` does first.');
  return chromium.launch({ executablePath, args: flags });
}

export interface OpenPage {
  readonly page: Page;
  readonly served: Served;
  /** Console errors, uncaught errors and violations of the policy, as they come. */
  readonly problems: string[];
  /** Addresses that the page asked for. */
  readonly requests: string[];
  close(): Promise<void>;
}

interface PageOptions {
  readonly hash?: string;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Another page than the explorer, and what shows that it stands. */
  readonly webRoot?: string;
  readonly stands?: string;
  /** Blocked unless a test is about them: they fetch the model in the background. */
  readonly serviceWorkers?: 'allow' | 'block';
}

/** Serves a graph and opens it; resolves when the page stands. */
export async function openPage(browser: Browser, graph: unknown, options: PageOptions = {}): Promise<OpenPage> {
  const served = await serveExplorer({
    graphText: JSON.stringify(graph),
    webRoot: options.webRoot ?? explorer,
    port: 0,
  });
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
    serviceWorkers: options.serviceWorkers ?? 'block',
  });
  const page = await context.newPage();
  // Software rendering on a busy machine takes its time.
  page.setDefaultTimeout(60_000);
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    // Playwright's own word where workers are blocked.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} blocked ${event.blockedURI}`),
    );
  });
  await page.goto(`${served.url}${options.hash ? `#${options.hash}` : ''}`);
  await page.locator(options.stands ?? '.page, [role=alert]').waitFor({ timeout: 120_000 });
  const close = async () => {
    await context.close();
    await served.close();
  };
  return { page, served, problems, requests, close };
}

/** The words highlighted in the article, each run of them as one string. */
export const highlighted = (page: Page, which: 'current' | 'beside' = 'current'): Promise<string[]> =>
  page.locator(`.article-text mark.${which}`).allTextContents();

export const edgeHash = (key: string): string => `edge=${encodeURIComponent(key)}`;
export const nodeHash = (key: string): string => `node=${encodeURIComponent(key)}`;
