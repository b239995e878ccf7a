import type { Proposal } from '../draft/draft'
import { NAMED_PLACE, REFERENCE_DASH, REFERENCE_SEPARATOR, REFERENCE_WORD } from '../draft/paragraph'
import { PROSE } from './labels'

/**
 * A proposal as the sentence that a drafter acts on, “Amend paragraph 12 to read:”, in the words of `labels.ts`. It ends in a colon
 * where a text follows (`quotes`), else in a full stop. Words for “paragraph” give way to ours; “OP 74” and what is no
 * reference stand as they were written.
 */
export function amendmentSentence({ move, paragraph }: Pick<Proposal, 'move' | 'paragraph'>, quotes: boolean): string {
  const place = placeOf(paragraph)
  const end = quotes ? ':' : '.'
  switch (move) {
    case 'amend':
      return quotes ? PROSE.amend(place.said) : `${PROSE.amendOnly(place.said)}.`
    case 'add':
      return `${addition(paragraph, place)}${end}`
    case 'delete':
    case 'retain':
      return quotes ? PROSE[move](place.said, place.many) : `${PROSE[`${move}Only`](place.said, place.many)}.`
    case 'clarify':
      return `${PROSE.clarify(place.said)}${end}`
    case 'general':
      return `${paragraph.trim() === '' ? PROSE.general : PROSE.generalOn(place.said)}${end}`
  }
}

interface Place {
  said: string
  many: boolean
  kind: 'numbered' | 'part' | 'other'
}

/** A new paragraph has a place after another one, or a number of its own such as 12 bis or 10A; a part of the text is added to. */
function addition(paragraph: string, place: Place): string {
  const aside = /^(?:new\s+)?(?:(?:paragraphs?|paras?)\.?\s+)?(after|before|following)\s+(.+)$/isu.exec(
    paragraph.trim(),
  )
  if (aside) {
    const neighbour = placeOf(aside[2] ?? '').said
    return aside[1]?.toLowerCase() === 'before' ? PROSE.addBefore(neighbour) : PROSE.addAfter(neighbour)
  }
  if (paragraph.trim() === '') return PROSE.add
  if (place.kind !== 'numbered') return PROSE.addTo(place.said)
  const own =
    /^new\s/i.test(paragraph.trim()) ||
    /\p{Nd}\s?(?:\p{L}$|(?:bis|ter|quater|quinquies|sexies|septies|octies|alt)\b)/iu.test(paragraph.trim())
  return own ? PROSE.addOwn(place.said) : PROSE.addAfter(place.said)
}

function placeOf(reference: string): Place {
  const whole = reference.trim().replace(/(?<=[\p{L}\p{Nd})])[.:]$/u, '')
  if (whole === '') return { said: PROSE.noPlace, many: false, kind: 'other' }
  if (NAMED_PLACE.test(whole)) return { said: namedPlace(whole.toLowerCase()), many: false, kind: 'part' }
  const many = REFERENCE_SEPARATOR.test(whole) || REFERENCE_DASH.test(whole)
  if (/^(?:new\s+)?(?:ops?|pps?)[.\s]*\p{Nd}/iu.test(whole))
    return { said: whole.replace(/^new\s+/i, ''), many, kind: 'numbered' }
  const bare = whole.replace(REFERENCE_WORD, '')
  // The word before may be all that there is: “P” is a paragraph of a lettered preamble.
  const number = bare === '' ? whole : bare
  if (!/^(?:\p{Nd}|\p{L}{1,2}(?![\p{L}\p{Nd}]))/u.test(number)) return { said: whole, many, kind: 'other' }
  return { said: PROSE.paragraph(number, many), many, kind: 'numbered' }
}

function namedPlace(name: string): string {
  if (name === 'all' || name === 'all paragraphs') return PROSE.allParagraphs
  if (name === 'throughout') return PROSE.throughout
  return name.startsWith('the ') ? name : PROSE.place(name)
}
