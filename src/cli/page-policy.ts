/**
 * What the explorer's page may do: run its own files and fetch from its own origin, nothing else. The server sends it, and the built
 * page carries it for any other server; `frame-ancestors` counts in a header only.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
