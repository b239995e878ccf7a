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

/** Stops whose greater part is below the window. */
const HIGH: ReadonlySet<string> = new Set([
  'areas',
  'call-read',
  'compared',
  'delivery',
  'hand-in',
  'home-empty',
  'organisation-profile',
  'results',
  'rules',
  'settings-used',
  'shortcuts',
  'statement',
])

/** Scrolls what is highest in front, a window at a time and back again, and calls `each` with 2, 3 and so on, to the end or to the fourth. */
async function scrollOn({ page }: LaunchedApp, each: (at: number) => Promise<unknown>): Promise<void> {
  const scroll = (at: number) =>
    page.evaluate((windows) => {
      const front = document.querySelector('[role="dialog"]') ?? document
      const hidden = (box: Element) => box.scrollHeight - box.clientHeight
      const [box] = [...front.querySelectorAll('*')]
        .filter((box) => /auto|scroll/.test(getComputedStyle(box).overflowY))
        .sort((a, b) => hidden(b) - hidden(a))
      if (!box) return false
      const before = box.scrollTop
      box.scrollTop = windows * (box.clientHeight - 48)
      return box.scrollTop > before + 8
    }, at)
  for (let at = 1; at < 4 && (await scroll(at)); at += 1) {
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 100))))
    await each(at + 1)
  }
  await scroll(0)
}

/** Keeps a picture of each stop and collects what stands beyond the sides of the window there. */
function pictures(
  look: string,
  unfit: Record<string, string[]>,
  keep: Keep = ({ screenshot }, name) => screenshot(name),
): Look {
  return async (name, launched) => {
    const takeRest = () => scrollOn(launched, (at) => keep(launched, `every-${name}-${at}-${look}`))
    // What is laid out is drawn a frame later.
    await launched.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 100))))
    await keep(launched, `every-${name}-${look}`)
    await expectAccessible(launched.page)
    const beyond = await beyondTheSides(launched.page)
    if (beyond.length > 0) unfit[name] = beyond
    if (HIGH.has(name)) await takeRest()
  }
}

for (const { look, options, words = ENGLISH, begin, keep } of LOOKS)
  for (const [walked, walk] of everyWalk(words))
    test(`${walked}, ${look}`, { tag: '@screens' }, async () => {
      // Hundreds of pictures, on a computer that may do other things beside it.
      test.setTimeout(1_200_000)
      const unfit: Record<string, string[]> = {}
      await walk(options, pictures(look, unfit, keep), async (_, launched) => begin?.(launched))
      expect(unfit, 'stands beyond the sides of the window').toEqual({})
    })

test('a Word file in Arabic, in a window in English', { tag: '@screens' }, async () => {
  const unfit: Record<string, string[]> = {}
  await walkReview(ARABIC)({ size: { width: 1280, height: 800 }, colorScheme: 'light' }, pictures('arabicdraft', unfit))
  expect(unfit).toEqual({})
})
