import type { Draft } from '../draft/draft'
import { footnotesOfRuns } from '../draft/footnotes'
import { readingOrder } from '../draft/reading-order'
import type { Template } from '../template/template'
import { hasWords, runSequences } from '../text/block-text'
import type { Block, Run } from '../text/blocks'
import type { SpokenParagraph } from './statement'

/** A paragraph of a draft with its place; `start` is its UTF-16 offset inside the block’s `blockText`. Null for the text of a proposal or a footnote. */
export interface DraftParagraph extends SpokenParagraph {
  at: { section: string; slot: string; block: number; start: number } | null
}

/**
 * What is said when a draft is read aloud, in the draft’s order: the answers of chosen sections with the writer’s own headings, text without
 * a place, and of each proposal the proposed text and its rationale. Not said: the title block, the template’s headings, signatories, images with
 * their captions, areas that are left out, and footnotes, unless the draft wants them read: then each stands behind its paragraph.
 */
export function paragraphsOfDraft(draft: Draft, template: Template): DraftParagraph[] {
  const written = new Map(draft.sections.map((section) => [section.id, section]))
  return readingOrder(draft, template).flatMap((step) => {
    if (step.type === 'proposals')
      return step.proposals.flatMap((index) => {
        const { proposed = '', rationale = '' } = draft.proposals[index] ?? {}
        return [proposed, rationale]
          .flatMap((text) => text.split('\n'))
          .filter((text) => text.trim() !== '')
          .map(
            (text): DraftParagraph => ({
              kind: 'paragraph',
              runs: [{ text }],
              language: draft.language,
              at: null,
            }),
          )
      })
    const { id, slots } = step.asked
    const answers = written.get(id)?.answers ?? {}
    return slots.flatMap(({ id: slot }) =>
      (Object.hasOwn(answers, slot) ? (answers[slot] ?? []) : []).flatMap((block, index) =>
        paragraphsOfBlock(block).flatMap(({ runs, start }): DraftParagraph[] => [
          {
            kind: block.type === 'heading' ? 'heading' : 'paragraph',
            runs,
            language: draft.language,
            at: { section: id, slot, block: index, start },
          },
          ...(draft.delivery?.footnotes ? notesOf(runs, draft.language) : []),
        ]),
      ),
    )
  })
}

function notesOf(runs: readonly Run[], language: string): DraftParagraph[] {
  return footnotesOfRuns(runs)
    .filter((note) => hasWords(note.runs))
    .map((note) => ({ kind: 'paragraph', runs: note.runs, language, at: null }))
}

const paragraphs = new WeakMap<Block, { runs: readonly Run[]; start: number }[]>()

/** Remembered by the block’s identity, so blocks must never be changed in place. */
function paragraphsOfBlock(block: Block): { runs: readonly Run[]; start: number }[] {
  let found = paragraphs.get(block)
  if (!found) {
    let start = 0
    found = (block.type === 'image' ? [] : runSequences(block)).flatMap((runs) => {
      const from = start
      start += runs.reduce((length, { text }) => length + text.length, 0) + 1
      return runs.some(({ text }) => text.trim() !== '') ? [{ runs, start: from }] : []
    })
    paragraphs.set(block, found)
  }
  return found
}
