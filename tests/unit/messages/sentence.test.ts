import fc from 'fast-check'
import { IntlMessageFormat } from 'intl-messageformat'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as commandLine from '../../../src/messages/generated/command-line'
import * as shell from '../../../src/messages/generated/shell'
import * as window from '../../../src/messages/generated/window'
import { listOf, message } from '../../../src/messages/message'
import { messageSchema } from '../../../src/messages/message-schema'
import {
  dateText,
  inEnglish,
  interfaceLocale,
  type MessageFault,
  numberText,
  onMessageFault,
  pieces,
  sentence,
  startInterface,
  text,
} from '../../../src/messages/sentence'
import type { Catalogue, Message } from '../../../src/messages/values'

const all = { ...window.english, ...shell.english, ...commandLine.english }
const faults: MessageFault[] = []
const start = (english: Catalogue, locale?: string, translations: Record<string, Catalogue> = {}) =>
  startInterface(
    {
      english,
      translations: Object.fromEntries(Object.entries(translations).map(([name, of]) => [name, async () => of])),
    },
    locale,
  )

beforeEach(() => {
  faults.length = 0
  onMessageFault((fault) => faults.push(fault))
})
afterEach(() => {
  onMessageFault(() => {})
  return start(all)
})

/** A message that this catalogue need not have. */
const of = (id: string, values?: Message['values']): Message => (values ? { id, values } : { id })

describe('a sentence', () => {
  it('has plurals of Russian and Arabic, and selects', async () => {
    const ru = {
      'x.words':
        '{n, plural, one {# слово} few {# слова} many {# слов} other {# слова}} {who, select, she {написала} other {написал}}',
    }
    await start(
      { 'x.words': '{n, plural, one {# word} other {# words}} {who, select, she {she} other {he}} wrote' },
      'ru',
      {
        ru,
      },
    )
    const said = (n: number, who = 'other') => sentence(of('x.words', { n, who }))
    expect([1, 2, 5, 21, 104, 111].map((n) => said(n))).toEqual(
      ['1 слово', '2 слова', '5 слов', '21 слово', '104 слова', '111 слов'].map((words) => `${words} написал`),
    )
    expect(said(1, 'she')).toBe('1 слово написала')
    const ar = {
      'x.words': '{n, plural, zero {صفر} one {واحدة} two {اثنتان} few {قليل} many {كثير} other {غير ذلك}}',
    }
    await start({ 'x.words': '{n, plural, one {#} other {#}}' }, 'ar', { ar })
    expect(interfaceLocale().direction).toBe('rtl')
    expect([0, 1, 2, 3, 11, 100].map((n) => sentence(of('x.words', { n })))).toEqual(
      'صفر,واحدة,اثنتان,قليل,كثير,غير ذلك'.split(','),
    )
  })

  it('writes numbers, dates and lists as the interface’s language does', async () => {
    const english = { 'x.all': '{n, number}; {day, date, ::dMMMMy}; {list}' }
    const values = { n: 12345.6, day: '2025-07-25', list: listOf(['one', of('x.two'), 'three']) }
    await start({ ...english, 'x.two': 'two' })
    expect(sentence(of('x.all', values))).toBe('12,345.6; 25 July 2025; one, two and three')
    await start({ ...english, 'x.two': 'two' }, 'de', { de: { ...english, 'x.two': 'zwei' } })
    expect(sentence(of('x.all', values))).toBe('12.345,6; 25. Juli 2025; one, zwei und three')
    expect(numberText(1204)).toBe('1.204')
    expect(dateText('2025-07-25', { dateStyle: 'long' })).toBe('25. Juli 2025')
    expect(inEnglish(of('x.all', values))).toBe('12,345.6; 25 July 2025; one, two and three')
  })

  it('sets words apart only where their direction would disturb it, and never for programs', async () => {
    await start({ 'x.named': '“{name}” ({kind, select, a {A} other {other}})' })
    const named = (name: string) => of('x.named', { name, kind: 'a' })
    expect(sentence(named('Draft'))).toBe('“Draft” (A)')
    expect(sentence(named('مسودة'))).toBe('“\u2068مسودة\u2069” (A)')
    expect(inEnglish(named('مسودة'))).toBe('“مسودة” (A)')
    await start({ 'x.named': '' }, 'ar', { ar: { 'x.named': '«{name}» {kind, select, a {A} other {other}}' } })
    expect(sentence(named('Draft'))).toBe('«\u2068Draft\u2069» A')
  })

  it('is drawn in pieces where it has tags', async () => {
    await start({ 'x.tag': 'See <link>the <b>{title}</b></link>.' })
    const given = of('x.tag', { title: 'manual' })
    expect(sentence(given)).toBe('See the manual.')
    expect(pieces<unknown>(given, (name, content) => ({ name, content }))).toEqual([
      'See ',
      { name: 'link', content: ['the ', { name: 'b', content: ['manual'] }] },
      '.',
    ])
  })
})

