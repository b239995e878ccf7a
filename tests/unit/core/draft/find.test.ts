import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editRuns } from '../../../../src/core/draft/apply-fix'
import { type Draft, draftSchema } from '../../../../src/core/draft/draft'
import { setAnswer, setOrganisation, setTitle } from '../../../../src/core/draft/edit'
import { findIn, lineAround, type Search, type SearchOptions, searchFor } from '../../../../src/core/draft/find'
import { findableTexts, textAt } from '../../../../src/core/draft/findable-texts'
import { type Replacement, replaceFound } from '../../../../src/core/draft/replace-found'
import { UNPLACED_SECTION } from '../../../../src/core/template/unplaced'
import { runsText } from '../../../../src/core/text/block-text'
import { paragraph, type Run } from '../../../../src/core/text/blocks'
import { inEnglish } from '../../../../src/messages/sentence'
import { ready, template, withProposal, withRationale } from '../check/checked'
import { draft as arbitraryDraft, runs as arbitraryRuns } from './arbitrary-draft'

const PLAIN: SearchOptions = { words: '', matchCase: false, wholeWord: false, accents: false, pattern: false }

function search(words: string, options: Partial<SearchOptions> = {}): Search {
  const made = searchFor({ ...PLAIN, words, ...options })
  if (!made.ok) throw new Error(made.problem.sentence)
  return made.value
}

function hits(text: string, words: string, options: Partial<SearchOptions> = {}): string[] {
  return search(words, options)
    .find(text)
    .map(({ start, end }) => text.slice(start, end))
}

function replacements(draft: Draft, found: ReturnType<typeof findIn>, text: string): Replacement[] {
  return found.map((each) => ({ ...each, was: textAt(draft, each.at)?.slice(each.start, each.end) ?? '', text }))
}

describe('words', () => {
  it('are found whatever their case and accents, and with them when asked', () => {
    const text = "Côte d’Ivoire, COTE D'IVOIRE and côte d’ivoire"
    expect(hits(text, "cote d'ivoire")).toEqual(['Côte d’Ivoire', "COTE D'IVOIRE", 'côte d’ivoire'])
    expect(hits(text, 'Côte', { matchCase: true, accents: true })).toEqual(['Côte'])
    expect(hits(text, 'cote', { accents: true })).toEqual(['COTE'])
    expect(hits(text, 'côte', { matchCase: true })).toEqual(['côte'])
  })

  it('are found composed or not, and never without the accent that they carry', () => {
    const text = 'caf\u00e9 cafe\u0301 cafe'
    expect(hits(text, 'caf\u00e9', { accents: true })).toEqual(['caf\u00e9', 'cafe\u0301'])
    expect(hits(text, 'cafe', { accents: true })).toEqual(['cafe'])
    expect(hits(text, 'cafe')).toEqual(['caf\u00e9', 'cafe\u0301', 'cafe'])
  })

  it('are whole words where that is asked, and any letters of scripts without spaces', () => {
    expect(hits('state, estate, states, State’s', 'state', { wholeWord: true })).toEqual(['state', 'State'])
    expect(hits('e\u0301tat état', 'tat', { wholeWord: true })).toEqual([])
    expect(hits('会员国应保护开放的网络', '保护', { wholeWord: true })).toEqual(['保护'])
    expect(hits('2030 and 20301', '2030', { wholeWord: true })).toEqual(['2030'])
  })

  it('are found in Arabic with and without vowel signs and lengthening', () => {
    expect(hits('حَقُّ الإنترنت حـــق', 'حق')).toEqual(['حَقُّ', 'حـــق'])
    expect(hits('الإنترنت', 'الانترنت')).toEqual(['الإنترنت'])
    expect(hits('حَق', 'حق', { accents: true })).toEqual([])
  })

  it('keep Russian letters apart that only look like a letter with an accent', () => {
    expect(hits('мой мои', 'мои')).toEqual(['мои'])
    expect(hits('ёлка елка', 'елка')).toEqual(['ёлка', 'елка'])
    expect(hits('ΛΟΓΟΣ λόγος', 'λογοσ')).toEqual(['ΛΟΓΟΣ', 'λόγος'])
  })

  it('never cut a joined sign in two', () => {
    const family = '👩‍👩‍👧'
    expect(hits(`${family} 👩 👩🏽`, '👩')).toEqual(['👩'])
    expect(hits(`a ${family} b`, family)).toEqual([family])
    expect(hits('👍 👍🏽', '👍🏽')).toEqual(['👍🏽'])
  })

  it('are found over a line break, a no-break space and a no-break hyphen', () => {
    expect(hits('by\n2030, by\u00a02030', 'by 2030')).toEqual(['by\n2030', 'by\u00a02030'])
    expect(hits('multi‑stakeholder', 'multi-stakeholder')).toEqual(['multi‑stakeholder'])
  })

  it('that are none find nothing', () => {
    expect(hits('anything', '')).toEqual([])
    expect(hits('anything', '\u0301')).toEqual([])
    expect(hits('anything', '', { pattern: true })).toEqual([])
  })
})

