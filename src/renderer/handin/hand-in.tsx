import {
  ChevronLeft,
  CircleCheck,
  FileText,
  Lightbulb,
  ListTodo,
  Mail,
  OctagonAlert,
  TriangleAlert,
} from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ExportedFile, ExportFormat } from '../../contract/messages'
import type { StatementVersion } from '../../core/draft/draft'
import { setOrganisation } from '../../core/draft/edit'
import type { Finding } from '../../core/draft/finding'
import { suggestedFileName } from '../../core/export/file-name'
import type { Problem } from '../../core/result'
import { clockText } from '../../core/speech/slot'
import { draftInVersion, versionName } from '../../core/speech/versions'
import { type DocumentKind, isReadAloud } from '../../core/template/document-kinds'
import type { ProposalForm } from '../../core/template/template'
import { changeSettings, goBack, tellProblem, useApp } from '../app-store'
import { ask } from '../bridge'
import { copyText } from '../clipboard'
import { useOpenItems } from '../draft/checklist'
import { placeName } from '../draft/place-name'
import { showTab } from '../draft/screen-state'
import { inWeight, useDraft, useSession } from '../draft/session'
import { counted, number } from '../plain-dates'
import { Button } from '../ui/button'
import { Checkbox, Choices, Switch } from '../ui/field'
import { Tabs } from '../ui/tabs'
import { say } from '../ui/toast'
import { DeliveryFields } from './delivery-fields'
import { FormView } from './form-view'
import styles from './hand-in.module.css'

const FORMATS: readonly { id: ExportFormat; label: string; hint: string }[] = [
  { id: 'docx', label: 'Word document (DOCX)', hint: 'For colleagues, and where a body asks for Word.' },
  { id: 'pdf', label: 'PDF', hint: 'Tagged for screen readers (PDF/UA-1), looks the same everywhere.' },
  {
    id: 'eml',
    label: 'E-mail draft',
    hint: 'Opens in your mail program with both documents attached. Nothing is sent.',
  },
]

const KINDS: readonly { id: DocumentKind; label: string; hint: string }[] = [
  { id: 'text', label: 'Text to hand in', hint: 'The statement as a written text.' },
  {
    id: 'delivery',
    label: 'Delivery copy',
    hint: 'To read aloud from: who speaks where, “Check against delivery”, large type and line numbers if you like.',
  },
  {
    id: 'interpreter',
    label: 'For interpreters',
    hint: 'The text with lists of names, acronyms in full, and figures and references in order.',
  },
]

const EXTENSION: Record<ExportFormat, string> = { docx: '.docx', pdf: '.pdf', eml: '.eml' }

export default function HandIn() {
  const chosen = useApp((state) => state.handIn)
  return (
    <div className={styles.screen}>
      <header className={styles.bar} data-region="top">
        <Button look="plain" onPress={goBack}>
          <ChevronLeft size={16} aria-hidden /> Draft
        </Button>
        <h1 className={styles.title}>Hand in</h1>
      </header>
      <main className={styles.main} data-region="handin">
        <Tabs
          label="How to hand in"
          chosen={chosen}
          onChange={(id) => useApp.setState({ handIn: id as 'documents' | 'form' })}
          tabs={[
            {
              id: 'documents',
              title: 'Documents',
              content: (
                <div className={styles.column}>
                  <Summary />
                  <MakeDocuments />
                </div>
              ),
            },
            {
              id: 'form',
              title: 'Web form',
              content: (
                <div className={styles.column}>
                  <FormView />
                </div>
              ),
            },
          ]}
        />
      </main>
    </div>
  )
}

