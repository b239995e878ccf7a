import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Draft } from '../../../src/core/draft/draft'
import { failure, success } from '../../../src/core/result'
import { paperHandlers } from '../../../src/main/paper-handlers'
import type { Shell } from '../../../src/main/shell'
import { message } from '../../../src/messages/message'
import { makeResults, type ResultRequest } from '../../../src/node/paper-results'
import { richDraft, TEMPLATE } from '../../documents/fixture'

/** What the writer answers the system's dialogs, and what they were offered. */
const dialogs = { saveAs: null as string | null, offered: '', open: null as string | null }

vi.mock('electron', () => ({
  dialog: {
    showSaveDialog: async (_parent: unknown, { defaultPath }: { defaultPath: string }) => {
      dialogs.offered = defaultPath
      return dialogs.saveAs === null ? { canceled: true } : { canceled: false, filePath: dialogs.saveAs }
    },
    showOpenDialog: async () =>
      dialogs.open === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [dialogs.open] },
  },
}))

const PAPER: NonNullable<Draft['papers']>[number] = {
  id: 'rev1',
  version: 'Revision 1 (3 November 2025)',
  date: '2025-11-03',
  title: 'Outcome document',
  fileName: 'rev1.md',
  sha256: 'a'.repeat(64),
  paragraphs: [{ number: '1', part: '', text: 'We commit to link every school by 2030.' }],
  doubts: [],
}
const draft: Draft = { ...richDraft(), papers: [PAPER] }
const asked = { draft: 'draft-12345678', later: 'rev1', what: 'matrix', format: 'csv' } as const

let folder: string
let made: ResultRequest[]
let results: (request: ResultRequest) => ReturnType<typeof makeResults>
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-results-'))
  made = []
  results = makeResults
  Object.assign(dialogs, { saveAs: null, offered: '', open: null })
})
afterEach(() => rmSync(folder, { recursive: true }))

const OFFERED = { file: 'papers/zero.md', version: 'Zero Draft', sample: true, path: '/nowhere/zero.md' }

function handlers() {
  return paperHandlers({
    sessions: {
      held: (handle: string) => (handle === asked.draft ? { draft, path: join(folder, 'Input.rostrum') } : null),
      pathOf: () => join(folder, 'Input.rostrum'),
    },
    templateOf: async () => success({ template: TEMPLATE }),
    needDraftsFolder: async () => success(folder),
    draftsFolder: () => folder,
    nameOf: (path: string) => path,
    exported: new Map(),
    settings: { content: { paper: 'a4' } },
    packs: { papers: async () => [OFFERED] },
    windows: [],
    tell: () => undefined,
    imports: { paper: async () => failure('cancelled', message('problem.paper.notOffered')) },
    documents: {
      results: (request: ResultRequest) => {
        made.push(request)
        return results(request)
      },
    },
  } as unknown as Shell)
}

it('offers the papers of the pack without telling where they lie, and opens no other', async () => {
  const offered = await handlers()['paper.offered']({ draft: asked.draft })
  expect(offered).toEqual(success([{ file: 'papers/zero.md', version: 'Zero Draft', date: '', sample: true }]))
  const other = await handlers()['paper.open']({ draft: asked.draft, file: '../../secret.md' })
  expect(other).toMatchObject({ problem: { code: 'no-paper' } })
  expect(await handlers()['paper.offered']({ draft: 'draft-87654321' })).toMatchObject({ ok: false })
})

it('opens nothing when the choice of a file, or its reading, is given up', async () => {
  expect(await handlers()['paper.choose']({ draft: asked.draft })).toEqual(success(null))
  dialogs.open = join(folder, 'rev1.pdf')
  expect(await handlers()['paper.choose']({ draft: asked.draft })).toEqual(success(null))
})

it('writes what became of the proposals where the writer says, under a name that tells the version', async () => {
  dialogs.saveAs = join(folder, 'mine')
  const answer = await handlers()['paper.results'](asked)
  expect(answer).toMatchObject({ ok: true, value: { fileName: 'mine.csv' } })
  expect(dialogs.offered.startsWith(folder) && dialogs.offered.includes('Revision 1')).toBe(true)
  expect(dialogs.offered.endsWith('.csv')).toBe(true)
  const rows = readFileSync(join(folder, 'mine.csv'), 'utf8').trim().split('\n')
  expect(rows.length).toBeGreaterThanOrEqual(1 + draft.proposals.length)
})

it('replaces a file that the dialog asked about, and none that only the ending makes', async () => {
  writeFileSync(join(folder, 'mine.csv'), 'of somebody else')
  dialogs.saveAs = join(folder, 'mine')
  expect(await handlers()['paper.results'](asked)).toMatchObject({ ok: false })
  expect(readFileSync(join(folder, 'mine.csv'), 'utf8')).toBe('of somebody else')
  dialogs.saveAs = join(folder, 'mine.csv')
  expect(await handlers()['paper.results'](asked)).toMatchObject({ ok: true })
  expect(readFileSync(join(folder, 'mine.csv'), 'utf8')).not.toBe('of somebody else')
})

it('writes nothing when it is given up, when the version is gone, or when it cannot be made', async () => {
  expect(await handlers()['paper.results'](asked)).toEqual(success(null))
  expect(made).toEqual([])
  dialogs.saveAs = join(folder, 'mine.csv')
  expect(await handlers()['paper.results']({ ...asked, later: 'gone' })).toMatchObject({
    problem: { code: 'no-paper' },
  })
  results = async () => failure('cancelled', message('problem.paper.notOffered'))
  expect(await handlers()['paper.results'](asked)).toEqual(success(null))
  expect(existsSync(join(folder, 'mine.csv'))).toBe(false)
})
