import type { Plugin } from 'vite';
import { PAGE_POLICY } from '../src/cli/page-policy.ts';

/** Writes the policy into the built page, so that it holds on any web server; the development server needs more than it allows. */
export const policyPlugin = (): Plugin => ({
  name: 'policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY },
      injectTo: 'head-prepend',
    },
  ],
});
