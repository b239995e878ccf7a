const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(language: string, granularity: 'word' | 'sentence'): Intl.Segmenter {
  const key = `${granularity} ${language}`
  let found = segmenters.get(key)
  if (!found) {
    found = new Intl.Segmenter(language, { granularity })
    segmenters.set(key, found)
  }
  return found
}

/**
 * Words as the language has them, by `Intl.Segmenter` (Unicode UAX 29, with a dictionary for Chinese). Punctuation and
 * spaces do not count. Give it one paragraph at a time: its cost is quadratic in the length of the string on Node 20.
 */
export function countWords(text: string, language: string): number {
  let words = 0
  for (const segment of segmenter(language, 'word').segment(text)) if (segment.isWordLike) words += 1
  return words
}

/** Characters as a reader counts them in a form: Unicode code points, spaces included, line ends not. */
export function countCharacters(text: string): number {
  let characters = 0
  for (const character of text) if (character !== '\n') characters += 1
  return characters
}

/** A stretch of a text; `start` and `end` are UTF-16 offsets into it. */
export interface Sentence {
  text: string
  start: number
  end: number
  words: number
}

const ABBREVIATION =
  /(?:^|[\s(\u201c"])(?:para|paras|no|nos|art|arts|e\.g|i\.e|cf|vs|dr|mr|ms|mrs|st|fig|vol|pp?|ed|eds|op|res|approx|ca|prof|h\.e|u\.n|u\.s)\.\s*$/i

/**
 * Sentences of one paragraph. `Intl.Segmenter` ends a sentence after “para.” and the like when a capital or digit
 * follows; such pieces are joined again. Sentences without a word are dropped.
 */
export function sentencesOf(text: string, language: string): Sentence[] {
  const pieces: { start: number; end: number }[] = []
  let open: number | null = null
  for (const { segment, index } of segmenter(language, 'sentence').segment(text)) {
    const start: number = open ?? index
    const end = index + segment.length
    if (ABBREVIATION.test(text.slice(start, end))) {
      open = start
      continue
    }
    open = null
    pieces.push({ start, end })
  }
  if (open !== null) pieces.push({ start: open, end: text.length })
  return pieces.flatMap(({ start, end }) => {
    const sentence = text.slice(start, end).trimEnd()
    const words = countWords(sentence, language)
    return words === 0 ? [] : [{ text: sentence, start, end: start + sentence.length, words }]
  })
}
