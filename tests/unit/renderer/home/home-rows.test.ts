import { describe, expect, it } from 'vitest'
import type { DraftSummary, HomeRows, NamedDraft } from '../../../../src/contract/messages'
import { isNamedOnly, rowsOf, withRows } from '../../../../src/renderer/home/home-rows'

const NONE: HomeRows = { drafts: [], recent: [], named: [], unreadable: [], gone: [] }

const named = (draft: string, modified: string, isElsewhere = false): NamedDraft => ({
  draft,
  title: '',
  fileName: `${draft}.rostrum`,
  folderName: 'Rostrum',
  modified,
  recovered: false,
  isElsewhere,
  problem: null,
})

const summary = (draft: string, modified: string): DraftSummary => ({
  draft,
  title: draft.toUpperCase(),
  organisation: '',
  fileName: `${draft}.rostrum`,
  folderName: 'Rostrum',
  template: 't',
  templateTitle: 'T',
  language: 'en',
  words: 1,
  areas: 0,
  proposals: 0,
  progress: 0,
  blockers: 0,
  modified,
  recovered: false,
})

const names = (list: HomeRows, which: 'drafts' | 'recent') =>
  rowsOf(list, which).map((row) => (isNamedOnly(row) ? `${row.draft}…` : row.draft))

describe('rows of home', () => {
  const first = { ...NONE, named: [named('a', '2026-03'), named('b', '2026-02'), named('c', '2026-01', true)] }

  it('stand by name at once, last edited first, those from elsewhere apart', () => {
    expect(names(first, 'drafts')).toEqual(['a…', 'b…'])
    expect(names(first, 'recent')).toEqual(['c…'])
  })

  it('are told more of where they stand, each once', () => {
    const more = withRows(first, { ...NONE, drafts: [summary('b', '2026-02')], recent: [summary('c', '2026-01')] })
    expect(names(more, 'drafts')).toEqual(['a…', 'b'])
    expect(names(more, 'recent')).toEqual(['c'])
    const again = withRows(more, { ...NONE, drafts: [{ ...summary('b', '2026-04'), words: 7 }] })
    expect(names(again, 'drafts')).toEqual(['b', 'a…'])
    expect(again.drafts).toHaveLength(1)
  })

  it('become files that cannot be opened, or go', () => {
    const unreadable = [{ draft: 'a', fileName: 'a.rostrum', problem: { code: 'truncated', sentence: 'Cut.' } }]
    const more = withRows(first, { ...NONE, unreadable, gone: ['c'] })
    expect(names(more, 'drafts')).toEqual(['b…'])
    expect(names(more, 'recent')).toEqual([])
    expect(more.unreadable).toEqual(unreadable)
  })

  it('that took too long keep their name, with the reason', () => {
    const problem = { code: 'too-slow', sentence: 'It takes so long.' }
    const more = withRows(first, { ...NONE, named: [{ ...named('a', '2026-03'), problem }] })
    expect(names(more, 'drafts')).toEqual(['a…', 'b…'])
    expect(more.named.find(({ draft }) => draft === 'a')?.problem).toEqual(problem)
  })

  it('of an untouched part are the same list, so that nothing of it is drawn again', () => {
    const more = withRows(first, { ...NONE, drafts: [summary('a', '2026-03')] })
    expect(more.recent).toBe(first.recent)
    expect(more.unreadable).toBe(first.unreadable)
  })
})
