/** A stretch of a text; offsets count in UTF-16. */
export interface Stretch {
  start: number
  end: number
}

/** Quotations first: what stands in brackets inside one, such as “the [Forum]”, is read aloud with it. */
const QUOTED_OR_BRACKETED =
  /“[^”\n]*”|«[^»\n]*»|„[^“”\n]*[“”]|"[^"\n]*"|「[^」\n]*」|(?<note>\[[^[\]\n]{0,300}\]|【[^【】\n]{0,300}】|［[^［］\n]{0,300}］)/gu

/** Letters of scripts that put spaces between words: beside one, a bracket stands inside a word. */
const INSIDE_WORD = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}]/u

/**
 * What a speaker has put in square brackets and does not say, with its brackets: stage notes such as “[pause]”, and footnote marks such as “[3]”.
 * Letters inside a word, as in “[t]he”, and brackets inside a quotation belong to the text.
 */
export function stageNotes(text: string): Stretch[] {
  if (!/[[［【]/u.test(text)) return []
  return [...text.matchAll(QUOTED_OR_BRACKETED)].flatMap((match) => {
    const note = match.groups?.note
    const [start, end] = [match.index, match.index + match[0].length]
    if (note === undefined) return []
    const inWord = INSIDE_WORD.test(text.charAt(start - 1)) || INSIDE_WORD.test(text.charAt(end))
    return inWord && !/^.\p{Nd}+.$/u.test(note) ? [] : [{ start, end }]
  })
}
