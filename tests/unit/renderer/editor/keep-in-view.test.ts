// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { keepInView } from '../../../../src/renderer/editor/keep-in-view'

const LINES = 1000
const GROUP = 50
const PLAIN = 40
/** What a block far from the view counts for until it is laid out. */
const GUESSED = 80

/** A page that scrolls, with a text of equal lines as plain elements, and its editor beside it. Nothing is laid out here, so heights are reckoned. */
function page(scrollTop: number) {
  const scroller = document.createElement('div')
  Object.defineProperties(scroller, { scrollHeight: { value: LINES * GUESSED }, clientHeight: { value: 600 } })
  scroller.scrollTop = scrollTop
  scroller.getBoundingClientRect = () => new DOMRect(0, 0, 500, 600)
  const stand = (element: Element, offset: () => number, height: () => number) => {
    element.getBoundingClientRect = () => new DOMRect(0, offset() - scroller.scrollTop, 500, height())
  }
  const plain = document.createElement('div')
  stand(
    plain,
    () => 0,
    () => LINES * PLAIN,
  )
  for (let at = 0; at < LINES; at += GROUP) {
    const group = document.createElement('div')
    stand(
      group,
      () => at * PLAIN,
      () => GROUP * PLAIN,
    )
    for (let line = at; line < at + GROUP; line += 1) {
      const block = document.createElement('p')
      stand(
        block,
        () => line * PLAIN,
        () => PLAIN,
      )
      group.append(block)
    }
    plain.append(group)
  }
  const root = document.createElement('div')
  const blocks = Array.from({ length: LINES }, () => document.createElement('p'))
  const height = (block: HTMLElement) => (block.style.contentVisibility === 'visible' ? PLAIN : GUESSED)
  for (const [index, block] of blocks.entries())
    stand(
      block,
      () => blocks.slice(0, index).reduce((sum, each) => sum + height(each), 0),
      () => height(block),
    )
  root.append(...blocks)
  scroller.append(plain)
  document.body.append(scroller)
  return { scroller, plain, root, blocks }
}

test('the line at the edge of the page stays there, although what is above it counts for more in the editor', async () => {
  const { scroller, plain, root, blocks } = page(500 * PLAIN + 15)
  let swapped = 0
  keepInView(plain, root, () => {
    swapped += 1
  })
  expect(swapped).toBe(1)
  expect(blocks[500]?.getBoundingClientRect().top).toBe(-15)
  expect(scroller.scrollTop).toBeGreaterThan(500 * PLAIN + 15)
  // What is near the view has its own height from the first frame on, and no look of its own behind it.
  expect(blocks.filter(({ style }) => style.contentVisibility === 'visible')).toHaveLength(200)
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0))))
  expect(blocks.filter(({ style }) => style.contentVisibility === 'visible')).toEqual([])
})

test('a text that begins in view stays where it is', () => {
  const { scroller, plain, root } = page(0)
  keepInView(plain, root, () => {})
  expect(scroller.scrollTop).toBe(0)
})
