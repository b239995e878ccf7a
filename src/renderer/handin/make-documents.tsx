import { useState } from 'react'
import type { ExportedFile, ExportFormat } from '../../contract/messages'
import type { StatementVersion } from '../../core/draft/draft'
import { suggestedFileName } from '../../core/export/file-name'
import { type Problem, problemText } from '../../core/result'
import { versionName } from '../../core/speech/versions'
import type { DocumentKind } from '../../core/template/document-kinds'
import { isReadAloud } from '../../core/template/kinds'
import type { ProposalForm } from '../../core/template/template'
import { changeSettings, useApp } from '../app-store'
import { ask } from '../bridge'
import { hideContact } from '../draft/draft-steps'
import { useDraft, useSession } from '../draft/use-session'
import { counted } from '../plain-dates'
import { Button } from '../ui/button'
import { Checkbox, Choices, Switch } from '../ui/field'
import { DeliveryFields } from './delivery-fields'
import styles from './hand-in.module.css'
import { MadeFiles } from './made-files'
import { ProposalsLook } from './proposals-look'
import { VersionChoice } from './version-choice'

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

const NO_VERSIONS: readonly StatementVersion[] = []

/** What to make of the draft, how and where to. Only the parts that show the draft's words are drawn again when these change. */
export function MakeDocuments() {
  const session = useSession()
  const template = useDraft((state) => state.template)
  const versions = useDraft((state) => state.draft.statement?.versions ?? NO_VERSIONS)
  const hasProposals = useDraft((state) => state.draft.proposals.length > 0)
  const paper = useApp((state) => state.settings?.paper ?? 'a4')
  const [order, setOrder] = useState(session.drafts.state.draft.order)
  const [proposals, setProposals] = useState<ProposalForm>(template.proposals?.form ?? 'matrix')
  const [changes, setChanges] = useState(true)
  const [as, setAs] = useState<DocumentKind>('text')
  const [formats, setFormats] = useState<readonly ExportFormat[]>(['docx', 'pdf', 'eml'])
  const [folder, setFolder] = useState<'same' | 'ask'>('ask')
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [made, setMade] = useState<{ folderName: string; files: ExportedFile[] } | null>(null)
  const [cut, setCut] = useState('')
  const version = versions.find(({ id }) => id === cut)
  // Whoever speaks or interprets is given the document itself; an e-mail hands in.
  const offered = FORMATS.filter(({ id }) => as === 'text' || id !== 'eml')
  const wanted = offered.map(({ id }) => id).filter((id) => formats.includes(id))

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
        <VersionChoice
          chosen={version}
          onChoose={(id) => {
            setCut(id)
            setMade(null)
          }}
        />
      ) : null}
      {as === 'text' ? null : <DeliveryFields as={as} />}
      <TitleBlock />
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
      {hasProposals ? (
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
      <FileName as={as} version={version} formats={wanted} />
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
          {problemText(problem)}
        </p>
      ) : null}
      {made ? <MadeFiles made={made} /> : null}
    </section>
  )
}

/** What stands under the title of every document. */
function TitleBlock() {
  const title = useDraft((state) => state.draft.title)
  const organisation = useDraft((state) => state.draft.organisation)
  return (
    <div className={styles.preview}>
      <p className={styles.docTitle} dir="auto">
        {title || 'Document without a title'}
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
  )
}

function FileName(props: {
  as: DocumentKind
  version: StatementVersion | undefined
  formats: readonly ExportFormat[]
}) {
  const { as, version, formats } = props
  const name = useDraft(({ draft, template }) =>
    suggestedFileName(draft, template, as, version && versionName(version)),
  )
  return (
    <p className={styles.meta}>
      File name: <strong className={styles.file}>{name}</strong> {formats.map((id) => EXTENSION[id]).join(', ')}
    </p>
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
      onChange={(on) => hideContact(session.drafts, on)}
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
