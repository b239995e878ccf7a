import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { LABELS, MOVE_LABELS } from '../../src/core/export/labels'
import { launchRostrum, repository } from './app'
import { walkEveryScreen } from './every-screen'
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
    const found: string[] = [name]
    JSON.stringify(/\.md$/.test(name) ? {} : JSON.parse(readFileSync(join(folder, name), 'utf8')), (_, value) => {
      if (typeof value === 'string') found.push(value)
      return value
    })
    return found
  })
  // Names of languages are the system's, which has none for a language that nobody speaks.
  const names = new Intl.DisplayNames('en', { type: 'language' })
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const languages = letters.flatMap((one) => letters.map((other) => names.of(`${one}${other}`) ?? ''))
  return [...written, ...languages, JSON.stringify(LABELS), JSON.stringify(MOVE_LABELS)].join('\n').replace(/\s+/g, ' ')
}

/** Names, which no language translates, and the button that only screen readers see, whose name is the library's. */
const NAMES =
  /^(?:Rostrum|WSIS\+20|DOCX|PDF|CSV|Markdown|JSON|Ctrl|Alt|Shift|Esc|Enter|Tab|Home|End|Harper|Hunspell|Electron|Chromium|Typst|Unicode|ISO|UTC|eml|Dismiss|Acronym|Jul)$/i

/** Stretches of plain letters, which in `en-XA` a message of the catalogue never has, that are neither data nor names. */
function plainEnglish(texts: readonly string[], data: string): string[] {
  return texts.filter((text) =>
    (text.replace(/\/\S+/g, '').match(/[\x20-\x7e]{4,}/g) ?? []).some((stretch) => {
      const words = stretch.replace(/^[^A-Za-z]+|[^A-Za-z]+$/g, '').replace(/\s+/g, ' ')
      if (!/[A-Za-z]{3}/.test(words) || data.includes(words)) return false
      return words
        .split(/[^A-Za-z+-]+/)
        .some((word) => /[A-Za-z]{3}/.test(word) && !NAMES.test(word) && !data.includes(word))
    }),
  )
}

for (const locale of ['en-XA', 'ar-XB'] as const)
  test(`every screen in ${locale}: nothing is cut off at 1280 × 800, and no sentence is in plain English`, async () => {
    const data = wordsOfData()
    expect(plainEnglish(['Çļööšéé the window now', 'Çļööšéé Amina Example'], data)).toEqual(['Çļööšéé the window now'])
    const seen: Record<string, { cut: string[]; plain: string[] }> = {}
    await walkEveryScreen(
      { environment: { ROSTRUM_LOCALE: locale }, size: { width: 1280, height: 800 } },
      async (name, { page, screenshot }) => {
        const { texts, cut } = await seenText(page)
        seen[name] = { cut, plain: locale === 'en-XA' ? plainEnglish(texts, data) : [] }
        await screenshot(`${locale}-${name}`)
      },
      async (page) => {
        const [lang, dir] = await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])
        expect([lang, dir]).toEqual([locale, locale === 'ar-XB' ? 'rtl' : 'ltr'])
      },
    )
    const wrong = Object.entries(seen).filter(([, { cut, plain }]) => cut.length + plain.length > 0)
    expect(Object.fromEntries(wrong)).toEqual({})
  })
