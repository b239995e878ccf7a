import { open, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Draft } from '../../src/core/draft/draft'
import { setAnswer } from '../../src/core/draft/edit'
import { writeDraft } from '../../src/core/draft/read'
import { paragraph } from '../../src/core/text/blocks'
import { writeDraftFile } from '../../src/node/draft-files'
import { DraftSessions } from '../../src/node/draft-sessions'
import { syncFolder } from '../../src/node/safe-write'
import { VersionStore } from '../../src/node/version-store'
import { freshFolder } from '../e2e/app'
import { type Bench, median } from './bench'
import { elementsPaper, generatedDraft } from './generated-draft'

const WORDS = 20_000
const RUNS = 41
const VERSIONS = 1_000
const VERSION_WORDS = 3_000

async function bareWrite(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** What the program does when somebody who writes in an open draft pauses: its journal has the words already. */
const saving: Bench = {
  name: `autosave of a draft of ${WORDS.toLocaleString('en')} words`,
  unit: '× writing and syncing its bytes',
  limit: 1.5,
  async run() {
    const { template, pack } = await elementsPaper()
    let draft: Draft = generatedDraft(WORDS, template, pack)
    const folder = freshFolder('saving')
    const path = join(folder, 'ours.rostrum')
    await writeDraftFile(path, draft)
    let told = 0
    const sessions = new DraftSessions({
      places: { journal: join(folder, 'journal'), drafts: () => folder },
      onEvent: (event) => {
        if (event.type === 'problem' || event.type === 'notice') throw new Error(event.problem.sentence)
        told = performance.now()
      },
      // It is asked to save, as its pause would.
      clock: { now: () => new Date(), after: () => () => undefined },
    })
    const opened = await sessions.openPath(path)
    if (!opened.ok) throw new Error(opened.problem.sentence)
    const { handle } = opened.value
    const [first] = draft.sections
    if (!first) throw new Error('The draft has no section')
    const took = { journal: [] as number[], saved: [] as number[], settled: [] as number[], bare: [] as number[] }
    // Over a file that is there, as the save is, and with nothing that is still to reach the disk from what came before.
    const writeBare = async () => {
      const bytes = await readFile(path)
      await syncFolder(folder)
      took.bare.push(await milliseconds(() => bareWrite(join(folder, 'bare'), bytes)))
    }
    for (let run = 0; run < RUNS; run += 1) {
      // By turns before and after, so that neither always comes behind the other.
      if (run % 2 === 0) await writeBare()
      draft = setAnswer(draft, first.id, Object.keys(first.answers)[0] ?? 'answer', [paragraph(`Written ${run}.`)])
      took.journal.push(
        await milliseconds(async () => {
          const kept = await sessions.keep(handle, run, draft)
          if (!kept.ok) throw new Error(kept.problem.sentence)
        }),
      )
      await syncFolder(folder)
      const started = performance.now()
      const saved = await sessions.save(handle)
      if (!saved.ok) throw new Error(saved.problem.sentence)
      took.settled.push(performance.now() - started)
      took.saved.push(told - started)
      if (!(await readFile(path)).includes(`Written ${run}.`))
        throw new Error('The file does not hold what was said to be saved')
      if (run % 2 === 1) await writeBare()
    }
    const [journal, saved, settled, bare] = [took.journal, took.saved, took.settled, took.bare].map(median) as [
      number,
      number,
      number,
      number,
    ]
    return {
      value: saved / bare,
      detail: `saved after ${saved.toFixed(2)} ms, write and fsync ${bare.toFixed(2)} ms; folder synced and journal cut after ${settled.toFixed(2)} ms; journal of the words before ${journal.toFixed(2)} ms; medians of ${RUNS}`,
    }
  },
}

const versions: Bench = {
  name: `${VERSIONS.toLocaleString('en')} versions of a draft of ${VERSION_WORDS.toLocaleString('en')} words on the disk`,
  unit: '× its file',
  limit: 20,
  async run() {
    const { template, pack } = await elementsPaper()
    const folder = join(freshFolder('versions'), 'versions')
    const store = new VersionStore(folder)
    let draft: Draft = generatedDraft(VERSION_WORDS, template, pack)
    const answer = draft.sections.find(({ id }) => id === 'q1')?.answers.answer ?? []
    for (let number = 0; number < VERSIONS; number += 1) {
      // A sentence more in one answer, as somebody writes on; every tenth begins that answer anew.
      const written = Array.from({ length: (number % 10) + 1 }, (_, index) => `Point ${number - index} is made here.`)
      draft = setAnswer(draft, 'q1', 'answer', [...answer, paragraph(written.join(' '))])
      const kept = await store.keep(
        Buffer.from(writeDraft(draft), 'utf8'),
        // One that somebody named is never thinned.
        { reason: 'named', name: `Version ${number}`, fileName: 'Draft.rostrum', files: [] },
        new Date(Date.UTC(2026, 0, 1) + number * 60_000),
      )
      if (!kept.ok) throw new Error(kept.problem.sentence)
    }
    const names = await readdir(folder, { recursive: true, withFileTypes: true })
    const sizes = await Promise.all(
      names.filter((each) => each.isFile()).map(async (each) => (await stat(join(each.parentPath, each.name))).size),
    )
    const [all, one] = [sizes.reduce((sum, size) => sum + size, 0), Buffer.byteLength(writeDraft(draft))]
    return {
      value: all / one,
      detail: `${(all / 1024).toFixed(0)} KB in ${sizes.length} files, the draft ${(one / 1024).toFixed(0)} KB`,
    }
  },
}

const benches: Bench[] = [saving, versions]

export default benches
