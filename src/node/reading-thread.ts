import { basename } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import type { Draft } from '../core/draft/draft'
import { readDraft } from '../core/draft/read'
import { failure, type Result, success } from '../core/result'
import { english, translations } from '../messages/generated/shell'
import { message } from '../messages/message'
import { startInterface } from '../messages/sentence'
import { readDraftBytes, readSeenDraft } from './draft-files'
import type { ReadingAnswer, ReadingQuestion, ReadingWork } from './draft-reader'
import { makeLock, openLock } from './sealing'

/** What needs templates: both for one draft. */
interface Templated {
  summarise(draft: Draft): Promise<Result<unknown>>
  find(draft: Draft, words: string): Promise<Result<unknown>>
}

/** Loaded before the thread says that it is ready, so that the first file's time is spent on that file. */
async function withTemplates(): Promise<Templated> {
  const [{ summaryOf }, { foundInDraft }, { PackShelf }] = await Promise.all([
    import('./draft-summary'),
    import('./draft-find'),
    import('./pack-shelf'),
  ])
  const shelf = await PackShelf.open()
  await shelf.all()
  const templateOf = async (draft: Draft) => (await shelf.template(draft.template.id))?.template ?? null
  return {
    summarise: async (draft) => success(summaryOf(draft, await templateOf(draft))),
    find: async (draft, words) => success(foundInDraft(draft, await templateOf(draft), words)),
  }
}

async function answer(question: ReadingQuestion, templated: Templated | null): Promise<Result<unknown>> {
  if (question.kind === 'read') {
    const read = await readSeenDraft(question.path, question.key)
    if (!read.ok) return read
    const { draft, sha256, lock } = read.value
    return success({ draft, sha256, lock })
  }
  if (question.kind === 'read-text')
    return readDraftBytes(Buffer.from(question.text, 'utf8'), question.name, question.key)
  if (question.kind === 'examine' || question.kind === 'rescue') return doctored(question)
  if (question.kind === 'make-lock')
    return success(await makeLock(question.passphrase, question.identity ? { identity: question.identity } : {}))
  if (question.kind === 'open-lock') return success((await openLock(question.key, question.passphrase)) !== null)
  const read =
    'path' in question
      ? await readSeenDraft(question.path)
      : seen(readDraft(Buffer.from(question.text, 'utf8'), question.name))
  if (!read.ok) return read
  if ('words' in question && templated) return templated.find(read.value.draft, question.words)
  return templated ? templated.summarise(read.value.draft) : failure('internal', message('problem.reading.notToSumUp'))
}

/** Loaded when a file is damaged, which is seldom. */
async function doctored(question: Extract<ReadingQuestion, { kind: 'examine' | 'rescue' }>): Promise<Result<unknown>> {
  const [{ examineDraft, rescuedDraft }, { PackShelf }] = await Promise.all([
    import('./doctor'),
    import('./pack-shelf'),
  ])
  if (question.kind === 'examine') return examineDraft(question.path, question.profile, question.key)
  const { packs } = await (await PackShelf.open()).all()
  const templates = packs.flatMap(({ manifest: pack, templates }) => templates.map((template) => ({ template, pack })))
  return rescuedDraft(question.path, question.version, templates, question.given, question.key)
}

function seen(read: Result<Draft>): Result<{ draft: Draft }> {
  return read.ok ? success({ draft: read.value }) : read
}

async function serve(): Promise<void> {
  // A problem of this thread has its English sentence beside it.
  await startInterface({ english, translations }, process.env.ROSTRUM_LOCALE)
  const templated = (workerData as ReadingWork) === 'summarise' ? await withTemplates() : null
  parentPort?.on('message', async (question: ReadingQuestion) => {
    let result: Result<unknown>
    let mistake: Error | undefined
    try {
      result = await answer(question, templated)
    } catch (error) {
      const named = 'name' in question ? question.name : basename(question.path)
      mistake = error instanceof Error ? error : new Error(String(error))
      const { name: kind, message: reason, stack = '' } = mistake
      // As it crosses to another thread, whatever its class holds besides.
      mistake = Object.assign(new Error(reason), { name: kind, stack })
      result = failure('internal', message('problem.reading.mistake', { name: named, reason }))
    }
    parentPort?.postMessage((mistake ? { result, mistake } : { result }) satisfies ReadingAnswer)
  })
  parentPort?.postMessage({ result: success('ready') })
}

void serve()
