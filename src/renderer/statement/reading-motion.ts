import { type Cue, cueAt } from '../../core/speech/cues'
import { heightAt, type LinePiece, type ReadingPath, readingPath, secondAt } from '../../core/speech/reading-path'
import type { StatementTiming } from '../../core/speech/statement'
import { markHere, spokenNow, useRehearsal } from './rehearsal-clock'

/** What is said now stands at this part of the height, so that what comes next is in sight. */
export const READING_LINE = 0.34
/** Without motion the text stands still while a sentence is said, unless that goes on for more than this part of the height. */
const LONGEST_STAND = 0.4

/**
 * Moves the text with the clock: where it stands follows from the time that was spoken and from nothing else, so it takes as long at any size
 * and width. Lines are measured once for each layout; a frame costs one search and one transform. What the speaker does by hand goes first.
 */
export class ReadingMotion {
  private path: ReadingPath = { seconds: [], heights: [] }
  private sentences: HTMLElement[] = []
  /** Seconds that the text is ahead of the clock, since its speaker went to another place. */
  private ahead = 0
  /** Where the text stands while its speaker scrolls; null while it follows. */
  private hand: number | null = null
  private height = 0
  private line = 0
  private current = -1
  private frame = 0
  private drawn = ''
  private readonly still = window.matchMedia('(prefers-reduced-motion: reduce)')

  constructor(
    private readonly stage: HTMLElement,
    private readonly text: HTMLElement,
    private readonly cues: readonly Cue[],
    private readonly onHand: (byHand: boolean) => void,
  ) {}

  /** Follows the clock until the returned function is called. */
  follow(timing: StatementTiming): () => void {
    const { said } = useRehearsal.getState()
    const mark = said?.marks.at(-1)
    // Somebody has said where the speaker is.
    if (mark) this.ahead = (timing.paragraphs[mark.paragraph]?.begins ?? 0) - mark.at / 1000
    const layout = new ResizeObserver(() => this.measure())
    layout.observe(this.stage)
    layout.observe(this.text)
    const measure = () => this.measure()
    document.fonts.addEventListener('loadingdone', measure)
    const move = () => this.move()
    this.still.addEventListener('change', move)
    const stop = useRehearsal.subscribe(({ said: now }, { said: before }) => {
      if (now?.phase === 'ready' && before?.phase !== 'ready') {
        this.ahead = 0
        this.release()
      } else if (now?.phase === 'running' && before?.phase !== 'running') this.goOnFromHere()
      this.move()
    })
    for (const sentence of this.text.querySelectorAll<HTMLElement>('[data-said]')) delete sentence.dataset.said
    this.measure()
    return () => {
      stop()
      layout.disconnect()
      document.fonts.removeEventListener('loadingdone', measure)
      this.still.removeEventListener('change', move)
      cancelAnimationFrame(this.frame)
    }
  }

  /** The text is the speaker's from here on. */
  scrollBy(pixels: number): void {
    const { heights } = this.path
    const held = Math.max(heights[0] ?? 0, (this.hand ?? this.height) + pixels)
    this.hand = Math.min(heights.at(-1) ?? 0, held)
    this.onHand(true)
    this.move()
  }

  scrollByLines(lines: number): void {
    this.scrollBy(lines * lineHeight(this.text))
  }

  scrollByPages(pages: number): void {
    this.scrollBy(pages * this.stage.clientHeight * (1 - READING_LINE))
  }

  /** Follows again from where the text stands. */
  goOnFromHere(): void {
    if (this.hand !== null) this.ahead = secondAt(this.path, this.hand) - spokenNow() / 1000
    this.release()
    this.move()
  }

  /** Follows again from where the text would be if nobody had scrolled. */
  goBackToClock(): void {
    this.release()
    this.move()
  }

  /** To the next paragraph with something to say, or to the one before: “I am here”. */
  jump(by: 1 | -1): void {
    const here = this.cues[this.current]?.paragraph ?? 0
    const goal =
      by === 1
        ? this.cues.find(({ paragraph }) => paragraph > here)
        : this.cues.find(({ paragraph }) => paragraph === this.paragraphBefore(here))
    if (!goal) return
    this.ahead = goal.from - spokenNow() / 1000
    this.release()
    this.move()
    if (useRehearsal.getState().said?.phase === 'running') void markHere(goal.paragraph)
  }

  private paragraphBefore(here: number): number {
    return this.cues.reduce(
      (found, { paragraph }) => (paragraph < here ? paragraph : found),
      this.cues[0]?.paragraph ?? 0,
    )
  }

  private release(): void {
    this.hand = null
    this.onHand(false)
  }

  private measure(): void {
    const stood = this.hand === null ? null : secondAt(this.path, this.hand)
    this.sentences = [...this.text.querySelectorAll<HTMLElement>('[data-cue]')]
    const { top: origin } = this.text.getBoundingClientRect()
    const height = lineHeight(this.text)
    // A sentence's own boxes are as high as its letters; the line is as high as the page sets it.
    const pieces = this.sentences.flatMap((sentence, cue) =>
      [...sentence.getClientRects()].map(
        (box): LinePiece => ({ cue, top: box.top + box.height / 2 - height / 2 - origin, height, width: box.width }),
      ),
    )
    this.path = readingPath(this.cues, pieces)
    this.line = this.stage.clientHeight * READING_LINE
    if (stood !== null) this.hand = heightAt(this.path, stood)
    this.move()
  }

  private readonly move = (now: number = performance.now()): void => {
    cancelAnimationFrame(this.frame)
    const second = spokenNow(useRehearsal.getState(), now) / 1000 + this.ahead
    this.height = this.hand ?? this.heightFor(second)
    const drawn = `translate3d(0, ${(this.line - this.height).toFixed(2)}px, 0)`
    if (drawn !== this.drawn) this.text.style.transform = drawn
    this.drawn = drawn
    this.show(cueAt(this.cues, this.hand === null ? second : secondAt(this.path, this.hand))?.cue ?? -1)
    const over = second >= (this.path.seconds.at(-1) ?? 0)
    if (this.hand === null && !over && useRehearsal.getState().said?.phase === 'running')
      // The text moves with the frames.
      this.frame = requestAnimationFrame(this.move)
  }

  private heightFor(second: number): number {
    const gliding = heightAt(this.path, second)
    if (!this.still.matches) return gliding
    const stands = heightAt(this.path, this.cues[cueAt(this.cues, second)?.cue ?? 0]?.from ?? 0)
    const step = Math.max(1, this.stage.clientHeight * LONGEST_STAND)
    return stands + Math.floor((gliding - stands) / step) * step
  }

  /** Sets off the sentence that is said, and what was said before it. */
  private show(current: number): void {
    if (current === this.current) return
    const [from, to] = [Math.min(current, this.current), Math.max(current, this.current)]
    for (let index = Math.max(0, from); index <= to; index += 1) {
      const sentence = this.sentences[index]
      if (sentence) sentence.dataset.said = index < current ? 'before' : index === current ? 'now' : 'next'
    }
    this.current = current
  }
}

function lineHeight(text: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(text).lineHeight)
}
