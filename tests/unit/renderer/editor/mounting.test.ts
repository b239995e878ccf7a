// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Answer } from '../../../../src/renderer/editor/answer'
import { Mounting } from '../../../../src/renderer/editor/mounting'

let frames: FrameRequestCallback[] = []
const frame = () => {
  for (const run of frames.splice(0)) run(0)
}
beforeEach(() => {
  frames = []
  vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => frames.push(run))
  vi.stubGlobal('cancelAnimationFrame', (index: number) => {
    if (index > 0) frames[index - 1] = () => {}
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

/** Answers near the view whose editors are not on the page yet. */
function near(count: number) {
  const mounted: number[] = []
  const mounting = new Mounting(() => null)
  for (let index = 0; index < count; index += 1) {
    const answer = {
      near: true,
      isMounted: () => mounted.includes(index),
      prepare: () => true,
      mount: () => mounted.push(index),
      unmount: () => {},
    }
    const place = document.body.appendChild(document.createElement('div'))
    mounting.watch(answer as unknown as Answer, place, document.createElement('div'))
  }
  return { mounting, mounted }
}

test('the frame that shows what was found makes no editor, and those behind it some each', () => {
  const { mounting, mounted } = near(5)
  mounting.schedule()
  mounting.scheduleBehindFrame()
  const made = [1, 2, 3, 4].map(() => {
    frame()
    return mounted.length
  })
  expect(made).toEqual([0, 3, 5, 5])
})
