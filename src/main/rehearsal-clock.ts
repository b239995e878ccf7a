import type { RehearsalOrder, RehearsalState } from '../contract/messages'
import {
  endTimer,
  markParagraph,
  pauseTimer,
  type RehearsalTimer,
  readyTimer,
  spokenMs,
  startTimer,
} from '../core/speech/timer'

interface ClockNeeds {
  /** Milliseconds that only go forward; they may stand still while the computer sleeps. */
  monotonic(): number
  /** Milliseconds of the calendar, which somebody may set. Looked at around a sleep and nowhere else. */
  calendar(): number
  /** Hears every change; windows count on from there by themselves. */
  onChange(state: RehearsalState | null): void
}

/**
 * The clock of a rehearsal. It lives in the shell, because a window that is hidden is throttled, and one that is closed forgets.
 * A speech goes on while the lid of a computer is shut: what it slept is added, which some systems' monotonic clocks leave out.
 */
export class RehearsalClock {
  private timer: RehearsalTimer | null = null
  private text: Pick<RehearsalOrder, 'title' | 'paragraphs'> = { title: '', paragraphs: [] }
  private slept = 0
  private asleepSince: { monotonic: number; calendar: number } | null = null

  constructor(private readonly needs: ClockNeeds) {}

  /** The state as it is now; null when nothing is being rehearsed. */
  get state(): RehearsalState | null {
    if (!this.timer) return null
    const { phase, slotSeconds, marks } = this.timer
    return { ...this.text, phase, slotSeconds, marks: [...marks], spokenMs: spokenMs(this.timer, this.now()) }
  }

  /**
   * Puts a text on the clock, at 0. What was on it before is gone, but for one that somebody is speaking: a window that offers its text late, as
   * the first key is already answered, does not stop who began.
   */
  ready({ title, slotSeconds, paragraphs }: RehearsalOrder): RehearsalState | null {
    if (this.timer?.phase === 'running' || this.timer?.phase === 'paused') return this.state
    this.text = { title, paragraphs }
    return this.become(
      readyTimer(
        slotSeconds,
        paragraphs.map(({ planned }) => planned),
      ),
    )
  }

  start(): RehearsalState | null {
    return this.step(startTimer)
  }

  pause(): RehearsalState | null {
    return this.step(pauseTimer)
  }

  end(): RehearsalState | null {
    return this.step(endTimer)
  }

  /** Back to 0, standing still. */
  restart(): RehearsalState | null {
    return this.step(({ slotSeconds, planned }) => readyTimer(slotSeconds, planned))
  }

  mark(paragraph: number): RehearsalState | null {
    return this.step((timer, now) => markParagraph(timer, paragraph, now))
  }

  /** Takes the text off the clock. */
  clear(): void {
    if (this.timer) this.become(null)
  }

  suspend(): void {
    this.asleepSince = { monotonic: this.needs.monotonic(), calendar: this.needs.calendar() }
  }

  resume(): void {
    const since = this.asleepSince
    if (!since) return
    this.asleepSince = null
    const counted = this.needs.monotonic() - since.monotonic
    this.slept += Math.max(0, this.needs.calendar() - since.calendar - counted)
    if (this.timer) this.needs.onChange(this.state)
  }

  private now(): number {
    return this.needs.monotonic() + this.slept
  }

  private step(change: (timer: RehearsalTimer, now: number) => RehearsalTimer): RehearsalState | null {
    if (!this.timer) return null
    const changed = change(this.timer, this.now())
    return changed === this.timer ? this.state : this.become(changed)
  }

  private become(timer: RehearsalTimer | null): RehearsalState | null {
    this.timer = timer
    const { state } = this
    this.needs.onChange(state)
    return state
  }
}
