import { useEffect, useMemo, useState } from 'react'
import { wordDifference } from '../../core/draft/difference'
import type { DraftPaper, Move, Proposal } from '../../core/draft/draft'
import { type ResultRow, resultRows } from '../../core/export/result-matrix'
import { judgementOf } from '../../core/paper/judgements'
import { askedBefore, OUTCOMES, type Outcome, type Traced } from '../../core/paper/trace'
import { sectionLabel } from '../../core/template/section-names'
import { text } from '../../messages/sentence'
import { ask } from '../bridge'
import { Dialog } from '../ui/dialog'
import { Choose, GrowingText } from '../ui/field'
import { ChangedWords } from './changed-words'
import { judge } from './paper-steps'
import { askOfPapers } from './paper-work'
import styles from './results-dialog.module.css'
import { SaveDocuments, type SavedDocument } from './save-documents'
import { useDraftScreen } from './screen-state'
import { useDraft, useSession } from './use-session'

const NO_PAPERS: readonly DraftPaper[] = []

/** What became of each proposal in a later version, and what the writer says of it. */
export default function ResultsDialog() {
  const papers = useDraft(({ draft }) => draft.papers ?? NO_PAPERS)
  const count = useDraft(({ draft }) => draft.proposals.length)
  const [wanted, setWanted] = useState<string | null>(null)
  const later = papers.find(({ id }) => id === wanted) ?? papers.at(-1)
  const close = () => useDraftScreen.setState({ dialog: null })
  return (
    <Dialog title={text('results.title')} isOpen whole onClose={close}>
      {later && count > 0 ? (
        <>
          <div className={styles.tools}>
            <Choose
              label={text('results.version')}
              value={later.id}
              choices={papers.map(({ id, version }) => ({ id, label: version }))}
              onChange={setWanted}
            />
            <SaveButtons later={later} />
          </div>
          <p className={styles.hint}>{text('results.measure')}</p>
          <Results key={later.id} later={later} />
        </>
      ) : (
        <p>{text('results.nothing', { papers: papers.length > 0 })}</p>
      )}
    </Dialog>
  )
}

const DOCUMENTS: readonly SavedDocument[] = [
  { what: 'report', format: 'pdf' },
  { what: 'report', format: 'docx' },
  { what: 'matrix', format: 'pdf' },
  { what: 'matrix', format: 'docx' },
  { what: 'matrix', format: 'csv' },
]

function SaveButtons({ later }: { later: DraftPaper }) {
  const session = useSession()
  return (
    <SaveDocuments
      documents={DOCUMENTS}
      failed={text('results.notSaved')}
      save={async (wanted) => {
        // The documents are made from the draft that the shell has.
        await session.drafts.keep()
        return ask('paper.results', { draft: session.drafts.state.handle, later: later.id, ...wanted })
      }}
    />
  )
}

/** Results of the proposals as they are now. They are compared anew when their words change, not when somebody judges them. */
function useResults(later: DraftPaper): ResultRow[] | null {
  const proposals = useDraft(({ draft }) => draft.proposals)
  const papers = useDraft(({ draft }) => draft.papers)
  const language = useDraft(({ draft }) => draft.language)
  const [traced, setTraced] = useState<Traced[] | null>(null)
  const compared = useMemo(() => JSON.stringify(proposals.map(withoutJudgements)), [proposals])
  useEffect(() => {
    let wanted = true
    const asked: Proposal[] = JSON.parse(compared)
    void askOfPapers('trace', { draft: { proposals: asked, papers, language }, later: later.id }).then((answer) => {
      if (wanted && answer) setTraced(answer)
    })
    return () => {
      wanted = false
    }
  }, [compared, papers, language, later.id])
  return useMemo(() => {
    if (!traced) return null
    const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]))
    const live = traced.flatMap((each) => {
      const proposal = byId.get(each.proposal.id)
      return proposal ? [{ ...each, proposal: askedBefore(proposal, later.version) }] : []
    })
    return resultRows(live, later)
  }, [traced, proposals, later])
}

function withoutJudgements({ judgements: _, ...proposal }: Proposal): Proposal {
  return proposal
}

