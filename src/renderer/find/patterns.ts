import { type Found, MOST_FOUND, type SearchOptions } from '../../core/draft/find'
import type { FindableText } from '../../core/draft/findable-texts'
import type { Replacement } from '../../core/draft/replace-found'
import { failure, type Result, success } from '../../core/result'
import { message } from '../../messages/message'
import type { FromPatterns, ToPatterns } from './pattern-messages'

/** What `Patterns` needs of a worker; tests give a plain object. */
export interface PatternPort {
  postMessage(message: ToPatterns): void
  addEventListener(type: 'message', listener: (event: { data: FromPatterns }) => void): void
  addEventListener(type: 'error', listener: () => void): void
  terminate(): void
}

/** How long a pattern may take over a whole draft, in milliseconds: a sound one takes a hundredth of it. */
export const PATTERN_TIME = 2_000

type Answer = Exclude<FromPatterns, { round: 0 }>

/**
 * Searches by regular expression in a thread of its own, one at a time. A pattern may take longer than the world will stand: then the thread is ended,
 * and the next search has a new one.
 */
export class Patterns {
  readonly #start: () => PatternPort
  readonly #time: number
  #running: { port: PatternPort; ready: Promise<boolean> } | null = null
  #round = 0
  #settle: ((answer: Answer | null) => void) | null = null

  constructor(start: () => PatternPort, time: number = PATTERN_TIME) {
    this.#start = start
    this.#time = time
  }

  /** All that is found; null when a later search took its place. */
  async find(texts: readonly FindableText[], options: SearchOptions): Promise<Result<Found[]> | null> {
    const answer = await this.#ask(texts, options, null)
    return answer?.ok ? success(placesOf(texts, answer.value.places)) : answer
  }

  /** The same with what is to stand there. */
  async rewrite(
    texts: readonly FindableText[],
    options: SearchOptions,
    replacement: string,
  ): Promise<Result<Replacement[]> | null> {
    const answer = await this.#ask(texts, options, replacement)
    if (!answer?.ok) return answer
    const { places, rewritten } = answer.value
    return success(
      placesOf(texts, places).map((found, index) => {
        const text = texts[places[3 * index] ?? 0]
        const was = text?.text.slice(places[3 * index + 1], places[3 * index + 2]) ?? ''
        return { ...found, was, text: rewritten[index] ?? '' }
      }),
    )
  }

  async #ask(
    texts: readonly FindableText[],
    options: SearchOptions,
    replacement: string | null,
  ): Promise<Result<{ places: Uint32Array; rewritten: string[] }> | null> {
    this.#round += 1
    const round = this.#round
    // What the thread is still at is of no use any more, and could take all its time.
    if (this.#settle) this.#end()
    const running = this.#running ?? this.#begin()
    const settled = new Promise<Answer | null | 'late'>((resolve) => {
      this.#settle = resolve
    })
    if (!(await running.ready) || round !== this.#round)
      return round === this.#round ? failure('find-stopped', message('find.problem.stopped')) : null
    running.port.postMessage({ round, options, texts: texts.map(({ text }) => text), replacement })
    const clock = new Promise<'late'>((resolve) => {
      // An expression may take for ever, which nothing but a clock can tell.
      const timer = setTimeout(() => resolve('late'), this.#time)
      void settled.then(() => clearTimeout(timer))
    })
    const answer = await Promise.race([settled, clock])
    if (round !== this.#round) return null
    this.#settle = null
    if (answer === 'late') {
      this.#end()
      return failure('find-too-slow', message('find.problem.slow'))
    }
    if (answer === null) return failure('find-stopped', message('find.problem.stopped'))
    return 'problem' in answer ? { ok: false, problem: answer.problem } : success(answer)
  }

  #begin(): { port: PatternPort; ready: Promise<boolean> } {
    const port = this.#start()
    const ready = new Promise<boolean>((resolve) => {
      port.addEventListener('message', ({ data }) => {
        if (data.round === 0) resolve(true)
        else if (data.round === this.#round) this.#settle?.(data as Answer)
      })
      port.addEventListener('error', () => {
        resolve(false)
        if (this.#running?.port === port) {
          const settle = this.#settle
          this.#end()
          settle?.(null)
        }
      })
    })
    this.#running = { port, ready }
    return this.#running
  }

  #end(): void {
    this.#running?.port.terminate()
    this.#running = null
    this.#settle = null
  }

  /** Ends the thread; a search that is under way comes to nothing. */
  close(): void {
    this.#round += 1
    const settle = this.#settle
    this.#end()
    settle?.(null)
  }
}

function placesOf(texts: readonly FindableText[], places: Uint32Array): Found[] {
  const found: Found[] = []
  for (let at = 0; at < places.length && found.length < MOST_FOUND; at += 3) {
    const text = texts[places[at] ?? 0]
    if (!text) continue
    const { at: place, offset } = text
    found.push({ at: place, start: offset + (places[at + 1] ?? 0), end: offset + (places[at + 2] ?? 0) })
  }
  return found
}
