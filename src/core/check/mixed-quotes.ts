import { message } from '../../messages/message'
import { quotationsIn, type Stretch } from '../draft/quotations'
import { codeIn } from '../text/code-form'
import { matchesIn } from '../text/matches'
import { rememberText } from '../text/remember'
import { isWithin, ownWordsOfDraft } from './passages'
import { draftCheck } from './rule'
import { inconsistency, type VariantUse } from './variants'

/** Marks of quotation and apostrophes between letters; a mark behind a figure is one of feet, inches or minutes. */
const MARK = /(?<!\p{N})["“”]|(?<=\p{L})['’](?=\p{L})/gu

/** “the members’ rights”: an apostrophe too, where nothing before it is open that it could close. */
const AFTER_S = /(?<=s)['’](?=\s\p{L})/gu
const OPENS_SINGLE = /(?<![^\s([“"—–-])[‘'](?=[\p{L}\p{N}])/u

/** `"so".split()`, `["so"`, `name="so"`: what a program reads. */
const CODE_STRING = /"[^"\n]{0,200}"(?=\.\w{1,40}\()|(?<=[=[{])"[^"\n]{0,80}"/gu

/** An address keeps the marks that stand in it. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|(?<=\]\()[^\s)]{1,400}/gu

/** Fewer marks of quotation of a kind are the rest of a pair, and no way of writing; an apostrophe has no other half. */
const FEWEST = 2

/** Where marks of the other kind set a quotation apart from the one that it stands in: changed, both would look the same. */
function nestedIn(text: string): (mark: string) => readonly Stretch[] {
  if (!text.includes('"') || !/[“”]/u.test(text)) return () => []
  const inside = (opening: string, closing: string, other: RegExp) =>
    quotationsIn(text)
      .filter(({ start, end }) => text.charAt(start) === opening && text.charAt(end - 1) === closing)
      .map(({ start, end }) => ({ start: start + 1, end: end - 1 }))
      .filter(
        ({ start, end }) =>
          !/\s/u.test(text.charAt(start)) &&
          !/\s/u.test(text.charAt(end - 1)) &&
          (text.slice(start, end).match(other)?.length ?? 0) >= FEWEST,
      )
  const inStraight = inside('"', '"', /[“”]/gu)
  const inCurly = inside('“', '”', /"/gu)
  return (mark) => (mark === '"' ? inCurly : inStraight)
}

const scan = rememberText((text) => {
  // Programs know straight marks alone, and one that is not paired may be anything.
  const code = [
    ...codeIn(text, ''),
    ...[...matchesIn(text, ADDRESS), ...matchesIn(text, CODE_STRING)].map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    })),
  ]
  const nested = nestedIn(text)
  const plural = OPENS_SINGLE.test(text) ? [] : matchesIn(text, AFTER_S)
  const marks = [...matchesIn(text, MARK), ...plural]
    .sort((one, other) => one.index - other.index)
    .map(({ index, 0: written }) => ({ index, written }))
    .filter(
      ({ index, written }) =>
        !isWithin(code, index, index + 1) && !(/["“”]/u.test(written) && isWithin(nested(written), index, index + 1)),
    )
  const unpaired = marks.filter(({ written }) => written === '"').length % 2 === 1
  return marks.filter(({ written }) => !unpaired || written !== '"')
})

const KINDS = ['quotation', 'other'] as const
type MarkUse = VariantUse & { kind: (typeof KINDS)[number] }

/**
 * Straight marks of quotation or apostrophes beside curly ones: one finding for each of the two, at the first of the rarer ones. It shows where
 * text was pasted in, and documents look unfinished. The fix writes all in the way that most are written. Source: consistency.
 */
export const mixedQuotes = draftCheck('consistency/quotation-marks', (subject) => {
  const uses = ownWordsOfDraft(subject).flatMap((passage) =>
    scan(passage.text, '').map(
      ({ index, written }): MarkUse => ({
        passage,
        start: index,
        written,
        kind: /["“”]/.test(written) ? 'quotation' : 'other',
        side: /["']/.test(written) ? 'straight' : 'curly',
        as: (side: string) => markAs(side, written, passage.text, index),
      }),
    ),
  )
  // As many straight apostrophes as curly ones: they go with the marks of quotation, and these with them.
  const isUsual = (side: string) => uses.filter((use) => use.side === side).length * 2 > uses.length
  return KINDS.flatMap((kind) =>
    inconsistency(
      withEnough(
        kind === 'quotation' ? FEWEST : 1,
        uses.filter((use) => use.kind === kind),
      ),
      {
        says: ({ uses, kept, here }) =>
          message('finding.mixedQuotes', { kind, straight: /["']/.test(here), uses, kept }),
        reason: message('finding.mixedQuotes.why'),
        source: message('finding.mixedQuotes.source'),
      },
      isUsual,
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
