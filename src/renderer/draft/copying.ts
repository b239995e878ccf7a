import { withoutUnplaced } from '../../core/draft/unplaced-text'
import { type CopiedText, copiedAnswer, copiedDraft, copiedSection } from '../../core/export/copied'
import { formSize } from '../../core/export/form-answers'
import type { OutlineOptions } from '../../core/export/outline-of'
import { text } from '../../messages/sentence'
import { copyRich } from '../clipboard'
import type { AnswerRef } from '../editor'
import { say } from '../ui/toast'
import type { DraftSession } from './session'

/** Copies an answer: the one given, or the one that was last written in. True when it is on the clipboard. */
export async function copyAnswer(
  session: DraftSession,
  answer: AnswerRef | null = session.editors.current,
): Promise<boolean> {
  if (!answer) {
    say(text('copy.noAnswer'))
    return false
  }
  const draft = session.drafts.current()
  return copy(session, copiedAnswer(draft, session.drafts.state.template, answer.section, answer.slot))
}

/** Copies a section: the one given, or the one that was last written in, or the one in view. */
export async function copySection(session: DraftSession, section?: string): Promise<boolean> {
  const draft = session.drafts.current()
  const { template, inView } = session.drafts.state
  const written = session.editors.where.hasFocus ? session.editors.current?.section : undefined
  return copy(session, copiedSection(draft, template, section ?? written ?? inView))
}

/** Copies all that is handed in; `options` as documents are made with them, the draft's order and text without a place unless told otherwise. */
export async function copyDraft(
  session: DraftSession,
  { unplaced = true, ...options }: Partial<OutlineOptions> & { unplaced?: boolean } = {},
): Promise<boolean> {
  const draft = session.drafts.current()
  const given = unplaced ? draft : withoutUnplaced(draft)
  return copy(session, copiedDraft(given, session.drafts.state.template, { order: draft.order, ...options }))
}

async function copy({ drafts }: DraftSession, copied: CopiedText | null): Promise<boolean> {
  if (!copied) {
    say(text('copy.nothing'))
    return false
  }
  const done = await copyRich(copied)
  say(
    done
      ? text('copy.copied', { count: formSize(copied.text, drafts.state.draft.language).characters })
      : text('page.notCopied'),
  )
  return done
}
