import type { Segment } from '../../core/draft/difference'
import { Message } from '../ui/message'
import styles from './changed-words.module.css'

/** Text with what is put in underlined and what is struck out struck out; both are said to who does not see them. */
export function ChangedWords({ segments }: { segments: readonly Segment[] }) {
  return (
    <bdi className={styles.changed}>
      {segments.map(({ kind, text }, index) =>
        kind === 'same' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one comparison, drawn anew with it
          <span key={index}>{text}</span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one comparison, drawn anew with it
          <ChangedPiece key={index} words={text} kind={kind} />
        ),
      )}
    </bdi>
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
          // In a direction of its own: the paragraph's is that of the words.
          heard: (content) => <bdi className="visually-hidden">{content}</bdi>,
          // Not a value of the sentence: the marks that set foreign words apart would break the writer's own line.
          words: () => words,
        }}
      />
    </Mark>
  )
}
