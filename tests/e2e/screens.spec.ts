import { expect, test } from '@playwright/test'
import type { LaunchedApp } from './app'
import { expectAccessible } from './axe'
import { beyondTheSides, walkEveryScreen } from './every-screen'
import { zoomedPicture, zoomTo200 } from './zoom'

/** The looks in which every screen is shown by `npm run screens`. */
const LOOKS: readonly {
  look: string
  options: Parameters<typeof walkEveryScreen>[0]
  begin?: (launched: LaunchedApp) => Promise<void>
  picture?: (launched: LaunchedApp, name: string) => Promise<unknown>
}[] = [
  { look: 'light', options: { size: { width: 1280, height: 800 }, colorScheme: 'light' } },
  { look: 'dark', options: { size: { width: 1280, height: 800 }, colorScheme: 'dark' } },
  { look: 'small', options: { size: { width: 1024, height: 640 } } },
  { look: 'large', options: { size: { width: 1280, height: 800 } }, begin: zoomTo200, picture: zoomedPicture },
  { look: 'arabic', options: { size: { width: 1280, height: 800 }, environment: { ROSTRUM_LOCALE: 'ar-XB' } } },
]

for (const { look, options, begin, picture } of LOOKS)
  test(`every screen, ${look}`, { tag: '@screens' }, async () => {
    const unfit: Record<string, string[]> = {}
    await walkEveryScreen(
      options,
      async (name, launched) => {
        // What is laid out is drawn a frame later.
        await launched.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 100))))
        if (picture) await picture(launched, `every-${name}-${look}`)
        else await launched.screenshot(`every-${name}-${look}`)
        await expectAccessible(launched.page)
        const beyond = await beyondTheSides(launched.page)
        if (beyond.length > 0) unfit[name] = beyond
      },
      async (_, launched) => begin?.(launched),
    )
    expect(unfit, 'stands beyond the sides of the window').toEqual({})
  })
