// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { packOfCall } from '../../../../src/core/call/call-pack'
import { readCall } from '../../../../src/core/call/read-call'
import { useApp } from '../../../../src/renderer/app-store'
import CallScreen from '../../../../src/renderer/call/call-screen'
import {
  addItem,
  byHand,
  changeItem,
  compareWith,
  dropCall,
  leaveOut,
  makePack,
  moveItem,
  putBack,
  showCall,
  startCall,
  useCall,
} from '../../../../src/renderer/call/call-store'
import { type FakeShell, fakeShell } from '../fake-shell'

const TEXT = `# Call for inputs: libraries

Deadline: 3 March 2031, 18:00 CET.

1. What do libraries need?
2. Who pays for them?

Inputs must not exceed 2,000 words. Please send them to a@example.org.`

const origin = { name: 'call.md', sha256: 'a1b2c3'.padEnd(64, '0'), readOn: '2026-11-28' }
const handle = 'call-00000001'
const opened = (text: string) => {
  const { call, lines } = readCall({ kind: 'markdown', text })
  const { name, sha256, readOn } = origin
  return { call: handle, fileName: name, sha256, readOn, lines, found: call }
}

let shell: FakeShell
let root: ReturnType<typeof createRoot>
const before = useApp.getState()
const beforeCall = useCall.getState()
const page = () => document.body.textContent ?? ''
const working = () => {
  const { working: now } = useCall.getState()
  if (!now) throw new Error('No call is shown')
  return now
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  shell = fakeShell()
  root = createRoot(document.body.appendChild(document.createElement('div')))
  await act(async () => root.render(<CallScreen />))
})
afterEach(async () => {
  await act(async () => root.unmount())
  useApp.setState(before, true)
  useCall.setState(beforeCall, true)
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

test('a call is shown with what was found in it, and what is taken out can be put back in its place', async () => {
  expect(page()).toContain('Open a call…')
  await act(async () => showCall(opened(TEXT)))
  expect(page()).toContain('Everything was found or put in by you.')
  expect([...document.querySelectorAll('[data-field]')].map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['3 March 2031', '2,000 words', 'What do libraries need?']),
  )
  const [first, second] = working().questions
  if (!first || !second) throw new Error('The call asks two questions')
  await act(async () => leaveOut('questions', first.id))
  expect(working().questions.map(({ text }) => text)).toEqual(['Who pays for them?'])
  expect(page()).toContain('Put back: What do libraries need?')
  await act(async () => putBack('questions', first.id))
  expect(working().questions.map(({ id }) => id)).toEqual([first.id, second.id])
  await act(async () => moveItem('questions', first.id, 1))
  expect(working().questions.map(({ id }) => id)).toEqual([second.id, first.id])
  await act(async () => {
    addItem('limits', byHand({ value: 0, unit: 'words' as const, scope: 'answer', status: null }, null))
  })
  expect(page()).toContain('Limit 2 has no number')
})

test('what a person changed goes to the shell with its sentence, and nothing that was taken out', async () => {
  await act(async () => showCall(opened(TEXT)))
  const [limit] = working().limits
  const [, question] = working().questions
  if (!limit || !question) throw new Error('The call has a limit and two questions')
  await act(async () => changeItem('limits', limit.id, byHand({ ...limit.value, value: 1500 }, limit)))
  await act(async () => leaveOut('questions', question.id))
  shell.answer('call.make', { pack: 'libraries-a1b2c3', title: 'Libraries', templates: [] })
  await act(async () => makePack(false))
  const made = shell.asked.find(({ name }) => name === 'call.make')
  expect(made?.input).toMatchObject({
    call: handle,
    before: null,
    content: {
      questions: [{ text: 'What do libraries need?' }],
      limits: [{ value: { value: 1500 }, byHand: true, text: 'Inputs must not exceed 2,000 words.' }],
    },
  })
  expect(useApp.getState().screen).toBe('home')
})

test('a later version shows what it changes, as it stands after corrections', async () => {
  const earlier = packOfCall(readCall({ kind: 'markdown', text: TEXT }), origin)
  shell.answer('call.earlier', earlier)
  await act(async () => {
    showCall(opened(TEXT.replace('3 March 2031', '9 April 2031').replace('2,000', '2,500')))
    await compareWith(earlier.manifest.id)
  })
  const changes = () => [...document.querySelectorAll('del, ins')].map(({ textContent }) => textContent)
  expect(changes()).toEqual(['2031-03-03 18:00 Europe/Zurich', '2031-04-09 18:00 Europe/Zurich', '2000', '2500'])
  const [limit] = working().limits
  if (!limit) throw new Error('The call has a limit')
  await act(async () => changeItem('limits', limit.id, byHand({ ...limit.value, value: 2000 }, limit)))
  expect(changes()).toEqual(['2031-03-03 18:00 Europe/Zurich', '2031-04-09 18:00 Europe/Zurich'])
  expect(page()).toContain('Take the new version')
})

test('a file that is dropped starts from nothing, and what cannot be read is said', async () => {
  await act(async () => showCall(opened(TEXT)))
  await act(async () => startCall())
  expect(useCall.getState().working).toBeNull()
  const dropped: string[] = []
  vi.stubGlobal('rostrum', {
    ...window.rostrum,
    openDropped: async (file: File, as: string) => {
      dropped.push(`${file.name} as ${as}`)
      return { ok: true, value: null }
    },
  })
  await act(async () => dropCall(new File(['x'], 'call.pdf')))
  expect(dropped).toEqual(['call.pdf as call'])
})
