import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { readCatalogue, shapeOf } from '../../scripts/messages/catalogue.mjs'
import { sentence, startInterface } from '../../src/messages/sentence'
import type { Message, Value } from '../../src/messages/values'
import { repository } from './app'

/*
 * Most of what the window says in a toast is said seldom: after a fault, on a second computer, of files that few have. Here each of these sentences is said
 * once, by the program's own function in the program's own window, so that all of them can be looked at.
 */

const SHEET = 'toasts-side-by-side'

/** A toast: its sentence, and the name of the button that it has. */
interface Toast {
  said: Message
  action: Message | null
}

/** Ids of what a file of `src/renderer` says that is given the sentence and does not name it. */
const SENTENCE_IS_GIVEN: Readonly<Record<string, readonly string[]>> = {
  'draft/draft-images.ts': ['image.notTaken', 'problem.image.many', 'problem.image.allTooLarge'],
  'draft/open-elsewhere.tsx': ['app.bridge'],
  'draft/section-order.ts': ['sequence.fixed'],
  'draft/session.ts': ['problem.size.tooLargeToPaste', 'problem.fix.stale', 'problem.fix.acrossParagraphs'],
  'draft/undo.ts': ['undo.done.undo', 'undo.done.redo', 'problem.revert.changedSince', 'step.undoneAlready'],
  'find/finder.ts': ['find.problem.slow', 'find.problem.stopped'],
}

/** Where no toast is made: `say` is another's there, whose sentence is among those above. */
const SAYS_BY_ANOTHER = /^(?:editor\/|ui\/toast\.tsx$)/

const WORDS: Readonly<Record<string, Value>> = {
  file: 'elements-paper-input.rostrum',
  folder: 'WSIS+20',
  person: 'Amina Example',
  machine: 'library-computer',
  address: 'https://example.org/figures',
  'settled.left what': { id: 'settled.dismissed' },
  step: { id: 'editor.step.pasting' },
}
const ANY_WORDS = 'Sample: Input to the Elements Paper'
const DAY = '2025-07-25T12:00:00Z'
const MANY = 1234

const catalogue = readCatalogue(join(repository, 'src/messages')).ids

/** What stands between the parenthesis that opens before `from` and the one that closes it. */
function callFrom(source: string, from: number): string {
  let open = 1
  let at = from
  for (; open > 0 && at < source.length; at += 1) open += source[at] === '(' ? 1 : source[at] === ')' ? -1 : 0
  return source.slice(from, at - 1)
}

