import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { type RequestName, requests } from '../../src/contract/messages'
import { checkDraft } from '../../src/core/check/checker'
import { readDraft, writeDraft } from '../../src/core/draft/read'
import { MAX_DRAFT_BYTES } from '../../src/core/draft/size'
import { outlineOf } from '../../src/core/export/outline-of'
import { outlineTexts } from '../../src/core/export/text'
import { importText } from '../../src/core/import/import-text'
import { tabSeparatedRows } from '../../src/core/import/tab-separated'
import { type Problem, type Result, success } from '../../src/core/result'
import { packSchema } from '../../src/core/template/pack'
import { readPack } from '../../src/core/template/read'
import { templateSchema } from '../../src/core/template/template'
import { answerRequest, type Handlers } from '../../src/main/contract-calls'
import { english, translations } from '../../src/messages/generated/shell'
import { startInterface } from '../../src/messages/sentence'
import { readPackSource } from '../../src/node/pack-source'
import { makeZip } from '../unit/node/zip-maker'
import { mutated, seeded } from './mutate'

export const KINDS = ['draft', 'text', 'zip', 'pack', 'message'] as const

const { repository, folder, seed } = workerData as { repository: string; folder: string; seed: number }
const templates = join(repository, 'templates/wsis20')
const template = templateSchema.parse(
  JSON.parse(readFileSync(join(templates, 'elements-paper-input.template.json'), 'utf8')),
)
const pack = packSchema.parse(JSON.parse(readFileSync(join(templates, 'pack.json'), 'utf8')))
const drafts = readdirSync(join(templates, 'samples')).map((name) => readFileSync(join(templates, 'samples', name)))
const careful = join(repository, 'tests/fixtures/checks/careful')
const texts = readdirSync(careful).map((name) => readFileSync(join(careful, name)))
const example = join(repository, 'docs/example-pack')
const parts = readdirSync(example).map((name) => ({ name, content: readFileSync(join(example, name), 'utf8') }))
const zip = makeZip(parts)
const names = Object.keys(requests) as RequestName[]
const handlers = Object.fromEntries(names.map((name) => [name, () => success({})])) as unknown as Handlers
const given = { id: 'fuzz', now: '2026-01-02T03:04:05.000Z' }

/** A text of this length is imported in well under a second; longer ones have more time than a case. */
const LONGEST_TEXT = 50_000

const pick = <T>(list: readonly T[], chance: () => number): T => list[Math.floor(chance() * list.length)] as T

/** A sentence for a person, and not as long as what it is about. */
function expectSaid({ sentence }: Problem): void {
  if (!/\S/.test(sentence) || sentence.length > 6000) throw new Error(`a sentence of ${sentence.length} characters`)
}

function expectAnswer(answer: Result<unknown>): void {
  if (!answer.ok) expectSaid(answer.problem)
}

/** One case; it throws where a promise is broken. */
async function tryCase(number: number): Promise<void> {
  const chance = seeded(seed + number)
  switch (KINDS[number % KINDS.length]) {
    case 'draft': {
      const read = readDraft(mutated(pick(drafts, chance), chance), 'a.rostrum')
      expectAnswer(read)
      if (!read.ok) return
      // What was read can be kept, and is the same when it comes back.
      const text = writeDraft(read.value)
      const again = readDraft(Buffer.from(text), 'a.rostrum')
      if (!again.ok && Buffer.byteLength(text) <= MAX_DRAFT_BYTES) throw new Error(again.problem.sentence)
      if (again.ok && writeDraft(again.value) !== text) throw new Error('a draft is another when it is read again')
      if (chance() < 0.1) {
        checkDraft(read.value, template)
        outlineTexts(outlineOf(read.value, template, { order: 'form' }))
      }
      return
    }
    case 'text': {
      const text = mutated(pick(texts, chance), chance).subarray(0, LONGEST_TEXT).toString('utf8')
      const kind = chance() < 0.7 ? 'markdown' : 'text'
      const { draft } = importText(text, kind, template, pack, given)
      const read = readDraft(Buffer.from(writeDraft(draft)), 'a.rostrum')
      if (!read.ok) throw new Error(read.problem.sentence)
      tabSeparatedRows(text)
      return
    }
    case 'zip': {
      const path = join(folder, 'pack.zip')
      writeFileSync(path, mutated(zip, chance))
      expectAnswer(await readPackSource(path))
      return
    }
    case 'pack': {
      const part = pick(parts, chance)
      const bytes = mutated(Buffer.from(part.content), chance)
      const files = new Map(
        parts.map(({ name, content }) => [name, name === part.name ? bytes.toString('utf8') : content]),
      )
      for (const problem of readPack(files, 'pack.zip').problems) expectSaid(problem)
      const path = join(folder, 'pack.zip')
      writeFileSync(path, makeZip(parts.map((each) => (each === part ? { ...each, content: bytes } : each))))
      expectAnswer(await readPackSource(path))
      return
    }
    default: {
      const input = {
        draft: 'draft-6b1f1f6e-0000-4000-8000-000000000001',
        revision: 1,
        content: JSON.parse(String(drafts[0])),
      }
      const text = mutated(Buffer.from(JSON.stringify(chance() < 0.5 ? input : { ...input, content: {} })), chance)
      let message: unknown = text.toString('utf8')
      try {
        message = JSON.parse(String(message))
      } catch {}
      expectAnswer(await answerRequest(handlers, pick(names, chance), message, () => undefined))
    }
  }
}

void startInterface({ english, translations }, null).then(() => {
  parentPort?.on('message', async (number: number) => {
    let fault: string | null = null
    try {
      await tryCase(number)
    } catch (error) {
      fault = error instanceof Error ? (error.stack ?? error.message) : String(error)
    }
    parentPort?.postMessage({ number, fault })
  })
  parentPort?.postMessage({ number: -1, fault: null })
})
