import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { failure } from '../../../src/core/result'
import { keptBeforeClosing } from '../../../src/main/closing'
import { DraftSessions } from '../../../src/node/draft-sessions'
import { writeWhole } from '../../../src/node/safe-write'
import { smallDraft } from '../node/small-draft'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-closing-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Files hang for ever; the journal is as the test says. */
async function sessionsWhere(journalWorks: boolean): Promise<DraftSessions> {
  const places = {
    journal: join(folder, `${journalWorks}`),
    snapshots: join(folder, 's'),
    drafts: () => join(folder, 'd'),
  }
  const sessions = new DraftSessions({
    places,
    onEvent: () => undefined,
    clock: { now: () => new Date(), after: () => () => undefined },
    write: (path, content, options) => {
      if (!path.startsWith(places.journal)) return new Promise(() => undefined)
      return journalWorks
        ? writeWhole(path, content, options)
        : Promise.resolve(failure('disk-full', 'The disk is full.'))
    },
  })
  const { handle, draft } = await sessions.create(smallDraft('first'), { keep: false })
  // Unanswered where neither file nor journal takes it.
  void sessions.keep(handle, 1, { ...draft, title: 'second' })
  return sessions
}

const soon = () => new Promise<void>((done) => setTimeout(done, 50))

describe('closing while the disk of the files hangs', () => {
  it('goes when the journals hold the text', async () => {
    expect(
      await keptBeforeClosing(await sessionsWhere(true), { files: 1, journals: 60_000 }, (ms) =>
        ms === 1 ? soon() : new Promise(() => undefined),
      ),
    ).toBe(true)
  })

  it('says so when the journals cannot hold it either', async () => {
    expect(await keptBeforeClosing(await sessionsWhere(false), { files: 1, journals: 1 }, soon)).toBe(false)
  })

  it('says so when the journals hang as well', async () => {
    const hanging = {
      flush: () => new Promise<boolean>(() => undefined),
      keepJournals: () => new Promise<boolean>(() => undefined),
    }
    expect(await keptBeforeClosing(hanging, { files: 1, journals: 1 }, soon)).toBe(false)
  })
})