/** Ids of the catalogue that are named there; one with a gap stands for all that fit. */
function idsIn(code: string): string[] {
  return [...code.matchAll(/\btext\(\s*['`]([^'`]+)['`]/g)].flatMap(([, named = '']) => {
    const pattern = new RegExp(`^${named.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[a-zA-Z]+')}$`)
    return [...catalogue.keys()].filter((id) => pattern.test(id))
  })
}

/** The id of the button's name, which stands in the call or in what the call names; none where a toast has no button. */
function buttonIn(code: string, source: string): string | undefined {
  const [named] = /(?<=^:\s*)\w+/.exec(code) ?? []
  const at = named === undefined ? -1 : source.indexOf(`const ${named} = {`)
  return idsIn(at === -1 ? code : source.slice(at))[0] ?? (/label/.test(code) ? 'ui.undo' : undefined)
}

/** Any message that has one of each value; where a value is one of several words, the last that makes a difference. */
function messageOf(id: string): Message {
  const values = [...shapeOf(catalogue.get(id) ?? '').values].map(([name, types]): [string, Value] => {
    const [type = ''] = [...types].filter((each) => each !== "'other'").slice(-1)
    if (type === 'number') return [name, MANY]
    if (type === 'date') return [name, DAY]
    if (type === 'boolean') return [name, true]
    return [name, /^'/.test(type) ? type.slice(1, -1) : (WORDS[`${id} ${name}`] ?? WORDS[name] ?? ANY_WORDS)]
  })
  return values.length > 0 ? { id, values: Object.fromEntries(values) } : { id }
}

/** Every toast of the window, found where it is made, and the calls whose sentence is found nowhere. */
export function everyToast(): { toasts: Toast[]; unknown: string[] } {
  const folder = join(repository, 'src/renderer')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  const toasts = new Map<string, Toast>()
  const unknown: string[] = []
  const add = (id: string, action: string | undefined) =>
    toasts.set(id, { said: messageOf(id), action: action === undefined ? null : messageOf(action) })
  for (const file of files.sort()) {
    if (SAYS_BY_ANOTHER.test(file)) continue
    const source = readFileSync(join(folder, file), 'utf8')
    for (const found of source.matchAll(/(?<![\w.])say\(|\bundo\.offer\(|#told\((?!what)/g)) {
      const call = callFrom(source, found.index + found[0].length)
      const [sentences = '', button = ''] = call.split(/\baction\b/)
      const ids = idsIn(sentences)
      for (const id of ids) add(id, found[0].includes('say') ? buttonIn(button, source) : 'ui.undo')
      if (ids.length === 0 && !Object.hasOwn(SENTENCE_IS_GIVEN, file)) unknown.push(`${file}: ${found[0]}${call})`)
    }
  }
  for (const ids of Object.values(SENTENCE_IS_GIVEN)) for (const id of ids) add(id, undefined)
  return { toasts: [...toasts.values()], unknown }
}

/** The part of the built window that has the toasts. */
function partWithToasts(): string {
  const assets = join(repository, 'out/renderer/assets')
  const parts = readdirSync(assets).filter(
    (name) => name.endsWith('.js') && /announced:[\s\S]*slice\(-2\)/.test(readFileSync(join(assets, name), 'utf8')),
  )
  expect(parts, 'parts of the window with toasts').toHaveLength(1)
  return `/assets/${parts[0]}`
}

/** Starts sentences of the interface in the language of the window. */
async function speakAs(page: Page): Promise<void> {
  const { files, languages } = readCatalogue(join(repository, 'src/messages'))
  const of = (language: string) =>
    Object.assign({}, ...files.filter((file) => file.language === language).map(({ messages }) => messages))
  await startInterface(
    {
      english: of('en'),
      translations: Object.fromEntries(languages.slice(1).map((language) => [language, async () => of(language)])),
    },
    await page.evaluate(() => document.documentElement.lang),
  )
}

/**
 * Has the window say all of them, three at a time as it shows them, and lays them side by side over it, each as wide as it was. Returns how many windows high
 * that is; `leave` takes it away.
 */
export async function sayEveryToast(page: Page): Promise<{ windows: number; leave(): Promise<void> }> {
  const { toasts, unknown } = everyToast()
  expect(unknown, 'toasts whose sentence nobody knows').toEqual([])
  await speakAs(page)
  const all = toasts.map(({ said, action }) => ({ said: sentence(said), action: action && sentence(action) }))
  const windows = await page.evaluate(
    async ({ all, part, id, label }) => {
      type Say = (text: string, options: { action?: { label: string; run(): void } }) => void
      const say = Object.values((await import(part)) as Record<string, unknown>).find(
        (each): each is Say => typeof each === 'function' && /shown[\s\S]*slice\(-2\)/.test(String(each)),
      )
      const regions = [...document.querySelectorAll<HTMLElement>('[role="status"]')]
      const region = regions.find((each) => each.getAttribute('aria-label') === label)
      if (!say || !region) throw new Error('The window has no toasts.')
      const sheet = document.createElement('div')
      sheet.id = id
      sheet.tabIndex = 0
      sheet.style.cssText = `position: fixed; inset: 0; z-index: 1000; overflow: hidden auto; display: flex; flex-wrap: wrap;
        align-content: start; align-items: start; gap: 12px; padding: 12px; background: ${getComputedStyle(document.body).backgroundColor}`
      const wait = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))
      for (let at = 0; at < all.length; at += 3) {
        const three = all.slice(at, at + 3)
        for (const { said, action } of three) say(said, action === null ? {} : { action: { label: action, run() {} } })
        for (let looks = 0; looks < 100 && !region.textContent?.includes(three.at(-1)?.said ?? ''); looks += 1)
          await wait()
        for (const toast of [...region.children].slice(-three.length)) {
          const copy = sheet.appendChild(toast.cloneNode(true) as HTMLElement)
          copy.style.inlineSize = `${toast.getBoundingClientRect().width}px`
        }
      }
      for (const toast of [...region.children]) toast.querySelector<HTMLElement>('button:last-of-type')?.click()
      document.body.append(sheet)
      const shown = [...sheet.children].filter((each, at) => each.textContent?.includes(all[at]?.said ?? '?')).length
      if (shown < all.length) throw new Error(`${all.length - shown} of ${all.length} toasts were not shown.`)
      return Math.ceil(sheet.scrollHeight / sheet.clientHeight)
    },
    { all, part: partWithToasts(), id: SHEET, label: sentence({ id: 'ui.toasts' }) },
  )
  return { windows, leave: () => page.evaluate((id) => document.getElementById(id)?.remove(), SHEET) }
}

/** Shows one window of the sheet, from 0. */
export function scrollToasts(page: Page, window: number): Promise<void> {
  return page.evaluate(
    ({ id, at }) => {
      const sheet = document.getElementById(id)
      if (sheet) sheet.scrollTop = at * sheet.clientHeight
    },
    { id: SHEET, at: window },
  )
}
