/**
 * Builds the command (`dist/entente.js`), the public API (`dist/index.js`) and its part for Node (`dist/node.js`). Tables are bundled,
 * npm dependencies are not; the model is read from `data/` beside `dist`. The explorer has its own configuration in `web/`.
 */
import { chmodSync, existsSync, rmSync, symlinkSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const entries = { entente: 'src/cli/main.ts', index: 'src/index.ts', node: 'src/index-node.ts' };

export default defineConfig({
  build: {
    // for a server: dependencies and Node's own modules stay imports
    ssr: true,
    target: 'es2023',
    outDir: 'dist',
    // the first part of "npm run build"; the explorer and the types are built into it afterwards
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: entries,
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
    },
  },
  plugins: [
    {
      name: 'executable',
      apply: 'build',
      closeBundle: () => {
        chmodSync(new URL('dist/entente.js', import.meta.url), 0o755);
        // `npx entente` in the checkout: npm links the commands of dependencies only
        const bin = new URL('node_modules/.bin/entente', import.meta.url);
        rmSync(bin, { force: true });
        if (existsSync(new URL('.', bin))) symlinkSync('../../dist/entente.js', bin);
      },
    },
  ],
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000,
    // A real browser on a shared machine without a graphics card misses a moment now and then; what fails twice is broken.
    retry: process.env.CI ? 1 : 0,
  },
});
