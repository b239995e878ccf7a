import { matchesIn } from './matches'
import { rememberText } from './remember'
import { holdsUnspaced } from './script'

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

/** UTF-16 offsets at which words start. Counting a text and its sentences, and counting again, costs one search. */
const wordStarts = rememberText((text, language) => {
  const starts: number[] = []
  let from = 0
  // “CO₂” is one word, lowered or not.
  const level = /[₀-₉]/.test(text) ? text.replace(/[₀-₉]/g, '0') : text
  for (const stretch of level.length > LONG ? (level.match(STRETCH) ?? []) : [level]) {
    for (const { isWordLike, index } of segmenter(language, 'word').segment(stretch))
      if (isWordLike) starts.push(from + index)
    from += stretch.length
  }
  return starts
})

/** Longer than a paragraph that somebody wrote: `Intl.Segmenter` costs the square of a string's length, minutes for a book in one paragraph. */
const LONG = 4_000

/**
 * Words as the language has them, by `Intl.Segmenter` (Unicode UAX 29, with a dictionary for Chinese). Punctuation and
 * spaces do not count. Of more than 4,000 characters without a space, one word more or less may be counted every 2,000.
 */
export function countWords(text: string, language: string): number {
  return wordStarts(text, language).length
}

/** What stands between spaces. Spaces that hold together what is on both sides of them, as in “10 000” and before French marks, part no words. */
const BETWEEN_SPACES = /[\S\u00a0\u202f\u2007]+/gu

/**
 * Words as a limit counts them, because a body counts them in Word: whatever stands between spaces is one, “Co-Chairs” and “A/RES/80/173” as much as a dash that stands alone.
 * Where a script has no spaces they are those of `countWords`.
 */
export function countWrittenWords(text: string, language: string): number {
  const tokens = (text.match(BETWEEN_SPACES) ?? []).filter((token) => /\S/.test(token))
  if (!holdsUnspaced(text)) return tokens.length
  return tokens.reduce((sum, token) => sum + (holdsUnspaced(token) ? countWords(token, language) : 1), 0)
}

/** Stretches that end in white space where there is any, because of what `Intl.Segmenter` costs in long ones. */
const STRETCH = /[\s\S]{400,2000}?(?:(?<=\s)(?!\s)|$)|[\s\S]{1,2000}/gu

