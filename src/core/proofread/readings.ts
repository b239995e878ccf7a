import { othersPassages, type Passage, passagesOf } from '../check/passages'
import type { Draft } from '../draft/draft'
import { readingOf, type SectionSubject } from '../draft/reading-order'
import type { Template } from '../template/template'
import { isEnglish } from '../text/language-tag'

/** Languages that come with a dictionary; English with a grammar too. */
export const PROOFREAD = ['en', 'fr', 'es', 'ru'] as const
export type ProofreadLanguage = (typeof PROOFREAD)[number]

/** UTF-16 offsets into a passage's text. */
export interface Stretch {
  start: number
  end: number
}

/** What one passage holds in one language. */
export interface Reading {
  passage: Passage
  language: ProofreadLanguage
  /** The whole language tag, such as `en-US`. */
  tag: string
  /** Where the passage is in that language, in sequence, none empty. */
  stretches: readonly Stretch[]
  /** False where words are looked up, but the text is not made of sentences, or follows the style of another paper. */
  sentences: boolean
}

/** The language of a BCP 47 tag, whatever its country; null for one without a dictionary. */
export function proofreadLanguage(tag: string): ProofreadLanguage | null {
  const [base = ''] = tag.toLowerCase().split('-')
  return PROOFREAD.find((language) => language === base) ?? null
}

/**
 * All that is read for spelling and grammar, in reading order: what would be handed in, each run in its own language, with the proposed
 * text and the rationale of proposals. `known` is as in `readingOf`. Not read: quotations and what else is others' words by its form (`othersPassages`), and languages without a dictionary.
 */
export function readingsOf(
  draft: Draft,
  template: Template,
  known: Map<string, SectionSubject> = new Map(),
): Reading[] {
  return passagesToRead(draft, template, known).flatMap((passage) => readingsOfPassage(passage, draft.language))
}

/**
 * The language tags of what would be read if there were a dictionary for them, in reading order, each once: what a draft says in them is neither right nor wrong to this
 * program. `known` is as in `readingOf`. Quotations do not count, nor does what has no letters.
 */
export function languagesWithoutDictionary(
  draft: Draft,
  template: Template,
  known: Map<string, SectionSubject> = new Map(),
): string[] {
  const tags = new Set<string>()
  for (const { kind, runs } of passagesToRead(draft, template, known))
    if (kind !== 'quote')
      for (const { text, language = draft.language } of runs)
        if (proofreadLanguage(language) === null && /\p{L}/u.test(text)) tags.add(language)
  return [...tags]
}

function passagesToRead(draft: Draft, template: Template, known: Map<string, SectionSubject>): Passage[] {
  return readingOf(draft, template, known).flatMap((step): readonly Passage[] =>
    step.type === 'section'
      ? passagesOf(step.subject).filter((passage) => !othersPassages(step.subject).has(passage))
      : step.proposals.flatMap((index) =>
          (['proposed', 'rationale'] as const).flatMap((field): Passage[] => {
            const proposal = draft.proposals[index]
            if (!proposal || proposal[field].trim() === '') return []
            return [
              {
                kind: 'proposal',
                text: proposal[field],
                language: draft.language,
                runs: [{ text: proposal[field] }],
                at: { section: 'proposals', proposal: proposal.id, field },
                offset: 0,
                slot: null,
              },
            ]
          }),
        ),
  )
}

/** One reading for each language of a passage that has a dictionary. `language` is the draft's. */
export function readingsOfPassage(passage: Passage, language: string): Reading[] {
  if (passage.kind === 'quote') return []
  const byTag = new Map<string, Stretch[]>()
  let at = 0
  for (const run of passage.runs) {
    const [start, end] = [at, at + run.text.length]
    at = end
    if (start === end) continue
    const tag = run.language ?? language
    const stretches = byTag.get(tag) ?? []
    const last = stretches[stretches.length - 1]
    // Marks part a word into runs; what stands side by side is read as one.
    if (last?.end === start) last.end = end
    else stretches.push({ start, end })
    byTag.set(tag, stretches)
  }
  const sentences =
    (passage.kind === 'paragraph' || passage.kind === 'item' || passage.kind === 'proposal') &&
    passage.slot?.role !== 'language' &&
    passage.at.field !== 'proposed'
  return [...byTag].flatMap(([tag, stretches]) => {
    const known = proofreadLanguage(tag)
    return known ? [{ passage, language: known, tag, stretches, sentences }] : []
  })
}

/**
 * The texts to hand to a reader of English sentences, each with its offset in the passage: the whole passage where most of it is English,
 * because a sentence is not to be judged without the foreign name in it; else its English stretches alone.
 */
export function englishTexts({ passage, stretches }: Reading): { text: string; offset: number }[] {
  return isEnglish(passage.language)
    ? [{ text: passage.text, offset: 0 }]
    : stretches.map(({ start, end }) => ({ text: passage.text.slice(start, end), offset: start }))
}
