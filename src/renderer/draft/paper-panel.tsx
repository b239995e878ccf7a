import { FilePlus2, Trash2 } from 'lucide-react'
import { type KeyboardEvent, lazy, memo, Suspense, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { RequestOutput } from '../../contract/messages'
import { isSameDocument, shortDocumentName } from '../../core/draft/document-name'
import type { Draft, DraftPaper, PaperParagraph, Proposal } from '../../core/draft/draft'
import { doubtPlaces, paperOfDocument } from '../../core/paper/draft-papers'
import { countReferences } from '../../core/paper/move-references'
import { doubtMessage, type PaperDoubt, paragraphOfDoubt } from '../../core/paper/paper'
import { paperIndex } from '../../core/paper/paper-index'
import { isChoosable } from '../../core/template/section-names'
import { gather } from '../../core/text/gather'
import { rememberObject } from '../../core/text/remember'
import { message } from '../../messages/message'
import { sentence, text } from '../../messages/sentence'
import { ask, listen } from '../bridge'
import { focusWhenThere } from '../focus-when-there'
import { tellProblem } from '../problem'
import { Button, IconButton } from '../ui/button'
import { ChoiceField } from '../ui/choice-field'
import { Dialog } from '../ui/dialog'
import { Choose, TextField } from '../ui/field'
import { Fold } from '../ui/fold'
import { listedPart } from './checklist'
import { takeDropped, useDroppedPapers } from './dropped-papers'
import styles from './paper-panel.module.css'
import { joinParagraphs, takePaper, takePaperOut } from './paper-steps'
import { PAPER_MOVES, type PaperMove, proposeOn } from './proposal-steps'
import { fieldOnPage } from './resting-rows'
import { useDraftScreen } from './screen-state'
import { proposalFieldId } from './step-place'
import { useDraft, useSession } from './use-session'

const MoveProposals = lazy(() => import('./move-proposals'))
const PutRight = lazy(() => import('./put-right'))

type ChosenPaper = NonNullable<RequestOutput<'paper.choose'>>

const NO_PAPERS: readonly DraftPaper[] = []

/** The paper under consultation beside the text: read it, find in it, propose on its paragraphs. */
export default function PaperPanel() {
  const session = useSession()
  const papers = useDraft(({ draft }) => draft.papers ?? NO_PAPERS)
  const shown = useDraftScreen((state) => state.paper.version)
  const [chosen, setChosen] = useState<ChosenPaper | null>(null)
  const { handle } = session.drafts.state
  const dropped = useDroppedPapers(({ waiting }) => waiting.find(({ draft }) => draft === handle))
  const reading = useReading()
  const paper = papers.find(({ id }) => id === shown) ?? papers.at(-1)
  const [moving, setMoving] = useState(false)
  const proposals = useDraft(({ draft }) => draft.proposals)
  // Read behind the keys: what somebody writes has references in it.
  const written = useDeferredValue(useDraft(({ draft }) => draft))
  const earlier = useMemo(() => {
    const later = papers.findIndex(({ id }) => id === paper?.id)
    const found = papers.slice(0, Math.max(0, later)).map((each) => ({
      version: each,
      proposals: proposals.filter(({ document }) => isSameDocument(document, each.version)).length,
      references: countReferences(written, each),
    }))
    return found.reverse().find((each) => each.proposals + each.references > 0)
  }, [papers, paper, proposals, written])
  const add = async () => {
    const answer = await ask('paper.choose', { draft: session.drafts.state.handle })
    if (!answer.ok) tellProblem(text('paper.notAdded'), answer.problem)
    else if (answer.value) setChosen(answer.value)
  }
  const remove = (given: DraftPaper) => {
    const made = takePaperOut(session.drafts, given)
    session.undo.offer(text('paper.removed', { version: given.version }), made)
  }
  return (
    <section aria-label={text('sidePanel.paper')} className={styles.panel} data-drop="paper">
      {paper ? null : <p className={styles.quiet}>{text('paper.none')}</p>}
      <div className={styles.versions}>
        {papers.length > 1 && paper ? (
          <Choose
            label={text('paper.version')}
            value={paper.id}
            choices={papers.map(({ id, version }) => ({ id, label: version }))}
            onChange={(id) => useDraftScreen.setState({ paper: { version: id, place: null } })}
          />
        ) : null}
        {papers.length === 1 && paper ? <h2>{paper.version}</h2> : null}
        <div className={styles.tools}>
          {reading ? (
            <>
              <span role="status">{text('paper.reading', { ...reading, name: reading.fileName })}</span>
              <Button small onPress={() => void ask('work.cancel', { work: 'paper' })}>
                {text('paper.reading.stop')}
              </Button>
            </>
          ) : (
            <Button small look={paper ? 'plain' : 'primary'} flush={paper !== undefined} onPress={() => void add()}>
              <FilePlus2 size={15} aria-hidden /> {text('paper.add', { first: papers.length === 0 })}
            </Button>
          )}
          {paper ? (
            <IconButton
              small
              label={text('paper.remove', { version: paper.version })}
              icon={<Trash2 size={15} aria-hidden />}
              onPress={() => remove(paper)}
            />
          ) : null}
        </div>
      </div>
      {paper && earlier ? (
        <Button small onPress={() => setMoving(true)}>
          {text('paper.move.offer', { ...earlier, version: earlier.version.version })}
        </Button>
      ) : null}
      {reading ? null : <OfferedPapers />}
      {paper ? <PaperText key={paper.id} paper={paper} /> : null}
      {paper?.referencesMoved?.length ? <MovedReferences moved={paper.referencesMoved} /> : null}
      {papers.length > 1 ? (
        <div className={styles.deeds}>
          <Button small onPress={() => useDraftScreen.setState({ dialog: 'versions' })}>
            {text('paper.compare')}
          </Button>
          {proposals.length > 0 ? (
            <Button small onPress={() => useDraftScreen.setState({ dialog: 'results' })}>
              {text('paper.results')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {moving && paper && earlier ? (
        <Suspense>
          <MoveProposals from={earlier.version} to={paper} onClose={() => setMoving(false)} />
        </Suspense>
      ) : null}
      {chosen ? <NameVersion chosen={chosen} onClose={() => setChosen(null)} /> : null}
      {dropped && !chosen ? (
        <NameVersion key={dropped.paper.sha256} chosen={dropped.paper} onClose={() => takeDropped(dropped)} />
      ) : null}
    </section>
  )
}

/** What references in the text said before they went to this version. */
function MovedReferences({ moved }: { moved: NonNullable<DraftPaper['referencesMoved']> }) {
  return (
    <Fold id="paper-references" title={text('paper.referencesMoved')} count={moved.length}>
      <ul className={styles.doubts}>
        {moved.map(({ was, now }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two references may say the same
          <li key={index}>{text('paper.move.reference.row', { was, now })}</li>
        ))}
      </ul>
    </Fold>
  )
}

type OfferedPaper = RequestOutput<'paper.offered'>[number]

/** Papers that the consultation's pack brings and that the draft has not. */
function OfferedPapers() {
  const session = useSession()
  const { handle } = session.drafts.state
  const papers = useDraft(({ draft }) => draft.papers ?? NO_PAPERS)
  const [offered, setOffered] = useState<readonly OfferedPaper[]>([])
  useEffect(() => {
    let wanted = true
    void ask('paper.offered', { draft: handle }).then((answer) => {
      if (wanted && answer.ok) setOffered(answer.value)
    })
    return () => {
      wanted = false
    }
  }, [handle])
  const left = offered.filter(({ version }) => !papers.some((paper) => isSameDocument(paper.version, version)))
  // A paper to try things out stands in no one's way once the real one is there.
  const shown = papers.every((paper) => offered.some(({ version }) => isSameDocument(paper.version, version)))
    ? left
    : left.filter(({ sample }) => !sample)
  const next = shown.find(({ sample }) => sample)
  const open = async ({ file, version, date }: OfferedPaper) => {
    const answer = await ask('paper.open', { draft: handle, file })
    if (!answer.ok) return tellProblem(text('paper.notAdded'), answer.problem)
    if (!answer.value) return
    const paper: DraftPaper = { ...answer.value, id: session.drafts.newId(), version, date }
    const taken = takePaper(session.drafts, paper)
    if (!taken.ok) return tellProblem(text('paper.notAdded'), taken.problem)
    session.undo.offer(text('paper.added', { version, count: paper.paragraphs.length }), taken.value)
    useDraftScreen.setState({ paper: { version: paper.id, place: null } })
  }
  return (
    <>
      {shown
        .filter((each) => !each.sample || each === next)
        .map((each) => (
          <Button key={each.file} small onPress={() => void open(each)}>
            {each.sample
              ? text('paper.openSample', { first: papers.length === 0 })
              : text('paper.openOffered', { version: each.version })}
          </Button>
        ))}
    </>
  )
}

function useReading() {
  const [reading, setReading] = useState<{ fileName: string; page: number; pages: number } | null>(null)
  useEffect(() => listen('paper.reading', setReading), [])
  return reading
}

/** Which version a file is: what proposals call it is known to nobody but the writer, and guessed from its name and title. */
function NameVersion({ chosen, onClose }: { chosen: ChosenPaper; onClose(): void }) {
  const session = useSession()
  const { draft, template } = session.drafts.state
  const documents = template.proposals?.documents ?? []
  const [version, setVersion] = useState(() => guessedVersion(chosen, documents, draft))
  const [date, setDate] = useState('')
  const take = () => {
    const paper: DraftPaper = { ...chosen, id: session.drafts.newId(), version: version.trim(), date: date.trim() }
    const taken = takePaper(session.drafts, paper)
    if (!taken.ok) {
      tellProblem(text('paper.notAdded'), taken.problem)
      return
    }
    session.undo.offer(text('paper.added', { version: paper.version, count: paper.paragraphs.length }), taken.value)
    useDraftScreen.setState({ paper: { version: paper.id, place: null } })
    onClose()
  }
  return (
    <Dialog
      title={text('paper.which')}
      isOpen
      onClose={onClose}
      footer={
        <Button look="primary" onPress={take} isDisabled={version.trim() === ''}>
          {text('paper.take')}
        </Button>
      }
    >
      <div className={styles.naming}>
        <p>{text('paper.which.read', { name: chosen.fileName, count: chosen.paragraphs.length })}</p>
        <ChoiceField
          label={text('paper.version')}
          hint={text('paper.version.hint')}
          value={version}
          onChange={setVersion}
          choices={documents.map((name) => ({ name }))}
        />
        <TextField label={text('paper.date')} hint={text('paper.date.hint')} value={date} onChange={setDate} />
      </div>
    </Dialog>
  )
}

function guessedVersion({ title, fileName }: ChosenPaper, documents: readonly string[], draft: Draft): string {
  const words = `${title} ${fileName}`.toLowerCase().replace(/[-_]+/g, ' ')
  const free = documents.filter((name) => !paperOfDocument(draft, name))
  return free.find((name) => words.includes(shortDocumentName(name).toLowerCase())) ?? free[0] ?? title
}

/** Proposals by the place in the paper that they are on. */
function proposalsByPlace(paper: DraftPaper, proposals: readonly Proposal[]): ReadonlyMap<number, Proposal[]> {
  const found = new Map<number, Proposal[]>()
  const index = paperIndex(paper.paragraphs)
  for (const proposal of proposals) {
    if (!isSameDocument(paper.version, proposal.document)) continue
    const [first] = index.find(proposal.paragraph).places
    if (first !== undefined) gather(found, first, proposal)
  }
  return found
}

const NO_PROPOSALS: readonly Proposal[] = []
const NO_DOUBTS: readonly PaperDoubt[] = []
const lowerTexts = rememberObject((paragraphs: readonly PaperParagraph[]) =>
  paragraphs.map(({ number, text: words }) => `${number} ${words}`.toLowerCase()),
)

function PaperText({ paper }: { paper: DraftPaper }) {
  const session = useSession()
  const proposals = useDeferredValue(useDraft(({ draft }) => draft.proposals))
  const mayPropose = useDraft(({ template }) => template.proposals !== undefined)
  const area = useDraft(({ template, inView }) => {
    const part = listedPart(inView, template)
    const section = template.sections.find(({ id }) => id === part)
    return section && isChoosable(section) ? section.id : null
  })
  const at = useDraftScreen((state) => state.paper.place) ?? 0
  const [sought, setSought] = useState('')
  const wanted = useDeferredValue(sought.trim().toLowerCase())
  const list = useRef<HTMLOListElement>(null)
  const { paragraphs } = paper
  const marked = useMemo(() => proposalsByPlace(paper, proposals), [paper, proposals])
  const places = useMemo(() => {
    const all = [...paragraphs.keys()]
    if (wanted === '') return all
    const named = paperIndex(paragraphs).find(wanted.toUpperCase()).places
    return named.length > 0 ? named : all.filter((place) => lowerTexts(paragraphs)[place]?.includes(wanted))
  }, [paragraphs, wanted])
  const doubts = useMemo(() => doubtPlaces(paper), [paper])
  const doubted = useMemo(() => {
    const found = new Map<number, PaperDoubt[]>()
    for (const { doubt, place } of doubts) if (place !== null) gather(found, place, doubt)
    return found
  }, [doubts])
  const [wrong, setWrong] = useState<number | null>(null)
  const join = (place: number) => {
    const { number = '' } = paragraphs[place] ?? {}
    const made = joinParagraphs(session.drafts, paper, place)
    session.undo.offer(text('paper.joined', { paragraph: message('paper.paragraph', { number }) }), made)
    goTo(place)
  }
  const goTo = (place: number | undefined) => {
    if (place === undefined) return
    useDraftScreen.setState({ paper: { version: paper.id, place } })
    focusWhenThere(() => list.current?.querySelector<HTMLElement>(`[data-place="${place}"]`))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const here = places.indexOf(at)
    const next = { ArrowDown: here + 1, ArrowUp: Math.max(0, here - 1), Home: 0, End: places.length - 1 }[event.key]
    if (next === undefined || !(event.target instanceof HTMLElement) || event.target.dataset.place === undefined) return
    event.preventDefault()
    goTo(places[next])
  }
  const propose = (place: number, asked: PaperMove) => {
    const paragraph = paragraphs[place]
    if (!paragraph) return
    const id = proposeOn(session.drafts, paper, paragraph, asked, area)
    const hasWording = asked === 'amend' || asked === 'before' || asked === 'after'
    focusWhenThere(() => fieldOnPage(proposalFieldId(id, hasWording ? 'proposed' : 'rationale')))
  }
  const reachable = places.includes(at) ? at : (places[0] ?? 0)
  return (
    <>
      <TextField label={text('paper.find')} hint={text('paper.find.hint')} value={sought} onChange={setSought} />
      {doubts.length > 0 ? (
        <Fold id="paper-doubts" title={text('paper.doubts')} count={doubts.length}>
          <ul className={styles.doubts}>
            {doubts.map(({ doubt, place }) => (
              <li key={`${doubt.kind}-${doubt.number}-${doubt.page}-${doubt.within}`}>
                {sentence(doubtMessage(doubt))}
                {place === null ? null : (
                  <Button
                    small
                    look="plain"
                    aria-label={text('paper.doubt.showNamed', {
                      paragraph: message('paper.paragraph', { number: paragraphOfDoubt(doubt) }),
                    })}
                    onPress={() => {
                      setSought('')
                      goTo(place)
                    }}
                  >
                    {text('paper.doubt.show')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Fold>
      ) : null}
      {places.length === 0 ? (
        <p className={styles.quiet}>{text('paper.nothingFound', { words: sought.trim() })}</p>
      ) : null}
      <ol ref={list} className={styles.paragraphs} aria-label={paper.version} onKeyDown={onKeyDown}>
        {places.map((place, index) => {
          const paragraph = paragraphs[place]
          if (!paragraph) return null
          const before = paragraphs[places[index - 1] ?? -1]?.part ?? ''
          return (
            <PaperRow
              key={place}
              place={place}
              paragraph={paragraph}
              heading={paragraph.part === before ? '' : paragraph.part}
              proposals={marked.get(place) ?? NO_PROPOSALS}
              chosen={place === at}
              reachable={place === reachable}
              mayPropose={mayPropose}
              doubts={doubted.get(place) ?? NO_DOUBTS}
              isLast={place === paragraphs.length - 1}
              onChoose={goTo}
              onPropose={propose}
              onPutRight={setWrong}
              onJoin={join}
            />
          )
        })}
      </ol>
      {wrong === null ? null : (
        <Suspense>
          <PutRight
            paper={paper}
            place={wrong}
            onClose={() => {
              setWrong(null)
              goTo(wrong)
            }}
          />
        </Suspense>
      )}
    </>
  )
}

const PaperRow = memo(
  function PaperRow(props: {
    place: number
    paragraph: PaperParagraph
    heading: string
    proposals: readonly Proposal[]
    chosen: boolean
    reachable: boolean
    mayPropose: boolean
    doubts: readonly PaperDoubt[]
    isLast: boolean
    onChoose(place: number): void
    onPropose(place: number, asked: PaperMove): void
    onPutRight(place: number): void
    onJoin(place: number): void
  }) {
    const { place, paragraph, heading, proposals, chosen, reachable, mayPropose, doubts, isLast, onChoose } = props
    const { onPropose, onPutRight, onJoin } = props
    const { number, text: words } = paragraph
    const name = message('paper.paragraph', { number })
    return (
      <li className={styles.row} data-marked={proposals.length > 0 || undefined} data-chosen={chosen || undefined}>
        {heading === '' ? null : (
          <h3 dir="auto" className={styles.part}>
            {heading}
          </h3>
        )}
        <button
          type="button"
          className={styles.paragraph}
          aria-pressed={chosen}
          aria-label={`${sentence(name)}: ${words}`}
          data-place={place}
          tabIndex={reachable ? 0 : -1}
          onClick={() => onChoose(place)}
        >
          <span className={styles.number}>
            <bdi>{number}</bdi>
          </span>
          <span dir="auto" className={styles.words}>
            {words}
          </span>
        </button>
        {doubts.map((doubt) => (
          <p key={`${doubt.kind}-${doubt.number}-${doubt.page}`} className={styles.doubt}>
            {sentence(doubtMessage(doubt))}
          </p>
        ))}
        {proposals.length > 0 ? (
          <p className={styles.mark}>
            <button
              type="button"
              onClick={() => focusWhenThere(() => fieldOnPage(proposalFieldId(proposals[0]?.id ?? '', 'proposed')))}
            >
              {text('paper.proposals', { count: proposals.length })}
            </button>
          </p>
        ) : null}
        {chosen && mayPropose ? (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would say “group” before every paragraph’s buttons
          <div role="group" aria-label={text('paper.propose', { paragraph: name })} className={styles.moves}>
            {PAPER_MOVES.map((asked) => (
              <Button key={asked} small onPress={() => onPropose(place, asked)}>
                {text(`paper.move.${asked}`)}
              </Button>
            ))}
          </div>
        ) : null}
        {chosen ? (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would say “group” before every paragraph’s buttons
          <div role="group" aria-label={text('paper.reread', { paragraph: name })} className={styles.plainMoves}>
            <Button small look="plain" onPress={() => onPutRight(place)}>
              {text('paper.putRight')}
            </Button>
            {isLast ? null : (
              <Button small look="plain" onPress={() => onJoin(place)}>
                {text('paper.join')}
              </Button>
            )}
          </div>
        ) : null}
      </li>
    )
  },
  // What the row does is the same at every drawing; a thousand rows are not drawn anew for it.
  (one, other) =>
    one.paragraph === other.paragraph &&
    one.place === other.place &&
    one.heading === other.heading &&
    one.proposals === other.proposals &&
    one.doubts === other.doubts &&
    one.isLast === other.isLast &&
    one.chosen === other.chosen &&
    one.reachable === other.reachable &&
    !other.chosen &&
    one.mayPropose === other.mayPropose,
)
