import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { version } from '../../package.json' with { type: 'json' };
import { InstallationError } from './usage-error.ts';

export const VERSION: string = version;
export const GENERATOR = `entente ${version}`;

/**
 * The path of a published file or folder of this package: beside `dist` when built, two up when run from `src/cli`.
 * @throws {InstallationError} It is missing.
 */
export function packagePath(path: string): string {
  const found = ['..', '../..'].map((up) => fileURLToPath(new URL(`${up}/${path}`, import.meta.url))).find(existsSync);
  if (found !== undefined) return found;
  throw new InstallationError(
    `The package's ${path} is missing. Install entente again, or run "npm run build" in its checkout.`,
  );
}

export const dataFolder = (): string => packagePath('data');
export const webFolder = (): string => packagePath('dist/web');
