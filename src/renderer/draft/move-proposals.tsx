import { useEffect, useState } from 'react'
import type { DraftPaper } from '../../core/draft/draft'
import type { ProposalMove } from '../../core/paper/move-proposals'
import type { ReferenceMove } from '../../core/paper/move-references'
import { text } from '../../messages/sentence'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Checkbox } from '../ui/field'
import styles from './paper-panel.module.css'
import { moveToVersion } from './paper-steps'
import { askOfPapers } from './paper-work'
import type { Moves } from './paper-worker'
import { useSession } from './use-session'

/** Proposals and references of an earlier version with their number in a later one: each is looked at, and all go as one step. */
export default function MoveProposals({ from, to, onClose }: { from: DraftPaper; to: DraftPaper; onClose(): void }) {
  const session = useSession()
  const [moves, setMoves] = useState<Moves | 'failed' | null>(null)
  useEffect(() => {
    let wanted = true
    // What stands behind the dialog stays as it is while it is open; pictures are nothing to compare.
    const { images: _, ...draft } = session.drafts.state.draft
    void askOfPapers('moves', { draft, from: from.id, to: to.id }).then((answer) => {
      if (wanted) setMoves(answer ?? 'failed')
    })
    return () => {
      wanted = false
    }
  }, [session, from, to])
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const found = moves === null || moves === 'failed' ? NOTHING : moves
  const going = {
    proposals: found.proposals.filter(({ proposal, to: there }) => there !== null && !left.has(proposal.id)),
    references: found.references.filter((each) => each.text !== null && !left.has(keyOf(each))),
  }
  const count = { proposals: going.proposals.length, references: going.references.length }
  const move = () => {
    const made = moveToVersion(session.drafts, { from, to }, going)
    session.undo.offer(text('paper.moved', { ...count, version: to.version }), made)
    onClose()
  }
  const choose = (id: string, on: boolean) => {
    const next = new Set(left)
    if (on) next.delete(id)
    else next.add(id)
    setLeft(next)
  }
  return (
    <Dialog
      title={text('paper.move.title', { version: to.version })}
      isOpen
      wide
      onClose={onClose}
      footer={
        <Button look="primary" onPress={move} isDisabled={count.proposals + count.references === 0}>
          {text('paper.move.do', count)}
        </Button>
      }
    >
      {moves === null ? <p role="status">{text('versions.comparing')}</p> : null}
      {moves === 'failed' ? <p role="alert">{text('paper.move.failed')}</p> : null}
      {found.proposals.length > 0 ? (
        <>
          <p>{text('paper.move.hint')}</p>
          <ul className={styles.goingList}>
            {found.proposals.map((each) => (
              <Going key={each.proposal.id} move={each} on={!left.has(each.proposal.id)} onChoose={choose} />
            ))}
          </ul>
        </>
      ) : null}
      {found.references.length > 0 ? (
        <section aria-labelledby="going-references" className={styles.goingReferences}>
          <h3 id="going-references">{text('paper.move.references')}</h3>
          <ul className={styles.goingList}>
            {found.references.map((each) => (
              <GoingReference key={keyOf(each)} move={each} on={!left.has(keyOf(each))} onChoose={choose} />
            ))}
          </ul>
        </section>
      ) : null}
    </Dialog>
  )
}

const NOTHING: Moves = { proposals: [], references: [] }

const keyOf = ({ at, start }: ReferenceMove) => JSON.stringify([at, start])

function Going(props: { move: ProposalMove; on: boolean; onChoose(id: string, on: boolean): void }) {
  const { move, on, onChoose } = props
  const { proposal, to, kinds } = move
  const { paragraph } = proposal
  if (!to) return <li>{text('paper.move.gone', { paragraph })}</li>
  const kind = kinds.find((each) => each !== 'kept') ?? 'kept'
  return (
    <li>
      <Checkbox
        label={text('paper.move.row', { paragraph, number: to.paragraph, kind })}
        selected={on}
        onChange={(selected) => onChoose(proposal.id, selected)}
      />
      {to.current === proposal.current ? null : (
        <p dir="auto" className={styles.goingText}>
          {to.current}
        </p>
      )}
    </li>
  )
}

function GoingReference(props: { move: ReferenceMove; on: boolean; onChoose(id: string, on: boolean): void }) {
  const { move, on, onChoose } = props
  const { was, why } = move
  if (move.text === null)
    return <li>{text('paper.move.reference.stays', { was, why: why === 'elsewhere' ? why : 'other' })}</li>
  return (
    <li>
      <Checkbox
        label={text('paper.move.reference.row', { was, now: move.text })}
        selected={on}
        onChange={(selected) => onChoose(keyOf(move), selected)}
      />
    </li>
  )
}
