// @vitest-environment happy-dom
import { act, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, it, vi } from 'vitest'
import { useNow } from '../../../src/renderer/use-now'

const MINUTE = 60_000

const pictures: { minute: number; pressed: number }[] = []
let press: (times: number) => void = () => undefined

function Shown() {
  const minute = useNow() / MINUTE
  const [pressed, setPressed] = useState(0)
  press = setPressed
  useEffect(() => void pictures.push({ minute, pressed }))
  return null
}

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('goes on with each full minute, behind what somebody does just then', () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.useFakeTimers({ now: 10 * MINUTE + 1 })
  const root = createRoot(document.createElement('div'))
  act(() => root.render(<Shown />))
  act(() => {
    vi.advanceTimersByTime(MINUTE)
    press(1)
  })
  expect(pictures).toEqual([
    { minute: 10, pressed: 0 },
    { minute: 10, pressed: 1 },
    { minute: 11, pressed: 1 },
  ])
  // A window that is come back to within the minute shows nothing new.
  act(() => void window.dispatchEvent(new Event('focus')))
  act(() => void vi.advanceTimersByTime(MINUTE))
  expect(pictures.slice(3)).toEqual([{ minute: 12, pressed: 1 }])
  act(() => root.unmount())
  expect(vi.getTimerCount()).toBe(0)
})
