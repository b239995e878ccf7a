import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { memo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { MOVES, type Proposal } from '../../core/draft/draft'
import { isChoosable, sectionMark } from '../../core/template/section-names'
import { Button, IconButton } from '../ui/button'
import { Choose, GrowingText } from '../ui/field'
import { say } from '../ui/toast'
import styles from './proposals.module.css'
import { useDraft, useSession } from './session'

const MOVE_WORDS: Record<Proposal['move'], string> = {
  retain: 'Retain: keep as it is',
  amend: 'Amend: change the words',
  delete: 'Delete: take it out',
  add: 'Add: a new paragraph',
  clarify: 'Clarify: say what is meant',
  general: 'General comment',
}

/** The proposals that stand here: those of one area, all, or the rest that no area shows. */
export function Proposals({ of, title }: { of: { area: string } | 'all' | 'rest'; title: string }) {
  const session = useSession()
  const ids = useDraft(
    useShallow(({ draft }) => {
      if (of === 'all') return draft.proposals.map(({ id }) => id)
      if (of === 'rest') {
        const chosen = new Set(draft.sections.filter((section) => section.chosen).map(({ id }) => id))
        return draft.proposals.filter(({ area }) => area === null || !chosen.has(area)).map(({ id }) => id)
      }
      return draft.proposals.filter(({ area }) => area === of.area).map(({ id }) => id)
    }),
  )
  const area = typeof of === 'object' ? of.area : null
  const add = (after?: string) => {
    const id = session.drafts.addProposal(area, after ?? ids.at(-1))
    setTimeout(() => document.getElementById(`proposal-${id}-paragraph`)?.focus(), 50)
  }
  return (
    <div className={styles.proposals}>
      {ids.length > 0 ? (
        <ol className={styles.list}>
          {ids.map((id, index) => (
            <ProposalRow key={id} id={id} index={index} ids={ids} onAdd={add} />
          ))}
        </ol>
      ) : null}
      <Button look="plain" small onPress={() => add()} aria-label={`Add a proposal: ${title}`}>
        <Plus size={15} aria-hidden /> {ids.length === 0 ? 'Add a proposal' : 'Add another proposal'}
      </Button>
    </div>
  )
}

const ProposalRow = memo(function ProposalRow(props: {
  id: string
  index: number
  ids: readonly string[]
  onAdd(after: string): void
}) {
  const { id, index, ids, onAdd } = props
  const session = useSession()
  const proposal = useDraft(({ draft }) => draft.proposals.find((row) => row.id === id))
  const language = useDraft(({ draft }) => draft.language)
  const areas = useDraft(({ template }) => template.sections)
  const findings = useDraft(
    useShallow(({ findings: all }) =>
      (all ?? []).filter(({ at }) => at.section === 'proposals' && at.proposal === id).map(({ message }) => message),
    ),
  )
  if (!proposal) return null
  const change = (changes: Partial<Proposal>) => session.drafts.changeProposal(id, changes)
  const name = `proposal ${index + 1}${proposal.paragraph ? `, paragraph ${proposal.paragraph}` : ''}`
  const move = (by: -1 | 1) => {
    session.drafts.moveProposal(id, ids, by)
    const focused = document.activeElement?.id
    if (focused) setTimeout(() => document.getElementById(focused)?.focus(), 0)
  }
  const remove = () => {
    const next = ids[index + 1] ?? ids[index - 1]
    session.drafts.removeProposal(id)
    say('Row removed.', { label: 'Undo', run: () => session.drafts.undo() })
    if (next) setTimeout(() => document.getElementById(`proposal-${next}-paragraph`)?.focus(), 50)
  }
  return (
    <li className={styles.row}>
      <fieldset
        className={styles.fields}
        onKeyDown={(event) => {
          if (event.altKey && !event.ctrlKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
            event.preventDefault()
            move(event.key === 'ArrowUp' ? -1 : 1)
          } else if (event.ctrlKey && event.key === 'Enter') {
            event.preventDefault()
            onAdd(id)
          } else if (event.ctrlKey && event.key === 'Delete') {
            event.preventDefault()
            remove()
          }
        }}
      >
        <legend className="visually-hidden">{name}</legend>
        <div className={styles.reference}>
          <div className={styles.field}>
            <label htmlFor={`proposal-${id}-paragraph`}>Paragraph</label>
            <input
              id={`proposal-${id}-paragraph`}
              value={proposal.paragraph}
              placeholder="33, 10A, OP 74, 77–93"
              onChange={(event) => change({ paragraph: event.currentTarget.value })}
            />
          </div>
          <div className={styles.field}>
            <label htmlFor={`proposal-${id}-document`}>Document version</label>
            <input
              id={`proposal-${id}-document`}
              list="proposal-documents"
              value={proposal.document}
              onChange={(event) => change({ document: event.currentTarget.value })}
            />
          </div>
          <Choose
            id={`proposal-${id}-move`}
            label="Move"
            value={proposal.move}
            choices={MOVES.map((one) => ({ id: one, label: MOVE_WORDS[one] }))}
            onChange={(chosen) => change({ move: chosen as Proposal['move'] })}
          />
          <Choose
            id={`proposal-${id}-area`}
            label="Thematic area"
            value={proposal.area ?? ''}
            choices={[
              { id: '', label: 'None' },
              ...areas.filter(isChoosable).map((section) => ({
                id: section.id,
                label: `${sectionMark(section)} ${section.shortTitle ?? section.title}`,
              })),
            ]}
            onChange={(chosen) => change({ area: chosen === '' ? null : chosen })}
          />
        </div>
        <div className={styles.texts}>
          <GrowingText
            id={`proposal-${id}-current`}
            label="Current text"
            language={language}
            value={proposal.current}
            onChange={(current) => change({ current })}
          />
          <GrowingText
            id={`proposal-${id}-proposed`}
            label="Proposed text"
            language={language}
            value={proposal.proposed}
            onChange={(proposed) => change({ proposed })}
          />
        </div>
        <GrowingText
          id={`proposal-${id}-rationale`}
          label="Rationale"
          language={language}
          value={proposal.rationale}
          onChange={(rationale) => change({ rationale })}
        />
        {findings.length > 0 ? (
          <ul className={styles.findings}>
            {findings.map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        ) : null}
      </fieldset>
      <div className={styles.actions}>
        <span className={styles.number} aria-hidden="true">
          {index + 1}
        </span>
        <IconButton
          small
          label={`Move ${name} up`}
          isDisabled={index === 0}
          icon={<ArrowUp size={15} aria-hidden />}
          onPress={() => move(-1)}
        />
        <IconButton
          small
          label={`Move ${name} down`}
          isDisabled={index === ids.length - 1}
          icon={<ArrowDown size={15} aria-hidden />}
          onPress={() => move(1)}
        />
        <IconButton small label={`Remove ${name}`} icon={<Trash2 size={15} aria-hidden />} onPress={remove} />
      </div>
    </li>
  )
})
