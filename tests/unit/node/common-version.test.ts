import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Draft } from '../../../src/core/draft/draft'
import { MOST_ANCESTORS } from '../../../src/core/draft/lineage'
import { mergeDrafts } from '../../../src/core/draft/merge-drafts'
import { readDraft, writeDraft } from '../../../src/core/draft/read'
import { answerText } from '../../../src/core/text/block-text'
import { paragraph } from '../../../src/core/text/blocks'
import { ancestorOf } from '../../../src/node/common-version'
import { readDraftFile } from '../../../src/node/draft-files'
import { DraftSessions } from '../../../src/node/draft-sessions'
import { Histories } from '../../../src/node/histories'
import { makeLock } from '../../../src/node/sealing'
import { HeldClock } from './held-clock'
import { smallDraft } from './small-draft'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'rostrum-common-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const draft = smallDraft('')
let seconds = 0
/** The draft with these paragraphs, changed a second later than the one before. */
function saying(from: Draft, ...lines: string[]): Draft {
  seconds += 1
  const sections = from.sections.map((section) => ({ ...section, answers: { answer: lines.map(paragraph) } }))
  return { ...from, sections, modified: new Date(Date.UTC(2026, 10, 23) + seconds * 1000).toISOString() }
}
const said = ({ sections }: Draft) => answerText(sections[0]?.answers.answer ?? [])

/** A program on a computer of its own, with a drafts folder that holds the file. */
function computer(name: string) {
  const folder = join(home, name)
  mkdirSync(join(folder, 'drafts'), { recursive: true })
  const clock = new HeldClock()
  const histories = new Histories({
    folder: join(folder, 'history'),
    snapshots: join(folder, 'snapshots'),
    now: () => clock.now(),
  })
  const sessions = new DraftSessions({
    places: { journal: join(folder, 'journal'), drafts: () => join(folder, 'drafts') },
    onEvent: () => undefined,
    versions: histories,
    clock,
  })
  return { path: join(folder, 'drafts', 'Input.rostrum'), histories, sessions }
}

/** Opens the file there, writes into it and closes it. */
async function writeAt({ path, sessions }: ReturnType<typeof computer>, ...lines: string[]): Promise<Draft> {
  const opened = await sessions.openPath(path)
  if (!opened.ok) throw new Error(opened.problem.sentence)
  const { handle } = opened.value
  await sessions.keep(handle, 1, saying(opened.value.draft, ...lines))
  const saved = await sessions.save(handle)
  expect(saved.ok).toBe(true)
  await sessions.close(handle)
  const now = await readDraftFile(path)
  if (!now.ok) throw new Error(now.problem.sentence)
  return now.value
}

const ONE = 'Networks reach every village.'
const TWO = 'Prices must fall.'
const THREE = 'Schools come first.'
const FOUR = 'Public money is spent in the open.'

it('merges two copies that were edited apart with the version that both were made from', async () => {
  const [here, there] = [computer('here'), computer('there')]
  writeFileSync(here.path, writeDraft(saying(draft, ONE, TWO, THREE)))
  await writeAt(here, ONE, TWO, THREE, FOUR)
  writeFileSync(there.path, readFileSync(here.path))
  const ours = await writeAt(here, 'Networks reach every town.', TWO, THREE, FOUR)
  const theirs = await writeAt(there, ONE, TWO, FOUR)
  const found = await here.histories.lastCommon(ours, theirs)
  const base = found && readDraft(found, 'base')
  if (!base?.ok) throw new Error('No version is common.')
  expect(said(base.value)).toBe([ONE, TWO, THREE, FOUR].join('\n'))
  const merged = mergeDrafts(base.value, ours, theirs)
  expect(merged.conflicts).toEqual([])
  expect(said(merged.draft)).toBe(['Networks reach every town.', TWO, FOUR].join('\n'))
  // Without it the deletion comes back, or the two texts stand against each other.
  const blind = mergeDrafts(null, ours, theirs)
  expect(said(blind.draft)).not.toBe(said(merged.draft))
  // Merged again, nothing of that copy is new.
  expect(merged.draft.lineage).toEqual(expect.arrayContaining([...(ours.lineage ?? []), ...(theirs.lineage ?? [])]))
})

it('finds none where the history has none, where another draft is meant, or where older programs wrote the files', async () => {
  const [here, there] = [computer('here'), computer('there')]
  writeFileSync(here.path, writeDraft(saying(draft, ONE)))
  writeFileSync(there.path, readFileSync(here.path))
  const ours = await writeAt(here, ONE, TWO)
  const theirs = await writeAt(there, THREE)
  expect(await here.histories.lastCommon(ours, theirs)).not.toBeNull()
  const { lineage: _, ...old } = theirs
  expect(await here.histories.lastCommon(ours, old)).toBeNull()
  await here.histories.clear(ours.id)
  expect(await here.histories.lastCommon(ours, theirs)).toBeNull()
})

it('finds the same in the sealed history of a draft with a passphrase, and only while it is open', async () => {
  const { histories } = computer('here')
  const lock = await makeLock('correct horse battery staple', { workFactor: 2 })
  histories.unlock(draft.id, lock)
  const base = saying(draft, ONE, TWO)
  await histories.keepVersion({ id: draft.id, title: '', path: null }, writeDraft(base), 'pause')
  const lineage = [ancestorOf(writeDraft(base))]
  const [ours, theirs] = [saying({ ...base, lineage }, ONE), saying({ ...base, lineage }, TWO)]
  expect((await histories.lastCommon(ours, theirs))?.toString('utf8')).toBe(writeDraft(base))
  histories.lockAgain(draft.id)
  expect(await histories.lastCommon(ours, theirs)).toBeNull()
})

it('reads a history without changing anything in it, and finds the newest of several', async () => {
  const { histories } = computer('here')
  const versions = [saying(draft, ONE), saying(draft, ONE, TWO), saying(draft, ONE, TWO, THREE)]
  for (const version of versions)
    await histories.keepVersion({ id: draft.id, title: '', path: null }, writeDraft(version), 'pause')
  const [first = '', second = ''] = versions.map((version) => ancestorOf(writeDraft(version)))
  const other = join(home, 'here', 'history', readdirSync(join(home, 'here', 'history'))[0] ?? '', 'versions')
  writeFileSync(join(other, '.rostrum-0123456789abcdef.tmp'), 'of a program that is writing')
  const before = readdirSync(other)
  const [ours, theirs] = [
    saying({ ...draft, lineage: [first, second] }, THREE),
    saying({ ...draft, lineage: [second, first] }, TWO),
  ]
  const found = await computer('here').histories.lastCommon(ours, theirs)
  expect(found?.toString('utf8')).toBe(writeDraft(versions[1] as Draft))
  expect(readdirSync(other)).toEqual(before)
  expect(dirname(other)).toContain('history')
})

it('keeps as much of what a draft came from as is bounded, however often it is opened and closed', async () => {
  const here = computer('here')
  writeFileSync(here.path, writeDraft(saying(draft, ONE)))
  let now = draft
  for (let time = 0; time < MOST_ANCESTORS + 6; time += 1) now = await writeAt(here, ONE, `Time ${time}.`)
  expect(now.lineage).toHaveLength(MOST_ANCESTORS)
  expect(new Set(now.lineage).size).toBe(MOST_ANCESTORS)
})
