// @vitest-environment happy-dom

import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
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
