// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { dropToastsOf, say, ToastRegion, ToastsOverDialog } from '../../../../src/renderer/ui/toast'

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

it('a toast goes with the screen where it was said, one of a draft stays with its draft, and one that leads elsewhere comes along', async () => {
  const draft = {}
  const show = (screen: string) => act(async () => root.render(<ToastRegion front={draft} screen={screen} />))
  await show('draft')
  await act(async () => say('The copy is ready'))
  await act(async () => say('Row removed', { of: draft }))
  expect(shown()).toContain('The copy is ready')
  await act(async () => {
    say('The pack is made')
    root.render(<ToastRegion front={draft} screen="home" />)
  })
  expect(shown()).not.toContain('The copy is ready')
  expect(shown()).toContain('Row removed')
  expect(shown()).toContain('The pack is made')
  await show('calendar')
  expect(shown()).not.toContain('The pack is made')
  expect(shown()).toContain('Row removed')
})

it('a toast waits under the pointer, and goes ten seconds after the pointer has left it', async () => {
  await act(async () => say('Row removed', { action: { label: 'Undo', run: () => {} } }))
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
  await act(async () => say('Row removed', { action: { label: 'Undo', run: () => {} } }))
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

it('a toast of a draft is shown with that draft alone, waits while another is in front, and goes when its own leaves', async () => {
  const [first, second] = [{}, {}]
  const front = (draft?: object) => act(async () => root.render(<ToastRegion front={draft} />))
  const undo = { label: 'Undo', run: () => {} }
  await front(first)
  await act(async () => {
    say('Row removed', { action: undo, of: first })
    say('Taken from the file', { action: undo, of: second })
    say('Pack installed')
  })
  expect(shown()).toContain('Row removed')
  expect(shown()).not.toContain('Taken from the file')
  // Time for reading it begins when it can be read.
  await front(second)
  expect(shown()).not.toContain('Row removed')
  expect(shown()).toContain('Taken from the file')
  expect(shown()).toContain('Pack installed')
  await front(first)
  expect(shown()).not.toContain('Row removed')
  expect(shown()).not.toContain('Taken from the file')
  await act(async () => {
    say('Sorted', { action: undo, of: second })
    dropToastsOf(second)
  })
  await front(second)
  expect(shown()).not.toContain('Sorted')
})

it('a newer message takes the place of that with its name of the same draft, and of no other', async () => {
  const [first, second] = [{}, {}]
  await act(async () => root.render(<ToastRegion front={first} />))
  await act(async () => {
    say('Row removed', { about: 'undo', of: first })
    say('Mark set', { about: 'undo', of: second })
  })
  expect(shown()).toContain('Row removed')
  await act(async () => say('Row added', { about: 'undo', of: first }))
  expect(shown()).not.toContain('Row removed')
  expect(shown()).toContain('Row added')
  await act(async () => root.render(<ToastRegion front={second} />))
  expect(shown()).toContain('Mark set')
})
