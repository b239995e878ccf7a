import { message } from '../../messages/message'
import { quotationsIn } from '../draft/quotations'
import { DOCUMENT_WITH_PARAGRAPHS } from '../paper/paper-meant'
import { isReadAloud } from '../template/kinds'
import { isEnglish } from '../text/language-tag'
import { type Passage, passagesOf, placeIn } from './passages'
import { draftCheck, type Remark } from './rule'

/** Below this a quotation is a term or a title. Source: ours, from the statements in `templates`. */
const FEWEST_WORDS = 5
const FEWEST_HAN = 10

/** Characters before and behind a quotation in which its reference is looked for: more than two sentences of a statement have. */
const NEAR = 1000

/** A paragraph by its number, in the words of the six languages. */
const PARAGRAPH =
  /(?<!\p{L})(?:(?:[Pp]ar(?:a(?:graphe?)?)?s?|[Pp]árr(?:afo)?s?|OPs?|PPs?|[Aa]rt(?:icle|ículo)s?|[Пп]ункт\p{L}*|[Аа]бзац\p{L}*|[Сс]тать\p{L}*|(?:ال)?فقر(?:ة|ات)|(?:ال)?مادة|[§¶])[.\s]*(?:[Nn]os?\.?\s*)?(?:\p{Nd}|\p{Lu}{1,2}(?!\p{L}))|第\s*\p{Nd}+\s*[段条])/u

const SYMBOL = /(?<![\p{L}\p{N}/])\p{Lu}{1,5}(?:\/[\p{Lu}\p{Nd}.()]+)+/u

/** A stop, unless a number follows, as in “para. 12”. */
const STOP = /(?=\s)(?<=[.!?…]["”»’)]*)\s+(?![\p{Nd}\p{Ll}])|(?<=[。！？])/u

/** The last two sentences of what stands before a quotation. */
function leadingTo(text: string): string {
  return text.split(STOP).slice(-2).join(' ')
}

/** What follows a quotation up to the end of its sentence; a reference in brackets may stand behind the stop. */
function following(quotation: string, text: string): string {
  const bracket = /^\s*(?:[.。]\s*)?[([（][^)\]）]*[)\]）]/u.exec(text)
  if (bracket) return bracket[0]
  return /[.!?。！？]["”»」]?$/u.test(quotation) ? '' : (text.split(STOP)[0] ?? '')
}

/**
 * The document that the sentence of a quotation names, by a name with a capital or a draft of these negotiations; “our recommendation is …” and “in its report” name none that has
 * paragraphs to look up.
 */
function documentIn(sentence: string): RegExpExecArray | null {
  const named = DOCUMENT_WITH_PARAGRAPHS.exec(sentence)
  return named && /^(?:\p{Lu}|zero draft|elements? paper|outcome document)/u.test(named[0]) ? named : null
}

/** “a report by them, “The State of Our Rivers””, “a report titled “…””: a title is no quotation. */
function isTitle(lead: string, quotation: string): boolean {
  const words = quotation.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? []
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length
  return (
    /\b(?:titled|entitled|called|named|headed)[,:]?\s*$/iu.test(lead) ||
    (words.length > 2 && capital / words.length >= 0.7)
  )
}

function isLong(quotation: string): boolean {
  const han = quotation.match(/\p{Script=Han}/gu)?.length ?? 0
  return han >= FEWEST_HAN || (quotation.match(/[\p{L}\p{M}\p{N}’'-]+/gu) ?? []).length - han >= FEWEST_WORDS
}

/**
 * A quotation in a text to be read aloud whose paragraph is named only after it, or which quotes a document that is named without a paragraph. A term in
 * quotation marks and the words of a person need none. Source: advice to speakers of United Nations Geneva.
 */
export const referenceBeforeQuotation = draftCheck('references/before-quotation', ({ template, reading }) => {
  if (!isReadAloud(template)) return []
  const passages = reading.flatMap((step) => (step.type === 'section' ? passagesOf(step.subject) : []))
  return passages.flatMap((passage, index) => {
    const before = neighbour(passages[index - 1], passage)
    const after = neighbour(passages[index + 1], passage)
    if (passage.kind === 'quote')
      return remarkOn(passage, [0, passage.text.length], before, bracketAtEnd(passage.text) || bracketAlone(after))
    return quotationsIn(passage.text).flatMap(({ start, end }) =>
      isLong(passage.text.slice(start, end))
        ? remarkOn(
            passage,
            [start, end],
            passage.text.slice(Math.max(0, start - NEAR), start),
            passage.text.slice(end, end + NEAR),
          )
        : [],
    )
  })
})

/** The text of a passage beside another of the same answer. */
function neighbour(other: Passage | undefined, { at }: Passage): string {
  return other && other.at.section === at.section && other.at.slot === at.slot ? other.text : ''
}

/** Whoever quotes in a paragraph of its own puts the source behind it, or under it. */
function bracketAtEnd(text: string): string {
  return /[([（][^()[\]（）]*[)\]）]\s*(?:[.。]\s*)?$/u.exec(text)?.[0] ?? ''
}

function bracketAlone(text: string): string {
  return /^\s*[([（—–-][^()[\]（）]*(?:[)\]）]\s*)?$/u.test(text) ? text : ''
}

function remarkOn(passage: Passage, [start, end]: [number, number], before: string, after: string): Remark[] {
  const lead = leadingTo(before)
  if (isTitle(lead, passage.text.slice(start, end))) return []
  if (PARAGRAPH.test(lead)) return []
  const late = PARAGRAPH.exec(following(passage.text.slice(start, end), after))
  const sentence = lead.split(STOP).at(-1) ?? ''
  const named = SYMBOL.exec(lead) ?? (isEnglish(passage.language) ? documentIn(sentence) : null)
  if (!late && !named) return []
  return [
    {
      level: 'advice',
      at: placeIn(passage, start, end),
      message: late
        ? message('finding.referenceBeforeQuotation.late', { reference: late[0].trim() })
        : message('finding.referenceBeforeQuotation.missing', { document: named?.[0] ?? '' }),
      reason: message('finding.referenceBeforeQuotation.why'),
      source: message('finding.referenceBeforeQuotation.source'),
    },
  ]
}
