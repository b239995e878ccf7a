// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useAsked } from '../../../src/renderer/locking/asked'
import PassphraseDialog from '../../../src/renderer/locking/passphrase-dialog'
import { type FakeShell, fakeShell } from './fake-shell'

let shell: FakeShell
let end: () => void
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  shell = fakeShell()
  const root = createRoot(document.body.appendChild(document.createElement('main')))
  act(() => root.render(<PassphraseDialog />))
  end = () => act(() => root.unmount())
})
afterEach(() => {
  end()
  useAsked.setState({ asked: null })
  vi.unstubAllGlobals()
})

async function type(field: number, value: string): Promise<void> {
  const input = document.querySelectorAll<HTMLInputElement>('input[type="password"]')[field]
  if (!input) throw new Error('There is no such field.')
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })
}

const send = () =>
  act(async () => {
    document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  })
const said = () => document.querySelector('[role="alert"]')?.textContent ?? ''

test('says that a lost passphrase is lost, and asks for nothing while what was typed is not the same or too short', async () => {
  act(() => useAsked.setState({ asked: { kind: 'set' } }))
  expect(document.body.textContent).toContain('cannot be recovered')
  await type(0, 'one long passphrase')
  await type(1, 'another passphrase')
  await send()
  expect(said()).toContain('not the same')
  await type(0, 'short')
  await type(1, 'short')
  await send()
  expect(said()).toContain('8 characters')
  expect(shell.asked.filter(({ name }) => name.startsWith('lock'))).toEqual([])
})

test('the field that gets the focus comes into view, also where the dialog is too high for the window', () => {
  const brought: string[] = []
  const scroll = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    brought.push(this.tagName)
  })
  act(() => useAsked.setState({ asked: { kind: 'set' } }))
  act(() => document.querySelector<HTMLInputElement>('input[type="password"]')?.focus())
  expect(new Set(brought)).toEqual(new Set(['INPUT']))
  scroll.mockRestore()
})

test('opens a draft with what was typed', async () => {
  act(() => useAsked.setState({ asked: { kind: 'open', draft: 'draft-00000001', fileName: 'input.rostrum' } }))
  expect(document.body.textContent).toContain('input.rostrum')
  await type(0, 'the right one')
  await send()
  expect(shell.asked).toContainEqual({
    name: 'draft.open',
    input: { draft: 'draft-00000001', passphrase: 'the right one' },
  })
})
