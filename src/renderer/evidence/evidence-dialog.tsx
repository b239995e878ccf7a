import { useEffect, useMemo, useState } from 'react'
import {
  EVIDENCE_KINDS,
  type EvidenceEntry,
  type EvidenceKind,
  searchEvidence,
  sourceLine,
} from '../../core/draft/evidence'
import { evidenceStates } from '../../core/draft/evidence-uses'
import { answerText } from '../../core/text/block-text'
import { text } from '../../messages/sentence'
import { useApp } from '../app-store'
import { insertEvidence } from '../draft/evidence-steps'
import { placeName } from '../draft/place-name'
import type { DraftSession } from '../draft/session'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import { Dialog } from '../ui/dialog'
import { Checkbox, Choose, TextField } from '../ui/field'
import { useWindowMemory } from '../window-memory'
import { ChangedEvidence } from './changed-evidence'
import styles from './evidence.module.css'
import { EvidenceForm } from './evidence-form'
import { closeShelf, useEvidence } from './evidence-state'
import { newEntry } from './opening'
import { giveShelf, loadShelf, removeEntry, takeShelf, useShelf } from './shelf'

/** Entries that are drawn before anybody asks for more. */
const MOST_SHOWN = 40

/** The evidence shelf: searched, put into the draft, kept in order, and what of this draft has changed on it. */
export default function EvidenceDialog() {
  const written = useEvidence((state) => state.written)
  useEffect(() => void loadShelf(true), [])
  return written ? <EvidenceForm key={written.entry.id} {...written} /> : <Shelf />
}

function Shelf() {
  const shelf = useShelf((state) => state.shelf)
  const session = useApp(({ session: open, screen }) => (screen === 'draft' ? open : null))
  const language = useApp(({ session: open }) => open?.drafts.state.draft.language ?? 'en')
  const write = (entry: EvidenceEntry) => useEvidence.setState({ written: { entry, fromLocked: false } })
  return (
    <Dialog
      wide
      title={text('evidence.title')}
      isOpen
      onClose={closeShelf}
      footer={
        <>
          <Button isDisabled={!shelf} onPress={() => void takeShelf()}>
            {text('evidence.take')}
          </Button>
          <Button isDisabled={!shelf || shelf.entries.length === 0} onPress={() => void giveShelf()}>
            {text('evidence.give')}
          </Button>
          <Button isDisabled={!shelf} onPress={() => write(newEntry(language))}>
            {text('evidence.new')}
          </Button>
        </>
      }
    >
      {session ? <ChangedEvidence session={session} /> : null}
      {shelf ? <Entries entries={shelf.entries} session={session} write={write} /> : null}
    </Dialog>
  )
}

function Entries(props: {
  entries: readonly EvidenceEntry[]
  session: DraftSession | null
  write(entry: EvidenceEntry): void
}) {
  const { entries, session, write } = props
  const place = useEvidence((state) => state.place)
  const isForAll = useEvidence((state) => state.use === null)
  const [words, setWords] = useState('')
  const [kind, setKind] = useState<EvidenceKind | null>(null)
  const [all, setAll] = useState(false)
  const cite = useWindowMemory((state) => state.citesEvidence)
  const found = useMemo(() => searchEvidence(entries, words, kind), [entries, words, kind])
  const shown = all ? found : found.slice(0, MOST_SHOWN)
  const used = useMemo(() => timesUsed(session), [session])
  if (entries.length === 0) return <p>{text('evidence.none')}</p>
  return (
    <>
      <div className={styles.search}>
        <TextField label={text('evidence.search')} value={words} onChange={setWords} autoFocus={isForAll} />
        <Choose
          label={text('evidence.kind')}
          value={kind ?? ''}
          onChange={(id) => setKind(EVIDENCE_KINDS.find((each) => each === id) ?? null)}
          choices={[
            { id: '', label: text('evidence.kind.all') },
            ...EVIDENCE_KINDS.map((id) => ({ id, label: text(`evidence.kinds.${id}`) })),
          ]}
        />
      </div>
      <p role="status" className={styles.meta}>
        {text('evidence.found', { count: found.length })}
      </p>
      {session ? <Where session={session} cite={cite} /> : null}
      {found.length > 0 ? (
        <ul className={styles.entries} aria-label={text('evidence.list')}>
          {shown.map((entry) => (
            <Entry
              key={entry.id}
              entry={entry}
              uses={used.get(entry.id) ?? 0}
              insert={
                session && place
                  ? () => {
                      closeShelf()
                      insertEvidence(session, entry, place, cite)
                    }
                  : null
              }
              write={write}
            />
          ))}
        </ul>
      ) : null}
      {shown.length < found.length ? (
        <div>
          <Button small onPress={() => setAll(true)}>
            {text('evidence.more', { count: found.length - shown.length })}
          </Button>
        </div>
      ) : null}
    </>
  )
}

