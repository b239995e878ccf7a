// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client'
import { expect, it, vi } from 'vitest'
import { useBehindFirstPicture } from '../../../../src/renderer/home/behind-first-picture'

const page = { isDrawn: false }
const drawn: boolean[] = []

function Shown() {
  drawn.push(useBehindFirstPicture(page))
  return null
}

it('holds back what nobody looks at first until the first picture is out, once a page', async () => {
  const frames: FrameRequestCallback[] = []
  const asked = vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((frame) => frames.push(frame))
  const root = createRoot(document.createElement('div'))
  root.render(<Shown />)
  // The frame of the picture, and the one after it.
  for (const before of [0, 1]) {
    await vi.waitFor(() => expect(frames).toHaveLength(before + 1))
    expect(drawn).toEqual([false])
    frames[before]?.(0)
  }
  await vi.waitFor(() => expect(drawn.at(-1)).toBe(true))
  expect(drawn).toEqual([false, true])
  asked.mockRestore()
  root.unmount()
  drawn.length = 0
  const again = createRoot(document.createElement('div'))
  again.render(<Shown />)
  await vi.waitFor(() => expect(drawn).toEqual([true]))
  again.unmount()
})
