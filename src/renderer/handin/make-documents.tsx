import { Copy } from 'lucide-react'
import { useState } from 'react'
import type { ExportedFile, ExportFormat } from '../../contract/messages'
import type { StatementVersion } from '../../core/draft/draft'
import { firstLackingText } from '../../core/draft/images'
import { numbersParagraphs } from '../../core/draft/paragraph-numbers'
import { isRunningText, unplacedWords } from '../../core/draft/unplaced-text'
import type { EmailText } from '../../core/export/email-text'
import { chosenFileName, handInFileName } from '../../core/export/file-name'
import { type Problem, problemText } from '../../core/result'
import { versionForSlot, versionName } from '../../core/speech/versions'
import type { DocumentKind } from '../../core/template/document-kinds'
import { isReadAloud } from '../../core/template/kinds'
import type { FileType, ProposalForm } from '../../core/template/template'
import { UNPLACED_SECTION } from '../../core/template/unplaced'
import { isoDayOf } from '../../core/text/iso-day'
import { listOf, message } from '../../messages/message'
import { sentence, text } from '../../messages/sentence'
import { changeSettings, useApp } from '../app-store'
import { ask } from '../bridge'
import { copyDraft } from '../draft/copying'
import { hideContact } from '../draft/draft-steps'
import { useDraft, useSession } from '../draft/use-session'
import { Button } from '../ui/button'
import { Checkbox, Choices, Switch, TextField } from '../ui/field'
import { DeliveryFields } from './delivery-fields'
import { EmailFields } from './email-fields'
import { FirstPage, type FirstPageChoice } from './first-page'
import styles from './hand-in.module.css'
import { MadeFiles } from './made-files'
import { ProposalsLook } from './proposals-look'
import { VersionChoice } from './version-choice'

const FORMATS: readonly ExportFormat[] = ['docx', 'pdf', 'eml', 'md', 'txt', 'html']

const KINDS: readonly DocumentKind[] = ['text', 'delivery', 'interpreter']

const EXTENSION: Record<ExportFormat, string> = {
  docx: '.docx',
  pdf: '.pdf',
  eml: '.eml',
  md: '.md',
  txt: '.txt',
  html: '.html',
}

const NO_VERSIONS: readonly StatementVersion[] = []

/** Types that are taken, in the sequence of whoever takes them, before all others. */
export function acceptedFirst(accepts: readonly FileType[]): ExportFormat[] {
  const taken = accepts.flatMap((type) => FORMATS.filter((id) => id === type))
  return [...taken, ...FORMATS.filter((id) => !taken.includes(id))]
}

/** What is made unless the writer says otherwise: what is taken, and the e-mail that sends it. */
export function chosenAtFirst(accepts: readonly FileType[]): ExportFormat[] {
  const taken = acceptedFirst(accepts).filter((id) => (id === 'docx' || id === 'pdf') && !isRefused(id, accepts))
  return [...(taken.length > 0 ? taken : (['docx', 'pdf'] as const)), 'eml']
}

