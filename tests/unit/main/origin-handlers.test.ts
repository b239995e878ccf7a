import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeDraft } from '../../../src/core/draft/read'
import { takenText } from '../../../src/core/draft/taken'
import { paragraph } from '../../../src/core/text/blocks'
import { originHandlers } from '../../../src/main/origin-handlers'
import { readSeenDraft } from '../../../src/node/draft-files'
import { DraftSessions } from '../../../src/node/draft-sessions'
import { smallDraft } from '../node/small-draft'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'rostrum-origins-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const source = smallDraft('Link every school.', { id: 'source' })
const taken = { source: source.id, title: source.title, fromSection: 'q1', fromSlot: 'answer' }
const statement = {
  ...smallDraft('Link every school.', { id: 'statement' }),
  origins: [
    {
      ...taken,
      section: 'q1',
      slot: 'answer',
      fileName: 'input.rostrum',
      ...takenText([paragraph('Link every school.')]),
    },
  ],
}

it('compares with what the file of the source says now, also while the source is open behind', async () => {
  const input = join(home, 'input.rostrum')
  writeFileSync(input, writeDraft(source))
  writeFileSync(join(home, 'statement.rostrum'), writeDraft(statement))
  const sessions = new DraftSessions({
    places: { journal: join(home, 'journal'), drafts: () => home },
    onEvent: () => {},
  })
  const shell = { sessions, opening: { read: readSeenDraft }, recent: { list: () => [] }, draftsFolder: () => home }
  const handlers = originHandlers(shell as never)
  const open = await sessions.openPath(join(home, 'statement.rostrum'))
  const draft = open.ok ? open.value.handle : ''
  const states = async () => {
    const answer = await handlers['draft.origins']({ draft })
    return answer.ok && answer.value.states.map((state) => state.source)
  }
  expect(await states()).toEqual(['same'])
  const behind = await sessions.openPath(input)
  expect(await states()).toEqual(['same'])
  writeFileSync(input, writeDraft(smallDraft('Link every school by 2031.', { id: source.id })))
  expect(await states()).toEqual(['changed'])
  // What is written here and not in the file yet is what the source says.
  writeFileSync(input, writeDraft(source))
  expect(await states()).toEqual(['same'])
  const handle = behind.ok ? behind.value.handle : ''
  void sessions.keep(handle, 1, smallDraft('Link every clinic.', { id: source.id }))
  expect(await states()).toEqual(['changed'])
  await sessions.flush()
})
