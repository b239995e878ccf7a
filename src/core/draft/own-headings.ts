import { blockText } from '../text/block-text'
import type { Section } from './draft'

/** A heading that the writer put into an answer. */
export interface OwnHeading {
  slot: string
  /** Index of its block in the answer. */
  block: number
  level: number
  text: string
}

/** The writer's own headings of a section, in the sequence of its slots (ids); those without a word are left out. */
export function ownHeadings({ answers }: Pick<Section, 'answers'>, slots: readonly string[]): OwnHeading[] {
  return slots.flatMap((slot) =>
    (Object.hasOwn(answers, slot) ? (answers[slot] ?? []) : []).flatMap((block, index) => {
      if (block.type !== 'heading') return []
      const text = blockText(block).replace(/\s+/g, ' ').trim()
      return text === '' ? [] : [{ slot, block: index, level: block.level, text }]
    }),
  )
}
