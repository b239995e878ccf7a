import { expect, test } from '@playwright/test'
import type { LaunchedApp, LaunchOptions } from './app'
import { expectAccessible } from './axe'
import { beyondTheSides, everyWalk, type Look, walkReview } from './every-screen'
import { ARABIC, ENGLISH, type Words } from './review-files'
import { zoomedPicture, zoomTo200 } from './zoom'

type Keep = (launched: LaunchedApp, name: string) => Promise<unknown>

/** The looks in which every screen is shown by `npm run screens`. */
const LOOKS: readonly {
  look: string
  options: LaunchOptions
  /** In which language the Word file and its reviewers write; English unless given. */
  words?: Words
  begin?: (launched: LaunchedApp) => Promise<void>
  keep?: Keep
}[] = [
  { look: 'light', options: { size: { width: 1280, height: 800 }, colorScheme: 'light' } },
  { look: 'dark', options: { size: { width: 1280, height: 800 }, colorScheme: 'dark' } },
  { look: 'small', options: { size: { width: 1024, height: 640 } } },
  { look: 'large', options: { size: { width: 1280, height: 800 } }, begin: zoomTo200, keep: zoomedPicture },
  {
    look: 'arabic',
    options: { size: { width: 1280, height: 800 }, environment: { ROSTRUM_LOCALE: 'ar-XB' } },
    words: ARABIC,
  },
]

/** Keeps a picture of each stop and collects what stands beyond the sides of the window there. */
function pictures(
  look: string,
  unfit: Record<string, string[]>,
  keep: Keep = ({ screenshot }, name) => screenshot(name),
): Look {
  return async (name, launched) => {
    // What is laid out is drawn a frame later.
    await launched.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 100))))
    await keep(launched, `every-${name}-${look}`)
    await expectAccessible(launched.page)
    const beyond = await beyondTheSides(launched.page)
    if (beyond.length > 0) unfit[name] = beyond
  }
}

for (const { look, options, words = ENGLISH, begin, keep } of LOOKS)
  for (const [walked, walk] of everyWalk(words))
    test(`${walked}, ${look}`, { tag: '@screens' }, async () => {
      const unfit: Record<string, string[]> = {}
      await walk(options, pictures(look, unfit, keep), async (_, launched) => begin?.(launched))
      expect(unfit, 'stands beyond the sides of the window').toEqual({})
    })

test('a Word file in Arabic, in a window in English', { tag: '@screens' }, async () => {
  const unfit: Record<string, string[]> = {}
  await walkReview(ARABIC)({ size: { width: 1280, height: 800 }, colorScheme: 'light' }, pictures('arabicdraft', unfit))
  expect(unfit).toEqual({})
})
