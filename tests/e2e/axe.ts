import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Expects that axe finds nothing serious or critical on the screen as it is; names rule and place of what it finds. */
export async function expectAccessible(page: Page): Promise<void> {
  // The default mode opens a second page, which Electron does not let Playwright do.
  // What passes is not asked for: telling each node of it took half of axe's time on a long draft.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`))
  expect(grave).toEqual([])
}
