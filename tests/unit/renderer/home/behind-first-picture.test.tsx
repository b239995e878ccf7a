// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { useBehindFirstPicture } from '../../../../src/renderer/home/behind-first-picture'

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const page = { isDrawn: false }
const drawn: boolean[] = []

function Shown() {
  drawn.push(useBehindFirstPicture(page))
  return null
}

it('holds back what nobody looks at first until the first picture is out, once a page', async () => {
  const root = createRoot(document.createElement('div'))
  act(() => root.render(<Shown />))
  expect(drawn).toEqual([false])
  await vi.waitFor(() => act(async () => expect(drawn.at(-1)).toBe(true)))
  act(() => root.unmount())
  drawn.length = 0
  const again = createRoot(document.createElement('div'))
  act(() => again.render(<Shown />))
  expect(drawn).toEqual([true])
  act(() => again.unmount())
})
