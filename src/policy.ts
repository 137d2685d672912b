/**
 * The content security policy of every page. The site loads from itself alone, and has no inline script or style.
 * `wasm-unsafe-eval` lets Pagefind's WebAssembly run. public/_headers says the same, with what a page cannot say of itself.
 */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');
