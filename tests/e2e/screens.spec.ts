import { expect, test } from '@playwright/test'
import type { LaunchedApp } from './app'
import { expectAccessible } from './axe'
import { beyondTheSides, type Look, walkEveryScreen, walkMoreScreens } from './every-screen'
import { zoomedPicture, zoomTo200 } from './zoom'

/** The looks in which every screen is shown by `npm run screens`. */
const LOOKS: readonly {
  look: string
  options: Parameters<typeof walkEveryScreen>[0]
  begin?: (launched: LaunchedApp) => Promise<void>
  keep?: (launched: LaunchedApp, name: string) => Promise<unknown>
}[] = [
  { look: 'light', options: { size: { width: 1280, height: 800 }, colorScheme: 'light' } },
  { look: 'dark', options: { size: { width: 1280, height: 800 }, colorScheme: 'dark' } },
  { look: 'small', options: { size: { width: 1024, height: 640 } } },
  { look: 'large', options: { size: { width: 1280, height: 800 } }, begin: zoomTo200, keep: zoomedPicture },
  { look: 'arabic', options: { size: { width: 1280, height: 800 }, environment: { ROSTRUM_LOCALE: 'ar-XB' } } },
]

for (const { look, options, begin, keep } of LOOKS)
  test(`every screen, ${look}`, { tag: '@screens' }, async () => {
    const unfit: Record<string, string[]> = {}
    const picture: Look = async (name, launched) => {
      // What is laid out is drawn a frame later.
      await launched.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 100))))
      if (keep) await keep(launched, `every-${name}-${look}`)
      else await launched.screenshot(`every-${name}-${look}`)
      await expectAccessible(launched.page)
      const beyond = await beyondTheSides(launched.page)
      if (beyond.length > 0) unfit[name] = beyond
    }
    for (const walk of [walkEveryScreen, walkMoreScreens])
      await walk(options, picture, async (_, launched) => begin?.(launched))
    expect(unfit, 'stands beyond the sides of the window').toEqual({})
  })
