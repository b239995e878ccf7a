// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Proposal } from '../../../../src/core/draft/draft'
import { success } from '../../../../src/core/result'
import { useApp } from '../../../../src/renderer/app-store'
import type { Ask } from '../../../../src/renderer/bridge'
import { DraftStore } from '../../../../src/renderer/draft/draft-store'
import { Proposals } from '../../../../src/renderer/draft/proposals'
import { fieldOnPage, rowsBeside } from '../../../../src/renderer/draft/resting-rows'
import type { DraftSession } from '../../../../src/renderer/draft/session'
import { opened } from './template'

/** Says which stretches are near the view. */
class Views {
  static all: Views[] = []
  constructor(
    private readonly hear: (
      entries: Pick<IntersectionObserverEntry, 'isIntersecting' | 'boundingClientRect' | 'rootBounds'>[],
    ) => void,
  ) {
    Views.all.push(this)
  }
  observe() {}
  disconnect() {}
  say(isIntersecting: boolean) {
    this.hear([{ isIntersecting, boundingClientRect: new DOMRect(), rootBounds: null }])
  }
}

const row = (number: number): Proposal => ({
  id: `p${number}`,
  document: 'Zero Draft',
  paragraph: String(number),
  move: 'amend',
  current: `Current words ${number}`,
  proposed: `Proposed words ${number}`,
  rationale: '',
  area: null,
})

let end = () => {}
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('IntersectionObserver', Views)
  // Comparing waits for idle time, of which happy-dom tells nothing.
  vi.stubGlobal('requestIdleCallback', () => 0)
  vi.stubGlobal('cancelIdleCallback', () => {})
  Views.all = []
})
afterEach(() => {
  end()
  useApp.setState({ session: null })
  vi.unstubAllGlobals()
})

function shown(count: number) {
  const drafts = new DraftStore(
    opened((draft) => ({ ...draft, proposals: Array.from({ length: count }, (_, index) => row(index + 1)) })),
    {
      ask: (async () => success({ revision: 0 })) as unknown as Ask,
      now: () => '2026-11-22T12:00:00.000Z',
      newId: () => 'new',
      collect: () => {},
      show: () => {},
    },
  )
  useApp.setState({ session: { drafts, undo: { offer: () => {} } } as unknown as DraftSession })
  const place = document.body.appendChild(document.createElement('main'))
  const root = createRoot(place)
  act(() => root.render(<Proposals of="all" title="Proposals" />))
  end = () => {
    act(() => root.unmount())
    place.remove()
  }
  const fields = () => place.querySelectorAll('input:not([role]), textarea, select').length
  return { place, fields }
}

const FIELDS_OF_A_ROW = 7
const STRETCH = 20

test('of thousands of proposals, those near the view have fields; every one is on the page with all its words', () => {
  const { place, fields } = shown(81)
  expect(fields()).toBe(0)
  const rows = [...place.querySelectorAll('li')]
  expect(rows).toHaveLength(81)
  expect(rows[79]?.textContent).toContain('Current words 80')
  expect(rows[79]?.textContent).toContain('Proposed words 80')
  expect([rows[79]?.getAttribute('aria-posinset'), rows[79]?.getAttribute('aria-setsize')]).toEqual(['80', '81'])
  expect(rows[79]?.querySelector('[role=group]')?.getAttribute('aria-label')).toContain('80')
  act(() => Views.all[0]?.say(true))
  act(() => Views.all[1]?.say(true))
  expect(fields()).toBe(2 * STRETCH * FIELDS_OF_A_ROW)
  act(() => Views.all[0]?.say(false))
  expect(fields()).toBe(STRETCH * FIELDS_OF_A_ROW)
})

test('few proposals always have their fields', () => {
  expect(shown(12).fields()).toBe(12 * FIELDS_OF_A_ROW)
  expect(Views.all).toHaveLength(0)
})

test('a field that somebody asks for is there at once, and stays while it has the focus', () => {
  const { fields } = shown(81)
  let field: HTMLElement | null = null
  act(() => {
    field = fieldOnPage('proposal-p77-proposed')
  })
  expect((field as HTMLTextAreaElement | null)?.value).toBe('Proposed words 77')
  act(() => (field as HTMLElement | null)?.focus())
  act(() => Views.all[3]?.say(false))
  expect(fields()).toBe(STRETCH * FIELDS_OF_A_ROW)
  act(() => (field as HTMLElement | null)?.blur())
  expect(fields()).toBe(0)
  expect(fieldOnPage('proposal-nobody-proposed')).toBeNull()
  expect(rowsBeside('p77')).toHaveLength(81)
  expect(rowsBeside('nobody')).toEqual([])
})

test('a row that the Tab key comes to gets its fields and the focus: its first from above, its last from below', async () => {
  const { place } = shown(81)
  const resting = (index: number) => place.querySelectorAll('li')[index]?.querySelector<HTMLElement>('[role=group]')
  await act(async () => resting(70)?.focus())
  expect(document.activeElement?.id).toBe('proposal-p71-paragraph')
  await act(async () => resting(50)?.focus())
  expect(document.activeElement?.id).toBe('proposal-p51-remove')
})
