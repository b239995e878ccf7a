import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Draft } from '../../../src/core/draft/draft'
import { success } from '../../../src/core/result'
import { historyHandlers } from '../../../src/main/history-handlers'
import type { Shell } from '../../../src/main/shell'
import { makeComparison } from '../../../src/node/comparison-document'
import { readOfficeText } from '../../../src/node/read-office'
import { richDraft, TEMPLATE } from '../../documents/fixture'

/** What the writer answers the system's dialogs. */
const dialogs = { saveAs: null as string | null, open: null as string | null }

vi.mock('electron', () => ({
  dialog: {
    showSaveDialog: async () =>
      dialogs.saveAs === null ? { canceled: true } : { canceled: false, filePath: dialogs.saveAs },
    showOpenDialog: async () =>
      dialogs.open === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [dialogs.open] },
  },
}))

const now = richDraft({ title: 'Fund community networks' })
const earlier = richDraft({ title: 'Fund networks' })
const HANDLE = 'draft-12345678'
const asked = {
  draft: HANDLE,
  version: 1,
  format: 'docx',
  names: { before: 'Handed in', after: 'The draft now' },
} as const

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-compared-'))
  Object.assign(dialogs, { saveAs: join(folder, 'out.docx'), open: null })
})
afterEach(() => rmSync(folder, { recursive: true }))

function handlers(other: Draft = now) {
  return historyHandlers({
    sessions: {
      held: (handle: string) => (handle === HANDLE ? { draft: now, path: join(folder, 'a.rostrum') } : null),
    },
    histories: { read: async () => success({ version: { fileName: '' }, text: Buffer.from('x') }) },
    opening: { readText: async () => success({ draft: earlier }), read: async () => success({ draft: other }) },
    templateOf: async () => success({ template: TEMPLATE }),
    draftsFolder: () => folder,
    nameOf: (path: string) => path,
    exported: new Map(),
    settings: { content: { paper: 'a4' } },
    windows: [],
    documents: { comparison: makeComparison },
  } as unknown as Shell)
}

async function written(): Promise<string> {
  const read = await readOfficeText(readFileSync(join(folder, 'out.docx')), 'out.docx')
  return read.ok ? JSON.stringify(read.value.parts) : read.problem.sentence
}

it('writes what differs between a version and now, under the names that the window has for them', async () => {
  const saved = await handlers()['history.compared']({ ...asked, against: null })
  expect(saved).toMatchObject({ ok: true, value: { fileName: 'out.docx' } })
  const text = await written()
  for (const words of ['Handed in', 'The draft now', '1 word added, 0 words removed.', 'community'])
    expect(text).toContain(words)
})

it('writes it beside a file that is chosen, whether that is a draft or not', async () => {
  dialogs.open = join(folder, 'theirs.md')
  writeFileSync(dialogs.open, 'Link every village.')
  expect(await handlers()['history.compared']({ ...asked, against: 'file' })).toMatchObject({ ok: true })
  expect(await written()).toContain('theirs.md')
  expect(await written()).toContain('Link every village.')
  rmSync(join(folder, 'out.docx'))
  dialogs.open = join(folder, 'theirs.rostrum')
  const theirs = richDraft({ title: 'Fund other networks' })
  expect(await handlers(theirs)['history.compared']({ ...asked, against: 'file' })).toMatchObject({ ok: true })
  expect(await written()).toContain('theirs.rostrum')
})

it('writes nothing where a dialog is closed, and says what is wrong with a file', async () => {
  expect(await handlers()['history.compared']({ ...asked, against: 'file' })).toEqual(success(null))
  dialogs.open = join(folder, 'old.rtf')
  writeFileSync(dialogs.open, '{\\rtf1 words}')
  const refused = await handlers()['history.compared']({ ...asked, against: 'file' })
  expect(refused).toMatchObject({ ok: false, problem: { code: 'not-ours' } })
  dialogs.saveAs = null
  expect(await handlers()['history.compared']({ ...asked, against: null })).toEqual(success(null))
  expect(existsSync(join(folder, 'out.docx'))).toBe(false)
})
