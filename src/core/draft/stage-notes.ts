import { quotationsAnd, type Stretch } from './quotations'

/** What stands in brackets inside a quotation, such as “the [Forum]”, is read aloud with it. */
const BRACKETED = /\[[^[\]\n]{0,300}\]|【[^【】\n]{0,300}】|［[^［］\n]{0,300}］/gu

/** Letters of scripts that put spaces between words: beside one, a bracket stands inside a word. */
const INSIDE_WORD = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}]/u

/**
 * What a speaker has put in square brackets and does not say, with its brackets: stage notes such as “[pause]”, and footnote marks such as “[3]”.
 * Letters inside a word, as in “[t]he”, and brackets inside a quotation belong to the text.
 */
export function stageNotes(text: string): Stretch[] {
  if (!/[[［【]/u.test(text)) return []
  return [...quotationsAnd(text, BRACKETED)].flatMap(({ start, end, match }) => {
    if (match === null) return []
    const [note] = match
    const inWord = INSIDE_WORD.test(text.charAt(start - 1)) || INSIDE_WORD.test(text.charAt(end))
    return inWord && !/^.\p{Nd}+.$/u.test(note) ? [] : [{ start, end }]
  })
}
