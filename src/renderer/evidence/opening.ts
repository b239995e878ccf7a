import { type EvidenceEntry, titleOfWords } from '../../core/draft/evidence'
import type { EvidencePlace } from '../../core/draft/evidence-uses'
import { selectedBlocks } from '../../core/draft/selected'
import { offsetOfPoint } from '../../core/text/answer-point'
import { answerText } from '../../core/text/block-text'
import type { Block } from '../../core/text/blocks'
import { text } from '../../messages/sentence'
import { useApp } from '../app-store'
import type { DraftSession } from '../draft/session'
import { isDraftField, PROPOSAL_FIELD } from '../draft/step-place'
import { blocksFromText } from '../editor/text-to-blocks'
import { say } from '../ui/toast'
import { showShelf } from './evidence-state'

/** Opens the shelf: beside a draft at the place where the writer is, elsewhere to be read and put in order. */
export function openEvidence(): void {
  const { session, screen } = useApp.getState()
  const place = session && screen === 'draft' && !session.drafts.isOnlyRead ? placeToWrite(session) : null
  showShelf({ place })
}

/** Opens the form for what is selected in the draft, or says that nothing is. */
export function keepSelection(session: DraftSession): void {
  const { drafts } = session
  drafts.current()
  const blocks = selectedWords(session)
  if (answerText(blocks).trim() === '') {
    say(text('evidence.selectFirst'))
    return
  }
  const { draft, locked } = drafts.state
  const entry = { ...newEntry(draft.language), blocks, title: titleOfWords(blocks) }
  showShelf({ written: { entry, fromLocked: locked } })
}

/** An entry that says nothing yet; `language` is a BCP 47 tag. */
export function newEntry(language: string): EvidenceEntry {
  return {
    id: crypto.randomUUID(),
    kind: 'boilerplate',
    title: '',
    blocks: [],
    language,
    source: '',
    link: '',
    date: '',
    note: '',
    changedAt: new Date().toISOString(),
  }
}

/** Fields of a proposal that hold text of one's own or of the paper. */
const TEXT_FIELDS = ['current', 'proposed', 'rationale']

function fieldWithFocus(): { proposal: string; slot: string; field: HTMLTextAreaElement | HTMLInputElement } | null {
  const field = document.activeElement
  const [, proposal, slot] = PROPOSAL_FIELD.exec(field?.id ?? '') ?? []
  if (proposal === undefined || slot === undefined || !TEXT_FIELDS.includes(slot)) return null
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? { proposal, slot, field } : null
}

function placeToWrite({ drafts, editors }: DraftSession): EvidencePlace | null {
  drafts.current()
  const own = fieldWithFocus()
  if (own) {
    const { proposal, slot, field } = own
    return { section: 'proposals', slot, proposal, offset: field.selectionEnd ?? field.value.length }
  }
  if (isDraftField(document.activeElement)) return null
  const selection = editors.where.selectionLeft()
  if (!selection) return null
  const { section, slot, anchor, focus } = selection
  const blocks = editors.answerOf({ section, slot }).content
  return { section, slot, offset: Math.max(offsetOfPoint(blocks, anchor), offsetOfPoint(blocks, focus)) }
}

function selectedWords({ editors }: DraftSession): Block[] {
  const own = fieldWithFocus()
  if (own) {
    const { value, selectionStart, selectionEnd } = own.field
    return blocksFromText(value.slice(selectionStart ?? 0, selectionEnd ?? 0).trim())
  }
  const selection = editors.where.selectionLeft()
  if (!selection) return []
  const { section, slot, anchor, focus } = selection
  return selectedBlocks(editors.answerOf({ section, slot }).content, anchor, focus)
}