describe('a sentence whose gaps hold nothing but a name', () => {
  const literals = fc.string({ unit: fc.constantFrom(...'ab “”#|,;:.…1é中 '), maxLength: 6 })
  const names = fc.constantFrom('name', 'n', 'other_1', 'plural', 'toString')
  const values = fc.oneof(fc.string({ maxLength: 5 }), fc.integer(), fc.constant(0), fc.constant(''))

  it('is what the library makes of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        literals,
        fc.array(fc.tuple(names, values, literals), { minLength: 1, maxLength: 4 }),
        async (first, gaps) => {
          const source = `${first}${gaps.map(([name, , after]) => `{${name}}${after}`).join('')}`
          const given = Object.fromEntries(gaps.map(([name, value]) => [name, value]))
          await start({ 'x.gaps': source })
          expect(inEnglish(of('x.gaps', given))).toBe(new IntlMessageFormat(source, 'en-GB').format(given))
        },
      ),
    )
  })

  it('needs its values, as any other', async () => {
    await start({ 'x.gaps': 'Open {name}' })
    expect(sentence(of('x.gaps', {}))).toBe('Gaps')
    expect(faults.map(({ kind, id }) => [kind, id])).toEqual([['broken', 'x.gaps']])
  })

  it('is made without the library', async () => {
    await start({ 'x.gaps': 'Open {name}', 'x.number': 'Open {name, number}' })
    const parse = vi.spyOn(IntlMessageFormat as unknown as { __parse(source: string): unknown }, '__parse')
    expect(sentence(of('x.gaps', { name: 'a' }))).toBe('Open a')
    expect(parse).not.toHaveBeenCalled()
    expect(sentence(of('x.number', { name: 1 }))).toBe('Open 1')
    expect(parse).toHaveBeenCalled()
    parse.mockRestore()
  })
})

describe('a broken catalogue', () => {
  it.each([
    ['a missing message', {}, 'missing'],
    ['an empty one', { 'x.saved': '' }, 'missing'],
    ['a broken one', { 'x.saved': '{name, plural, un {' }, 'broken'],
    ['one that needs what is not given', { 'x.saved': '{other} {name}' }, 'broken'],
  ] as const)('with %s says it in English and tells the log once', async (_, fr, kind) => {
    await start({ 'x.saved': '“{name}” is saved.' }, 'fr', { fr })
    for (const _ of [1, 2]) expect(sentence(of('x.saved', { name: 'A' }))).toBe('“A” is saved.')
    expect(faults).toMatchObject([{ kind, locale: 'fr', id: 'x.saved' }])
  })

  it('with no English either says the key’s own words and the values', async () => {
    await start({ 'x.broken': '{' })
    expect(sentence(of('problem.file.diskFull', { name: 'A' }))).toBe('Disk full: A')
    expect(sentence(of('x.broken'))).toBe('Broken')
    expect(sentence(of('constructor'))).toBe('Constructor')
    expect(faults.map(({ kind }) => kind)).toEqual(['missing', 'broken', 'missing'])
  })

  it.each(['xx', 'no tag at all', 'fr'])('in the unknown language “%s” is English', async (locale) => {
    await start(all, locale)
    expect(text('settings.title')).toBe('Settings')
    expect(faults).toMatchObject([{ kind: 'unknown-locale', locale }])
  })

  it('that cannot be loaded is English', async () => {
    await startInterface({ english: all, translations: { fr: () => Promise.reject(new Error('gone')) } }, 'fr')
    expect(text('settings.title')).toBe('Settings')
    expect(faults).toMatchObject([{ kind: 'unknown-locale', locale: 'fr' }])
  })

  it('never ends the program, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string(),
        fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer())),
        async (icu, values) => {
          await start({ 'x.any': icu })
          expect(typeof sentence(of('x.any', values))).toBe('string')
          if (icu.trim() !== '') return
          expect(sentence(of('x.any', values))).not.toBe('')
        },
      ),
    )
  })
})

describe('a pseudo-locale', () => {
  it('makes English longer and strange, and leaves values and tags alone', async () => {
    await start(all, 'en-XA')
    for (const id of ['settings.title', 'settings.packs.hint', 'settings.folder'] as const) {
      const plain = all[id] ?? ''
      expect(text(id)).not.toMatch(/[A-Za-z]/)
      expect(text(id).length).toBeGreaterThanOrEqual(Math.floor(plain.replace(/[^A-Za-z]/g, '').length * 1.35))
    }
    expect(text('settings.words.remove', { word: 'telecentre' })).toContain('“telecentre”')
    expect(sentence(message('settings.words.counted', { count: 1204 }))).toMatch(/^Ṁ.*\(1,204\)$/)
    expect(sentence(message('fix.many', { count: 1 }))).not.toBe(sentence(message('fix.many', { count: 2 })))
    expect(interfaceLocale()).toMatchObject({ tag: 'en-XA', direction: 'ltr' })
  })

  it('mirrors it', async () => {
    await start(all, 'ar-XB')
    expect(text('settings.title')).toBe('\u200f\u202eSettings\u202c\u200f')
    expect(interfaceLocale()).toMatchObject({ tag: 'ar-XB', direction: 'rtl' })
  })
})

describe('a message as data', () => {
  it('crosses with messages and lists in it, and is refused when it is none', () => {
    const given = message('cli.check.verdictWith', {
      ready: true,
      left: listOf([message('cli.check.left.advice', { count: 2 }), 'more']),
    })
    expect(messageSchema.parse(JSON.parse(JSON.stringify(given)))).toEqual(given)
    let deep: Message = of('x.y')
    for (let level = 0; level < 50; level += 1) deep = of('x.y', { deep })
    for (const bad of [{}, { id: '' }, { id: 'x', values: { a: null } }, { id: 'x', more: 1 }, deep, 'x'])
      expect(messageSchema.safeParse(bad).success).toBe(false)
  })

  it('is checked by the compiler', () => {
    // @ts-expect-error a key that the catalogue does not have
    message('settings.titel')
    // @ts-expect-error a value is missing
    message('settings.words.remove')
    // @ts-expect-error a misspelt value
    message('settings.words.remove', { wrod: 'x' })
    // @ts-expect-error a value of another type
    message('fix.many', { count: '2' })
    // @ts-expect-error a value that the sentence does not have
    message('settings.title', { more: 1 })
    // @ts-expect-error a choice that the sentence does not have
    message('screen.back', { to: 'drfat' })
    expect(message('screen.back', { to: 'draft' })).toEqual({ id: 'screen.back', values: { to: 'draft' } })
  })
})
