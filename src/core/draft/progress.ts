import { isChoosable } from '../template/section-names'
import type { Template } from '../template/template'
import { UNPLACED_SECTION, UNPLACED_SLOT } from '../template/unplaced'
import { isAnswerEmpty, runSequences } from '../text/block-text'
import type { Block, Run } from '../text/blocks'
import { rememberObject } from '../text/remember'
import { holdsUnspaced } from '../text/script'
import { countCharacters, countWrittenWords } from '../text/words'
import type { Draft, Proposal } from './draft'
import { footnotesOfRuns } from './footnotes'
import { limitsOf } from './limits'

/** Words as Word counts them (`countWrittenWords`); characters are Unicode code points without line ends. */
export interface Counts {
  words: number
  characters: number
}

export interface SectionProgress extends Counts {
  filledSlots: number
  slots: number
  /** `complete` when every slot holds text. */
  state: 'empty' | 'started' | 'complete'
  wordLimit: number | null
}

export interface DraftProgress extends Counts {
  /** Thematic areas and Action Lines that the writer took in. */
  areas: number
  proposals: number
  filledSlots: number
  slots: number
  /** Filled slots of all slots of chosen sections, 0 to 1. */
  progress: number
  /** By section id, every section of the template, chosen or not. */
  sections: Record<string, SectionProgress>
}

/**
 * Counts of one paragraph, item or heading. Runs that carry a language of their own are counted in it: Chinese words
 * inside an English sentence are found by the Chinese dictionary. Runs that only differ in marks are counted as one text,
 * because a bold syllable does not make two words.
 */
export function countRuns(runs: readonly Run[], language: string): Counts {
  const text = runs.map((run) => run.text).join('')
  const characters = countCharacters(text)
  if (!holdsUnspaced(text)) return { words: countWrittenWords(text, language), characters }
  let words = 0
  let stretch = ''
  let spoken = language
  for (const run of runs) {
    const next = run.language ?? language
    if (next !== spoken) {
      words += countWrittenWords(stretch, spoken)
      stretch = ''
      spoken = next
    }
    stretch += run.text
  }
  return { words: words + countWrittenWords(stretch, spoken), characters }
}

const answerCounts = new WeakMap<readonly Block[], Map<string, Counts>>()

/**
 * Words and characters of an answer; `language` is the draft's, for runs that name none. Footnotes count unless `footnotes` is false. Remembered by
 * the array's identity, so blocks must never be changed in place.
 */
export function countAnswer(blocks: readonly Block[], language: string, footnotes = true): Counts {
  let byLanguage = answerCounts.get(blocks)
  if (!byLanguage) {
    byLanguage = new Map()
    answerCounts.set(blocks, byLanguage)
  }
  const asked = footnotes ? language : `${language}-`
  let counts = byLanguage.get(asked)
  if (!counts) {
    const texts = blocks.flatMap(runSequences)
    const notes = footnotes ? texts.flatMap((runs) => footnotesOfRuns(runs).map((note) => note.runs)) : []
    counts = [...texts, ...notes].reduce<Counts>((sum, runs) => plus(sum, countRuns(runs, language)), NOTHING)
    byLanguage.set(asked, counts)
  }
  return counts
}

const isFilled = rememberObject((blocks: readonly Block[]) => !isAnswerEmpty(blocks))

const NOTHING: Counts = { words: 0, characters: 0 }

function plus(left: Counts, right: Counts): Counts {
  return { words: left.words + right.words, characters: left.characters + right.characters }
}

const proposalCounts = new WeakMap<Proposal, { language: string; counts: Counts }>()

/**
 * Words and characters of what a proposal says in the organisation's own voice: the proposed text and its rationale. Remembered by the row's identity, so a
 * row must never be changed in place.
 */
export function countProposal(proposal: Proposal, language: string): Counts {
  const known = proposalCounts.get(proposal)
  if (known?.language === language) return known.counts
  const counts = [proposal.proposed, proposal.rationale]
    .flatMap((text) => text.split('\n'))
    .reduce<Counts>((sum, text) => plus(sum, countRuns([{ text }], language)), NOTHING)
  proposalCounts.set(proposal, { language, counts })
  return counts
}

/**
 * How far a draft has come, counted over what would be handed in: the answers of chosen sections that the template knows, text
 * without a place, and of each proposal the proposed text and the rationale. Not counted: the title block, headings that the
 * template sets, footnotes where the limit profile does not count them, a proposal's quotation of current text, and areas left out. Costs one answer a keystroke.
 */
export function draftProgress(draft: Draft, template: Template): DraftProgress {
  const limits = limitsOf(draft, template)
  const written = new Map(draft.sections.map((section) => [section.id, section]))
  const sections: Record<string, SectionProgress> = {}
  let total = NOTHING
  let areas = 0
  let filledSlots = 0
  let slots = 0
  for (const { id, kind, slots: asked } of template.sections) {
    const section = written.get(id)
    let counts = NOTHING
    let filled = 0
    for (const slot of asked) {
      const blocks = section && Object.hasOwn(section.answers, slot.id) ? section.answers[slot.id] : undefined
      if (!blocks || !isFilled(blocks)) continue
      filled += 1
      counts = plus(counts, countAnswer(blocks, draft.language, limits.countsFootnotes))
    }
    sections[id] = {
      ...counts,
      filledSlots: filled,
      slots: asked.length,
      state: filled === 0 ? 'empty' : filled === asked.length ? 'complete' : 'started',
      wordLimit: limits.sectionWords(id),
    }
    if (!section?.chosen) continue
    if (isChoosable({ kind })) areas += 1
    total = plus(total, counts)
    filledSlots += filled
    slots += asked.length
  }
  const unplaced = written.get(UNPLACED_SECTION)?.answers[UNPLACED_SLOT]
  if (unplaced) total = plus(total, countAnswer(unplaced, draft.language, limits.countsFootnotes))
  for (const proposal of draft.proposals) total = plus(total, countProposal(proposal, draft.language))
  return {
    ...total,
    areas,
    proposals: draft.proposals.length,
    filledSlots,
    slots,
    progress: slots === 0 ? 0 : filledSlots / slots,
    sections,
  }
}
