import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDrafts, comparedParagraphs, compareLines } from '../../../../src/core/draft/compare-drafts'
import type { Draft } from '../../../../src/core/draft/draft'
import {
  addProposal,
  setAnswer,
  setChosen,
  setLanguage,
  setOrganisation,
  setTitle,
} from '../../../../src/core/draft/edit'
import { addImages } from '../../../../src/core/draft/images'
import { readDraft, writeDraft } from '../../../../src/core/draft/read'
import type { Template } from '../../../../src/core/template/template'
import { type Block, paragraph } from '../../../../src/core/text/blocks'
import { SMALL_PICTURE } from '../../../fixtures/images'
import { smallDraft } from '../../node/small-draft'

const template = {
  sections: [{ id: 'q1', kind: 'question', number: 1, title: 'One', slots: [{ id: 'answer' }] }],
  orders: [{ id: 'form', title: 'Form', entries: [] }],
} as unknown as Template
const compare = (before: Draft, after: Draft) => compareDrafts(before, after, template)
const base = smallDraft('We welcome the draft.')

describe('comparing two versions', () => {
  it('says nothing of two that are the same, but for the hour and what they were made from', () => {
    expect(compare(base, { ...base, modified: '2027-01-01T00:00:00.000Z', lineage: ['a'] })).toEqual({
      parts: [],
      others: [],
      isSame: true,
    })
  })

  it('shows the words that changed, in the place where they stand', () => {
    const after = setAnswer(base, 'q1', 'answer', [paragraph('We welcome the revised draft.'), paragraph('More.')])
    const { parts } = compare(base, after)
    expect(parts).toMatchObject([
      { kind: 'section', id: 'q1', chosen: null, texts: [{ id: 'answer', state: 'changed' }] },
    ])
    expect(parts[0]?.texts[0]?.segments).toEqual([
      { kind: 'same', text: 'We welcome the ' },
      { kind: 'inserted', text: 'revised ' },
      { kind: 'same', text: 'draft.' },
      { kind: 'inserted', text: '\nMore.' },
    ])
  })

  it('tells text that came, text that went and marks alone apart', () => {
    const state = (before: Draft, after: Draft) => compare(before, after).parts[0]?.texts[0]?.state
    expect(state(setAnswer(base, 'q1', 'answer', []), base)).toBe('added')
    expect(state(base, setAnswer(base, 'q1', 'answer', []))).toBe('removed')
    const bold = setAnswer(base, 'q1', 'answer', [
      { type: 'paragraph', runs: [{ text: 'We welcome the draft.', bold: true }] },
    ])
    expect(state(base, bold)).toBe('marks')
  })

  it('reads footnotes too', () => {
    const noted = (words: string) =>
      setAnswer(base, 'q1', 'answer', [
        { type: 'paragraph', runs: [{ text: 'So it is.' }, { text: '', footnote: { runs: [{ text: words }] } }] },
      ])
    expect(
      compare(noted('Report 1'), noted('Report 2')).parts[0]?.texts[0]?.segments.map(({ text }) => text),
    ).toContain('2')
  })

  it('covers title, organisation, proposals and what is chosen, in the sequence of the page', () => {
    const row = { id: 'p1', document: 'Zero draft', paragraph: '12', move: 'amend' as const, area: null }
    const rows = { current: 'shall', proposed: 'should', rationale: '' }
    let after = setTitle(base, 'Another title')
    after = setOrganisation(after, { name: 'Access Now' })
    after = setChosen(after, 'q1', false)
    after = addProposal(after, { ...row, ...rows })
    const { parts } = compare(base, after)
    expect(parts.map(({ kind }) => kind)).toEqual(['title', 'organisation', 'section', 'proposals'])
    expect(parts[2]).toMatchObject({ chosen: 'out', texts: [] })
    expect(compare(after, base).parts[3]?.texts).toMatchObject([{ id: 'p1', state: 'removed' }])
  })

  it('finds a draft with a picture the same as its file, which has another format and no picture that was taken out', () => {
    const block: Block = { type: 'image', image: 'i1', alt: 'Masts', runs: [] }
    const live = addImages(setAnswer(base, 'q1', 'answer', [block]), { i1: SMALL_PICTURE, i2: SMALL_PICTURE })
    const read = readDraft(Buffer.from(writeDraft(live)), 'version.rostrum')
    if (!read.ok) throw new Error(read.problem.sentence)
    expect(read.value.version).not.toBe(live.version)
    expect(compare(read.value, live)).toMatchObject({ parts: [], others: [], isSame: true })
    const other = { ...SMALL_PICTURE, width: 24 }
    expect(compare(live, addImages(live, { i1: other }))).toMatchObject({ others: ['other'], isSame: false })
  })

  it('names what is no text of the page, and leaves no difference unsaid', () => {
    expect(compare(base, setLanguage(base, 'fr')).others).toEqual(['language'])
    expect(compare(base, { ...base, ...{ newField: 1 } })).toMatchObject({
      parts: [],
      others: ['other'],
      isSame: false,
    })
  })
})

describe('lines', () => {
  const lines = fc.array(fc.constantFrom('', 'a b c d e f', 'a b x d e f', 'one', 'two words', 'a'), { maxLength: 8 })
  it('give back both texts exactly, whatever they are', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const found = compareLines(before, after, 'en')
        const textOf = (kind: string) =>
          found.flatMap((one) => (one.kind === 'same' || one.kind === kind ? [one.text] : [])).join('')
        expect(textOf('deleted')).toBe(before.join('\n'))
        expect(textOf('inserted')).toBe(after.join('\n'))
      }),
      { numRuns: 500 },
    )
  })

  it('are told paragraph by paragraph: changed, added, removed or the same, and empty ones not at all', () => {
    const before = ['Schools are online.', 'Nobody pays.', '', 'It ends here.']
    const after = ['Schools are online.', 'Somebody pays.', '', 'Loans are new.', 'It ends here.']
    const told = comparedParagraphs(compareLines(before, after, 'en'))
    expect(told.map(({ state }) => state)).toEqual(['same', 'changed', 'added', 'same'])
    expect(told[1]?.segments).toEqual([
      { kind: 'deleted', text: 'Nobody' },
      { kind: 'inserted', text: 'Somebody' },
      { kind: 'same', text: ' pays.' },
    ])
    expect(comparedParagraphs(compareLines(after, before, 'en')).map(({ state }) => state)).toContain('removed')
  })

  it('leave no word of either text out of the paragraphs', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const found = comparedParagraphs(compareLines(before, after, 'en')).flatMap(({ segments }) => segments)
        const wordsOf = (kind: string) =>
          found
            .flatMap((one) => (one.kind === 'same' || one.kind === kind ? (one.text.match(/\w+/g) ?? []) : []))
            .join(' ')
        expect(wordsOf('deleted')).toBe(before.join(' ').match(/\w+/g)?.join(' ') ?? '')
        expect(wordsOf('inserted')).toBe(after.join(' ').match(/\w+/g)?.join(' ') ?? '')
      }),
      { numRuns: 300 },
    )
  })
})