/** True of a type of document that is not among those that are taken. An e-mail only carries them. */
export function isRefused(id: ExportFormat, accepts: readonly FileType[]): boolean {
  return accepts.length > 0 && id !== 'eml' && !accepts.some((type) => type === id)
}

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
  const accepts = template.handIn.accepts ?? []
  const [formats, setFormats] = useState<readonly ExportFormat[]>(() => chosenAtFirst(accepts))
  const [folder, setFolder] = useState<'same' | 'ask'>('ask')
  const [working, setWorking] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [made, setMade] = useState<{ folderName: string; files: ExportedFile[] } | null>(null)
  // Who was given two minutes hands in what was cut to two minutes, unless they say otherwise.
  const [cut, setCut] = useState(() =>
    isReadAloud(template) ? (versionForSlot(session.drafts.state.draft, template)?.id ?? '') : '',
  )
  const [unplaced, setUnplaced] = useState(true)
  const [firstPage, setFirstPage] = useState<FirstPageChoice>(() => ({
    day: isoDayOf(new Date()),
    consultation: true,
    numbered: numbersParagraphs(session.drafts.state.draft, template),
    letterhead: true,
  }))
  const [typedName, setTypedName] = useState<string | null>(null)
  const [email, setEmail] = useState<EmailText | null>(null)
  const version = versions.find(({ id }) => id === cut)
  // Whoever speaks or interprets is given the document itself; an e-mail hands in.
  const offered = acceptedFirst(as === 'text' ? accepts : []).filter((id) => as === 'text' || id !== 'eml')
  const wanted = offered.filter((id) => formats.includes(id))

  const make = async (boxes = false) => {
    setWorking(true)
    setProblem(null)
    await session.drafts.keep()
    const { draft } = session.drafts.state
    const suggested = handInFileName(draft, template, as, version && versionName(version))
    const { day, ...onFirstPage } = firstPage
    const answer = await ask('handin.export', {
      draft: session.drafts.state.handle,
      formats: wanted,
      order,
      paper,
      proposals,
      changes,
      as,
      boxes,
      unplaced,
      name: (typedName && chosenFileName(typedName)) || suggested,
      ...(email ? { email } : {}),
      ...(as === 'text' ? { ...onFirstPage, ...(day ? { day } : {}) } : {}),
      ...(version ? { version: version.id } : {}),
      folder,
    })
    setWorking(false)
    if (!answer.ok) setProblem(answer.problem)
    else if (answer.value) setMade(answer.value)
  }

  return (
    <section className={styles.card} aria-labelledby="documents-heading">
      <h2 id="documents-heading">{text('handin.documents')}</h2>
      {isReadAloud(template) ? (
        <Choices
          legend={text('handin.as')}
          value={as}
          choices={KINDS.map((id) => ({ id, label: text(`handin.as.${id}`), hint: text(`handin.as.${id}.hint`) }))}
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
      {as === 'text' ? <FirstPage chosen={firstPage} onChoose={setFirstPage} /> : null}
      <Unplaced handIn={unplaced} onHandIn={setUnplaced} />
      <div className={styles.choices}>
        <Choices
          legend={text('handin.order')}
          value={order}
          choices={template.orders.map(({ id, title, description }) => ({
            id,
            label: <bdi>{title}</bdi>,
            hint: <bdi>{description}</bdi>,
          }))}
          onChange={setOrder}
        />
        <Choices
          legend={text('settings.paper')}
          value={paper}
          choices={[
            { id: 'a4', label: text('settings.paper.a4') },
            { id: 'letter', label: text('settings.paper.letter') },
          ]}
          onChange={(id) => void changeSettings({ paper: id as 'a4' | 'letter' })}
        />
      </div>
      {hasProposals ? (
        <ProposalsLook form={proposals} onForm={setProposals} changes={changes} onChanges={setChanges} />
      ) : null}
      <fieldset className={styles.formats}>
        <legend>{text('handin.formats')}</legend>
        {offered.map((id) => (
          <Checkbox
            key={id}
            label={text(`handin.format.${id}`)}
            hint={
              as === 'text' && isRefused(id, accepts)
                ? text('handin.format.refused', { accepted: listOf([...accepts], 'or') })
                : text(`handin.format.${id}.hint`)
            }
            selected={formats.includes(id)}
            onChange={(on) => setFormats(on ? [...formats, id] : formats.filter((other) => other !== id))}
          />
        ))}
      </fieldset>
      <FileName as={as} version={version} formats={wanted} typed={typedName} onType={setTypedName} />
      {wanted.includes('eml') ? <EmailFields written={email} onWrite={setEmail} /> : null}
      <Choices
        legend={text('handin.where')}
        value={folder}
        choices={[
          { id: 'ask', label: text('handin.where.ask') },
          { id: 'same', label: text('handin.where.same') },
        ]}
        onChange={(id) => setFolder(id as 'same' | 'ask')}
      />
      <div className={styles.go}>
        <Button look="primary" isDisabled={wanted.length === 0 || working} onPress={() => void make()}>
          {working ? text('handin.making') : text('handin.make')}
        </Button>
        {working ? (
          <Button onPress={() => void ask('work.cancel', { work: 'documents' })}>{text('handin.making.stop')}</Button>
        ) : null}
        {as === 'text' && !version ? (
          <Button onPress={() => void copyDraft(session, { order, proposals, changes, unplaced })}>
            <Copy size={15} aria-hidden /> {text('handin.copy')}
          </Button>
        ) : null}
        <span role="status">{working ? text('handin.making.hint') : ''}</span>
      </div>
      {problem ? (
        <p role="alert" className={styles.problem}>
          {problemText(problem)}{' '}
          {problem.code === 'missing-glyph' ? (
            <Button onPress={() => void make(true)}>{text('handin.boxes')}</Button>
          ) : null}
          {problem.code === 'missing-alternative-text' ? <ShowImage /> : null}
        </p>
      ) : null}
      {made ? <MadeFiles made={made} /> : null}
    </section>
  )
}

/** Leads to the image that is not put into words yet. */
function ShowImage() {
  const session = useSession()
  const place = firstLackingText(session.drafts.state.draft)
  return place ? <Button onPress={() => session.show(place)}>{text('handin.showImage')}</Button> : null
}

/** What stands under the title of every document. */
function TitleBlock() {
  const title = useDraft((state) => state.draft.title)
  const organisation = useDraft((state) => state.draft.organisation)
  const signatories = organisation.signatories.length
  const given = [organisation.contactName, organisation.contactEmail].filter((part) => part !== '')
  const contact = message('handin.contact', {
    kind: organisation.hideContact ? 'hidden' : given.length > 0 ? 'given' : 'other',
    contact: listOf(given, 'unit'),
  })
  return (
    <div className={styles.preview}>
      <p className={styles.docTitle} dir="auto">
        {title || text('handin.noTitle')}
      </p>
      <p dir="auto">
        {[organisation.name || text('handin.noOrganisation'), organisation.group, organisation.country]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className={styles.meta}>
        {signatories === 0 ? sentence(contact) : text('handin.contactAndSignatories', { contact, count: signatories })}
      </p>
    </div>
  )
}

/** `typed` is null as long as the name is the suggested one, which follows the draft. */
function FileName(props: {
  as: DocumentKind
  version: StatementVersion | undefined
  formats: readonly ExportFormat[]
  typed: string | null
  onType(name: string | null): void
}) {
  const { as, version, formats, typed, onType } = props
  const suggested = useDraft(({ draft, template }) =>
    handInFileName(draft, template, as, version && versionName(version)),
  )
  const endings = listOf(
    formats.map((id) => EXTENSION[id]),
    'unit',
  )
  const name = typed === null ? suggested : chosenFileName(typed) || suggested
  return (
    <TextField
      label={text('handin.fileName')}
      value={typed ?? suggested}
      hint={text('handin.fileName.hint', { endings, changed: typed !== null && name !== typed.trim(), name })}
      onChange={(now) => onType(now === '' || now === suggested ? null : now)}
    />
  )
}

/** Words that have no place are said before anything is made, and only the writer can leave them out. */
function Unplaced({ handIn, onHandIn }: { handIn: boolean; onHandIn(on: boolean): void }) {
  const session = useSession()
  const words = useDraft((state) => unplacedWords(state.draft))
  const running = useDraft((state) => isRunningText(state.draft))
  if (words === 0) return null
  return (
    <div className={styles.unplaced}>
      <Switch
        label={text('handin.unplaced', { words })}
        hint={text('handin.unplaced.hint', { running })}
        selected={handIn}
        onChange={onHandIn}
      />
      <Button small onPress={() => session.goTo(UNPLACED_SECTION)}>
        {text('handin.unplaced.show')}
      </Button>
    </div>
  )
}

function HideContact() {
  const session = useSession()
  const hidden = useDraft((state) => state.draft.organisation.hideContact)
  return (
    <Switch
      label={text('handin.hideContact')}
      hint={text('handin.hideContact.hint')}
      selected={hidden}
      onChange={(on) => hideContact(session.drafts, on)}
    />
  )
}
