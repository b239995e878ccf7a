import { rememberText } from './remember'

/** A text in letters that compare, and where each of them stands in the text: `from` is null where they stand as they are. */
export interface Levelled {
  text: string
  /** UTF-16 offset of the character that each code unit comes from; one more than there are units, for the end. */
  from: Uint32Array | null
}

/** What counts as a difference: a large and a small letter; an accent, a form of apostrophe or quotation mark, and what is not seen. */
export interface LetterRules {
  matchCase: boolean
  accents: boolean
  /** Line breaks and forms of space count too; else each is a space. */
  spaces?: boolean
}

const ASCII = /^[\0-\x7F]*$/
const MARK = /^\p{M}$/u
/** Soft hyphen, zero-width space, word joiner, byte order mark, and the stroke that lengthens Arabic words: nobody types them to find something. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF\u0640]/
const SAME_SIGN: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‐': '-',
  '‑': '-',
}
/** Letters of their own that Unicode writes as a letter and a mark. */
const OWN_LETTERS = 'йЙ'

const folded = new Map<string, Map<string, string>>()

function foldCharacter(character: string, { matchCase, accents, spaces }: LetterRules): string {
  let letter = character
  if (/\s/.test(letter)) return spaces ? letter : ' '
  if (accents) letter = letter.normalize('NFD')
  else {
    if (UNSEEN.test(letter) || MARK.test(letter)) return ''
    letter = SAME_SIGN[letter] ?? letter
    const apart = OWN_LETTERS.includes(letter) ? letter : letter.normalize('NFD')
    letter = apart.length > letter.length ? apart.replace(/\p{M}/gu, '') || letter : letter
  }
  return matchCase ? letter : letter.toLowerCase().replace('ς', 'σ')
}

function level(text: string, rules: LetterRules): Levelled {
  if (ASCII.test(text)) {
    const spaced = rules.spaces ? text : text.replace(/\s/g, ' ')
    return { text: rules.matchCase ? spaced : spaced.toLowerCase(), from: null }
  }
  const name = nameOf(rules)
  let known = folded.get(name)
  if (!known) {
    known = new Map()
    folded.set(name, known)
  }
  const units: string[] = []
  const from: number[] = []
  let at = 0
  for (const character of text) {
    let letter = known.get(character)
    if (letter === undefined) {
      letter = foldCharacter(character, rules)
      known.set(character, letter)
    }
    units.push(letter)
    for (let unit = 0; unit < letter.length; unit += 1) from.push(at)
    at += character.length
  }
  from.push(at)
  return { text: units.join(''), from: Uint32Array.from(from) }
}

function nameOf({ matchCase, accents, spaces = false }: LetterRules): string {
  return [matchCase, accents, spaces].map(Number).join('')
}

const remembered = rememberText((text, name) => {
  const [matchCase, accents, spaces] = Array.from(name, (digit) => digit === '1')
  return level(text, { matchCase: matchCase === true, accents: accents === true, spaces: spaces === true })
})

/** A text as a search compares it: without what `rules` take for no difference. What is found in it is brought back to the text by `originalSpan`. Remembered by the text. */
export function levelled(text: string, rules: LetterRules): Levelled {
  return remembered(text, nameOf(rules))
}

/** Zero-width joiner, and the colours of skin: with them several characters are one sign. */
const JOINS = /^[\u200D\u{1F3FB}-\u{1F3FF}]/u
const JOINED = /\u200D$/
const STARTS_WITH_MARK = /^\p{M}/u

/**
 * Where the letters from `start` to `end` of a levelled text stand in `original`, marks that they carry included; null when that would cut a
 * character, a letter from its accent, or a joined sign in two.
 */
export function originalSpan(
  { from }: Levelled,
  original: string,
  start: number,
  end: number,
): { start: number; end: number } | null {
  const span = from ? { start: from[start] ?? 0, end: from[end] ?? original.length } : { start, end }
  if (from && ((start > 0 && from[start - 1] === span.start) || from[end - 1] === span.end)) return null
  const after = original.slice(span.end, span.end + 2)
  if (JOINS.test(after) || STARTS_WITH_MARK.test(after) || JOINED.test(original.charAt(span.start - 1))) return null
  return span
}

const WORD_AT_END = /[\p{L}\p{M}\p{N}_]$/u
const WORD_AT_START = /^[\p{L}\p{M}\p{N}_]/u
/** Scripts that put no space between words: each of their letters may begin or end one. */
const WITHOUT_SPACES_AT_END =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]$/u

/** True when a word may end or begin at the offset: not between two letters or digits of a script that parts words by spaces. */
export function isWordEdge(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 2), offset)
  const after = text.slice(offset, offset + 2)
  if (!WORD_AT_END.test(before) || !WORD_AT_START.test(after)) return true
  return WITHOUT_SPACES_AT_END.test(before)
}
