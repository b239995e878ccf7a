import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { setAnswer } from '../../../src/core/draft/edit'
import type { PastVersion } from '../../../src/core/draft/past-versions'
import { failure, type Result, success } from '../../../src/core/result'
import { paragraph } from '../../../src/core/text/blocks'
import type { Ask } from '../../../src/renderer/bridge'
import { DraftStore, type Made } from '../../../src/renderer/draft/draft-store'
import type { DraftSession } from '../../../src/renderer/draft/session'
import { shortened } from '../../../src/renderer/history/comparison'
import { restore } from '../../../src/renderer/history/restoring'
import { byDay } from '../../../src/renderer/history/version-list'
import { useProblem } from '../../../src/renderer/problem'
import { opened } from './draft/template'

let asked: string[]
let kept: Result<unknown>
beforeEach(() => {
  vi.useFakeTimers()
  asked = []
  kept = success({})
  vi.stubGlobal('window', {
    rostrum: {
      request: async (name: string) => {
        asked.push(name)
        return kept
      },
    },
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function sessionWith() {
  const offered: { said: string; made: Made }[] = []
  const drafts = new DraftStore(opened(), {
    ask: (async (name: string) => {
      asked.push(name)
      return success({ revision: 0 })
    }) as unknown as Ask,
    now: () => '2026-11-22T12:00:00.000Z',
    newId: () => 'id',
    collect: () => {},
    show: () => {},
  })
  const undo = { offer: (said: string, made: Made) => offered.push({ said, made }) }
  return { session: { drafts, undo } as unknown as DraftSession, drafts, offered }
}

describe('restoring', () => {
  it('keeps the draft as it is first, then is one step that can be undone and done again', async () => {
    const { session, drafts, offered } = sessionWith()
    const version = setAnswer(drafts.state.draft, 'q1', 'answer', [paragraph('as it was')])
    drafts.answer('q1', 'answer', [paragraph('as it is')])
    const before = drafts.state.draft.sections
    expect(await restore(session, version, { kind: 'answer', section: 'q1', slot: 'answer' }, 'Answer')).toBe(true)
    expect(asked).toEqual(['draft.keep', 'history.keep'])
    const answer = () => drafts.state.draft.sections.find(({ id }) => id === 'q1')?.answers.answer
    expect(answer()).toEqual([paragraph('as it was')])
    expect(drafts.undo()).toBe('Restoring Answer')
    expect(drafts.state.draft.sections).toBe(before)
    drafts.redo()
    expect(answer()).toEqual([paragraph('as it was')])
    expect(offered[0]?.made.undo()).toBeNull()
    expect(answer()).toEqual([paragraph('as it is')])
  })

  it('does nothing when the draft as it is could not be kept, and says so', async () => {
    const { session, drafts, offered } = sessionWith()
    kept = failure('disk-full', 'The disk is full.')
    const before = drafts.state.draft
    const version = setAnswer(before, 'q1', 'answer', [paragraph('as it was')])
    expect(await restore(session, version, { kind: 'all' }, 'all')).toBe(false)
    expect(drafts.state.draft).toBe(before)
    expect(offered).toEqual([])
    expect(useProblem.getState()).toMatchObject({ shown: { problem: { code: 'disk-full' } } })
  })
})

it('versions stand under their days in their sequence, also after the clock was set back', () => {
  const version = (id: number, at: string): PastVersion => ({
    id,
    at,
    reason: 'pause',
    name: '',
    fileName: '',
    files: [],
  })
  const days = byDay([
    version(4, '2026-11-21T12:00:00.000Z'),
    version(3, '2026-11-22T13:00:00.000Z'),
    version(2, '2026-11-22T12:00:00.000Z'),
    version(1, '2026-11-21T11:00:00.000Z'),
  ])
  expect(days.map(({ rows }) => rows.map(({ id }) => id))).toEqual([[4], [3, 2], [1]])
})

describe('text that both versions share', () => {
  const long = Array.from({ length: 200 }, (_, index) => `word${index}`).join(' ')

  it('is whole when it is short, or when nothing differs', () => {
    expect(shortened('a few words', 1, 3)).toBe('a few words')
    expect(shortened(long, 0, 1)).toBe(long)
  })

  it('is cut between words, on the side where nothing differs', () => {
    const [first, middle, last] = [shortened(long, 0, 3), shortened(long, 1, 3), shortened(long, 2, 3)]
    expect(first.startsWith('[…]')).toBe(true)
    expect(long.endsWith(first.slice(3))).toBe(true)
    expect(first.slice(3).trim().split(' ')[0]).toMatch(/^word\d+$/)
    expect(last.endsWith('[…]')).toBe(true)
    expect(long.startsWith(last.slice(0, -3))).toBe(true)
    const [begins = '', ends = ''] = middle.split('[…]')
    expect(long.startsWith(begins) && long.endsWith(ends)).toBe(true)
  })

  it('without a space between words is cut all the same', () => {
    expect(shortened('字'.repeat(2000), 1, 3).length).toBeLessThan(400)
  })
})
