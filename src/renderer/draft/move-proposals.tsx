import { useMemo, useState } from 'react'
import type { DraftPaper } from '../../core/draft/draft'
import { type ProposalMove, proposalMoves } from '../../core/paper/move-proposals'
import { text } from '../../messages/sentence'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Checkbox } from '../ui/field'
import styles from './paper-panel.module.css'
import { moveProposals } from './paper-steps'
import { useSession } from './use-session'

/** Proposals of an earlier version with their number in the one that follows: each is looked at, and all go as one step. */
export default function MoveProposals({ from, to, onClose }: { from: DraftPaper; to: DraftPaper; onClose(): void }) {
  const session = useSession()
  const moves = useMemo(() => proposalMoves(session.drafts.state.draft, from, to), [session, from, to])
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const going = moves.filter(({ proposal, to: there }) => there !== null && !left.has(proposal.id))
  const move = () => {
    const made = moveProposals(session.drafts, to.version, going)
    session.undo.offer(text('paper.moved', { count: going.length, version: to.version }), made)
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
        <Button look="primary" onPress={move} isDisabled={going.length === 0}>
          {text('paper.move.do', { count: going.length })}
        </Button>
      }
    >
      <p>{text('paper.move.hint')}</p>
      <ul className={styles.goingList}>
        {moves.map((each) => (
          <Going key={each.proposal.id} move={each} on={!left.has(each.proposal.id)} onChoose={choose} />
        ))}
      </ul>
    </Dialog>
  )
}

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
