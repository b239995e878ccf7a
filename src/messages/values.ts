/**
 * A sentence as data: which one, and what stands in it. It crosses threads, processes and files; whoever shows it to a person makes the
 * sentence of it (`sentence`), in the language of the interface. `message` makes one whose values fit.
 */
export interface Message {
  readonly id: string
  readonly values?: Readonly<Record<string, Value>>
}

/** Words that need no translation, such as a title that the writer gave, or a message. */
export type Words = string | Message

/** Several of them, put together as the interface's language does: “a, b and c”, “a, b or c”, “a, b, c”. */
export interface WordList {
  readonly list: readonly Words[]
  readonly as: 'and' | 'or' | 'unit'
}

/** A date is its ISO text: `2025-07-25` is that day everywhere, `2025-07-25T22:00:00Z` the day that it is here at that moment. */
export type IsoDate = string

export type Value = Words | WordList | number | boolean

/** Sentences in ICU MessageFormat by id, as a file of the catalogue holds them. */
export type Catalogue = Readonly<Record<string, string>>
