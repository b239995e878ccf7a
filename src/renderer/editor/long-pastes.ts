import type { BaseSelection, LexicalEditor } from 'lexical'
import { countFootnotes } from '../../core/draft/footnotes'
import { type Answer, mayStandApart } from './answer'
import { LongPaste, type PasteRoom, type Pasting } from './long-paste'
import { Request } from './request'

export interface LongPastesHost {
  room: PasteRoom | null
  /** Something else in the draft is one step with what is pasted now, so that it may not come later. */
  isMoving(): boolean
  refused(sentence: string): void
  /** The answer holds all that was pasted, or what it held before. */
  ended(answer: Answer): void
}

/** The long paste that is under way in one of a draft's answers, if any: there is one at a time. */
export class LongPastes {
  /** The paste that the writer waits for, so that it can be called off. */
  readonly waitedFor = new Request<LongPaste>()
  private now: { answer: Answer; paste: LongPaste } | null = null

  constructor(private readonly host: LongPastesHost) {}

  get isUnderWay(): boolean {
    return this.now !== null
  }

  /** The paste that is under way in this answer. */
  in(answer: Answer): LongPaste | null {
    return this.now?.answer === answer ? this.now.paste : null
  }

  /** False where what is pasted has to be put in at once. */
  $begin(answer: Answer, editor: LexicalEditor, pasting: Pasting, selection: BaseSelection): boolean {
    // Text that is dragged leaves another place in the same step, and a second long paste goes where the first still is.
    if (this.host.isMoving() || this.now) return false
    const paste = LongPaste.$begin(
      editor,
      {
        room: this.host.room,
        laidOut: (blocks) => {
          if (mayStandApart(blocks) && countFootnotes(answer.content) === 0) answer.standApart(true)
        },
        say: (sentence) => this.host.refused(sentence),
        takesLong: () => this.waitedFor.set(paste),
        restore: (state) => answer.restore(state),
        ended: () => {
          this.now = null
          this.waitedFor.set(null)
          this.host.ended(answer)
        },
      },
      pasting,
      selection,
    )
    if (paste) this.now = { answer, paste }
    return paste !== null
  }

  /** Puts in at once what has not come yet. */
  finish(): void {
    this.now?.paste.finish()
  }

  /** Calls off what is under way; false where nothing is. */
  cancel(): boolean {
    const { now } = this
    now?.paste.cancel()
    return now !== null
  }

  dispose(): void {
    this.finish()
    this.waitedFor.dispose()
  }
}