describe('patterns', () => {
  it('find what they say, case and accents as asked', () => {
    expect(hits('In 2024 and 2030', '\\d{4}', { pattern: true })).toEqual(['2024', '2030'])
    expect(hits('État état', '^état', { pattern: true })).toEqual(['État'])
    expect(hits('État état', '[e]tat', { pattern: true, accents: true })).toEqual([])
    expect(hits('one\ntwo', '^\\w+$', { pattern: true })).toEqual(['one', 'two'])
    expect(hits('WSIS+20', '\\p{Lu}+', { pattern: true, matchCase: true })).toEqual(['WSIS'])
  })

  it('that find only emptiness find nothing, and take no time for it', () => {
    expect(hits('abc', 'x*', { pattern: true })).toEqual([])
    expect(hits('abc', '^|$', { pattern: true })).toEqual([])
  })

  it('that are none are told of in a sentence', () => {
    const bad = searchFor({ ...PLAIN, words: '(open', pattern: true })
    expect(bad.ok).toBe(false)
    if (bad.ok) return
    expect(bad.problem.code).toBe('bad-pattern')
    expect(inEnglish(bad.problem.message ?? '')).toBe(
      'This is not a regular expression: a round bracket is not closed. Correct it, or look for the words as they stand.',
    )
  })

  it.each([
    ['open', '( (?: (?<a>'],
    ['closed', ') a)'],
    ['class', '[ [a'],
    ['repeat', '* + a** {1} (?<=a)+'],
    ['braces', 'a{1 a{2,1} ] }'],
    ['range', '[b-a] [\\d-z]'],
    ['backslash', '\\ \\c \\1 \\p{x} [\\p{x}] \\k<a> \\u{110000} (?<a>)\\k<b>'],
    ['group', '(?x) (?< (?<1>a) (?<a>)(?<a>)'],
  ])('that are none say what is wrong in the language of the program: %s', (reason, patterns) => {
    const why = patterns.split(' ').map((words) => {
      const bad = searchFor({ ...PLAIN, words, pattern: true })
      return bad.ok ? words : [words, bad.problem.message]
    })
    expect(why).toEqual(patterns.split(' ').map((words) => [words, { id: 'problem.find.pattern', values: { reason } }]))
  })

  it('fill in groups of a replacement from the text as it stands', () => {
    const made = search('(\\w+) et (?<other>\\w+)', { pattern: true })
    expect(made.rewrite('Été et Forêt.', '$<other> ou $1, $&, $$1, $3')).toEqual([
      { start: 0, end: 12, text: 'Forêt ou Été, Été et Forêt, $1, $3' },
    ])
    expect(search('(a)(b)', { pattern: true }).rewrite('ab', '$12$01')[0]?.text).toBe('a2a')
  })
})

