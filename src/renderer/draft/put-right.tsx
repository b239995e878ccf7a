import { useMemo, useState } from 'react'
import type { DraftPaper } from '../../core/draft/draft'
import { type NumberedWords, saysTheSame, splitAtLines } from '../../core/paper/by-hand'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { GrowingText, TextField } from '../ui/field'
import styles from './paper-panel.module.css'
import { putRight } from './paper-steps'
import { useSession } from './use-session'

/** A paragraph of a paper that was read wrongly: where it breaks, and which number each part of it has. Its words are the paper's and stay. */
export default function PutRight(props: { paper: DraftPaper; place: number; onClose(done: boolean): void }) {
  const { paper, place, onClose } = props
  const session = useSession()
  const paragraph = paper.paragraphs[place]
  const [lines, setLines] = useState(paragraph?.text ?? '')
  /** Numbers that were typed, by the place of their part; the others are proposed. */
  const [typed, setTyped] = useState<readonly (string | undefined)[]>([])
  const number = paragraph?.number ?? ''
  const parts = useMemo(
    () =>
      splitAtLines(number, lines).map(
        (part, index): NumberedWords => ({ ...part, number: typed[index] ?? part.number }),
      ),
    [number, lines, typed],
  )
  if (!paragraph) return null
  const same = saysTheSame([paragraph], parts)
  const missing = parts.some((part) => part.number.trim() === '')
  const done = () => {
    const made = putRight(session.drafts, paper, { place, count: 1, to: parts })
    session.undo.offer(text('paper.putRight.done', { paragraph: message('paper.paragraph', { number }) }), made)
    onClose(true)
  }
  const rename = (index: number, value: string) => {
    const next = [...typed]
    next[index] = value
    setTyped(next)
  }
  return (
    <Dialog
      title={text('paper.putRight.title', { paragraph: message('paper.paragraph', { number }) })}
      isOpen
      wide
      onClose={() => onClose(false)}
      footer={
        <Button look="primary" onPress={done} isDisabled={!same || missing}>
          {text('paper.putRight.do')}
        </Button>
      }
    >
      <div className={styles.naming}>
        <p>{text('paper.putRight.hint')}</p>
        <GrowingText label={text('paper.putRight.text')} value={lines} onChange={setLines} />
        <ol className={styles.goingList} aria-label={text('paper.putRight.parts')}>
          {parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place alone
            <li key={index}>
              <TextField
                label={text('paper.putRight.number', { part: index + 1, count: parts.length })}
                value={part.number}
                onChange={(value) => rename(index, value)}
              />
              <p dir="auto" className={styles.partText}>
                {part.text}
              </p>
            </li>
          ))}
        </ol>
        <p role="status">
          {same ? (missing ? text('paper.putRight.noNumber') : '') : text('paper.putRight.otherWords')}
        </p>
      </div>
    </Dialog>
  )
}
