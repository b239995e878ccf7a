import type { Draft } from '../../core/draft/draft'
import { limitsOf } from '../../core/draft/limits'
import { countSelected, countSelectedText, selectedRuns } from '../../core/draft/selected'
import { blocksOfStretch } from '../../core/draft/selected-across'
import type { Template } from '../../core/template/template'
import { runSequences } from '../../core/text/block-text'
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

/** What is selected in the answer or the field of the draft that has the focus, or over several answers; null for nothing but white space, and for a caret. */
export function selectedText({ editors, drafts }: DraftSession): Selected | null {
  const { draft, template } = drafts.state
  const { language } = draft
  const field = document.activeElement
  if ((field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) && isDraftField(field)) {
    const text = field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
    if (text.trim() === '') return null
    return { ...countSelectedText(text, language), runs: text.split('\n').map((line) => [{ text: line }]), language }
  }
  const { stretches } = editors.across
  if (stretches.length > 0) {
    const runs = stretches.flatMap((stretch) => blocksOfStretch(draft, stretch).flatMap(runSequences))
    return counted(runs, draft, template)
  }
  const selection = editors.where.selection()
  if (!selection) return null
  const { section, slot, anchor, focus } = selection
  if (anchor.block === focus.block && anchor.offset === focus.offset) return null
  const blocks = editors.answerOf({ section, slot }).content
  return counted(selectedRuns(blocks, anchor, focus), draft, template)
}

function counted(runs: readonly Run[][], draft: Draft, template: Template): Selected | null {
  const { language } = draft
  const counts = countSelected(runs, language, limitsOf(draft, template).countsFootnotes)
  return counts.characters === 0 ? null : { ...counts, runs, language }
}
