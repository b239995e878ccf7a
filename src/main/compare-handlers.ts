import { randomUUID } from 'node:crypto'
import { basename, dirname, extname } from 'node:path'
import { dialog } from 'electron'
import type { ComparedSource, RequestOutput } from '../contract/messages'
import { repairForTemplate } from '../core/draft/create'
import { DRAFT_EXTENSION, type Draft } from '../core/draft/draft'
import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'
import { text } from '../messages/sentence'
import { COMPARED_ENDINGS, comparedKind } from '../node/compared-kinds'
import { type ComparedPair, type ComparedText, isOfOneTemplate } from '../node/compared-pair'
import { notOpen } from '../node/not-open'
import type { Handlers } from './contract-calls'
import { parentOf } from './dialogs'
import { readVersion } from './history-handlers'
import { saveMade } from './paper-handlers'
import type { Shell } from './shell'

type CompareName = Extract<keyof Handlers, `compare.${string}`>
type Sources = Record<'before' | 'after', ComparedSource>

/** Any two drafts, versions or files beside each other: the window names what it has handles of, and files stay the shell's business. */
export function compareHandlers(shell: Shell): Pick<Handlers, CompareName> {
  return {
    'compare.choose': async ({ draft, many }) => {
      const path = draft === null ? undefined : shell.sessions.pathOf(draft)
      const answer = await dialog.showOpenDialog(parentOf(shell), {
        title: text('dialog.compare.title', { many }),
        buttonLabel: text('dialog.compare.button'),
        defaultPath: path ? dirname(path) : shell.draftsFolder(),
        properties: many ? ['openFile', 'multiSelections'] : ['openFile'],
        filters: [
          {
            name: text('dialog.compare.files'),
            extensions: [DRAFT_EXTENSION, ...COMPARED_ENDINGS].map((each) => each.slice(1)),
          },
        ],
      })
      const chosen = answer.canceled ? [] : answer.filePaths
      if (chosen.length === 0) return success(null)
      return chosen.length > 2 ? tooMany(chosen.length) : success(chosen.map((each) => known(shell, each)))
    },
    'compare.read': async (asked) => {
      const pair = await pairOf(shell, asked)
      if (!pair.ok) return pair
      if (isOfOneTemplate(pair.value)) {
        const { before, after } = pair.value
        const { template } = after
        return success({
          before: repairForTemplate(before.draft, template),
          after: repairForTemplate(after.draft, template),
          template,
        })
      }
      const compared = await shell.imports.compare(pair.value)
      if (!compared.ok) return compared.problem.code === 'cancelled' ? success(null) : compared
      const { language, segments, notes } = compared.value
      return success({ language, segments, notes })
    },
    'compare.save': async ({ format, ...asked }) => {
      const pair = await pairOf(shell, asked)
      if (!pair.ok) return pair
      const { after } = pair.value
      const request = {
        ...pair.value,
        date: new Date().toISOString(),
        format,
        paper: shell.settings.content.paper,
      }
      const title = 'draft' in after ? after.draft.title || 'Rostrum' : basename(after.path, extname(after.path))
      return saveMade(shell, {
        title: text('dialog.comparison.title'),
        name: text('dialog.comparison.name', { title }),
        place: placeOf(shell, asked),
        format,
        make: () => shell.documents.comparison(request),
      })
    },
  }
}

/** A file that was dropped to be compared: the window hears of it by a handle. Problems: a kind that is not compared. */
export function takeDroppedToCompare(shell: Shell, path: string): Result<null> {
  const name = basename(path)
  if (extname(path).toLowerCase() !== DRAFT_EXTENSION && !comparedKind(path))
    return failure('not-compared', message('problem.compare.kind', { name }))
  shell.tell('compare.dropped', known(shell, path))
  return success(null)
}

function known(shell: Shell, path: string): NonNullable<RequestOutput<'compare.choose'>>[number] {
  const file = `compared-${randomUUID()}`
  shell.compared.set(file, path)
  return { file, name: basename(path) }
}

function tooMany(count: number) {
  return failure('too-many', message('problem.compare.many', { count }))
}

/** Beside the later file or draft, or the earlier one, or where drafts are. */
function placeOf(shell: Shell, { before, after }: Sources): string {
  const pathOf = (source: ComparedSource) =>
    'file' in source ? shell.compared.get(source.file) : shell.sessions.pathOf(source.draft)
  const path = pathOf(after) ?? pathOf(before)
  return path ? dirname(path) : shell.draftsFolder()
}

async function pairOf(shell: Shell, { before: one, after: other }: Sources): Promise<Result<ComparedPair>> {
  const before = await sourceOf(shell, one)
  if (!before.ok) return before
  const after = await sourceOf(shell, other)
  return after.ok ? success({ before: before.value, after: after.value }) : after
}

async function sourceOf(shell: Shell, source: ComparedSource): Promise<Result<ComparedText>> {
  if ('file' in source) {
    const path = shell.compared.get(source.file)
    if (!path) return failure('no-file', message('problem.compare.gone'))
    if (comparedKind(path)) return success({ path })
    const read = await shell.opening.read(path)
    return read.ok ? draftText(shell, read.value.draft, basename(path)) : read
  }
  const held = shell.sessions.held(source.draft)
  if (!held) return notOpen()
  if (source.version === null) return draftText(shell, held.draft, source.name)
  const version = await readVersion(shell, held.draft.id, source.version)
  return version.ok ? draftText(shell, version.value.content, source.name) : version
}

async function draftText(shell: Shell, draft: Draft, name: string): Promise<Result<ComparedText>> {
  const found = await shell.templateOf(draft)
  return found.ok ? success({ draft, template: found.value.template, name }) : found
}
