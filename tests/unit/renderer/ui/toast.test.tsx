// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { say, ToastRegion, ToastsOverDialog } from '../../../../src/renderer/ui/toast'

const page = globalThis as unknown as { IS_REACT_ACT_ENVIRONMENT?: boolean }
let root: Root
let host: HTMLElement

beforeEach(async () => {
  page.IS_REACT_ACT_ENVIRONMENT = true
  vi.useFakeTimers()
  host = document.createElement('div')
  document.body.append(host)
  root = createRoot(host)
  await act(async () => root.render(<ToastRegion />))
})

afterEach(async () => {
  await act(async () => vi.advanceTimersByTime(60_000))
  await act(async () => root.unmount())
  host.remove()
  vi.useRealTimers()
  delete page.IS_REACT_ACT_ENVIRONMENT
})

const wait = (seconds: number) => act(async () => vi.advanceTimersByTime(seconds * 1000))
const send = (event: Event, to: Element) => act(async () => void to.dispatchEvent(event))
const shown = () => host.textContent ?? ''

it('a toast goes by itself after ten seconds', async () => {
  await act(async () => say('Row removed'))
  await wait(9)
  expect(shown()).toContain('Row removed')
  await wait(2)
  expect(shown()).not.toContain('Row removed')
})

it('a toast waits under the pointer, and goes ten seconds after the pointer has left it', async () => {
  await act(async () => say('Row removed', { label: 'Undo', run: () => {} }))
  const toast = [...host.querySelectorAll('span')].find((each) => each.textContent === 'Row removed')?.parentElement
  if (!toast) throw new Error('No toast is shown')
  await wait(9)
  await send(new PointerEvent('pointerover', { bubbles: true }), toast)
  await wait(120)
  expect(shown()).toContain('Row removed')
  await send(new PointerEvent('pointerout', { bubbles: true }), toast)
  await wait(9)
  expect(shown()).toContain('Row removed')
  await wait(2)
  expect(shown()).not.toContain('Row removed')
})

it('a toast waits while its button has the focus', async () => {
  await act(async () => say('Row removed', { label: 'Undo', run: () => {} }))
  const button = host.querySelector('button')
  if (!button) throw new Error('No button is shown')
  await act(async () => button.focus())
  await wait(120)
  expect(shown()).toContain('Row removed')
  await act(async () => button.blur())
  await wait(11)
  expect(shown()).not.toContain('Row removed')
})

it('toasts keep off the buttons of a dialog for as long as one is open', async () => {
  const region = () => host.querySelector('div[role="status"]')?.hasAttribute('data-over-dialog')
  const both = (first: boolean, second: boolean) =>
    act(async () =>
      root.render(
        <>
          <ToastRegion />
          {first ? <ToastsOverDialog key="first" /> : null}
          {second ? <ToastsOverDialog key="second" /> : null}
        </>,
      ),
    )
  expect(region()).toBe(false)
  await both(true, true)
  expect(region()).toBe(true)
  await both(true, false)
  expect(region()).toBe(true)
  await both(false, false)
  expect(region()).toBe(false)
})