describe('a draft', () => {
  const draft = [
    (d: Draft) => setTitle(d, 'Title of masts'),
    (d: Draft) =>
      setOrganisation(d, { signatories: [{ name: 'Mast Riggers', organisation: 'Masts', country: 'Fiji' }] }),
    (d: Draft) => withProposal({ proposed: 'Add masts', rationale: 'Masts carry.', current: 'No mast' }, d),
    (d: Draft) =>
      withRationale(
        [
          {
            type: 'paragraph',
            runs: [
              { text: 'We build ma' },
              { text: 'sts', bold: true },
              { text: '', footnote: { runs: [{ text: 'See mast 9.' }] } },
            ],
          },
          { type: 'list', ordered: false, items: [{ runs: [{ text: 'a mast' }] }, { runs: [{ text: 'masts' }] }] },
        ],
        d,
      ),
    (d: Draft) => setAnswer(d, UNPLACED_SECTION, 'text', [paragraph('Lost mast')]),
  ].reduce((d, edit) => edit(d), ready)
  const found = findIn(findableTexts(draft, template), search('mast'))

  it('is searched in the sequence of the page, all that somebody wrote in it', () => {
    expect(found.map(({ at }) => [at.section, at.slot ?? at.field, at.note ?? at.signatory ?? at.block])).toEqual([
      [null, 'title', undefined],
      ['organisation', 'name', 0],
      ['organisation', 'organisation', 0],
      ['area-5', 'rationale', 0],
      ['area-5', 'rationale', 0],
      ['area-5', 'rationale', 1],
      ['area-5', 'rationale', 1],
      ['proposals', 'current', undefined],
      ['proposals', 'proposed', undefined],
      ['proposals', 'rationale', undefined],
      ['unplaced', 'text', 0],
    ])
  })

  it('is replaced in everywhere, and formats and footnotes stay', () => {
    const { draft: after, made } = replaceFound(draft, replacements(draft, found, 'Pole'))
    expect(made).toBe(11)
    const blocks = after.sections.find(({ id }) => id === 'area-5')?.answers.rationale
    expect(blocks?.[0]).toEqual({
      type: 'paragraph',
      runs: [
        { text: 'We build Pole' },
        { text: 's', bold: true },
        { text: '', footnote: { runs: [{ text: 'See Pole 9.' }] } },
      ],
    })
    expect(after.organisation.signatories[0]).toMatchObject({ name: 'Pole Riggers', organisation: 'Poles' })
    expect(after.title).toBe('Title of Poles')
    expect(findIn(findableTexts(after, template), search('mast'))).toEqual([])
    expect(after.proposals[0]).toMatchObject({ proposed: 'Add Poles', rationale: 'Poles carry.', current: 'No Pole' })
  })

  it('keeps what changed since, and replaces the rest', () => {
    const changed = setTitle(draft, 'Another title')
    const { draft: after, made } = replaceFound(changed, replacements(draft, found, 'Pole'))
    expect(made).toBe(10)
    expect(after.title).toBe('Another title')
  })

  it('leaves areas out that are not on the page', () => {
    const left = {
      ...draft,
      sections: draft.sections.map((each) => (each.id === 'area-5' ? { ...each, chosen: false } : each)),
    }
    expect(findIn(findableTexts(left, template), search('mast')).some(({ at }) => at.section === 'area-5')).toBe(false)
  })

  it('shows the line around a find, cut where it is long', () => {
    expect(lineAround('We build masts\nby 2030.', { start: 9, end: 14 }, 40)).toEqual({
      before: 'We build ',
      found: 'masts',
      after: ' by 2030.',
    })
    expect(lineAround(`${'a'.repeat(50)}X${'b'.repeat(50)}`, { start: 50, end: 51 }, 3)).toEqual({
      before: '…aaa',
      found: 'X',
      after: 'bbb…',
    })
  })
})

