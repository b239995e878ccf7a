import { message } from '../../messages/message'
import { codeIn } from '../text/code-form'
import { matchesIn } from '../text/matches'
import { rememberText } from '../text/remember'
import { isWithin, ownWordsOfDraft } from './passages'
import { draftCheck } from './rule'
import { inconsistency, type VariantUse } from './variants'

/** Marks of quotation and apostrophes between letters; a mark behind a figure is one of feet, inches or minutes. */
const MARK = /(?<!\p{N})["“”]|(?<=\p{L})['’](?=\p{L})/gu

/** An address keeps the marks that stand in it. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|(?<=\]\()[^\s)]{1,400}/gu

/** Fewer marks of quotation of a kind are the rest of a pair, and no way of writing; an apostrophe has no other half. */
const FEWEST = 2

const scan = rememberText((text) => {
  // Programs know straight marks alone, and one that is not paired may be anything.
  const code = [
    ...codeIn(text, ''),
    ...matchesIn(text, ADDRESS).map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  ]
  const marks = matchesIn(text, MARK)
    .map(({ index, 0: written }) => ({ index, written }))
    .filter(({ index }) => !isWithin(code, index, index + 1))
  const unpaired = marks.filter(({ written }) => written === '"').length % 2 === 1
  return marks.filter(({ written }) => !unpaired || written !== '"')
})

/**
 * Straight marks of quotation or apostrophes beside curly ones: one finding for each of the two, at the first of the rarer ones. It shows where
 * text was pasted in, and documents look unfinished. The fix writes all in the way that most are written. Source: consistency.
 */
export const mixedQuotes = draftCheck('consistency/quotation-marks', (subject) => {
  const passages = ownWordsOfDraft(subject)
  return (['quotation', 'other'] as const).flatMap((kind) =>
    inconsistency(
      withEnough(
        kind === 'quotation' ? FEWEST : 1,
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

/** All uses where each side has enough of them, and none elsewhere. */
function withEnough(fewest: number, uses: readonly VariantUse[]): readonly VariantUse[] {
  return ['straight', 'curly'].every((side) => uses.filter((use) => use.side === side).length >= fewest) ? uses : []
}

function markAs(side: string, written: string, text: string, at: number): string {
  if (/['’]/.test(written)) return side === 'straight' ? "'" : '’'
  if (side === 'straight') return '"'
  return at === 0 || /[\s([{–—/]/u.test(text.charAt(at - 1)) ? '“' : '”'
}
