import type { Segment } from '../../core/draft/difference'
import { Message } from '../ui/message'
import styles from './changed-words.module.css'

/** Text with what is put in underlined and what is struck out struck out; both are said to who does not see them. */
export function ChangedWords({ segments }: { segments: readonly Segment[] }) {
  return (
    <span className={styles.changed}>
      {segments.map(({ kind, text }, index) =>
        kind === 'same' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one comparison, drawn anew with it
          <span key={index}>{text}</span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one comparison, drawn anew with it
          <ChangedPiece key={index} words={text} kind={kind} />
        ),
      )}
    </span>
  )
}

/** One piece that is put in or struck out. */
export function ChangedPiece({ words, kind }: { words: string; kind: 'inserted' | 'deleted' }) {
  const Mark = kind === 'inserted' ? 'ins' : 'del'
  return (
    <Mark>
      <Message
        id="proposals.change"
        values={{ kind: kind === 'deleted' ? kind : 'other' }}
        tags={{
          heard: (content) => <span className="visually-hidden">{content}</span>,
          // Not a value of the sentence: the marks that set foreign words apart would break the writer's own line.
          words: () => words,
        }}
      />
    </Mark>
  )
}
