import { Fragment, type ReactNode } from 'react'
import type { MessageTags, MessageValues } from '../../messages/generated/values'
import { pieces } from '../../messages/sentence'
import type { Message as MessageData } from '../../messages/values'

type Props<Id extends keyof MessageTags> = {
  id: Id
  /** What draws each `<tag>…</tag>` of the sentence. */
  tags: { [Tag in MessageTags[Id]]: (content: ReactNode) => ReactNode }
} & (MessageValues[Id] extends undefined ? { values?: undefined } : { values: MessageValues[Id] })

/** A sentence with something drawn inside it, such as a link. One without is `text(…)`. */
export function Message<Id extends keyof MessageTags>({ id, values, tags }: Props<Id>) {
  const draw = tags as Readonly<Record<string, (content: ReactNode) => ReactNode>>
  const words: MessageData = { id, ...(values ? { values: values as NonNullable<MessageData['values']> } : {}) }
  const drawn = (parts: readonly ReactNode[]) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence never change places
    parts.map((part, index) => <Fragment key={index}>{part}</Fragment>)
  return drawn(pieces<ReactNode>(words, (name, content) => draw[name]?.(drawn(content)) ?? drawn(content)))
}
