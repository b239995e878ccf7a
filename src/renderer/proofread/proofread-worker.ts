import { applyDraftChanges } from '../../core/draft/changes'
import type { Draft } from '../../core/draft/draft'
import type { SectionSubject } from '../../core/draft/reading-order'
import type { Fault } from '../../core/proofread/fault'
import { findingsOfDraft, knownWords } from '../../core/proofread/proofread'
import {
  languagesWithoutDictionary,
  type ProofreadLanguage,
  type Reading,
  readingsOf,
} from '../../core/proofread/readings'
import type { Template } from '../../core/template/template'
import { findingSender } from '../checking/check-messages'
import type { FromProofreading, ToProofreading } from './proofread-messages'
import { proofreaderOf } from './proofreaders'

/** How often findings are sent while a long draft is read for the first time, in milliseconds. */
const TELL_EVERY = 700

let draft: Draft | null = null
let template: Template | null = null
let round = 0
let words: readonly string[] = []
/** Counts one up with every message: reading on after a newer one would be reading an old text. */
let turn = 0
/** What was found in a text, so that a changed paragraph is the only one that is read again. */
const remembered = new Map<string, Fault[]>()
/** Sections that were written to since the draft was last read to its end: what is being written comes first. */
const hurried = new Set<string>()
const ready = new Set<ProofreadLanguage>()
const failed = new Set<ProofreadLanguage>()
const subjects = new Map<string, SectionSubject>()
const send = findingSender()

/** While somebody types, both cores are theirs. */
let paused = false
let goOn: () => void = () => undefined

self.addEventListener('message', ({ data }: MessageEvent<ToProofreading>) => {
  if (data.type === 'pause' || data.type === 'go') {
    paused = data.type === 'pause'
    if (!paused) goOn()
    return
  }
  if (data.type === 'words') words = data.words
  else {
    round = data.round
    if (data.type === 'open') {
      draft = data.draft
      template = data.template
    } else if (draft) {
      draft = applyDraftChanges(draft, data)
      for (const { id } of data.sections) hurried.add(id)
    }
  }
  turn += 1
  if (draft && template) void readDraft(draft, template, turn)
})

async function readDraft(draft: Draft, template: Template, mine: number): Promise<void> {
  const known = knownWords(draft, words)
  const unread = languagesWithoutDictionary(draft, template, subjects)
  const readings = readingsOf(draft, template, subjects).map((reading) => ({ reading, key: keyOf(reading) }))
  const tell = (progress: FromProofreading['progress']): void => {
    const faults = new Map(readings.map(({ reading, key }) => [reading, remembered.get(key) ?? []]))
    const findings = findingsOfDraft(faults, known)
    const answer: FromProofreading = { round, findings: send(findings), progress, failed: [...failed], unread }
    self.postMessage(answer)
  }
  const waiting = readings.filter(({ key }) => !remembered.has(key))
  const first = waiting.filter(({ reading }) => hurried.has(reading.passage.at.section ?? ''))
  let told = performance.now()
  for (const { reading, key } of [...first, ...waiting.filter((each) => !first.includes(each))]) {
    if (remembered.has(key)) continue
    if (!ready.has(reading.language) && !failed.has(reading.language)) tell('starting')
    remembered.set(key, await faultsOf(reading))
    // Lets a newer text come in before the next passage is read.
    await new Promise<void>((done) => setTimeout(done))
    if (paused)
      await new Promise<void>((done) => {
        goOn = done
      })
    if (mine !== turn) return
    if (reading === first[first.length - 1]?.reading || performance.now() - told > TELL_EVERY) {
      tell('reading')
      told = performance.now()
    }
  }
  hurried.clear()
  tell('done')
  // What the draft does not say any more is forgotten.
  const said = new Set(readings.map(({ key }) => key))
  for (const key of remembered.keys()) if (!said.has(key)) remembered.delete(key)
}

function keyOf({ tag, passage, stretches }: Reading): string {
  return JSON.stringify([tag, passage.language, stretches, passage.text])
}

async function faultsOf(reading: Reading): Promise<Fault[]> {
  const { language } = reading
  if (failed.has(language)) return []
  try {
    const proofreader = await proofreaderOf(language)
    ready.add(language)
    return await proofreader.read(reading)
  } catch (error) {
    console.info(`Proofreading “${language}” stopped: ${String(error)}`)
    failed.add(language)
    return []
  }
}
