/** Builds the explorer into `dist/web`: plain files for any web server, nothing inline, so that the strict policy holds. */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { licencesPlugins } from './licences-plugin.ts';
import { assetFileNames, modelFilesPlugin } from './model-files-plugin.ts';
import { offlinePlugin, SERVICE_WORKER } from './offline/plugin.ts';
import { policyPlugin } from './policy-plugin.ts';

const licences = licencesPlugins('LICENSES.txt');

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), policyPlugin(), licences.page, modelFilesPlugin(), offlinePlugin({ page: ['./icon.svg'] })],
  worker: {
    format: 'es',
    plugins: () => [licences.worker, modelFilesPlugin()],
    rolldownOptions: { output: { assetFileNames } },
  },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // The policy has no `data:` for scripts, styles and fonts; every asset is a file of its own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // `light-dark()` stays as written: the two palettes are one table.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    rolldownOptions: {
      input: {
        index: join(import.meta.dirname, 'index.html'),
        [SERVICE_WORKER]: join(import.meta.dirname, 'offline/service-worker.ts'),
      },
      // A service worker has power over the folder that it lies in.
      output: {
        entryFileNames: ({ name }) => (name === SERVICE_WORKER ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});
