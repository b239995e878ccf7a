/** A stretch of a text; offsets count in UTF-16. */
export interface Stretch {
  start: number
  end: number
}

/** Quotations first: what stands in brackets inside one, such as “the [Forum]”, is read aloud with it. */
const QUOTED_OR_BRACKETED =
  /“[^”\n]*”|«[^»\n]*»|„[^“”\n]*[“”]|"[^"\n]*"|「[^」\n]*」|(?<note>\[[^[\]\n]*\]|［[^［］\n]*］|【[^【】\n]*】)/gu

/**
 * What a speaker has put in square brackets for themselves, such as “[pause]” or “[slide 2]”, with its brackets: never read aloud. Brackets
 * without a letter, as in “[…]” or “[1]”, and those inside a quotation belong to the text.
 */
export function stageNotes(text: string): Stretch[] {
  if (!/[[［【]/u.test(text)) return []
  return [...text.matchAll(QUOTED_OR_BRACKETED)].flatMap((match) =>
    match.groups?.note !== undefined && /\p{L}/u.test(match[0])
      ? [{ start: match.index, end: match.index + match[0].length }]
      : [],
  )
}
