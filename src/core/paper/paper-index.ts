import { leadingNumber, NAMED_PLACE, REFERENCE_DASH, REFERENCE_SEPARATOR, REFERENCE_WORD } from '../draft/paragraph'
import { rememberObject } from '../text/remember'
import type { NumberedText } from './alignment'

/** Where the paragraphs are that a reference names. */
export interface Named {
  /** Places in the paper, from 0, in its sequence, with the inner paragraphs of those named. */
  places: number[]
  /** Parts of the reference that the paper has no paragraph for, as written. */
  missing: string[]
}

/** A paper's paragraphs by their numbers. */
export interface PaperIndex {
  /**
   * The paragraphs that a reference names: `12`, `para. 12 (a)`, `OP 74`, `A`, `12–14`, `3, 5 and 148`, `after para. 12`. Names of places such as “preamble” and
   * what cannot be read name none, and are not missing either.
   */
  find(reference: string): Named
  /** The last paragraph that has a number of its own and no letters, as written; empty without one. */
  last: string
}

const indexOf = rememberObject((paragraphs: readonly NumberedText[]): PaperIndex => {
  const places = new Map<string, number[]>()
  const add = (key: string, place: number) => places.set(key, [...(places.get(key) ?? []), place])
  for (const [place, { number }] of paragraphs.entries()) {
    const key = keyOf(number)
    add(key, place)
    // “OP 74” is cited as “74” too, where nothing else is.
    const bare = /^[op]p(\d.*)$/u.exec(key)?.[1]
    if (bare !== undefined) add(`?${bare}`, place)
  }
  /** The paragraph and what stands inside it. */
  const placesOf = (key: string): number[] => {
    const own = places.get(key) ?? places.get(`?${key}`) ?? []
    const inner = (place: number) => {
      const start = keyOf(paragraphs[place]?.number ?? '')
      let end = place + 1
      while (keyOf(paragraphs[end]?.number ?? '').startsWith(`${start}(`)) end += 1
      return Array.from({ length: end - place }, (_, index) => place + index)
    }
    if (own.length > 0) return own.flatMap(inner)
    return [...places.entries()].flatMap(([other, found]) => (other.startsWith(`${key}(`) ? found : []))
  }
  const numbered = paragraphs.filter(({ number }) => /^(?:[OP]P )?\d+$/.test(number))
  return {
    last: numbered.reduce((best, { number }) => (numericPart(number) > numericPart(best) ? number : best), ''),
    find(reference) {
      const found = new Set<number>()
      const missing: string[] = []
      for (const part of reference.trim().split(REFERENCE_SEPARATOR)) {
        if (NAMED_PLACE.test(part.trim())) continue
        const ends = part.split(REFERENCE_DASH).map((end) => keyOf(end))
        const [from = '', to] = ends
        if (from === '' || !NUMBERED.test(from)) continue
        const starts = placesOf(from)
        if (to === undefined || to === '') {
          for (const place of starts) found.add(place)
          if (starts.length === 0) missing.push(part.trim())
          continue
        }
        const stops = placesOf(to)
        const [start, stop] = [Math.min(...starts), Math.max(...stops)]
        if (starts.length === 0) missing.push(part.split(REFERENCE_DASH)[0]?.trim() ?? '')
        if (stops.length === 0) missing.push(part.split(REFERENCE_DASH)[1]?.trim() ?? '')
        // Of a range whose one end is missing, the paragraphs that are there are those between its numbers.
        if (starts.length > 0 && stops.length > 0) for (let place = start; place <= stop; place += 1) found.add(place)
        else
          for (const [place, { number }] of paragraphs.entries()) {
            const value = numericPart(number)
            if (value >= numericPart(from) && value <= numericPart(to) && /^(?:[OP]P )?\d/.test(number))
              found.add(place)
          }
      }
      return { places: [...found].sort((one, other) => one - other), missing }
    },
  }
})

/** Looks up references in a paper. The index of the same list of paragraphs is made once. */
export function paperIndex(paragraphs: readonly NumberedText[]): PaperIndex {
  return indexOf(paragraphs)
}

/** The text of the paragraphs at these places, each in lines of its own. */
export function textAt(paragraphs: readonly NumberedText[], places: readonly number[]): string {
  return places.map((place) => paragraphs[place]?.text ?? '').join('\n')
}

const NUMBERED = /^(?:[op]p)?(?:\d{1,4}(?:\.\d{1,3})*|[A-Z]{1,2}(?![a-z]))|^¶\d/

/** One spelling for `para. 12 (a)`, `12(a)` and `١٢(a)`: no word, no space, digits of ASCII; letters of a preamble stay capitals. */
function keyOf(reference: string): string {
  const plain = reference.trim().normalize('NFKC')
  if (plain.startsWith('¶')) return plain.replace(/\s/gu, '')
  const series = /^(?:new\s)?([op]p)s?\b/iu.exec(plain)?.[1]?.toLowerCase() ?? ''
  const own = plain.replace(REFERENCE_WORD, '').replace(/[.,:;段]$/u, '')
  const digits = /^\p{Nd}+/u.exec(own)?.[0]
  const number = digits === undefined ? own : `${leadingNumber(digits) ?? ''}${own.slice(digits.length)}`
  const [head = '', ...rest] = number.replace(/\s/gu, '').split('(')
  const letter = /^\d+[A-Z]$/.test(head)
    ? head
    : head.replace(/^(\d+)([a-z]+)$/iu, (_, value, latin) => `${value}${latin.toLowerCase()}`)
  return [`${series}${letter}`, ...rest.map((inside) => inside.toLowerCase())].join('(')
}

function numericPart(number: string): number {
  return Number(/\d+/.exec(number)?.[0] ?? -1)
}
