// @vitest-environment happy-dom

import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { UNPLACED_SECTION, UNPLACED_SLOT } from '../../../../src/core/template/unplaced'
import { paragraph } from '../../../../src/core/text/blocks'
import { useApp } from '../../../../src/renderer/app-store'
import type { DraftStore } from '../../../../src/renderer/draft/draft-store'
import { Guidance } from '../../../../src/renderer/draft/guidance'
import type { DraftSession } from '../../../../src/renderer/draft/session'
import { fakeShell } from '../fake-shell'
import { keptStore, template } from './template'

let root: Root
let drafts: DraftStore
const title = () => document.querySelector('h2')?.textContent
const titleOf = (id: string) => template.sections.find((section) => section.id === id)?.title

beforeEach(() => {
  fakeShell().answer('pack.guidance', { guidance: null })
  drafts = keptStore()
  drafts.store.setState({ inView: 'area-1' })
  useApp.setState({ session: { drafts, rest: () => undefined } as unknown as DraftSession })
  root = createRoot(document.body.appendChild(document.createElement('main')))
  flushSync(() => root.render(<Guidance />))
})
afterEach(() => {
  root.unmount()
  useApp.setState({ session: null })
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

test('what helps with a part comes behind the page that came to it, and is none of its work', async () => {
  expect(title()).toBe(titleOf('area-1'))
  flushSync(() => drafts.store.setState({ inView: 'area-2' }))
  expect(title()).toBe(titleOf('area-1'))
  await vi.waitFor(() => expect(title()).toBe(titleOf('area-2')))
})

test('text without a place is said to stand at the end only where something is before it', async () => {
  const { counted } = drafts.state
  const unplaced = { id: UNPLACED_SECTION, chosen: false, answers: { [UNPLACED_SLOT]: [paragraph('Masts stay up.')] } }
  const answered = { id: 'q1', chosen: true, answers: { answer: [paragraph('Networks.')] } }
  const others = counted.sections.filter(({ id }) => id !== 'q1')
  const said = () => document.querySelector('h2 + p')?.textContent
  flushSync(() =>
    drafts.store.setState({ inView: 'unplaced', counted: { ...counted, sections: [...counted.sections, unplaced] } }),
  )
  await vi.waitFor(() => expect(said()).toContain('documents hold it as one running text'))
  flushSync(() => drafts.store.setState({ counted: { ...counted, sections: [...others, answered, unplaced] } }))
  await vi.waitFor(() => expect(said()).toContain('stands at the end of every document'))
})
