// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { message } from '../../../src/messages/message'
import { showRescue, useDamaged } from '../../../src/renderer/doctor/damaged'
import DoctorDialog from '../../../src/renderer/doctor/doctor-dialog'
import { type FakeShell, fakeShell } from './fake-shell'

let shell: FakeShell
let end: () => void
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  shell = fakeShell()
  const root = createRoot(document.body.appendChild(document.createElement('main')))
  act(() => root.render(<DoctorDialog />))
  end = () => act(() => root.unmount())
})
afterEach(() => {
  end()
  useDamaged.setState({ damaged: null })
  vi.unstubAllGlobals()
})

const show = () => act(async () => showRescue({ draft: 'draft-00000001', fileName: 'input.rostrum' }))
const press = (name: string) =>
  act(async () => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click())
const rescued = () => shell.asked.filter(({ name }) => name === 'draft.rescue').map(({ input }) => input)

const problem = { code: 'truncated', sentence: 'The file is cut off.' }
const VERSION = { modified: '2026-11-23T10:00:00.000Z', kind: 'history', fileName: '' }

test('says what can be read, what cannot and which versions there are, and opens any of it as a new draft', async () => {
  shell.answer('draft.examine', {
    fileName: 'input.rostrum',
    problem,
    isLocked: false,
    salvage: {
      title: 'Input',
      answers: [{ name: message('doctor.answer', { title: 'Question 1', slot: 'Answer' }), words: 10 }],
      proposals: 2,
      unreadable: [message('doctor.answer', { title: 'Question 2', slot: 'Answer' })],
      isCut: true,
    },
    versions: [VERSION],
  })
  await show()
  const said = document.querySelector('[role=dialog]')?.textContent ?? ''
  expect(said).toContain('The file is cut off.')
  expect(said).toContain('Question 1, Answer: 10 words')
  expect(said).toContain('2 proposals')
  expect(said).toContain('Question 2, Answer: a part of it')
  expect(said).toContain('23 November 2026')
  await press('Open what can be read as a new draft')
  expect(rescued()).toEqual([{ draft: 'draft-00000001', from: null }])
})

test('of a locked draft asks for its passphrase, and offers nothing where nothing is left', async () => {
  const locked = { fileName: 'input.rostrum', problem, isLocked: true, salvage: null, versions: [] }
  shell.answer('draft.examine', locked)
  await show()
  shell.answer('draft.examine', { ...locked, isLocked: false, versions: [VERSION] })
  const field = document.querySelector<HTMLInputElement>('input[type="password"]')
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'the right one')
    field?.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await act(async () => {
    document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  })
  expect(shell.asked.at(-1)).toEqual({
    name: 'draft.examine',
    input: { draft: 'draft-00000001', passphrase: 'the right one' },
  })
  expect(document.body.textContent).toContain('Nothing of a draft can be read in the file itself.')
  expect(document.body.textContent).not.toContain('Open what can be read')
  await press('Open as a new draft')
  expect(rescued()).toEqual([{ draft: 'draft-00000001', from: 0, passphrase: 'the right one' }])
})
