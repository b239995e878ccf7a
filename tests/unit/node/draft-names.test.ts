import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import * as shell from '../../../src/messages/generated/shell'
import { startInterface } from '../../../src/messages/sentence'
import { copyNames, isNamedAfter, newDraftNames, safeBaseName } from '../../../src/node/draft-names'

describe('safeBaseName', () => {
  it.each([
    ['Input to the Elements Paper', 'Input to the Elements Paper'],
    ['  A/B: “C”?  ', 'A B “C”'],
    ['...', 'Untitled draft'],
    ['', 'Untitled draft'],
    ['CON', 'CON draft'],
    ['lpt1.txt', 'lpt1.txt draft'],
    ['.hidden', 'hidden'],
    ['ends. ', 'ends'],
    ['مدخلات 意见 вклад', 'مدخلات 意见 вклад'],
    ['a\u202egnp.exe', 'a gnp.exe'],
    ['half \ud800 pair', 'half pair'],
  ])('%j is %j', (title, name) => {
    expect(safeBaseName(title)).toBe(name)
  })

  it('is always a name that every file system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const name = safeBaseName(title)
        expect(name).not.toBe('')
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(126)
        expect(name).not.toMatch(/[<>:"/\\|?*]|^[.\s]|[.\s]$/)
        expect(safeBaseName(name)).toBe(name)
      }),
    )
  })
})

describe('names to try', () => {
  it('count on', () => {
    const names = newDraftNames('Title')
    expect([names.next().value, names.next().value, names.next().value]).toEqual([
      'Title.rostrum',
      'Title 2.rostrum',
      'Title 3.rostrum',
    ])
  })

  it('of copies carry the local time, and a copy of a copy does not grow', () => {
    const now = new Date(2026, 10, 22, 14, 2)
    const names = copyNames('Title.rostrum', now)
    const first = names.next().value
    expect(first).toBe('Title (your copy 2026-11-22 14.02).rostrum')
    expect(names.next().value).toBe('Title (your copy 2026-11-22 14.02, 2).rostrum')
    expect(copyNames(first, new Date(2026, 10, 23, 9, 5)).next().value).toBe(
      'Title (your copy 2026-11-23 09.05).rostrum',
    )
  })
})

describe('names in another language', () => {
  afterEach(() => startInterface(shell))

  it.each(['en-XA', 'ar-XB'])(
    'hold nothing that sets words apart, and a copy of a copy does not grow: %s',
    async (locale) => {
      await startInterface(shell, locale)
      const copy = copyNames('Title.rostrum', new Date(2026, 10, 22, 14, 2))
      const names = [safeBaseName(''), copy.next().value, copy.next().value]
      for (const name of names) expect(name).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
      for (const name of names.slice(1)) {
        expect(name).toContain('2026-11-22 14.02')
        const again = copyNames(name ?? '', new Date(2026, 10, 23, 9, 5)).next().value
        expect(again).toContain('2026-11-23 09.05')
        expect(again).not.toContain('2026-11-22')
      }
    },
  )
})

it('a name that came of a title is told from one that somebody chose', () => {
  const names = newDraftNames('Our input: part 2')
  const given = [names.next().value, names.next().value]
  for (const name of given) expect(isNamedAfter(name, 'Our input: part 2')).toBe(true)
  for (const name of ['Our input part 2 final.rostrum', 'Our input part 2', 'Our input.rostrum', 'x.rostrum'])
    expect(isNamedAfter(name, 'Our input: part 2')).toBe(false)
})
