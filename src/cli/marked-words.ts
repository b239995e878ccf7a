import type { Segment } from '../core/draft/difference'

/** Signs of wdiff, which need no colour: {+added+} and [-deleted-], paragraph by paragraph. Long text that stays is shortened. */
export function markedWords(segments: readonly Segment[]): string {
  const around = (words: string, open: string, close: string) =>
    words.replace(/[^\n]+/g, (line) => `${open}${line}${close}`)
  return segments
    .map(({ kind, text: words }, index) => {
      if (kind === 'inserted') return around(words, '{+', '+}')
      if (kind === 'deleted') return around(words, '[-', '-]')
      const [head, tail] = [
        index === 0 ? '' : words.slice(0, KEPT),
        index === segments.length - 1 ? '' : words.slice(-KEPT),
      ]
      return words.length <= 2 * KEPT ? words : `${head} … ${tail}`
    })
    .join('')
}

/** Characters of text that stays, shown beside what differs. */
const KEPT = 120