describe('for any draft', () => {
  const words = fc.constantFrom('the', 'IGF', 'e', 'а', '网', 'ن', '\u0301', '👩🏽‍💻', 'line break', ' ', 'A/RES')
  const options = fc.record({
    matchCase: fc.boolean(),
    wholeWord: fc.boolean(),
    accents: fc.boolean(),
  })

  it('each find stands where it says, and says what was looked for', () => {
    fc.assert(
      fc.property(arbitraryDraft, words, options, (draft, looked, given) => {
        const made = search(looked, given)
        for (const { at, start, end } of findIn(findableTexts(draft, null), made)) {
          const text = textAt(draft, at)?.slice(start, end) ?? ''
          // What was found is all of what is found in itself.
          expect(made.find(text)).toEqual([{ start: 0, end: text.length }])
        }
      }),
      { numRuns: 50 },
    )
  })

  it('replacing gives a draft that can be kept, with nothing left to find, and the other way round the draft before', () => {
    fc.assert(
      fc.property(arbitraryDraft, words, options, (draft, looked, given) => {
        const texts = [...findableTexts(draft, null)]
        const found = findIn(texts, search(looked, given))
        const { draft: after, made } = replaceFound(draft, replacements(draft, found, '〔§〕'))
        expect(made).toBe(found.length)
        expect(draftSchema.safeParse(after).success).toBe(true)
        const put = findIn(findableTexts(after, null), search('〔§〕'))
        expect(put.length).toBeGreaterThanOrEqual(found.length)
        const now = [...findableTexts(after, null)]
        expect(now.length).toBe(texts.length)
        for (const [index, { at, text, offset }] of texts.entries()) {
          let from = 0
          let expected = ''
          for (const each of found.filter((one) => one.at === at)) {
            expected += `${text.slice(from, each.start - offset)}〔§〕`
            from = each.end - offset
          }
          expect(now[index]?.text).toBe(expected + text.slice(from))
        }
      }),
      { numRuns: 50 },
    )
  })

  it('replacing nothing shares the whole draft', () => {
    expect(replaceFound(ready, []).draft).toBe(ready)
  })

  it('makes ten thousand replacements in one paragraph', () => {
    const draft = withRationale('masts and '.repeat(10_000))
    const found = findIn(findableTexts(draft, template), search('masts'))
    expect(found.length).toBe(10_000)
    const { draft: after, made } = replaceFound(draft, replacements(draft, found, 'poles'))
    expect(made).toBe(10_000)
    expect(textAt(after, { section: 'area-5', slot: 'rationale', block: 0 })).toBe('poles and '.repeat(10_000))
  })
})

describe('editing runs', () => {
  type Letter = [unit: string, marks: string]
  const lettersOf = (runs: readonly Run[]) =>
    runs.flatMap(({ text, ...marks }) => text.split('').map((unit): Letter => [unit, JSON.stringify(marks)]))
  /** Letter by letter: what an edit means, without a thought for speed. */
  function edited(runs: readonly Run[], edits: readonly { start: number; end: number; text: string }[]): Letter[] {
    return [...edits].reverse().reduce((now, { start, end, text }) => {
      const marks = (now[start] ?? now.at(-1))?.[1] ?? '{}'
      return [...now.slice(0, start), ...text.split('').map((unit): Letter => [unit, marks]), ...now.slice(end)]
    }, lettersOf(runs))
  }

  it('gives each letter the marks that it would have, edit by edit', () => {
    fc.assert(
      fc.property(
        arbitraryRuns.filter((runs) => runs.length > 0),
        fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 8 }), fc.constantFrom('', 'x', 'neu')), {
          maxLength: 6,
        }),
        (runs, steps) => {
          const total = runsText(runs).length
          let at = 0
          const edits = steps.flatMap(([gap, length, text]) => {
            const start = at + gap
            const end = start + length
            if (end > total) return []
            at = end
            return [{ start, end, text }]
          })
          expect(lettersOf(editRuns(runs, edits))).toEqual(edited(runs, edits))
        },
      ),
    )
  })
})