function Results({ later }: { later: DraftPaper }) {
  const rows = useResults(later)
  const template = useDraft((state) => state.template)
  if (!rows) return <p role="status">{text('versions.comparing')}</p>
  const areaOf = ({ traced }: ResultRow) => {
    const section = template.sections.find(({ id }) => id === traced.proposal.area)
    return section ? `${sectionLabel(section)} ${section.title}`.trim() : text('results.noArea')
  }
  const moveOf = ({ traced }: ResultRow) => moveName(traced.proposal.move)
  return (
    <>
      <div className={styles.totals}>
        <Totals caption={text('results.byArea')} rows={rows} of={areaOf} />
        <Totals caption={text('results.byMove')} rows={rows} of={moveOf} />
      </div>
      <ol className={styles.rows} aria-label={text('results.title')}>
        {rows.map((row) => (
          <Result key={row.traced.proposal.id} row={row} later={later} />
        ))}
      </ol>
    </>
  )
}

function moveName(move: Move): string {
  return text('results.move', { move })
}

function outcomeName(outcome: Outcome): string {
  return text('results.outcome', { outcome })
}

function Totals(props: { caption: string; rows: readonly ResultRow[]; of(row: ResultRow): string }) {
  const { caption, rows, of } = props
  const shown = OUTCOMES.filter((outcome) => rows.some((row) => row.outcome === outcome))
  const groups = [...new Set(rows.map(of))]
  const count = (outcome: Outcome, group?: string) =>
    rows.filter((row) => row.outcome === outcome && (group === undefined || of(row) === group)).length
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          {shown.map((outcome) => (
            <th key={outcome} scope="col">
              {outcomeName(outcome)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group}>
            <th scope="row">{group}</th>
            {shown.map((outcome) => (
              <td key={outcome}>{count(outcome, group)}</td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{text('results.all')}</th>
          {shown.map((outcome) => (
            <td key={outcome}>{count(outcome)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

const JUDGED = OUTCOMES.filter((outcome) => outcome !== 'comment')

function Result({ row, later }: { row: ResultRow; later: DraftPaper }) {
  const session = useSession()
  const language = useDraft(({ draft }) => draft.language)
  const { traced, later: there } = row
  const { proposal, now, elsewhere, share } = traced
  const own = judgementOf(proposal, later.id)
  const name = text('results.row', { paragraph: proposal.paragraph, move: proposal.move })
  const wanted = proposal.proposed
  const changes = useMemo(
    () => (wanted === '' || there === '' ? null : wordDifference(wanted, there, language)),
    [wanted, there, language],
  )
  const percent = Math.round((share ?? 0) * 100)
  return (
    <li className={styles.row} aria-label={name}>
      <h3>{name}</h3>
      <p>
        {text('results.measured', {
          outcome: traced.outcome,
          measured: share !== null && traced.outcome !== 'verbatim',
          percent,
        })}{' '}
        {now.length + elsewhere.length > 0 ? text('results.place', { numbers: [...now, ...elsewhere].join(', ') }) : ''}
      </p>
      <div className={styles.texts}>
        <div>
          <h4>{text('results.proposed')}</h4>
          <p dir="auto">{wanted === '' ? proposal.current : wanted}</p>
        </div>
        <div>
          <h4>{text('results.against', { version: later.version })}</h4>
          <p dir="auto">
            {changes ? <ChangedWords segments={changes} /> : there === '' ? text('results.noText') : there}
          </p>
        </div>
      </div>
      <div className={styles.own}>
        <Choose
          label={text('results.judgement')}
          value={own.outcome}
          choices={[
            { id: '', label: text('results.asMeasured') },
            ...JUDGED.map((outcome) => ({ id: outcome, label: outcomeName(outcome) })),
          ]}
          onChange={(outcome) => judge(session.drafts, proposal, later.id, { outcome })}
        />
        <GrowingText
          label={text('results.note')}
          value={own.note}
          onChange={(note) => judge(session.drafts, proposal, later.id, { note })}
        />
      </div>
    </li>
  )
}
