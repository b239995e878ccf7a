// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import type { HomeList } from '../../../../src/renderer/app-store'
import DraftShelf from '../../../../src/renderer/home/draft-shelf'
import { useWindowMemory } from '../../../../src/renderer/window-memory'

afterEach(() => vi.unstubAllGlobals())

test('who keeps all drafts elsewhere sees no heading over nothing', () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const place = document.body.appendChild(document.createElement('main'))
  const row = (isElsewhere: boolean) => ({
    draft: `draft-${isElsewhere}`,
    title: 'Input',
    fileName: 'input.rostrum',
    folderName: 'Rostrum',
    modified: '2026-11-28T10:00:00Z',
    recovered: false,
    isElsewhere,
    problem: null,
  })
  const headings = (named: HomeList['named']) => {
    const home = {
      drafts: [],
      recent: [],
      named,
      unreadable: [],
      gone: [],
      listing: 1,
      count: 2,
      folderName: 'Rostrum',
    }
    const root = createRoot(place)
    act(() => root.render(<DraftShelf home={home} now={0} />))
    const found = [...place.querySelectorAll('h2')].map(({ id }) => id)
    act(() => root.unmount())
    return found
  }
  expect(headings([row(true)])).toEqual(['recent-heading'])
  expect(headings([row(false)])).toEqual(['drafts-heading'])
  expect(headings([row(false), row(true)])).toEqual(['drafts-heading', 'recent-heading'])
})

test('a minute that passes puts no draft in order anew, unless deadlines are asked for', () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const place = document.body.appendChild(document.createElement('main'))
  let compared = 0
  const named = Array.from({ length: 40 }, (_, number) => ({
    draft: `draft-${number}`,
    title: `Input ${number}`,
    fileName: 'input.rostrum',
    folderName: 'Rostrum',
    get modified() {
      compared += 1
      return `2026-11-${10 + (number % 20)}T10:00:00Z`
    },
    recovered: false,
    isElsewhere: false,
    problem: null,
  }))
  const home = { drafts: [], recent: [], named, unreadable: [], gone: [], listing: 1, count: 40, folderName: 'Rostrum' }
  const root = createRoot(place)
  const at = (now: number) => act(() => root.render(<DraftShelf home={home} now={now} />))
  at(0)
  expect(compared).toBeGreaterThan(40)
  compared = 0
  at(60_000)
  expect(compared).toBe(0)
  act(() => useWindowMemory.setState({ homeOrder: 'deadline' }))
  compared = 0
  at(120_000)
  expect(compared).toBeGreaterThan(40)
  act(() => useWindowMemory.setState({ homeOrder: 'edited' }))
  act(() => root.unmount())
})
