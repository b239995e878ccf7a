import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type Axe from 'axe-core'

declare global {
  interface Window {
    axe?: typeof Axe
  }
}

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Expects that axe finds nothing serious or critical on the screen as it is; names rule and place of what it finds. */
export async function expectAccessible(page: Page): Promise<void> {
  // Put there once a page and run at once: what goes between for pages with frames took two thirds of the time, and ours have none.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE)
  const grave = await page.evaluate(async () => {
    // What fades in is judged when it is there: halfway it has too little contrast, on a quick computer alone.
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map(({ finished }) => finished))
    // What passes is not asked for: telling each node of it took half of axe's time on a long draft.
    // While the list of a choice field is open, all else is hidden from screen readers, and nobody comes there: the list closes before the focus goes on.
    const choosing = document.activeElement?.matches('[role="combobox"][aria-expanded="true"]') ?? false
    // To a menu whose submenu is open the arrow keys lead, and no Tab.
    const submenu = document.querySelectorAll('[role="menu"]').length > 1
    const found = await window.axe?.run(document, {
      resultTypes: ['violations'],
      rules: { 'aria-hidden-focus': { enabled: !choosing }, 'scrollable-region-focusable': { enabled: !submenu } },
    })
    if (!found) throw new Error('axe did not come onto the page')
    return found.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
  })
  expect(grave).toEqual([])
}
