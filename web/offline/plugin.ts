/** Tells the service worker, at build, which files the page has. */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import type { OfflineFiles } from './files.ts';

/** Name of the worker's entry in the build. */
export const SERVICE_WORKER = 'service-worker';
const worker = `${SERVICE_WORKER}.js`;
/** A text of its own in the worker's code, whatever quotes the minifier gives it. */
const placeholder = /(['"`])__OFFLINE_FILES__\1/;
/** Read by people, or by nobody before it is asked for. */
const notKept = /(?:LICENSES|NOTICE)\.txt$|\.map$/;

export function offlinePlugin(others: { readonly page: readonly string[] }): Plugin {
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler: (_, bundle) => {
        const chunk = bundle[worker];
        if (chunk?.type !== 'chunk')
          throw new Error(`The build has no ${worker}; vite.config.ts names it as an input.`);
        const digest = createHash('sha256');
        const names = Object.keys(bundle)
          .filter((name) => name !== worker && !notKept.test(name))
          .sort();
        for (const name of names) {
          const file = bundle[name];
          digest.update(name).update(file?.type === 'asset' ? file.source : (file?.code ?? ''));
        }
        const isModel = (name: string): boolean => name.startsWith('model/');
        const files: OfflineFiles = {
          version: digest.update(chunk.code).digest('hex').slice(0, 12),
          page: [
            './',
            ...others.page,
            ...names.filter((name) => !isModel(name) && name !== 'index.html').map((name) => `./${name}`),
          ],
          model: names.filter(isModel).map((name) => `./${name}`),
        };
        chunk.code = chunk.code.replace(placeholder, () => JSON.stringify(JSON.stringify(files)));
      },
    },
  };
}
