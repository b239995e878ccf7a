// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Finding } from '../../../../src/core/draft/finding'
import { message } from '../../../../src/messages/message'
import { useApp } from '../../../../src/renderer/app-store'
import type { DraftStore } from '../../../../src/renderer/draft/draft-store'
import { useDraftScreen } from '../../../../src/renderer/draft/screen-state'
import type { DraftSession } from '../../../../src/renderer/draft/session'
import { ReadinessCard } from '../../../../src/renderer/handin/readiness-card'
import { keptStore } from '../draft/template'

let root: ReturnType<typeof createRoot>
let drafts: DraftStore
const show = vi.fn()
const before = useDraftScreen.getState()

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  drafts = keptStore()
  show.mockClear()
  useApp.setState({ session: { drafts, show } as unknown as DraftSession, screen: 'handin' })
  root = createRoot(document.body.appendChild(document.createElement('div')))
})
afterEach(async () => {
  await act(async () => root.unmount())
  drafts.close()
  useApp.setState({ session: null, screen: 'home' })
  useDraftScreen.setState(before, true)
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

const finding = (level: Finding['level'], at: Finding['at'] = { section: 'q1', slot: 'answer' }): Finding => ({
  check: 'wording',
  level,
  at,
  message: message('outline.moved.nothing'),
  reason: message('outline.moved.nothing'),
  source: message('outline.moved.nothing'),
})

const draw = (findings: Finding[]) =>
  act(async () => {
    drafts.store.setState({ findings })
    root.render(<ReadinessCard />)
  })
const button = (name: RegExp) =>
  [...document.querySelectorAll('button')].find((each) =>
    name.test(each.getAttribute('aria-label') ?? each.textContent),
  )
const press = (name: RegExp) => act(async () => button(name)?.click())

test('hand-in shows what weighs most, and leads to all that is left, whatever the panel showed before', async () => {
  useDraftScreen.setState({ tab: 'guidance', filter: { level: 'blocker', kind: 'style' } })
  await draw([...Array.from({ length: 7 }, () => finding('warning')), finding('advice'), finding('advice')])
  expect(document.querySelectorAll('li')).toHaveLength(5)
  const all = button(/in the draft$/)
  expect(all?.textContent).toBe('Show all 9 in the draft')
  await press(/in the draft$/)
  expect(useApp.getState().screen).toBe('draft')
  expect(useDraftScreen.getState()).toMatchObject({ tab: 'findings', filter: { level: null, kind: null } })
})

test('while something stands in the way hand-in lists that alone, and the rest is one press away', async () => {
  await draw([finding('advice'), finding('blocker', { section: 'q2', slot: 'answer' }), finding('warning')])
  expect(document.querySelectorAll('li')).toHaveLength(1)
  await press(/^Go there/)
  expect(show).toHaveBeenCalledExactlyOnceWith({ section: 'q2', slot: 'answer' }, undefined)
  expect(button(/in the draft$/)?.textContent).toBe('Show all 3 in the draft')
})

test('nothing is offered where all that is left is listed, or nothing is', async () => {
  await draw([finding('warning'), finding('warning')])
  expect(document.querySelectorAll('li')).toHaveLength(2)
  expect(button(/in the draft$/)).toBeUndefined()
  await draw([finding('advice')])
  expect(button(/in the draft$/)?.textContent).toBe('Show it in the draft')
  await draw([])
  expect(button(/in the draft$/)).toBeUndefined()
  expect(document.querySelectorAll('li')).toHaveLength(0)
})

test('what is left is counted by the names that the findings have in the panel, and what there is none of is not counted', async () => {
  await draw([finding('warning'), finding('warning')])
  expect(document.body.textContent).toContain('2 to look at')
  expect(document.body.textContent).not.toContain('advice')
  await draw([finding('blocker')])
  expect(document.body.textContent).not.toMatch(/to look at|advice/)
  expect(document.body.textContent).toContain('Documents can be made all the same')
})
