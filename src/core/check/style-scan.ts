import { message } from '../../messages/message'
import type { Message } from '../../messages/values'
import type { SectionSubject } from '../draft/reading-order'
import { isEnglish } from '../text/language-tag'
import { rememberText } from '../text/remember'
import {
  editIn,
  isWithin,
  italicsOf,
  linkedTitlesOf,
  ownWords,
  type Passage,
  placeIn,
  prose,
  recordsIn,
} from './passages'
import type { Remark } from './rule'
import { hasVerb, isMetadata, isWholeSentence } from './running-text'

/** Something in a passage that is written otherwise in UN style. */
export interface Departure {
  start: number
  end: number
  message: Message
  /** What stands there in UN style; null where a program should not decide. */
  instead: string | null
}

/**
 * Makes the body of a rule of style: `find` gets a passage's text and the same with quotations and addresses blotted out. Quotations and
 * proposed language are left alone, and so is text in other languages than English, to which this style does not apply.
 */
export function styleOf(
  find: (own: string, text: string) => Departure[],
  why: Pick<Remark, 'reason' | 'source'>,
  given: {
    cells: boolean
    headings: boolean
    linkedItems?: boolean
    italics?: boolean
    records?: boolean
    /** False where items and lines that are no sentences, and lines such as “date: …”, are left alone. */
    fragments?: boolean
  } = { cells: true, headings: true },
): (subject: SectionSubject) => Remark[] {
  const scan = rememberText((text, language) => (isEnglish(language) ? find(prose(text, ''), text) : []))
  return (subject) =>
    ownWords(subject).flatMap((passage) => {
      if ((passage.kind === 'cell' && !given.cells) || (passage.kind === 'heading' && !given.headings)) return []
      if (given.linkedItems === false && isLinkedItem(passage)) return []
      if (given.records === false && recordsIn(subject).has(passage)) return []
      if (given.fragments === false && isFragment(passage)) return []
      const titles = linkedTitlesOf(passage)
      // Foreign words stand in italics, and follow the rules of their own language.
      const others = given.italics === false ? [...titles, ...italicsOf(passage)] : titles
      const found = scan(passage.text, passage.language).filter(({ start, end }) => !isWithin(others, start, end))
      return found.map(({ start, end, message: said, instead }): Remark => {
        return {
          level: 'advice',
          at: placeIn(passage, start, end),
          message: said,
          ...why,
          ...(instead === null
            ? {}
            : {
                fix: { label: message('fix.write', { words: instead }), edits: [editIn(passage, start, end, instead)] },
              }),
        }
      })
    })
}

/** A line without a verb, an item without a stop, and “date: …”. */
function isFragment({ kind, text }: Passage): boolean {
  return isMetadata(text, '') || (kind === 'item' ? !isWholeSentence(text, '') : !hasVerb(text, ''))
}

/** Words of an item of a list of documents. */
const LINKED_ITEM_WORDS = 40

/** An item that is a document and a link to it: its wording is the document's. */
function isLinkedItem({ kind, runs, text }: Passage): boolean {
  return (
    kind === 'item' &&
    runs.some(({ link }) => link !== undefined) &&
    (text.match(/\p{L}+/gu)?.length ?? 0) <= LINKED_ITEM_WORDS
  )
}
