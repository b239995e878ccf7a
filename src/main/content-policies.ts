/**
 * The least that works for the page. Style attributes are allowed, because Lexical and react-aria set them; style elements only with the
 * nonce, which react-aria reads from the page.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    // Pictures of a draft are made from its bytes by the page itself; nothing that is pasted can name an address of that kind.
    "img-src 'self' blob:",
    "font-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * The least that works for everything that is not the page. It matters for scripts alone, because a worker lives under the policy of its own
 * file: grammar and dictionaries are WebAssembly, and they and their words are fetched from the program's own files. Neither may
 * happen in the page, and neither lets anything in or out: `'self'` is this folder, and the session denies every other request.
 */
export const WORKER_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  // The grammar's worker has one that sets its engine up.
  "worker-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
