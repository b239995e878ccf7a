import { useEffect, useRef, useState } from 'react'
import type { PastVersion } from '../../core/draft/past-versions'
import { problemText } from '../../core/result'
import { sentence, text } from '../../messages/sentence'
import { goBack, useApp } from '../app-store'
import { ask } from '../bridge'
import { runCommand } from '../commands'
import { compareVersion } from '../compare/compare-store'
import { SaveDocuments } from '../draft/save-documents'
import { useDraft, useSession } from '../draft/use-session'
import { fileSize } from '../handin/made-files'
import { tellProblem } from '../problem'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Choose, TextField } from '../ui/field'
import { Screen } from '../ui/screen'
import { say } from '../ui/toast'
import { Comparison } from './comparison'
import styles from './history.module.css'
import { type Restored, restore } from './restoring'
import { VersionList } from './version-list'
import { useHistory, useVersion, type VersionContent, versionMessage, versionWords } from './versions'
import { WholeVersion } from './whole-version'

const NOW = 'now'
const WHOLE = 'whole'

const COMPARISONS = [
  { what: 'comparison', format: 'docx' },
  { what: 'comparison', format: 'pdf' },
] as const

/** Earlier versions of the open draft: read, compared with now or with each other, and restored whole or in part. */
export default function HistoryScreen() {
  const session = useSession()
  const fileName = useDraft((state) => state.fileName)
  const { versions, damaged, reload } = useHistory(session)
  const [chosen, setChosen] = useState<number | null>(() => useApp.getState().shownVersion)
  // Asked for once.
  useEffect(() => useApp.setState({ shownVersion: null }), [])
  const [naming, setNaming] = useState<PastVersion | 'now' | null>(null)
  const version = versions?.find(({ id }) => id === chosen) ?? versions?.[0]
  const savedAt = useDraft(({ saving }) => (saving.state === 'saved' ? saving.at : null))
  const listedAt = useRef(savedAt)
  // Versions are kept as the file is written, which may be after this screen was opened. What is being read stays.
  useEffect(() => {
    if (savedAt === null || savedAt === listedAt.current) return
    listedAt.current = savedAt
    setChosen((now) => now ?? version?.id ?? null)
    void reload()
  }, [savedAt, reload, version])
  return (
    <Screen
      title={text('history.title')}
      back={text('screen.back', { to: 'draft' })}
      onBack={goBack}
      region="history"
      className={styles.main}
      beside={
        <span className={styles.tools}>
          <Button small onPress={() => setNaming('now')}>
            {text('history.keepNow')}
          </Button>
          <Button small onPress={() => runCommand('clear-draft')}>
            {text('history.clear')}
          </Button>
        </span>
      }
    >
      {versions && version ? (
        <div className={styles.columns}>
          <VersionList versions={versions} chosen={version.id} fileName={fileName} onChoose={setChosen} />
          <div className={styles.shown} data-region="version">
            {damaged > 0 ? (
              <p role="alert" className={styles.damaged}>
                {text('history.damaged', { count: damaged })}
              </p>
            ) : null}
            <Version key={version.id} version={version} versions={versions} onName={setNaming} onRestored={reload} />
          </div>
        </div>
      ) : (
        <p className={styles.none}>{versions ? text('history.none') : text('history.reading')}</p>
      )}
      <NameDialog naming={naming} onClose={() => setNaming(null)} onNamed={reload} />
    </Screen>
  )
}