function Summary() {
  const session = useSession()
  const findings = useDraft((state) => state.findings)
  const template = useDraft((state) => state.template)
  const proposals = useDraft((state) => state.draft.proposals)
  const count = (level: Finding['level']) => findings?.filter((finding) => finding.level === level).length ?? 0
  const blockers = count('blocker')
  const open = (finding: Finding) => {
    useApp.setState({ screen: 'draft' })
    setTimeout(() => session.show(finding.at, finding.check), 120)
  }
  if (findings === null) return <p className={styles.card}>Checking the draft…</p>
  const first = inWeight(findings).filter(({ level }) => level !== 'advice')
  const shown = blockers > 0 ? first.filter(({ level }) => level === 'blocker') : first.slice(0, 5)
  return (
    <section className={styles.card} aria-labelledby="ready-heading">
      <h2 id="ready-heading" className={blockers === 0 ? styles.good : styles.stop}>
        {blockers === 0 ? <CircleCheck size={20} aria-hidden /> : <OctagonAlert size={20} aria-hidden />}
        {blockers === 0 ? 'Ready to hand in' : `${counted(blockers, 'thing')} left before handing in`}
      </h2>
      {findings.length === 0 ? <p className={styles.meta}>The checks found nothing to look at again.</p> : null}
      <p className={styles.counts} hidden={findings.length === 0}>
        <span>
          <TriangleAlert size={14} aria-hidden className={styles.warn} /> {counted(count('warning'), 'warning')}
        </span>
        <span>
          <Lightbulb size={14} aria-hidden className={styles.advice} /> {counted(count('advice'), 'piece')} of advice
        </span>
        {blockers > 0 ? <span>Documents can be made all the same, for colleagues to read.</span> : null}
      </p>
      <OpenItems />
      {shown.length > 0 ? (
        <ul className={styles.left}>
          {shown.map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be equal in all they say
            <li key={`${finding.check} ${index}`}>
              <span>
                {finding.message} <span className={styles.meta}>{placeName(finding.at, template, proposals)}</span>
              </span>
              <Button small onPress={() => open(finding)} aria-label={`Go there: ${finding.message}`}>
                Go there
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}

/** A reminder, not a hurdle: the writer's own list never stands in the way. */
function OpenItems() {
  const open = useOpenItems()
  if (open === 0) return null
  return (
    <p className={styles.reminder}>
      <span>
        <ListTodo size={14} aria-hidden /> {open === 1 ? '1 item is' : `${number(open)} items are`} open on your list.
      </span>
      <Button
        small
        look="plain"
        onPress={() => {
          useApp.setState({ screen: 'draft' })
          showTab('checklist')
        }}
      >
        Go to the list
      </Button>
    </p>
  )
}

function MakeDocuments() {
  const session = useSession()
  const template = useDraft((state) => state.template)
  const draft = useDraft((state) => state.draft)
  const paper = useApp((state) => state.settings?.paper ?? 'a4')
  const [order, setOrder] = useState(draft.order)
  const [proposals, setProposals] = useState<ProposalForm>(template.proposals?.form ?? 'matrix')
  const [changes, setChanges] = useState(true)
  const [as, setAs] = useState<DocumentKind>('text')
  const [formats, setFormats] = useState<readonly ExportFormat[]>(['docx', 'pdf', 'eml'])
  const [folder, setFolder] = useState<'same' | 'ask'>('ask')
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [made, setMade] = useState<{ folderName: string; files: ExportedFile[] } | null>(null)
  const [cut, setCut] = useState('')
  const versions = draft.statement?.versions ?? []
  const version = versions.find(({ id }) => id === cut)
  const name = suggestedFileName(draft, template, as, version && versionName(version))
  // Whoever speaks or interprets is given the document itself; an e-mail hands in.
  const offered = FORMATS.filter(({ id }) => as === 'text' || id !== 'eml')
  const wanted = offered.map(({ id }) => id).filter((id) => formats.includes(id))
  const { organisation } = draft

  const make = async () => {
    setWorking(true)
    setProblem(null)
    await session.drafts.keep()
    const answer = await ask('handin.export', {
      draft: session.drafts.state.handle,
      formats: wanted,
      order,
      paper,
      proposals,
      changes,
      as,
      ...(version ? { version: version.id } : {}),
      folder,
    })
    setWorking(false)
    if (!answer.ok) setProblem(answer.problem)
    else if (answer.value) setMade(answer.value)
  }

  return (
    <section className={styles.card} aria-labelledby="documents-heading">
      <h2 id="documents-heading">Documents</h2>
      {isReadAloud(template) ? (
        <Choices
          legend="What to make"
          value={as}
          choices={KINDS}
          onChange={(id) => {
            setAs(id as DocumentKind)
            setMade(null)
          }}
        />
      ) : null}
      {versions.length > 0 ? (
        <Versions
          chosen={version}
          onChoose={(id) => {
            setCut(id)
            setMade(null)
          }}
        />
      ) : null}
      {as === 'text' ? null : <DeliveryFields as={as} />}
      <div className={styles.preview}>
        <p className={styles.docTitle} dir="auto">
          {draft.title || 'Document without a title'}
        </p>
        <p dir="auto">
          {[organisation.name || 'Organisation not filled in', organisation.group, organisation.country]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className={styles.meta}>
          {organisation.hideContact
            ? 'Contact name and e-mail are kept out.'
            : organisation.contactName || organisation.contactEmail
              ? `Contact: ${[organisation.contactName, organisation.contactEmail].filter(Boolean).join(', ')}.`
              : 'No contact is given.'}
          {organisation.signatories.length > 0
            ? ` ${counted(organisation.signatories.length, 'signatory', 'signatories')}.`
            : ''}
        </p>
      </div>
      {as === 'text' ? <HideContact /> : null}
      <div className={styles.choices}>
        <Choices
          legend="Order"
          value={order}
          choices={template.orders.map(({ id, title, description }) => ({ id, label: title, hint: description }))}
          onChange={setOrder}
        />
        <Choices
          legend="Paper"
          value={paper}
          choices={[
            { id: 'a4', label: 'A4' },
            { id: 'letter', label: 'Letter' },
          ]}
          onChange={(id) => void changeSettings({ paper: id as 'a4' | 'letter' })}
        />
      </div>
      {draft.proposals.length > 0 ? (
        <ProposalsLook form={proposals} onForm={setProposals} changes={changes} onChanges={setChanges} />
      ) : null}
      <fieldset className={styles.formats}>
        <legend>Formats</legend>
        {offered.map(({ id, label, hint }) => (
          <Checkbox
            key={id}
            label={label}
            hint={hint}
            selected={formats.includes(id)}
            onChange={(on) => setFormats(on ? [...formats, id] : formats.filter((other) => other !== id))}
          />
        ))}
      </fieldset>
      <p className={styles.meta}>
        File name: <strong className={styles.file}>{name}</strong> {wanted.map((id) => EXTENSION[id]).join(', ')}
      </p>
      {wanted.includes('eml') ? <Recipients /> : null}
      <Choices
        legend="Where to"
        value={folder}
        choices={[
          { id: 'ask', label: 'Let me choose a folder' },
          { id: 'same', label: 'Beside the draft' },
        ]}
        onChange={(id) => setFolder(id as 'same' | 'ask')}
      />
      <div className={styles.go}>
        <Button look="primary" isDisabled={wanted.length === 0 || working} onPress={() => void make()}>
          {working ? 'Making documents…' : 'Make documents'}
        </Button>
        <span role="status">{working ? 'Nothing has to be waited for: this takes a moment only.' : ''}</span>
      </div>
      {problem ? (
        <p role="alert" className={styles.problem}>
          {problem.sentence}
        </p>
      ) : null}
      {made ? <Made made={made} /> : null}
    </section>
  )
}

/** The whole text or one of the versions that it was cut to, and a sentence where the text has changed since. */
function Versions({ chosen, onChoose }: { chosen: StatementVersion | undefined; onChoose(id: string): void }) {
  const draft = useDraft((state) => state.draft)
  const template = useDraft((state) => state.template)
  const changed = useMemo(
    () => (chosen ? draftInVersion(draft, template, chosen).changed : null),
    [draft, template, chosen],
  )
  return (
    <>
      <Choices
        legend="What to hand in"
        value={chosen?.id ?? ''}
        choices={[
          { id: '', label: 'The whole text' },
          ...(draft.statement?.versions ?? []).map((version) => ({
            id: version.id,
            label: `Version “${versionName(version)}”`,
            hint: `Cut for a slot of ${clockText(version.slotSeconds)}.`,
          })),
        ]}
        onChange={onChoose}
      />
      {changed === null ? null : (
        <p role="status" className={styles.changed}>
          <TriangleAlert size={14} aria-hidden /> {changed}
        </p>
      )}
    </>
  )
}

/** How proposals stand in the documents, and the same as plain text for a web form. */
function ProposalsLook(props: {
  form: ProposalForm
  onForm(form: ProposalForm): void
  changes: boolean
  onChanges(on: boolean): void
}) {
  const { form, onForm, changes, onChanges } = props
  const session = useSession()
  const copy = async () => {
    const { proposalsAsPlainText } = await import('../../core/export/proposals-text')
    const { draft, template } = session.drafts.state
    const text = proposalsAsPlainText(draft, template, { changes })
    say(
      (await copyText(text))
        ? `Copied as plain text: ${counted([...text].length, 'character')}, line ends included.`
        : 'The text could not be copied.',
    )
  }
  return (
    <div className={styles.proposals}>
      <Choices
        legend="Proposals"
        value={form}
        choices={[
          {
            id: 'matrix',
            label: 'Matrix',
            hint: 'Paragraph, move, current and proposed text, rationale side by side.',
          },
          { id: 'prose', label: 'Prose', hint: '“Amend paragraph 12 to read: …”, one after the other.' },
        ]}
        onChange={(id) => onForm(id as ProposalForm)}
      />
      <Switch
        label="Show changes"
        hint="Additions underlined, deletions struck out, with a line that says so. Off: the proposed text as it would read."
        selected={changes}
        onChange={onChanges}
      />
      <div>
        <Button small onPress={() => void copy()}>
          Copy the proposals as plain text
        </Button>
      </div>
    </div>
  )
}

function HideContact() {
  const session = useSession()
  const hidden = useDraft((state) => state.draft.organisation.hideContact)
  return (
    <Switch
      label="Keep contact details out of documents"
      hint="Inputs are often published on the web. Switch this on for the copy that will be."
      selected={hidden}
      onChange={(on) => session.drafts.edit((now) => setOrganisation(now, { hideContact: on }))}
    />
  )
}

function Recipients() {
  const handIn = useDraft((state) => state.template.handIn)
  return (
    <p className={styles.note}>
      {handIn.recipients.length > 0 ? `To: ${handIn.recipients.join(', ')}. ` : ''}
      {handIn.recipientsNote}
    </p>
  )
}

function Made({ made }: { made: { folderName: string; files: ExportedFile[] } }) {
  const act = async (name: 'file.open' | 'file.reveal', file: string) => {
    const answer = await ask(name, { file })
    if (!answer.ok) tellProblem('The file could not be opened', answer.problem)
  }
  return (
    <div className={styles.made} role="status">
      <h3>
        <CircleCheck size={17} aria-hidden /> {counted(made.files.length, 'file')} in {made.folderName}
      </h3>
      <ul>
        {made.files.map((file) => (
          <li key={file.file}>
            {file.format === 'eml' ? <Mail size={18} aria-hidden /> : <FileText size={18} aria-hidden />}
            <span className={styles.file}>
              {file.fileName}
              <span className={styles.meta}>
                {fileSize(file.bytes)}
                {file.pages === null ? '' : `, ${counted(file.pages, 'page')}`}
              </span>
            </span>
            <Button small onPress={() => void act('file.open', file.file)} aria-label={`Open ${file.fileName}`}>
              Open
            </Button>
            <Button
              small
              onPress={() => void act('file.reveal', file.file)}
              aria-label={`Show ${file.fileName} in its folder`}
            >
              Show in folder
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A file's size as people read it: “38 KB”, “1.2 MB”; 1 KB is 1,000 bytes, as file managers count. */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'byte')
  if (bytes < 1_000_000) return `${number(Math.round(bytes / 1000))} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
