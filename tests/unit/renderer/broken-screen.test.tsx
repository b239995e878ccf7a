// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as commandLine from '../../../src/messages/generated/command-line'
import * as shell from '../../../src/messages/generated/shell'
import * as inWindow from '../../../src/messages/generated/window'
import { startInterface } from '../../../src/messages/sentence'
import { BrokenScreen } from '../../../src/renderer/broken-screen'
import { reportMistake, watched } from '../../../src/renderer/mistakes'

const asked: [string, unknown][] = []
const page = globalThis as unknown as { IS_REACT_ACT_ENVIRONMENT?: boolean; rostrum?: unknown }

beforeEach(() => {
  page.IS_REACT_ACT_ENVIRONMENT = true
  asked.length = 0
  page.rostrum = {
    request: async (name: string, input: unknown) => {
      asked.push([name, input])
      return { ok: true, value: {} }
    },
  }
})

afterEach(async () => {
  await startInterface({ english: { ...inWindow.english, ...shell.english, ...commandLine.english }, translations: {} })
  delete page.IS_REACT_ACT_ENVIRONMENT
  delete page.rostrum
})

function Broken(): never {
  throw new RangeError('cannot be drawn')
}

it('a screen that cannot be drawn leaves a sentence and a way on, and an entry for the log', async () => {
  const root = document.createElement('div')
  const drawn = createRoot(root, { onCaughtError: (error) => reportMistake('a screen', error) })
  await act(async () => drawn.render(<BrokenScreen>{<p>All is well.</p>}</BrokenScreen>))
  expect(root.textContent).toBe('All is well.')
  await act(async () =>
    drawn.render(
      <BrokenScreen>
        <Broken />
      </BrokenScreen>,
    ),
  )
  expect(root.querySelector('h1')?.textContent).toBe('Rostrum made a mistake')
  expect(root.querySelector('button')?.textContent).toBe('Load the window again')
  expect(asked).toEqual([
    ['log.mistake', expect.objectContaining({ where: 'a screen', name: 'RangeError', message: 'cannot be drawn' })],
  ])
  await act(async () => drawn.unmount())
})

it('says what happened and offers the way on where the catalogue is broken too', async () => {
  await startInterface({ english: {}, translations: {} })
  const root = document.createElement('div')
  const drawn = createRoot(root, { onCaughtError: () => undefined })
  await act(async () =>
    drawn.render(
      <BrokenScreen>
        <Broken />
      </BrokenScreen>,
    ),
  )
  expect(root.querySelector('h1')?.textContent).toBe('Screen is broken')
  expect(root.querySelector('button')?.textContent).toBe('Load again')
  expect(root.textContent).toContain('Text is kept')
  await act(async () => drawn.unmount())
})

it('a worker that ends by a mistake leaves an entry for the log, with its place, or that it could not be loaded', async () => {
  const worker = new EventTarget() as unknown as Worker
  expect(watched('check-worker', worker)).toBe(worker)
  const place = { filename: 'app://rostrum/assets/check-worker.js', lineno: 7, colno: 9 }
  worker.dispatchEvent(Object.assign(new Event('error'), { message: 'Uncaught TypeError: x is undefined', ...place }))
  worker.dispatchEvent(new Event('error'))
  expect(asked).toEqual([
    [
      'log.mistake',
      {
        where: 'check-worker',
        name: 'Error',
        message: 'Uncaught TypeError: x is undefined',
        stack: '    at app://rostrum/assets/check-worker.js:7:9',
      },
    ],
    ['log.mistake', { where: 'check-worker', name: 'Error', message: 'Its script could not be loaded', stack: '' }],
  ])
})
