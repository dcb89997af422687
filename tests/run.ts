/**
 * `npm test`: all tests, those in a real browser too. `--no-browser` leaves those out; other arguments go to vitest.
 *
 * Ends with one plain line, `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const INSTALL = ['apt-get update', 'apt-get install -y --no-install-recommends chromium'];
const BROWSER_TESTS = '**/*.browser.test.ts';

const asked = process.argv.slice(2);
const withBrowser = !asked.includes('--no-browser');
const forVitest = asked.filter((argument) => argument !== '--no-browser');
const root = new URL('..', import.meta.url).pathname;

const chromium = withBrowser ? (findChromium() ?? installChromium()) : undefined;
const { passed, failed } = runVitest(chromium);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    return stop(
      `CHROMIUM_PATH names ${named}, and there is no such file. Correct it, or run: npm test -- --no-browser`,
    );
  }
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** Debian's Chromium, where this user may install it. */
function installChromium(): string {
  const mend = `The browser tests need Chromium. Install it with "sudo ${INSTALL.join(' && sudo ')}", name one in CHROMIUM_PATH, or run: npm test -- --no-browser`;
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return stop(mend);
  console.error('Chromium is missing; installing it with apt-get.');
  for (const command of INSTALL) {
    const [program = '', ...args] = command.split(' ');
    const done = spawnSync(program, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (done.status !== 0) return stop(`"${command}" failed. ${mend}`);
  }
  return findChromium() ?? stop(mend);
}

function runVitest(browser: string | undefined): { passed: number; failed: number } {
  const folder = mkdtempSync(join(tmpdir(), 'entente-test-'));
  const report = join(folder, 'report.json');
  const args = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...(withBrowser ? [] : [`--exclude=${BROWSER_TESTS}`]),
    ...forVitest,
  ];
  const env = { ...process.env, ...(browser !== undefined && { CHROMIUM_PATH: browser }) };
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env });
  const counts = countsOf(report);
  rmSync(folder, { recursive: true });
  // an error outside all tests fails vitest and no test
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** Tests that passed and failed; a file that cannot be loaded counts as one failed test. */
function countsOf(path: string): { passed: number; failed: number } {
  if (!existsSync(path)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
