import type { Piece } from './flow'

/** Signs that stand about the number of a page and nothing else. */
const PAGE_NUMBER = /^[-–—|•.()[\]\s]*\p{Nd}{1,3}[-–—|•.()[\]\s]*$/u

/**
 * True for a line from the top or bottom of pages that says something, when fields that count pages are out of it: any with letters or digits,
 * except one number of at most three digits by itself, which is that of its page. A year or “1 … 12” is somebody's text.
 */
export function saysSomething(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line) && !PAGE_NUMBER.test(line)
}

/** Stands in pieces for a field that counts pages, whose digits are no text, until the paragraph around it is read. No text holds this character. */
export const PAGE_FIELD = '\ufdd0'

/** What programs write before the number of a page, between it and the count of pages, and behind them, in small letters. */
const BEFORE = new Set(
  'page p pg pp página pag seite s strona sida side pagina страница стр с صفحة الصفحة 第'.split(' '),
)
const BETWEEN = new Set('of de sur von di van z av из من / | - – 页共 页,共 页，共 页/共'.split(' '))
const BEHIND = /^\s{0,3}页/u
const WORD_BEFORE = /(\p{L}{1,10})\.?\s{0,4}$/u
const SIGNS_BEFORE = /[\s–—|•·([-]{1,12}$/u

/** Where in a text the fields that count pages stand with the words that are nothing without them, “Page … of …”. */
function aroundPageFields(text: string): [start: number, end: number][] {
  const ranges: [number, number][] = []
  let at = text.indexOf(PAGE_FIELD)
  while (at >= 0) {
    const last = ranges.at(-1)
    let end = at + 1
    const between = last ? text.slice(last[1], at) : ''
    if (last && between.length < 12 && BETWEEN.has(between.replace(/\s/g, '').toLowerCase())) last[1] = end
    else {
      let before = text.slice(Math.max(last?.[1] ?? 0, at - 24), at)
      let start = at
      const take = (match: RegExpExecArray | null) => {
        if (!match) return
        start -= match[0].length
        before = before.slice(0, -match[0].length)
      }
      const word = WORD_BEFORE.exec(before)
      if (word && BEFORE.has((word[1] ?? '').toLowerCase())) take(word)
      take(SIGNS_BEFORE.exec(before))
      ranges.push([start, end])
    }
    const own = ranges.at(-1)
    end += BEHIND.exec(text.slice(end, end + 4))?.[0].length ?? 0
    const next = text.indexOf(PAGE_FIELD, at + 1)
    // The character behind the first number belongs to what stands between both.
    if (own && (next < 0 || next - own[1] >= 12)) own[1] = end
    at = next
  }
  return ranges
}

/**
 * Pieces of a paragraph without the fields that count pages and, at the top or bottom of pages (`furnished`) or where nothing else is written, without the
 * words around them: “Page of” is no text of anybody's.
 */
export function withoutPageFields(pieces: readonly Piece[], furnished: boolean): Piece[] {
  const isField = (piece: Piece) => piece.type === 'text' && piece.run.text === PAGE_FIELD
  if (!pieces.some(isField)) return [...pieces]
  const text = pieces.map((piece) => (piece.type === 'text' ? piece.run.text : '')).join('')
  const ranges = aroundPageFields(text)
  let rest = ''
  let from = 0
  for (const [start, end] of ranges) {
    rest += text.slice(from, start)
    from = end
  }
  rest += text.slice(from)
  if (!furnished && /[\p{L}\p{N}]/u.test(rest)) return pieces.filter((piece) => !isField(piece))
  let place = 0
  return pieces.flatMap((piece): Piece[] => {
    if (piece.type !== 'text') return [piece]
    const start = place
    place += piece.run.text.length
    const kept = [...ranges].reduceRight((words, [a, b]) => {
      const [cutFrom, cutTo] = [Math.max(0, a - start), Math.min(words.length, b - start)]
      return cutTo > cutFrom ? words.slice(0, cutFrom) + words.slice(cutTo) : words
    }, piece.run.text)
    if (kept === piece.run.text) return [piece]
    const former = piece.former && { ...piece.former, run: { ...piece.former.run, text: kept } }
    return kept === '' ? [] : [{ ...piece, run: { ...piece.run, text: kept }, ...(former ? { former } : {}) }]
  })
}
