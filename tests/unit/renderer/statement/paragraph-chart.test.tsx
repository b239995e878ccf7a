// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { ParagraphChart } from '../../../../src/renderer/statement/paragraph-chart'

test('a difference has its sign before its number also in a line from right to left', () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  const place = document.body.appendChild(document.createElement('main'))
  const root = createRoot(place)
  const stretch = { from: 0, to: 0, text: 'Thank you, Chair.' }
  act(() =>
    root.render(
      <ParagraphChart
        stretches={[
          { ...stretch, planned: 129, took: 4 },
          { ...stretch, from: 1, to: 1, planned: 10, took: 22 },
          { ...stretch, from: 2, to: 2, planned: 10, took: 10.2 },
        ]}
      />,
    ),
  )
  const took = [...place.querySelectorAll('tbody td:last-child')].map(({ textContent }) => textContent)
  // Between a letter from left to right, here the mark, and the number the sign is of their direction.
  expect(took).toEqual(['0:04 \u200e−125 s', '0:22 \u200e+12 s', '0:10 '])
  act(() => root.unmount())
  vi.unstubAllGlobals()
})
