// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { create } from 'zustand'
import { type TabContent, Tabs } from '../../../../src/renderer/ui/tabs'

const useCount = create<{ count: number }>(() => ({ count: 3 }))
let drawn = 0
function Panel() {
  drawn += 1
  return <p>Cards</p>
}
function useCounted() {
  const count = useCount((state) => state.count)
  return { title: `Findings, ${count}`, count }
}
const TABS: readonly TabContent[] = [
  { id: 'findings', useName: useCounted, icon: <i />, content: <Panel /> },
  { id: 'page', useName: () => ({ title: 'Page' }), icon: <i />, content: <p>Paper</p> },
]

let end = () => {}
const idle: (() => void)[] = []
/** How often the row was measured, which lays the page out. */
let measured = 0

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run))
  vi.spyOn(HTMLElement.prototype, 'scrollWidth', 'get').mockImplementation(() => {
    measured += 1
    return 100
  })
  const root = createRoot(document.body.appendChild(document.createElement('main')))
  await act(async () => root.render(<Tabs label="Beside" tabs={TABS} chosen="findings" onChange={() => {}} />))
  end = () => act(() => root.unmount())
})
afterEach(() => {
  end()
  document.body.replaceChildren()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('a count that changes is drawn alone, and the row is measured when nobody waits for the page', () => {
  for (const run of idle.splice(0)) run()
  drawn = 0
  measured = 0
  for (const count of [4, 5, 6]) act(() => useCount.setState({ count }))
  expect(document.querySelector('[role=tab]')?.textContent).toContain('Findings, 6')
  expect({ drawn, measured }).toEqual({ drawn: 0, measured: 0 })
  for (const run of idle.splice(0)) run()
  expect(measured).toBe(1)
})
