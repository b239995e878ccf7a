import { describe, expect, it } from 'vitest'
import type { DraftSummary, HomeRows, NamedDraft } from '../../../../src/contract/messages'
import {
  type HomeFilter,
  isFiltered,
  NO_FILTER,
  shownRows,
  shownTitle,
  type TemplateFacts,
  titlesOfSeveral,
} from '../../../../src/renderer/home/home-order'

const DAY = 24 * 60 * 60 * 1000
const now = Date.parse('2026-11-28T12:00:00Z')

const draft = (title: string, given: Partial<DraftSummary> = {}): DraftSummary => ({
  draft: `draft-${title}`,
  title,
  organisation: '',
  fileName: `${title}.rostrum`,
  folderName: 'Rostrum',
  template: 'soon',
  templateTitle: 'T',
  language: 'en',
  words: 1,
  areas: 0,
  proposals: 0,
  progress: 0,
  blockers: 0,
  modified: '2026-11-01',
  recovered: false,
  ...given,
})
const being: NamedDraft = {
  draft: 'draft-being',
  title: '',
  fileName: 'being read.rostrum',
  folderName: 'Rostrum',
  modified: '2026-11-20',
  recovered: false,
  isElsewhere: false,
  problem: null,
}
const facts = new Map<string, TemplateFacts>([
  ['soon', { consultation: 'wsis20', closes: now + 3 * DAY }],
  ['later', { consultation: 'pact', closes: now + 90 * DAY }],
  ['over', { consultation: 'wsis20', closes: now - 2 * DAY }],
  ['long-over', { consultation: 'wsis20', closes: now - 200 * DAY }],
  ['never', { consultation: 'own', closes: null }],
])
const list: HomeRows = {
  drafts: [
    draft('Éducation', { template: 'never', organisation: 'Zebra', progress: 0.2, modified: '2026-11-05' }),
    draft('apples', { template: 'over', blockers: 2, progress: 0.9, modified: '2026-11-04' }),
    draft('Bridges', { template: 'later', organisation: 'Aqua', blockers: 1, modified: '2026-11-03' }),
    draft('Dams', { template: 'soon', organisation: 'Aqua', progress: 1, modified: '2026-11-02' }),
    draft('Coasts', { template: 'long-over', modified: '2026-11-01' }),
  ],
  recent: [draft('Elsewhere', { template: 'soon' })],
  named: [being],
  unreadable: [],
  gone: [],
}
const titles = (order: Parameters<typeof shownRows>[2]['order'], filter: Partial<HomeFilter> = {}) =>
  shownRows(list, 'drafts', { order, filter: { ...NO_FILTER, ...filter }, facts, now }).map(shownTitle)

describe('the order of drafts', () => {
  it('is by time, by the alphabet of the language, by the soonest deadline, by organisation, by progress', () => {
    expect(titles('edited')).toEqual(['being read.rostrum', 'Éducation', 'apples', 'Bridges', 'Dams', 'Coasts'])
    expect(titles('title')).toEqual(['apples', 'being read.rostrum', 'Bridges', 'Coasts', 'Dams', 'Éducation'])
    expect(titles('deadline')).toEqual(['Dams', 'Bridges', 'Éducation', 'apples', 'Coasts', 'being read.rostrum'])
    expect(titles('organisation')).toEqual(['Bridges', 'Dams', 'Éducation', 'apples', 'Coasts', 'being read.rostrum'])
    expect(titles('progress')).toEqual(['Dams', 'apples', 'Éducation', 'Bridges', 'Coasts', 'being read.rostrum'])
  })
})

it('numbers in titles stand by their size', () => {
  const numbered = { ...list, drafts: [draft('Area 10'), draft('Area 2')], named: [] }
  const by = { order: 'title' as const, filter: NO_FILTER, facts, now }
  expect(shownRows(numbered, 'drafts', by).map(shownTitle)).toEqual(['Area 2', 'Area 10'])
})

describe('a filter of drafts', () => {
  it('takes what is due, what is ready, one consultation, one organisation', () => {
    expect(titles('title', { due: 'open' })).toEqual(['Bridges', 'Dams'])
    expect(titles('title', { due: 'month' })).toEqual(['Dams'])
    expect(titles('title', { due: 'over' })).toEqual(['apples', 'Coasts'])
    expect(titles('title', { due: 'none' })).toEqual(['Éducation'])
    expect(titles('title', { state: 'ready' })).toEqual(['Coasts', 'Dams', 'Éducation'])
    expect(titles('title', { state: 'unready' })).toEqual(['apples', 'Bridges'])
    expect(titles('title', { consultation: 'wsis20', state: 'ready' })).toEqual(['Coasts', 'Dams'])
    expect(titles('title', { organisation: 'Aqua' })).toEqual(['Bridges', 'Dams'])
  })

  it('is told from none, and holds for drafts elsewhere too', () => {
    expect(isFiltered(NO_FILTER)).toBe(false)
    expect(isFiltered({ ...NO_FILTER, organisation: 'Aqua' })).toBe(true)
    const by = { order: 'edited' as const, facts, now }
    expect(shownRows(list, 'recent', { ...by, filter: { ...NO_FILTER, due: 'over' } })).toEqual([])
    expect(shownRows(list, 'recent', { ...by, filter: NO_FILTER })).toHaveLength(1)
  })
})

it('titles that several drafts have are known, wherever those are', () => {
  const twice = { ...list, recent: [draft('Dams', { draft: 'draft-other' })] }
  expect([...titlesOfSeveral(twice)]).toEqual(['Dams'])
  expect(titlesOfSeveral(list).size).toBe(0)
})
