import { type ElectronApplication, expect, type Page } from '@playwright/test'
import type { ClockView } from '../../src/contract/clock-views'

/** The window that shows the clock of a rehearsal in this view, as soon as it is there. */
export async function clockWindow(app: ElectronApplication, view: ClockView): Promise<Page> {
  const find = () => app.windows().find((page) => page.url().includes(`view=${view}`))
  await expect.poll(() => find() !== undefined, { timeout: 60_000 }).toBe(true)
  const found = find()
  if (!found) throw new Error(`No window shows ${view}`)
  await expect(found.getByRole('timer')).toBeVisible({ timeout: 60_000 })
  return found
}
