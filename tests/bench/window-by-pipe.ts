import { spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

/** Is over when the page has painted a frame in which the element is there. */
const usable = (selector: string) => `new Promise((done) => {
  const look = () => document.querySelector(${JSON.stringify(selector)})
    ? requestAnimationFrame(() => setTimeout(done, 0))
    : requestAnimationFrame(look)
  look()
})`

interface Message {
  id?: number
  method?: string
  sessionId?: string
  params?: { sessionId?: string; context?: { id: number } }
  result?: { exceptionDetails?: unknown }
}

/**
 * Milliseconds from starting a program to the first painted frame of its window in which `selector` is there. Asked over Chromium's own pipe: a packaged
 * program takes no other code, and a pipe is open before its first page is. The program is ended with all that it started.
 */
export async function timeToWindowByPipe(
  command: string,
  words: readonly string[],
  selector: string,
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const started = performance.now()
  const child = spawn(command, [...words, '--remote-debugging-pipe'], {
    env: environment,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const [, , , into, out] = child.stdio as unknown as [null, null, null, Writable, Readable]
  let count = 0
  const send = (method: string, params: object, sessionId?: string): number => {
    count += 1
    into.write(`${JSON.stringify({ id: count, method, params, ...(sessionId ? { sessionId } : {}) })}\0`)
    return count
  }
  // What is written after the program ended is of no use to anybody.
  into.on('error', () => undefined)
  try {
    return await new Promise<number>((done, fail) => {
      const late = setTimeout(() => fail(new Error(`No ${selector} within a minute in ${command}`)), 60_000)
      child.on('error', fail)
      child.on('exit', () => fail(new Error(`${command} ended before its window was usable`)))
      const asked = new Set<number>()
      const heard = ({ id, method, sessionId, params, result }: Message) => {
        // Of a page that goes on to another there is an error and no result.
        if (id !== undefined && asked.has(id) && result && !result.exceptionDetails) {
          clearTimeout(late)
          done(performance.now() - started)
        }
        if (method === 'Target.attachedToTarget') send('Runtime.enable', {}, params?.sessionId)
        if (method !== 'Runtime.executionContextCreated' || !params?.context) return
        const expression = usable(selector)
        asked.add(send('Runtime.evaluate', { expression, contextId: params.context.id, awaitPromise: true }, sessionId))
      }
      let rest = ''
      out.setEncoding('utf8')
      out.on('data', (chunk: string) => {
        const messages = (rest + chunk).split('\0')
        rest = messages.pop() ?? ''
        for (const each of messages) heard(JSON.parse(each) as Message)
      })
      send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true })
    })
  } finally {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  }
}
