import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { contentSecurityPolicy, WORKER_POLICY } from './content-policies'
import { fewATurn } from './few-a-turn'
import { servedFile } from './served-file'

const SCHEME = 'app'
/** Reading so much takes a millisecond; waiting for it takes as long as what the shell does meanwhile. Dictionaries and fonts of documents are larger. */
const READ_AT_ONCE = 2 * 1024 * 1024

interface Answer {
  status: 200 | 404
  headers: Record<string, string>
  bytes: Buffer
}

/** Must run before the program is ready. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** What the build calls the one file of code of the first page. */
const FIRST_CODE = /\/assets\/first-[^/]*\.js$/

/** Files that are given in one turn when the window is there: a screen asks for dozens at once, and each takes half a millisecond. */
const FILES_A_TURN = 4

/**
 * Serves the window's files under `app://rostrum/`, and nothing else on the disk. `codeGiven` is the moment after the page was given its first code; until
 * `inTurns` is called, the page waits for nothing else.
 */
export function serveApp(root: string): { codeGiven: Promise<void>; inTurns(): void } {
  const turn = fewATurn(FILES_A_TURN)
  let isInTurns = false
  let codeGiven: () => void = () => undefined
  const given = new Promise<void>((done) => {
    codeGiven = done
  })
  answerScheme(async (method, url): Promise<Answer> => {
    if (isInTurns) await turn()
    const file = method === 'GET' ? servedFile(root, url) : null
    if (!file) return { status: 404, headers: { 'content-type': 'text/plain' }, bytes: Buffer.from('Not found') }
    const bytes = file.size > READ_AT_ONCE ? await readFile(file.path) : readFileSync(file.path)
    // It goes to the page beside what this thread does from now on, and the page may be waiting for Chromium's graphics process before it takes it.
    if (FIRST_CODE.test(url)) setImmediate(codeGiven)
    const nonce = randomBytes(16).toString('base64')
    const isPage = file.type.startsWith('text/html')
    return {
      status: 200,
      bytes: isPage ? Buffer.from(withNonce(bytes.toString('utf8'), nonce)) : bytes,
      headers: {
        'content-type': file.type,
        'content-security-policy': isPage ? contentSecurityPolicy(nonce) : WORKER_POLICY,
        'x-content-type-options': 'nosniff',
        'cache-control': isPage ? 'no-store' : 'max-age=31536000, immutable',
      },
    }
  })
  return {
    codeGiven: given,
    inTurns: () => {
      isInTurns = true
    },
  }
}

/**
 * `protocol.handle` makes a stream of each answer and first loads what makes it, while the window waits for its page. The call before it gives bytes; it
 * is deprecated, and where it is gone one day, `handle` gives the same.
 */
function answerScheme(answer: (method: string, url: string) => Promise<Answer>): void {
  if (typeof protocol.registerBufferProtocol !== 'function') {
    protocol.handle(SCHEME, async ({ method, url }) => {
      const { status, headers, bytes } = await answer(method, url)
      return new Response(new Uint8Array(bytes), { status, headers })
    })
    return
  }
  protocol.registerBufferProtocol(SCHEME, ({ method, url }, give) => {
    answer(method, url).then(
      ({ status, headers, bytes }) => {
        const [mimeType = 'text/plain', charset] = headers['content-type']?.split('; charset=') ?? []
        give({ statusCode: status, headers, mimeType, ...(charset ? { charset } : {}), data: bytes })
        letGo(bytes)
      },
      // As Chromium names it when a request could not be answered: net::ERR_FAILED.
      () => give({ error: -2 }),
    )
  })
}

/** Gives back at once the memory of what was handed over, of which Chromium has a copy: the fifteen megabytes of an engine would lie here until garbage is collected. */
function letGo({ buffer, length }: Buffer): void {
  if (length <= READ_AT_ONCE || buffer.byteLength !== length) return
  const { port1, port2 } = new MessageChannel()
  port1.postMessage(null, [buffer as ArrayBuffer])
  port1.close()
  port2.close()
}

function withNonce(page: string, nonce: string): string {
  return page.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`)
}
