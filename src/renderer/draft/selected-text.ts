import { limitsOf } from '../../core/draft/limits'
import { countSelected, countSelectedText, selectedRuns } from '../../core/draft/selected'
import type { Run } from '../../core/text/blocks'
import type { DraftSession } from './session'
import { isDraftField } from './step-place'

/** What is selected, to be counted and timed. */
export interface Selected {
  words: number
  characters: number
  runs: readonly Run[][]
  language: string
}

/** What is selected in the answer or the field of the draft that has the focus; null for nothing but white space, and for a caret. */
export function selectedText({ editors, drafts }: DraftSession): Selected | null {
  const { draft, template } = drafts.state
  const { language } = draft
  const field = document.activeElement
  if ((field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) && isDraftField(field)) {
    const text = field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
    if (text.trim() === '') return null
    return { ...countSelectedText(text, language), runs: text.split('\n').map((line) => [{ text: line }]), language }
  }
  const selection = editors.selection()
  if (!selection) return null
  const { section, slot, anchor, focus } = selection
  if (anchor.block === focus.block && anchor.offset === focus.offset) return null
  const blocks = editors.answerOf({ section, slot }).content
  const runs = selectedRuns(blocks, anchor, focus)
  const counts = countSelected(runs, language, limitsOf(draft, template).countsFootnotes)
  return counts.characters === 0 ? null : { ...counts, runs, language }
}
