import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { EMPTY_SHELF, type EvidenceEntry } from '../../../src/core/draft/evidence'
import { paragraph } from '../../../src/core/text/blocks'
import { evidenceHandlers } from '../../../src/main/evidence-handlers'
import type { Shell } from '../../../src/main/shell'

const profile = mkdtempSync(join(tmpdir(), 'rostrum-shelf-'))
afterAll(() => rmSync(profile, { recursive: true }))

/** The file that is chosen in the system's dialogs; null where its user gives them up. */
const system = { chosen: null as string | null }

vi.mock('electron', () => ({
  app: { getPath: () => profile },
  dialog: {
    showSaveDialog: async () => ({ canceled: system.chosen === null, filePath: system.chosen ?? '' }),
    showOpenDialog: async () => ({
      canceled: system.chosen === null,
      filePaths: system.chosen === null ? [] : [system.chosen],
    }),
  },
}))

const ENTRY: EvidenceEntry = {
  id: 'a',
  kind: 'story',
  title: 'A story',
  blocks: [paragraph('Once.')],
  language: 'en',
  source: '',
  link: '',
  date: '',
  note: '',
  changedAt: '2026-01-02T03:04:05Z',
}

it('keeps the shelf in the profile, gives it away under a name with its ending, and takes it in again', async () => {
  const handlers = evidenceHandlers({ nameOf: () => 'Here' } as unknown as Shell)
  expect(await handlers['evidence.list']({})).toEqual({ ok: true, value: EMPTY_SHELF })
  expect(await handlers['evidence.put']({ entry: ENTRY })).toMatchObject({ ok: true, value: { entries: [ENTRY] } })
  expect(readdirSync(profile)).toEqual(['evidence.json'])
  expect(await handlers['evidence.give']({})).toEqual({ ok: true, value: null })
  expect(await handlers['evidence.take']({})).toEqual({ ok: true, value: null })

  system.chosen = join(profile, 'ours')
  const given = { ok: true, value: { fileName: 'ours.json', folderName: 'Here' } }
  expect(await handlers['evidence.give']({})).toEqual(given)
  // The dialog asked about “ours”, so that nobody was asked about this one.
  expect(await handlers['evidence.give']({})).toMatchObject({ ok: false, problem: { code: 'exists' } })
  system.chosen = join(profile, 'ours.json')
  expect(await handlers['evidence.give']({})).toEqual(given)

  expect(await handlers['evidence.remove']({ id: 'a' })).toMatchObject({
    value: { entries: [], removed: [{ id: 'a' }] },
  })
  expect(await handlers['evidence.take']({})).toMatchObject({ value: { added: 1, changed: 0, kept: 0 } })
  expect(await handlers['evidence.list']({})).toMatchObject({ value: { entries: [ENTRY], removed: [] } })
})
