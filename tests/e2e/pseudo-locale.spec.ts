import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { LABELS, MOVE_LABELS } from '../../src/core/export/labels'
import { launchRostrum, repository } from './app'
import { BROKEN, BROUGHT, everyWalk, HALF, RUNNING_TEXT } from './every-screen'
import { ENGLISH } from './review-files'
import { seenText } from './seen-text'

test('a language that there is no catalogue of is English, and the log hears of it', async () => {
  const { page, close, userData } = await launchRostrum({ environment: { ROSTRUM_LOCALE: 'tlh' } })
  await expect(page.getByRole('main')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  const log = join(userData, 'logs', 'rostrum.log')
  await expect.poll(() => (existsSync(log) ? readFileSync(log, 'utf8') : '')).toContain('unknown-locale')
  await close()
})

/** Everything that may stand in plain English in a window of another language: what packs and samples say, and what documents in English do. */
function wordsOfData(): string {
  const folder = join(repository, 'templates')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:json|rostrum|md)$/.test(name),
  )
  const written = files.flatMap((name) => {
    const content = readFileSync(join(folder, name), 'utf8')
    if (/\.md$/.test(name)) return [name, content]
    const found: string[] = [name]
    JSON.stringify(JSON.parse(content), (_, value) => {
      if (typeof value === 'string') found.push(value)
      return value
    })
    return found
  })
  // Names of languages are the system's, which has none for a language that nobody speaks.
  const names = new Intl.DisplayNames('en', { type: 'language' })
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const languages = letters.flatMap((one) => letters.map((other) => names.of(`${one}${other}`) ?? ''))
  // So are the days and months of dates, which it writes in English here, and who works at this computer.
  const days = Array.from({ length: 366 }, (_, day) =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + day)),
  )
  return [
    ...written,
    ...languages,
    ...days,
    userInfo().username,
    ...RUNNING_TEXT,
    HALF,
    BROKEN,
    BROUGHT,
    JSON.stringify(ENGLISH),
    JSON.stringify(LABELS),
    JSON.stringify(MOVE_LABELS),
  ]
    .join('\n')
    .replace(/\s+/g, ' ')
}

/** Names, which no language translates, and the button that only screen readers see, whose name is the library's. */
const NAMES =
  /^(?:Rostrum|WSIS\+20|DOCX|PDF|CSV|Markdown|JSON|Ctrl|Alt|Shift|Esc|Enter|Tab|Home|End|Harper|Hunspell|Electron|Chromium|Typst|Unicode|ISO|UTC|eml|Dismiss|Acronym|Jul)$/i

/** Stretches of plain letters, which in `en-XA` a message of the catalogue never has, that are neither data nor names. */
function plainEnglish(texts: readonly string[], data: string): string[] {
  return texts.filter((text) =>
    (text.replace(/\/\S+|\b[0-9a-f]{64}\b/g, '').match(/[\x20-\x7e]{4,}/g) ?? []).some((stretch) => {
      const words = stretch.replace(/^[^A-Za-z]+|[^A-Za-z]+$/g, '').replace(/\s+/g, ' ')
      if (!/[A-Za-z]{3}/.test(words) || data.includes(words)) return false
      return words
        .split(/[^A-Za-z+-]+/)
        .some((word) => /[A-Za-z]{3}/.test(word) && !NAMES.test(word) && !data.includes(word))
    }),
  )
}

/** Texts that are put on a page to be seen whole or cut: `seenText` must tell which is which. */
const CUT_ON_PURPOSE = ['cut at its side', 'cut below', 'outside the window']

/** A text of a pack as it must not stand in a window from right to left. */
const TURNED_ON_PURPOSE = 'Turned on purpose.'

async function cutOnPurpose(page: Page): Promise<{ cut: string[]; turned: string[]; sideways: string[] }> {
  await page.evaluate(() => {
    const put = (words: string, box: string, text = '') => {
      const outer = document.body.appendChild(document.createElement('div'))
      outer.className = 'put-on-purpose'
      outer.style.cssText = `position: fixed; left: 40px; top: 40px; white-space: nowrap; ${box}`
      const inner = outer.appendChild(document.createElement('span'))
      inner.style.cssText = text
      inner.textContent = words
    }
    put('cut at its side', 'inline-size: 20px; overflow: hidden')
    put('cut below', 'block-size: 5px; overflow: clip')
    put('outside the window', 'left: calc(100vw - 20px)')
    put('whole', 'inline-size: 400px; overflow: hidden')
    put('can be scrolled to', 'inline-size: 20px; overflow: auto')
    put('not shown', 'inline-size: 20px; overflow: hidden', 'visibility: hidden')
    put('Turned on purpose.', '')
    put('As it is written.', '', 'direction: ltr')
  })
  const { cut, turned, sideways } = await seenText(page)
  await page.evaluate(() => {
    for (const each of document.querySelectorAll('.put-on-purpose')) each.remove()
  })
  const put = [...CUT_ON_PURPOSE, 'whole', 'can be scrolled to', 'not shown']
  return {
    cut: cut.filter((words) => put.includes(words)),
    turned: turned.filter((words) => / purpose| written/.test(words)),
    sideways: sideways.filter((words) => put.includes(words)),
  }
}

for (const locale of ['en-XA', 'ar-XB'] as const)
  for (const [walked, walk] of everyWalk(ENGLISH))
    test(`${walked} in ${locale}: nothing is cut off, turned round or scrolled sideways at 1280 × 800, and no sentence is in plain English`, async () => {
      const data = wordsOfData()
      expect(plainEnglish(['Çļööšéé the window now', 'Çļööšéé Amina Example'], data)).toEqual([
        'Çļööšéé the window now',
      ])
      let controls = {}
      // What stands on several screens is told once.
      const told = new Set<string>()
      const news = (texts: readonly string[]) => texts.filter((text) => !told.has(text) && told.add(text))
      const seen: Record<string, { cut: string[]; plain: string[]; turned: string[]; sideways: string[] }> = {}
      await walk(
        { environment: { ROSTRUM_LOCALE: locale }, size: { width: 1280, height: 800 } },
        async (name, { page, screenshot }) => {
          const { texts, cut, turned, sideways } = await seenText(page)
          const plain = locale === 'en-XA' ? plainEnglish(texts, data) : []
          seen[name] = { cut: news(cut), turned: news(turned), plain: news(plain), sideways: news(sideways) }
          await screenshot(`${locale}-${name}`)
        },
        async (page) => {
          const [lang, dir] = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])
          expect([lang, dir]).toEqual([locale, locale === 'ar-XB' ? 'rtl' : 'ltr'])
          controls = await cutOnPurpose(page)
        },
      )
      // What is asked of every screen would find nothing if it could not see a text that is cut.
      expect(controls).toEqual({
        cut: CUT_ON_PURPOSE,
        turned: locale === 'ar-XB' ? [TURNED_ON_PURPOSE] : [],
        sideways: ['can be scrolled to'],
      })
      const wrong = Object.entries(seen).filter(([, found]) => Object.values(found).flat().length > 0)
      expect(Object.fromEntries(wrong)).toEqual({})
    })
