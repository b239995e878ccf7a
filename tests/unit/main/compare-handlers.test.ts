import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Draft } from '../../../src/core/draft/draft'
import { success } from '../../../src/core/result'
import { compareHandlers, takeDroppedToCompare } from '../../../src/main/compare-handlers'
import type { Shell } from '../../../src/main/shell'
import { compareAsTexts, makeComparison } from '../../../src/node/comparison-document'
import { readOfficeText } from '../../../src/node/read-office'
import { richDraft, TEMPLATE } from '../../documents/fixture'

/** What the writer answers the system's dialogs. */
const dialogs = { saveAs: null as string | null, open: [] as string[] }

vi.mock('electron', () => ({
  dialog: {
    showSaveDialog: async () =>
      dialogs.saveAs === null ? { canceled: true } : { canceled: false, filePath: dialogs.saveAs },
    showOpenDialog: async () =>
      dialogs.open.length === 0 ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: dialogs.open },
  },
}))

const now = richDraft({ title: 'Fund community networks' })
const earlier = richDraft({ title: 'Fund networks' })
const HANDLE = 'draft-12345678'
const version = { draft: HANDLE, version: 1, name: 'Handed in' }
const open = { draft: HANDLE, version: null, name: 'The draft now' }

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-compared-'))
  Object.assign(dialogs, { saveAs: join(folder, 'out.docx'), open: [] })
})
afterEach(() => rmSync(folder, { recursive: true }))

function desk(other: Draft = now) {
  const told: unknown[] = []
  const shell = {
    sessions: {
      held: (handle: string) => (handle === HANDLE ? { draft: now, path: join(folder, 'a.rostrum') } : null),
      pathOf: (handle: string) => (handle === HANDLE ? join(folder, 'a.rostrum') : undefined),
    },
    histories: { read: async () => success({ version: { fileName: '' }, text: Buffer.from('x') }) },
    opening: { readText: async () => success({ draft: earlier }), read: async () => success({ draft: other }) },
    templateOf: async (draft: Draft) => success({ template: { ...TEMPLATE, id: draft.template.id } }),
    draftsFolder: () => folder,
    nameOf: (path: string) => path,
    exported: new Map(),
    compared: new Map(),
    settings: { content: { paper: 'a4' } },
    windows: [],
    documents: { comparison: makeComparison },
    imports: { compare: compareAsTexts },
    tell: (...said: unknown[]) => told.push(said),
  } as unknown as Shell
  return { shell, told, ...compareHandlers(shell) }
}

/** The handles of files that somebody chooses. */
async function chosen({ 'compare.choose': choose }: ReturnType<typeof desk>, ...names: string[]) {
  dialogs.open = names.map((name) => join(folder, name))
  const answer = await choose({ draft: HANDLE, many: names.length > 1 })
  if (!answer.ok || !answer.value) throw new Error('nothing was chosen')
  return answer.value
}

async function written(): Promise<string> {
  const read = await readOfficeText(readFileSync(join(folder, 'out.docx')), 'out.docx')
  return read.ok ? JSON.stringify(read.value.parts) : read.problem.sentence
}

it('writes what differs between a version and now, under the names that the window has for them', async () => {
  const saved = await desk()['compare.save']({ before: version, after: open, format: 'docx' })
  expect(saved).toMatchObject({ ok: true, value: { fileName: 'out.docx' } })
  const text = await written()
  for (const words of ['Handed in', 'The draft now', '1 word added, 0 words removed.', 'community'])
    expect(text).toContain(words)
})

it('puts a version beside a file, a file beside a file, and a draft of another template as texts', async () => {
  const one = desk()
  writeFileSync(join(folder, 'theirs.md'), 'Link every village.')
  writeFileSync(join(folder, 'ours.txt'), 'Link every school.')
  const [theirs, ours] = await chosen(one, 'theirs.md', 'ours.txt')
  if (!theirs || !ours) throw new Error('two were chosen')
  expect([theirs.name, ours.name]).toEqual(['theirs.md', 'ours.txt'])
  const beside = { before: { file: ours.file }, after: { file: theirs.file } }
  const read = await one['compare.read'](beside)
  expect(read).toMatchObject({ ok: true, value: { language: 'en' } })
  if (!read.ok || !read.value || !('segments' in read.value)) throw new Error('no texts')
  expect(read.value.segments).toEqual([
    { kind: 'same', text: 'Link every ' },
    { kind: 'deleted', text: 'school' },
    { kind: 'inserted', text: 'village' },
    { kind: 'same', text: '.' },
  ])
  expect(await one['compare.save']({ before: version, after: { file: theirs.file }, format: 'docx' })).toMatchObject({
    ok: true,
  })
  expect(await written()).toContain('theirs.md')
  expect(await written()).toContain('Link every village.')

  const foreign = { ...now, template: { ...now.template, id: 'another' } }
  const apart = desk(foreign)
  const [draft] = await chosen(apart, 'theirs.rostrum')
  const asText = await apart['compare.read']({ before: open, after: { file: draft?.file ?? '' } })
  expect(asText.ok && asText.value && 'segments' in asText.value).toBe(true)
})

it('gives two drafts of one template whole, so that the window puts them side by side answer by answer', async () => {
  const one = desk(richDraft({ title: 'Fund other networks' }))
  const [theirs] = await chosen(one, 'theirs.rostrum')
  const read = await one['compare.read']({ before: version, after: { file: theirs?.file ?? '' } })
  expect(read).toMatchObject({
    ok: true,
    value: { before: { title: 'Fund networks' }, after: { title: 'Fund other networks' } },
  })
})

it('takes no more than two, does nothing where a dialog is closed, and says what is wrong with a file', async () => {
  const one = desk()
  dialogs.open = ['a.md', 'b.md', 'c.md'].map((name) => join(folder, name))
  expect(await one['compare.choose']({ draft: null, many: true })).toMatchObject({
    ok: false,
    problem: { code: 'too-many' },
  })
  dialogs.open = []
  expect(await one['compare.choose']({ draft: null, many: true })).toEqual(success(null))
  writeFileSync(join(folder, 'old.rtf'), '{\\rtf1 words}')
  const [rtf] = await chosen(one, 'old.rtf')
  for (const ask of [one['compare.read'], one['compare.save']])
    expect(await ask({ before: open, after: { file: rtf?.file ?? '' }, format: 'docx' })).toMatchObject({
      ok: false,
      problem: { code: 'not-ours' },
    })
  expect(await one['compare.read']({ before: open, after: { file: 'compared-none' } })).toMatchObject({
    ok: false,
    problem: { code: 'no-file' },
  })
  dialogs.saveAs = null
  expect(await one['compare.save']({ before: version, after: open, format: 'docx' })).toEqual(success(null))
  expect(existsSync(join(folder, 'out.docx'))).toBe(false)
})

it('tells the window of a file that was dropped by a handle, and refuses what no reader reads', async () => {
  const { shell, told } = desk()
  expect(takeDroppedToCompare(shell, join(folder, 'a.docx'))).toEqual(success(null))
  expect(told).toEqual([['compare.dropped', { file: expect.stringMatching(/^compared-/), name: 'a.docx' }]])
  expect(takeDroppedToCompare(shell, join(folder, 'a.exe'))).toMatchObject({
    ok: false,
    problem: { code: 'not-compared' },
  })
})
