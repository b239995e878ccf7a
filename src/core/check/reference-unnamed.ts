import { message } from '../../messages/message'
import { placeIn } from './passages'
import { isReversed, scanned } from './reference-in-text'
import { sectionCheck } from './rule'

/**
 * Paragraphs in an answer that nowhere names a document, one finding an answer; off unless asked for, because real papers name theirs in more ways than a pattern
 * knows (docs/checks.md). English alone. Source: guides for delegates.
 */
export const referenceUnnamed = sectionCheck('references/unnamed', (subject) => {
  const passages = scanned(subject)
  const unnamed = new Set<string>()
  for (const { slot } of subject.answers)
    if (!passages.some(({ passage, seen }) => passage.slot?.id === slot.id && seen.named)) unnamed.add(slot.id)
  return passages.flatMap(({ passage, seen: { paragraphs } }) =>
    paragraphs
      .filter(({ number, named }) => !isReversed(number) && !named && unnamed.delete(passage.slot?.id ?? ''))
      .map(({ start, end, written }) => ({
        level: 'advice' as const,
        at: placeIn(passage, start, end),
        message: message('finding.referenceInText.noDocument', { cited: written }),
        reason: message('finding.referenceInText.whyNoDocument'),
        source: message('finding.referenceInText.source'),
      })),
  )
})