/** Where something would be put in, and how. */
function Where({ session, cite }: { session: DraftSession; cite: boolean }) {
  const place = useEvidence((state) => state.place)
  if (!place) return <p className={styles.meta}>{text('evidence.noPlace')}</p>
  const { draft, template } = session.drafts.state
  const { section, slot, proposal } = place
  const at = proposal === undefined ? { section, slot } : { section, proposal, field: slot }
  return (
    <div className={styles.where}>
      <p className={styles.meta}>{text('evidence.place', { place: placeName(at, template, draft.proposals) })}</p>
      {proposal === undefined ? (
        <Checkbox
          label={text('evidence.cite')}
          selected={cite}
          onChange={(citesEvidence) => useWindowMemory.setState({ citesEvidence })}
        />
      ) : null}
    </div>
  )
}

/** How often each entry is used in the draft, by its id. */
function timesUsed(session: DraftSession | null): ReadonlyMap<string, number> {
  const used = new Map<string, number>()
  if (!session) return used
  for (const { use } of evidenceStates(session.drafts.current(), { entries: [], removed: [] }))
    used.set(use.entry, (used.get(use.entry) ?? 0) + 1)
  return used
}

function Entry(props: {
  entry: EvidenceEntry
  uses: number
  insert: (() => void) | null
  write(entry: EvidenceEntry): void
}) {
  const { entry, uses, insert, write } = props
  const { title, kind, blocks, link, note, language } = entry
  const [whole, setWhole] = useState(false)
  const words = answerText(blocks)
  const isLong = words.length > MOST_WORDS
  const source = sourceLine(entry)
  return (
    <li className={styles.entry}>
      <p className={styles.head}>
        <strong>
          <bdi>{title}</bdi>
        </strong>
        <Chip>{text(`evidence.kinds.one.${kind}`)}</Chip>
        {uses > 0 ? <Chip tone="accent">{text('evidence.uses', { count: uses })}</Chip> : null}
      </p>
      <p className={styles.words} dir="auto" lang={language}>
        {isLong && !whole ? `${words.slice(0, MOST_WORDS).trimEnd()}…` : words}
      </p>
      {source !== '' || link !== '' ? (
        <p className={styles.meta}>
          <bdi>{source}</bdi> <bdi>{link}</bdi>
        </p>
      ) : null}
      {note !== '' ? (
        <p className={styles.meta} dir="auto">
          {note}
        </p>
      ) : null}
      <p className={styles.meta}>{text('evidence.changedAt', { at: entry.changedAt })}</p>
      <div className={styles.actions}>
        {insert ? (
          <Button small look="primary" aria-label={text('evidence.insertNamed', { title })} onPress={insert}>
            {text('evidence.insert')}
          </Button>
        ) : null}
        <Button small aria-label={text('evidence.editNamed', { title })} onPress={() => write(entry)}>
          {text('evidence.edit')}
        </Button>
        <Button
          small
          look="plain"
          aria-label={text('evidence.removeNamed', { title })}
          onPress={() => void removeEntry(entry)}
        >
          {text('evidence.remove')}
        </Button>
        {isLong ? (
          <Button small look="plain" aria-expanded={whole} onPress={() => setWhole(!whole)}>
            {text('evidence.whole', { shown: whole })}
          </Button>
        ) : null}
      </div>
    </li>
  )
}

/** Characters of an entry that are shown of it in the list. */
const MOST_WORDS = 280
