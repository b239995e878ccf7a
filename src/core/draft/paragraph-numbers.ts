import type { Template } from '../template/template'
import { runsText } from '../text/block-text'
import type { Draft } from './draft'
import { profileOf } from './limits'

/** “12. ”, “(3) ”, “4) ”: the number that a writer put before a paragraph. Not a year, nor a number that the sentence needs. */
export const TYPED_NUMBER = /^\s*(?:\(\p{Nd}{1,3}\)|\p{Nd}{1,3}[.)])\s+(?=\p{L}|["“«])/u

/**
 * Whether documents of a draft number its paragraphs unless their maker chooses otherwise: where the template says so, or the profile in force asks for
 * it (`paragraphs-numbered`; its source is the profile’s) and no paragraph has a number that was typed, which would stand there twice.
 */
export function numbersParagraphs(draft: Draft, template: Template): boolean {
  if (template.numberedParagraphs !== undefined) return template.numberedParagraphs
  const asked = profileOf(draft, template).rules?.some(({ rule }) => rule === 'paragraphs-numbered') ?? false
  return asked && !hasTypedNumbers(draft)
}

function hasTypedNumbers({ sections }: Draft): boolean {
  return sections.some(({ answers }) =>
    Object.values(answers).some((blocks) =>
      blocks.some((block) => block.type === 'paragraph' && TYPED_NUMBER.test(runsText(block.runs))),
    ),
  )
}