function Version(props: {
  version: PastVersion
  versions: readonly PastVersion[]
  onName(version: PastVersion): void
  onRestored(): Promise<void>
}) {
  const { version, versions, onName, onRestored } = props
  const session = useSession()
  const template = useDraft((state) => state.template)
  const now = useDraft((state) => state.draft)
  const [beside, setBeside] = useState(NOW)
  const content = useVersion(session, version.id)
  const other = useVersion(session, [NOW, WHOLE].includes(beside) ? null : Number(beside))
  const right: VersionContent = beside === NOW ? { draft: now } : other
  const against = versions.find(({ id }) => String(id) === beside)
  const restoreIt = async (what: Restored, words: string) => {
    if (content && 'draft' in content && (await restore(session, content.draft, what, words))) await onRestored()
  }
  return (
    <>
      <section className={styles.card} aria-label={text('history.chosenVersion')}>
        <h2>
          <bdi>{versionWords(version)}</bdi>
        </h2>
        <p className={styles.meta}>{text('history.at', { at: version.at })}</p>
        <HandedIn version={version} />
        <Choose
          label={text('history.show')}
          value={beside}
          onChange={setBeside}
          choices={[
            { id: NOW, label: text('history.show.now') },
            { id: WHOLE, label: text('history.show.whole') },
            ...versions
              .filter(({ id }) => id !== version.id)
              .map((each) => ({
                id: String(each.id),
                label: text('history.show.other', { version: versionMessage(each) }),
              })),
          ]}
        />
        <div className={styles.buttons}>
          <Button
            look="primary"
            isDisabled={!content || !('draft' in content)}
            onPress={() => void restoreIt({ kind: 'all' }, text('history.everything'))}
          >
            {text('history.restoreAll')}
          </Button>
          <Button onPress={() => onName(version)}>
            {version.name ? text('history.rename') : text('history.name')}
          </Button>
          <Button onPress={() => void compareVersion(session, version.id, sentence(versionMessage(version)))}>
            {text('history.besideFile')}
          </Button>
        </div>
        {beside === WHOLE ? null : (
          <SaveDocuments
            key={beside}
            documents={COMPARISONS}
            failed={text('history.notSaved')}
            save={async ({ format }) => {
              // The document is made of the draft that the shell has.
              await session.drafts.keep()
              const { handle, draft } = session.drafts.state
              const later = against ? sentence(versionMessage(against)) : text('history.nowAt', { at: draft.modified })
              return ask('compare.save', {
                before: { draft: handle, version: version.id, name: sentence(versionMessage(version)) },
                after: { draft: handle, version: against?.id ?? null, name: later },
                format,
              })
            }}
          />
        )}
      </section>
      <Shown content={content}>
        {(draft) =>
          beside === WHOLE ? (
            <WholeVersion draft={draft} template={template} />
          ) : (
            <Shown content={right}>
              {(after) => (
                <Comparison
                  before={draft}
                  after={after}
                  template={template}
                  legend={text('history.legend', { later: against ? versionMessage(against) : text('history.now') })}
                  onRestore={(what, words) => void restoreIt(what, words)}
                />
              )}
            </Shown>
          )
        }
      </Shown>
    </>
  )
}

type Content = Extract<VersionContent, { draft: unknown }>['draft']

function Shown({ content, children }: { content: VersionContent; children(draft: Content): React.ReactNode }) {
  if (content === null) return <p className={styles.meta}>{text('history.reading')}</p>
  if ('problem' in content) return <p role="alert">{problemText(content.problem)}</p>
  return children(content.draft)
}

/** What was handed in: the documents, their checksums, and the very same bytes again. */
function HandedIn({ version }: { version: PastVersion }) {
  const session = useSession()
  if (version.files.length === 0) return null
  const again = async () => {
    const answer = await ask('history.files', { draft: session.drafts.state.handle, version: version.id })
    if (!answer.ok) tellProblem(text('history.filesFailed'), answer.problem)
    else if (answer.value)
      say(text('history.filesSaved', { count: answer.value.files.length, folder: answer.value.folderName }))
  }
  return (
    <>
      <table className={styles.files}>
        <caption>{text('history.files')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('history.files.name')}</th>
            <th scope="col">{text('history.files.size')}</th>
            <th scope="col">{text('history.files.checksum')}</th>
          </tr>
        </thead>
        <tbody>
          {version.files.map((file) => (
            <tr key={`${file.fileName} ${file.sha256}`}>
              <td>
                <bdi>{file.fileName}</bdi>
              </td>
              <td>{fileSize(file.bytes)}</td>
              <td className={styles.checksum} dir="ltr">
                {file.sha256}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button onPress={() => void again()}>{text('history.filesAgain')}</Button>
      </div>
    </>
  )
}

function NameDialog(props: { naming: PastVersion | 'now' | null; onClose(): void; onNamed(): Promise<void> }) {
  const { naming, onClose, onNamed } = props
  const session = useSession()
  const [name, setName] = useState('')
  const [shown, setShown] = useState<typeof naming>(null)
  if (naming !== shown) {
    setShown(naming)
    setName(naming && naming !== 'now' ? naming.name : '')
  }
  const keep = async () => {
    const draft = session.drafts.state.handle
    onClose()
    if (naming === null) return
    await session.drafts.keep()
    const answer =
      naming === 'now'
        ? await ask('history.keep', { draft, reason: 'named', name: name.trim() })
        : await ask('history.name', { draft, version: naming.id, name: name.trim() })
    if (!answer.ok) tellProblem(text('history.nameFailed'), answer.problem)
    else say(text('history.named'))
    await onNamed()
  }
  return (
    <Dialog
      title={naming === 'now' ? text('history.keepNow.title') : text('history.name.title')}
      isOpen={naming !== null}
      onClose={onClose}
      footer={
        <Button look="primary" isDisabled={naming === 'now' && name.trim() === ''} onPress={() => void keep()}>
          {text('history.name.keep')}
        </Button>
      }
    >
      <TextField
        label={text('history.name.label')}
        hint={text('history.name.hint')}
        value={name}
        onChange={(value) => setName(value.slice(0, 200))}
      />
    </Dialog>
  )
}
