// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import type { DraftSummary, NamedDraft } from '../../../../src/contract/messages'
import { useApp } from '../../../../src/renderer/app-store'
import { RenameDialog } from '../../../../src/renderer/home/rename-dialog'

const named: NamedDraft = {
  draft: 'draft-1',
  title: '',
  fileName: 'input-final-2.rostrum',
  folderName: 'Rostrum',
  modified: '2026-11-28T10:00:00Z',
  recovered: false,
  isElsewhere: false,
  problem: null,
}

const LIST = { listing: 1, folderName: 'Rostrum', drafts: [], recent: [], named: [], unreadable: [] }

afterEach(() => {
  vi.unstubAllGlobals()
  useApp.setState({ home: null })
})

test('a draft whose file is still being read is not offered its file name as a title, and what is typed meanwhile stays', () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const root = createRoot(document.body.appendChild(document.createElement('main')))
  act(() => root.render(<RenameDialog draft={named} onClose={() => {}} />))
  const title = () => document.querySelector<HTMLInputElement>('[role="dialog"] input')?.value
  expect(title()).toBe('')
  const told = (words: string) =>
    act(() =>
      useApp.setState({
        home: { ...LIST, drafts: [{ ...named, title: words } as unknown as DraftSummary] } as never,
      }),
    )
  told('Input to the review')
  expect(title()).toBe('Input to the review')
  const field = document.querySelector<HTMLInputElement>('[role="dialog"] input')
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'Our input')
    field?.dispatchEvent(new Event('input', { bubbles: true }))
  })
  told('Input to the review, read again')
  expect(title()).toBe('Our input')
  act(() => root.unmount())
})
