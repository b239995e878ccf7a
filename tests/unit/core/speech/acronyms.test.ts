import { describe, expect, it } from 'vitest'
import { acronymsSaid } from '../../../../src/core/speech/acronym-list'
import { readAcronym, readSaidAs } from '../../../../src/core/speech/acronyms'
import type { SpokenParagraph } from '../../../../src/core/speech/statement'
import { timeStatement } from '../../../../src/core/speech/statement'
import { speechClock } from '../../../../src/core/speech/timing'

const said = (text: string, language = 'en'): SpokenParagraph => ({ kind: 'paragraph', runs: [{ text }], language })

describe('acronyms of a text', () => {
  it('are listed once, in order, with how they are said', () => {
    const found = acronymsSaid(
      [said('The UN and UNESCO met WSIS partners.'), said('Two NGOs left the UN. [PAUSE] Part II ends.')],
      { NGO: 'word' },
    )
    expect(found).toEqual([
      { name: 'UN', how: 'letters', times: 2 },
      { name: 'UNESCO', how: 'word', times: 1 },
      { name: 'WSIS', how: 'wissis', times: 1 },
      { name: 'NGO', how: 'word', times: 1 },
    ])
  })

  it('are not shouted words, document symbols or numerals', () => {
    expect(
      acronymsSaid([said('WE ASK ALL STATES TO ACT'), said('See A/RES/70/125, Part II, and a@B.ORG.')], {}),
    ).toEqual([])
  })

  it('are said in the voice of the language around them', () => {
    expect(acronymsSaid([said('The FAO met.')], {})).toMatchObject([{ name: 'FAO', how: 'letters' }])
    expect(acronymsSaid([said('La FAO se réunit.', 'fr')], {})).toMatchObject([{ name: 'FAO', how: 'word' }])
  })

  it('are timed as the list says', () => {
    const paragraphs = [said('The XQTZ met the XQTZ.')]
    const seconds = (acronyms: Record<string, string>) => timeStatement(paragraphs, speechClock(acronyms)).seconds
    expect(seconds({ XQTZ: 'a very long name indeed' })).toBeGreaterThan(seconds({ XQTZ: 'letters' }))
    expect(seconds({ XQTZ: 'ex' })).toBeLessThan(seconds({}))
  })
})

describe('what somebody types', () => {
  it.each([
    [' wsis ', 'WSIS'],
    ['NGOs', 'NGO'],
    ['юнеско', 'ЮНЕСКО'],
    [`${'É'.normalize('NFD')}NA`, 'ÉNA'],
  ])('“%s” is the acronym %s', (typed, name) => expect(readAcronym(typed)).toEqual({ ok: true, value: name }))

  it.each(['', 'A', 'W 3 C', 'WSIS+20', '__proto__', '联合国', 'X'.repeat(31), '😀😀'])('“%s” is none', (typed) =>
    expect(readAcronym(typed)).toMatchObject({ ok: false, problem: { code: 'acronym' } }),
  )

  it('takes words in its place, and nothing that cannot be heard', () => {
    expect(readSaidAs('  wissis   plus ')).toEqual({ ok: true, value: 'wissis plus' })
    for (const typed of ['', ' ', '…', 'x'.repeat(101)]) expect(readSaidAs(typed).ok).toBe(false)
  })
})
