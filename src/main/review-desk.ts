import { basename, dirname, extname, join } from 'node:path'
import { dialog } from 'electron'
import type { RequestInput, RequestOutput } from '../contract/messages'
import type { Draft } from '../core/draft/draft'
import { suggestedFileName } from '../core/export/file-name'
import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'
import { text } from '../messages/sentence'
import { textOf } from '../node/draft-text'
import { notOpen } from '../node/not-open'
import type { ReturnedFile } from '../node/review-files'
import { writeWhole } from '../node/safe-write'
import type { Handlers } from './contract-calls'
import { parentOf } from './dialogs'
import type { Shell } from './shell'

type ReviewName = Extract<keyof Handlers, `review.${string}`>
type Compared = RequestOutput<'review.choose'>

const COPIES = ['docx', 'odt']
/** So many earlier texts are looked through for what was sent. */
const MOST_EARLIER = 60

/** The copies that came back for each open draft, until they are taken back or left: the window names changes, and files stay here. */
export class ReviewDesk {
  private readonly returned = new Map<string, ReturnedFile[]>()

  constructor(private readonly shell: Shell) {}

  handlers(): Pick<Handlers, ReviewName> {
    return {
      'review.send': ({ draft }) => this.send(draft),
      'review.choose': ({ draft }) => this.choose(draft),
      'review.take': ({ draft, ...chosen }) => this.take(draft, chosen),
      'review.drop': ({ draft }) => {
        this.returned.delete(draft)
        return success({})
      },
    }
  }

  /**
   * Whether a dropped file is a copy of an open draft that came back; it joins those that are looked at, and the window hears of it. A file that is no
   * copy is left to be opened as any other.
   */
  async takesDropped(path: string): Promise<Result<boolean>> {
    if (!COPIES.includes(extname(path).slice(1).toLowerCase())) return success(false)
    const open = this.shell.sessions.allHeld()
    if (open.length === 0) return success(false)
    const { readOfficeBytes } = await import('../node/read-office')
    const bytes = await readOfficeBytes(path)
    if (!bytes.ok) return success(false)
    const file = { name: basename(path), bytes: bytes.value }
    for (const { handle } of open) {
      const before = this.returned.get(handle) ?? []
      const files = [...before.filter(({ name }) => name !== file.name), file]
      const compared = await this.compare(handle, files)
      if (compared.ok) {
        this.returned.set(handle, files)
        this.shell.tell('review.returned', { draft: handle, review: compared.value })
        return success(true)
      }
      if (compared.problem.code === 'unknown-base') return compared
    }
    return success(false)
  }

  private async send(handle: string): Promise<Result<RequestOutput<'review.send'>>> {
    const { shell } = this
    const held = shell.sessions.held(handle)
    if (!held) return notOpen()
    const { draft, path } = held
    const found = await shell.templateOf(draft)
    if (!found.ok) return found
    const { template } = found.value
    const folder = path ? success(dirname(path)) : await shell.needDraftsFolder()
    const name = `${suggestedFileName(draft, template, 'text', text('review.fileName'))}.docx`
    const answer = await dialog.showSaveDialog(parentOf(shell), {
      title: text('dialog.review.send.title'),
      buttonLabel: text('dialog.review.send.button'),
      defaultPath: join(folder.ok ? folder.value : shell.draftsFolder(), name),
      filters: [{ name: text('dialog.review.files'), extensions: ['docx'] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    })
    if (answer.canceled || !answer.filePath) return success(null)
    const copy = await shell.documents.review({ do: 'send', draft, template, paper: 'a4' })
    if (!copy.ok) return copy
    // The dialog has asked before it named a file that is there.
    const written = await writeWhole(answer.filePath, copy.value, { replace: true })
    if (!written.ok) return written
    const of = { id: draft.id, title: draft.title, path }
    await shell.histories.keepNamed(of, textOf(draft).bytes, text('review.versionName'))
    return success({ fileName: basename(answer.filePath) })
  }

  private async choose(handle: string): Promise<Result<Compared>> {
    const { shell } = this
    const held = shell.sessions.held(handle)
    if (!held) return notOpen()
    const answer = await dialog.showOpenDialog(parentOf(shell), {
      title: text('dialog.review.choose.title'),
      buttonLabel: text('dialog.review.choose.button'),
      defaultPath: held.path ? dirname(held.path) : shell.draftsFolder(),
      properties: ['openFile', 'multiSelections'],
      filters: [{ name: text('dialog.review.returned'), extensions: COPIES }],
    })
    if (answer.canceled || answer.filePaths.length === 0) return success(null)
    const { readOfficeBytes } = await import('../node/read-office')
    const files: ReturnedFile[] = []
    for (const path of answer.filePaths) {
      const bytes = await readOfficeBytes(path)
      if (!bytes.ok) return bytes
      files.push({ name: basename(path), bytes: bytes.value })
    }
    const compared = await this.compare(handle, files)
    if (compared.ok) this.returned.set(handle, files)
    return compared
  }

  private async compare(handle: string, files: readonly ReturnedFile[]): Promise<Result<NonNullable<Compared>>> {
    return this.withBase(handle, (draft, template, earlier) =>
      this.shell.documents.review({ do: 'compare', files, draft, template, earlier }),
    )
  }

  private async take(
    handle: string,
    chosen: Omit<RequestInput<'review.take'>, 'draft'>,
  ): Promise<Result<RequestOutput<'review.take'>>> {
    const files = this.returned.get(handle)
    if (!files) return failure('no-review', message('problem.review.notChosen'))
    const now = new Date().toISOString()
    const taken = await this.withBase(handle, (draft, template, earlier) =>
      this.shell.documents.review({ do: 'take', files, draft, template, earlier, ...chosen, now }),
    )
    return taken.ok ? success({ content: taken.value.draft, conflicts: taken.value.conflicts.length }) : taken
  }

  /** Asks with the draft as it is, and again with its earlier texts where a copy lost what was sent. */
  private async withBase<T>(
    handle: string,
    ask: (
      draft: Draft,
      template: Parameters<typeof suggestedFileName>[1],
      earlier: readonly Draft[],
    ) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const held = this.shell.sessions.held(handle)
    if (!held) return notOpen()
    const found = await this.shell.templateOf(held.draft)
    if (!found.ok) return found
    const { template } = found.value
    const first = await ask(held.draft, template, [])
    if (first.ok || first.problem.code !== 'unknown-base') return first
    return ask(held.draft, template, await this.earlierTexts(held.draft.id))
  }

  private async earlierTexts(id: string): Promise<Draft[]> {
    const { versions } = await this.shell.histories.list(id)
    const drafts: Draft[] = []
    for (const version of versions.slice(-MOST_EARLIER).reverse()) {
      const read = await this.shell.histories.read(id, version.id)
      const draft = read.ok ? await this.shell.opening.readText(read.value.text.toString('utf8'), '') : read
      if (draft.ok) drafts.push(draft.value.draft)
    }
    return drafts
  }
}