/** A text of any length cut into words, marks and white space, by the language's own rules. The pieces joined are the text. */
export function wordSegments(text: string, language: string): string[] {
  const pieces: string[] = []
  for (const [stretch] of matchesIn(text, STRETCH))
    for (const { segment } of segmenter(language, 'word').segment(stretch)) pieces.push(segment)
  return pieces
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

/** Abbreviations that never end a sentence: something always follows them. */
const ALWAYS_GOES_ON =
  /(?:^|[\s([“"«‘'/])(?:e\.g|i\.e|cf|viz|vs|approx|ca|incl|esp|dr|mr|ms|mrs|messrs|prof|gen|amb|hon|h\.e|h\.r\.h|mme|mlle|sra?|dña|ee|p\. ?ej|z\. ?b|z|d\. ?h|u\. ?a|vgl|bzw|abs|ziff|mio|mrd|inkl|p\. ?ex|т\. ?е|т\. ?д|т\. ?п|г-н|г-жа|напр|им|см|ср)\.$/iu

/** Abbreviations before a number, as in “para. 12”, “arts. IV”, “No. 5”; elsewhere “no.” or “art.” may end a sentence. */
const BEFORE_NUMBER =
  /(?:^|[\s([“"«‘'/])(?:paras?|pars?|párrs?|nos?|nr|núms?|arts?|chaps?|ch|chs|secs?|sects?|figs?|tabs?|vols?|eds?|ops?|pp?|res|app|ann|st|ст|п|пп|гл|рис|табл|стр|№)\.$/iu
/** A German ordinal: “am 12. Januar”, “im 21. Jahrhundert”. */
const ORDINAL = /(?:^|[\s(“„"])\p{Nd}{1,2}\.$/u
const ORDINAL_NOUN =
  /^(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jahrhundert|tagung|sitzung|auflage|kapitel)/iu
const NUMBER_FOLLOWS = /^[([“"]?(?:\p{Nd}|[IVXLC]+\b|[A-Z](?![\p{L}\p{Nd}]))/u

/** Abbreviations that may end a sentence: they do when a word follows that starts one. */
const MAY_END =
  /(?:^|[\s([“"«‘'/])(?:etc|al|inc|ltd|corp|co|jr|sr|st|u\.n|u\.s|u\.k|u\.s\.a|e\.u|ee\. ?uu|a\.m|p\.m|ph\.d|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|г|гг|др)\.$/iu
const STARTS_SENTENCE =
  /^[“"«‘'([]?(?:the|a|an|this|that|these|those|it|its|they|their|we|our|he|she|his|her|in|on|at|as|for|to|by|from|with|without|there|here|when|where|while|if|but|and|or|so|such|some|many|most|all|both|each|every|no|not|yet|however|therefore|thus|moreover|furthermore|although|though|because|since|after|before|during|states|governments|member)\b/iu

/** A given name's first letter, as in “J. Smith”; not the letter of an annex or a paragraph, as in “see annex A. The …”. */
const INITIAL = /(?:^|[\s(“"])(?:(\p{L}[\p{L}.’'-]*)\s+)?\p{Lu}\.$/u
const DESIGNATOR =
  /^(?:annex|appendix|part|section|group|option|article|goal|action|line|table|figure|paragraph|para|chapter|cluster|box|item|track|pillar|area|question|list|plan|class|type|version|vitamin|and|or)$/i

/** `before` is the last of a piece, without the spaces behind it; `whole` says that it is all of the piece. */
function goesOn(before: string, whole: boolean, after: string): boolean {
  if (after === '') return false
  // “12. We welcome …” and “A. Recalling …”: the number of a paragraph is no sentence.
  if (whole && /^\s*[([]?(?:\p{Nd}{1,4}\p{Lu}?|\p{Lu}|[ivxlc]{1,6}|[IVXLC]{1,6})[.)]+$/u.test(before.trim()))
    return true
  // “why?” and “Yahoo! said” go on in small letters; a line break inside a sentence does too.
  if (/^\p{Ll}/u.test(after) && !/[.…。！？؟۔]["”»’)\]]*$/u.test(before)) return true
  // French puts a space before the mark that closes a quotation: « Agissons ! » dit-elle.
  if (/^[»›](?:\s|$)/u.test(after)) return true
  if (ALWAYS_GOES_ON.test(before)) return true
  if (ORDINAL.test(before) && ORDINAL_NOUN.test(after)) return true
  if (BEFORE_NUMBER.test(before) && NUMBER_FOLLOWS.test(after)) return true
  if (/(?:^|[\s(“"])St\.$/.test(before) && /^\p{Lu}/u.test(after) && !STARTS_SENTENCE.test(after)) return true
  if (MAY_END.test(before)) return !STARTS_SENTENCE.test(after)
  const initial = INITIAL.exec(before)
  if (!initial) return false
  const word = initial[1]
  return !word || (/^\p{Lu}/u.test(word) && !DESIGNATOR.test(word.replace(/\.$/, '')) && !STARTS_SENTENCE.test(after))
}

/**
 * Sentences as `Intl.Segmenter` has them. A long text is read in windows, each from the start of the last sentence of the one before, which
 * that window may not have had whole. `cut`: the sentence is longer than a window, and goes on.
 */
function* sentencePieces(text: string, language: string): Generator<{ index: number; end: number; cut: boolean }> {
  const sentences = segmenter(language, 'sentence')
  const window = Math.min(LONG, text.length)
  let from = 0
  while (from < text.length) {
    let to = Math.min(text.length, from + window)
    // The halves of a character stay together.
    if (to < text.length && /[\uDC00-\uDFFF]/.test(text.charAt(to))) to += 1
    const pieces = [...sentences.segment(text.slice(from, to))].map(({ segment, index }) => ({
      index: from + index,
      end: from + index + segment.length,
      cut: false,
    }))
    if (to < text.length && pieces.length > 1) pieces.pop()
    else if (to < text.length) for (const piece of pieces) piece.cut = true
    yield* pieces
    from = pieces.at(-1)?.end ?? text.length
  }
}

/**
 * Sentences of one paragraph or list item, with their end marks and without the spaces between them; offsets count in UTF-16.
 * `Intl.Segmenter` alone ends a sentence after “para.”, “Dr.”, the number of a paragraph, an initial and a question inside a
 * quotation; such pieces are joined again. A sentence may end after “A/RES/70/1.”, “etc.” or “the U.N.” when a word follows that starts one.
 * A line break ends a sentence unless it goes on in small letters. Pieces without a word are dropped.
 */
export function sentencesOf(text: string, language: string): Sentence[] {
  const pieces: { start: number; end: number }[] = []
  let open: number | null = null
  for (const { index, end, cut } of sentencePieces(text, language)) {
    const start: number = open ?? index
    let stop = end
    while (stop > start && /\s/.test(text.charAt(stop - 1))) stop -= 1
    const before = text.slice(Math.max(start, stop - 60), stop)
    // What follows decides; a sentence starts within far fewer characters than these.
    if (cut || goesOn(before, stop - start <= 60, text.slice(end, end + 40).trimStart())) {
      open = start
      continue
    }
    open = null
    pieces.push({ start, end })
  }
  if (open !== null) pieces.push({ start: open, end: text.length })
  const starts = wordStarts(text, language)
  let next = 0
  return pieces.flatMap(({ start, end }) => {
    const piece = text.slice(start, end)
    const sentence = piece.trim()
    const first = next
    while (next < starts.length && (starts[next] ?? end) < end) next += 1
    const words = next - first
    const from = start + piece.length - piece.trimStart().length
    return words === 0 ? [] : [{ text: sentence, start: from, end: from + sentence.length, words }]
  })
}

/** Sentences of a paragraph, shared by all who ask: to find them costs more than most checks do. Nobody may change them. */
export const sentencesIn: (text: string, language: string) => readonly Sentence[] = rememberText(sentencesOf)
