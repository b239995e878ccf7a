import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { protocol } from 'electron'
import { contentSecurityPolicy, WORKER_POLICY } from './content-policies'
import { servedFile } from './served-file'

/** Must run before the program is ready. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the window's files under `app://rostrum/`, and nothing else on the disk. Gives the moment after its first answer. */
export function serveApp(root: string): Promise<void> {
  let tellGiven: () => void = () => undefined
  const given = new Promise<void>((tell) => {
    tellGiven = tell
  })
  protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? await servedFile(root, request.url) : null
    if (!file) return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } })
    const nonce = randomBytes(16).toString('base64')
    const body = file.type === 'application/wasm' ? inPieces(file.path) : await readFile(file.path)
    const isPage = file.type.startsWith('text/html')
    // After this answer, so that what waits for it does not hold it up.
    setImmediate(tellGiven)
    return new Response(isPage ? withNonce(body.toString('utf8'), nonce) : body, {
      headers: {
        'content-type': file.type,
        'content-security-policy': isPage ? contentSecurityPolicy(nonce) : WORKER_POLICY,
        'x-content-type-options': 'nosniff',
        'cache-control': isPage ? 'no-store' : 'max-age=31536000, immutable',
      },
    })
  })
  return given
}

/** An engine of sixteen megabytes, read whole, would be in memory twice until garbage is collected. */
function inPieces(path: string): ReadableStream {
  return Readable.toWeb(createReadStream(path)) as ReadableStream
}

function withNonce(page: string, nonce: string): string {
  return page.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`)
}
