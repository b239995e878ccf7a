import { message } from '../../messages/message'
import { codeIn } from '../text/code-form'
import { rememberText } from '../text/remember'
import { isWithin, ownWordsOfDraft } from './passages'
import { draftCheck } from './rule'
import { inconsistency } from './variants'

/** Marks of quotation and apostrophes between letters; a mark behind a figure is one of feet, inches or minutes. */
const MARK = /(?<!\p{N})["“”]|(?<=\p{L})['’](?=\p{L})/gu

const scan = rememberText((text) => {
  // Programs know straight marks alone.
  const code = codeIn(text, '')
  return [...text.matchAll(MARK)]
    .map(({ index, 0: written }) => ({ index, written }))
    .filter(({ index }) => !isWithin(code, index, index + 1))
})

/**
 * Straight marks of quotation or apostrophes beside curly ones: one finding for each of the two, at the first of the rarer ones. It shows where
 * text was pasted in, and documents look unfinished. The fix writes all in the way that most are written. Source: consistency.
 */
export const mixedQuotes = draftCheck('consistency/quotation-marks', (subject) => {
  const passages = ownWordsOfDraft(subject)
  return (['quotation', 'other'] as const).flatMap((kind) =>
    inconsistency(
      passages.flatMap((passage) =>
        scan(passage.text, '')
          .filter(({ written }) => /["“”]/.test(written) === (kind === 'quotation'))
          .map(({ index, written }) => ({
            passage,
            start: index,
            written,
            side: /["']/.test(written) ? 'straight' : 'curly',
            as: (side: string) => markAs(side, written, passage.text, index),
          })),
      ),
      {
        says: ({ uses, kept, here }) =>
          message('finding.mixedQuotes', { kind, straight: /["']/.test(here), uses, kept }),
        reason: message('finding.mixedQuotes.why'),
        source: message('finding.mixedQuotes.source'),
      },
    ),
  )
})

function markAs(side: string, written: string, text: string, at: number): string {
  if (/['’]/.test(written)) return side === 'straight' ? "'" : '’'
  if (side === 'straight') return '"'
  return at === 0 || /[\s([{–—/]/u.test(text.charAt(at - 1)) ? '“' : '”'
}
