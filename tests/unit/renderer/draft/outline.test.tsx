// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { UNPLACED_SECTION, UNPLACED_SLOT } from '../../../../src/core/template/unplaced'
import { paragraph } from '../../../../src/core/text/blocks'
import { useApp } from '../../../../src/renderer/app-store'
import type { DraftStore } from '../../../../src/renderer/draft/draft-store'
import { Outline } from '../../../../src/renderer/draft/outline'
import type { DraftSession } from '../../../../src/renderer/draft/session'
import { keptStore } from './template'

let root: ReturnType<typeof createRoot>
let drafts: DraftStore
const brought: string[] = []

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  brought.length = 0
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    brought.push(this.id)
  })
  drafts = keptStore()
  useApp.setState({ session: { drafts } as unknown as DraftSession, screen: 'draft' })
  root = createRoot(document.body.appendChild(document.createElement('div')))
})
afterEach(async () => {
  await act(async () => root.unmount())
  drafts.close()
  useApp.setState({ session: null, screen: 'home' })
  document.body.replaceChildren()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const draw = () => act(async () => root.render(<Outline />))
const goTo = (inView: string) => act(async () => drafts.store.setState({ inView }))

test('the row of the section that the writer comes to is brought into the outline’s view, once', async () => {
  await draw()
  brought.length = 0
  await goTo('q7')
  await goTo('q7')
  expect(brought).toEqual(['outline-q7'])
  expect(document.getElementById('outline-q7')?.getAttribute('aria-current')).toBe('true')
})

test('text without a place stands under a heading of its own, and not among the proposals', async () => {
  const { counted } = drafts.state
  const unplaced = { id: UNPLACED_SECTION, chosen: false, answers: { [UNPLACED_SLOT]: [paragraph('Masts stay up.')] } }
  const answered = { id: 'q1', chosen: true, answers: { answer: [paragraph('Networks.')] } }
  drafts.store.setState({ counted: { ...counted, sections: [...counted.sections, unplaced] } })
  await draw()
  // It is all that there is, and at the end of nothing.
  expect(document.getElementById('outline-unplaced')?.textContent).toBe('Text without a place')
  await act(async () => drafts.store.setState({ counted: { ...counted, sections: [answered, unplaced] } }))
  expect(document.getElementById('outline-unplaced')?.textContent).toBe('Text without a placeat the end')
  const row = document.getElementById('outline-unplaced')
  expect(row?.closest('ul')?.querySelectorAll('li')).toHaveLength(1)
  expect(row?.closest('ul')?.previousElementSibling?.textContent).toBe('Imported')
})

test('a section stands behind its number, and a part that has none behind nothing', async () => {
  const { template } = drafts.state
  const [first, ...others] = template.sections
  if (!first) throw new Error('A section is needed.')
  await draw()
  const number = () => document.querySelector(`#outline-${first.id} > span > span:not(.visually-hidden)`)?.textContent
  expect(number()).toBe('1 ')
  const part = { ...first, kind: 'part' as const }
  await act(async () => drafts.store.setState({ template: { ...template, sections: [part, ...others] } }))
  expect(number()).toBeUndefined()
  expect(document.getElementById(`outline-${first.id}`)?.textContent).toContain(first.shortTitle)
})
