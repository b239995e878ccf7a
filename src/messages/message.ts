import type { MessageValues } from './generated/values'
import type { Message, Value, WordList, Words } from './values'

export type MessageId = keyof MessageValues

/** What must be given with a message: nothing where its sentence has no gap. */
export type ValuesOf<Id extends MessageId> = MessageValues[Id] extends undefined ? [] : [values: MessageValues[Id]]

/** A message of the catalogue. Its id and values are checked by the compiler. */
export function message<Id extends MessageId>(id: Id, ...[values]: ValuesOf<Id>): Message {
  return values === undefined ? { id } : { id, values: values as Readonly<Record<string, Value>> }
}

/** Several values as one: “a, b and c” in the interface's language. */
export function listOf(list: readonly Words[], as: WordList['as'] = 'and'): WordList {
  return { list, as }
}
