import { diffArrays } from 'diff'
import { matchesIn } from '../text/matches'

/** Where words stand in a text, in UTF-16 offsets, and how much of both is the same, from 0 to 1. */
export interface FoundWording {
  start: number
  end: number
  likeness: number
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{Nd}]+/gu
/** What stands for words that a quotation leaves out. */
const LEFT_OUT = /\[\s?(?:…|\.\.\.)\s?\]|\(\s?(?:…|\.\.\.)\s?\)|…|\.\.\./u
/** More changed words than this are no quotation any more. */
const MOST_EDITS = 400
/** Words that are left of a paragraph where all but them is quoted. */
const NEARLY = 3

/**
 * True when a text has the words of a quotation, letter by letter but for marks, spaces, capitals and what “…” leaves out; each piece has to stand behind the one
 * before. A quotation without words is in every text.
 */
export function holdsQuotation(text: string, quotation: string): boolean {
  const own = ` ${keyOf(text)} `
  let from = 0
  for (const piece of quotation.split(LEFT_OUT)) {
    const words = keyOf(piece)
    if (words === '') continue
    const at = own.indexOf(` ${words} `, from)
    if (at < 0) return false
    from = at + words.length + 1
  }
  return true
}

/** The words of a text that are most like a quotation; null where less than half of them is. */
export function nearestWording(text: string, quotation: string): FoundWording | null {
  const [own, quoted] = [wordsOf(text), wordsOf(quotation)]
  if (own.length === 0 || quoted.length === 0) return null
  const changes = diffArrays(
    quoted.map(({ word }) => word),
    own.map(({ word }) => word),
    { maxEditLength: MOST_EDITS },
  )
  if (!changes) return null
  let [at, inQuotation, shared] = [0, 0, 0]
  let [first, last, firstQuoted, lastQuoted] = [-1, -1, 0, 0]
  for (const { added, removed, value } of changes) {
    const { length } = value
    if (!added && !removed) {
      if (first < 0) [first, firstQuoted] = [at, inQuotation]
      ;[last, lastQuoted] = [at + length, inQuotation + length]
      shared += length
    }
    if (!removed) at += length
    if (!added) inQuotation += length
  }
  if (shared / quoted.length < 0.5) return null
  // Words that were changed at either end stand beside those that are the same, and a paragraph is not cut off a word or two before its end.
  const before = Math.max(0, first - firstQuoted)
  const from = firstQuoted > 0 && before <= NEARLY ? 0 : before
  const behind = Math.min(own.length, last + quoted.length - lastQuoted)
  const to = lastQuoted < quoted.length && own.length - behind <= NEARLY ? own.length : behind
  const [start, end] = [own[from]?.start ?? 0, own[to - 1]?.end ?? 0]
  const likeness = (2 * shared) / (quoted.length + to - from)
  return likeness < 0.5 ? null : { start: from === 0 ? 0 : start, end: to === own.length ? text.length : end, likeness }
}

/** The words of a text with what separates them as spaces, as quotations are compared. */
function keyOf(text: string): string {
  return wordsOf(text)
    .map(({ word }) => word)
    .join(' ')
}

function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return matchesIn(text, WORD).map(({ 0: word, index }) => ({
    word: word.normalize('NFKC').toLowerCase(),
    start: index,
    end: index + word.length,
  }))
}
