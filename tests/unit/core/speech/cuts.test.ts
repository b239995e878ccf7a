import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CutMark, Draft } from '../../../../src/core/draft/draft'
import { setAnswer, setDelivery } from '../../../../src/core/draft/edit'
import { readDraft, writeDraft } from '../../../../src/core/draft/read'
import { cutDraft, cutPlans, fittingPlan, leftOutBy, levelsOf, setCutLevel } from '../../../../src/core/speech/cuts'
import { piecesOfDraft } from '../../../../src/core/speech/pieces'
import { templateSchema } from '../../../../src/core/template/template'
import { answerText } from '../../../../src/core/text/block-text'
import { type Block, paragraph, type Run } from '../../../../src/core/text/blocks'

const folder = resolve(import.meta.dirname, '../../../../templates/wsis20')
const template = templateSchema.parse(
  JSON.parse(readFileSync(resolve(folder, 'consultation-statement.template.json'), 'utf8')),
)
const read = readDraft(readFileSync(resolve(folder, 'samples/consultation-statement.rostrum')), 'sample')
if (!read.ok) throw new Error(read.problem.sentence)
const sample = read.value

const saying = (...blocks: Block[]): Draft => ({
  ...sample,
  sections: sample.sections.map((section) => ({
    ...section,
    answers: { answer: section.id === 'opening' ? blocks : [] },
  })),
})
const textOf = (draft: Draft) => answerText(draft.sections.find(({ id }) => id === 'opening')?.answers.answer ?? [])
const spoken = (draft: Draft) => piecesOfDraft(draft, template).map(({ text }) => text)
const idOf = (draft: Draft, text: string): string => {
  const pieces = piecesOfDraft(draft, template).flatMap((each) => [each, ...each.sentences])
  const found = pieces.find((piece) => piece.text === text)
  if (!found) throw new Error(`Nobody says “${text}”`)
  return found.id
}

const plain = saying(
  paragraph('First of all. Then this one. And the end.'),
  paragraph('A second paragraph. It goes on.'),
)

describe('what a draft says', () => {
  it('is its chosen answers in the draft’s order, and no heading of the template', () => {
    const said = spoken(sample)
    expect(said.length).toBeGreaterThan(4)
    expect(said[0]).toMatch(/Chair|Thank/)
    for (const { title } of template.sections) expect(said).not.toContain(title)
  })

  it('has a sentence’s place inside its paragraph', () => {
    for (const { text, sentences } of piecesOfDraft(sample, template))
      for (const { start, end, text: own } of sentences) expect(text.slice(start, end)).toBe(own)
  })

  it('tells apart what is said twice', () => {
    const twice = piecesOfDraft(saying(paragraph('Thank you. Thank you.'), paragraph('Thank you.')), template)
    const ids = twice.flatMap(({ id, sentences }) => [id, ...sentences.map((sentence) => sentence.id)])
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('marks', () => {
  it('hold for a paragraph and all its sentences, unless a sentence has its own', () => {
    const statement = piecesOfDraft(plain, template)
    let marks = setCutLevel(statement, [], idOf(plain, 'First of all. Then this one. And the end.'), 'optional')
    marks = setCutLevel(statement, marks, idOf(plain, 'Then this one.'), 'essential')
    const { levels } = levelsOf(statement, marks)
    expect(levels.get(idOf(plain, 'First of all.'))).toBe('optional')
    expect(levels.get(idOf(plain, 'Then this one.'))).toBe('essential')
    expect(levels.get(idOf(plain, 'It goes on.'))).toBe('essential')
    // The whole paragraph again: its sentences follow it.
    const again = setCutLevel(statement, marks, idOf(plain, 'First of all. Then this one. And the end.'), 'supporting')
    expect(again).toEqual([
      { section: 'opening', slot: 'answer', text: 'First of all. Then this one. And the end.', level: 'supporting' },
    ])
    expect(setCutLevel(statement, again, again.length ? (statement[0]?.id ?? '') : '', 'essential')).toEqual([])
  })

  it('stay with a sentence that was changed a little, and are lost with one that is gone', () => {
    const marks: CutMark[] = [{ section: 'opening', slot: 'answer', text: 'Then this one.', level: 'optional' }]
    const edited = saying(paragraph('First of all. Then exactly this one. And the end.'))
    const kept = levelsOf(piecesOfDraft(edited, template), marks)
    expect(kept.levels.get(idOf(edited, 'Then exactly this one.'))).toBe('optional')
    expect(kept.lost).toEqual([])
    const gone = saying(paragraph('Nothing of it stands here any more.'))
    expect(levelsOf(piecesOfDraft(gone, template), marks).lost).toEqual(marks)
  })

  it('survive the file', () => {
    const draft = {
      ...plain,
      statement: { cuts: [{ section: 'a', slot: 'b', text: 'c', level: 'optional' as const }] },
    }
    const back = readDraft(new TextEncoder().encode(writeDraft(draft)), 'x')
    expect(back.ok && back.value.statement).toEqual(draft.statement)
  })
})

describe('a cut', () => {
  const mark = (draft: Draft, pairs: [string, CutMark['level']][]): Draft => {
    const statement = piecesOfDraft(draft, template)
    const cuts = pairs.reduce<CutMark[]>(
      (marks, [text, level]) => setCutLevel(statement, marks, idOf(draft, text), level),
      [],
    )
    return { ...draft, statement: { cuts } }
  }

  it('leaves out optional first, then supporting; spaces and empty paragraphs go with them', () => {
    const marked = mark(plain, [
      ['Then this one.', 'optional'],
      ['And the end.', 'supporting'],
      ['A second paragraph. It goes on.', 'supporting'],
    ])
    const plans = cutPlans(marked, template, (draft) => textOf(draft).length)
    expect(plans.map(({ draft }) => textOf(draft))).toEqual([
      'First of all. Then this one. And the end.\nA second paragraph. It goes on.',
      'First of all. And the end.\nA second paragraph. It goes on.',
      'First of all.',
    ])
    expect(plans[0]?.draft).toBe(marked)
    expect(fittingPlan(plans, 60)?.cut).toBe('without-optional')
    expect(fittingPlan(plans, 20)?.cut).toBe('essential')
    expect(fittingPlan(plans, 5)).toBeNull()
  })

  it('keeps marks of letters, lists and what was not touched', () => {
    const list: Block = {
      type: 'list',
      ordered: false,
      items: [
        {
          runs: [{ text: 'Goes.' }],
          nested: { type: 'list', ordered: false, items: [{ runs: [{ text: 'Stays below.' }] }] },
        },
        { runs: [{ text: 'Stays ' }, { text: 'bold', bold: true }, { text: '. Goes too.' }] },
      ],
    }
    const draft = saying(paragraph('Before.'), list)
    const left = ['Goes.', 'Goes too.'].map((text) => ({ section: 'opening', slot: 'answer', text }))
    const cut = cutDraft(draft, template, left)
    expect(cut.stale).toEqual([])
    const [before, after] = cut.draft.sections.find(({ id }) => id === 'opening')?.answers.answer ?? []
    expect(before).toBe(draft.sections.find(({ id }) => id === 'opening')?.answers.answer?.[0])
    expect(after).toMatchObject({
      items: [
        { runs: [{ text: 'Stays below.' }] },
        { runs: [{ text: 'Stays ' }, { text: 'bold', bold: true }, { text: '.' }] },
      ],
    })
  })

  it('never leaves out words that nobody has left out', () => {
    const left = [{ section: 'opening', slot: 'answer', text: 'Then this one.' }]
    const edited = setAnswer(plain, 'opening', 'answer', [paragraph('First of all. Then exactly this one.')])
    expect(cutDraft(edited, template, left)).toEqual({ draft: edited, stale: left })
  })

  it('leaves out the one that was meant of two that are the same', () => {
    const twice = saying(paragraph('Thank you. We speak. Thank you.'))
    const left = [{ section: 'opening', slot: 'answer', text: 'Thank you.', nth: 1 }]
    expect(textOf(cutDraft(twice, template, left).draft)).toBe('Thank you. We speak.')
  })

  it('says the kept sentences, all of them and in their sequence, for any marks', () => {
    const statement = piecesOfDraft(sample, template)
    const sentences = statement.flatMap((each) => each.sentences)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(sentences.length - 1), fc.constantFrom('essential', 'supporting', 'optional')), {
          maxLength: 30,
        }),
        (pairs) => {
          const marks = pairs.reduce<CutMark[]>(
            (all, [at, level]) => setCutLevel(statement, all, sentences[at]?.id ?? '', level as CutMark['level']),
            [],
          )
          const left = leftOutBy(statement, marks, 'essential')
          const { draft, stale } = cutDraft(sample, template, left)
          expect(stale).toEqual([])
          const { levels } = levelsOf(statement, marks)
          const said = piecesOfDraft(draft, template).flatMap((each) => each.sentences.map(({ text }) => text))
          expect(said).toEqual(sentences.filter(({ id }) => levels.get(id) === 'essential').map(({ text }) => text))
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('footnotes of what is left out', () => {
  const note = (text: string): Run => ({ text: '', footnote: { runs: [{ text }] } })
  const noted = saying({
    type: 'paragraph',
    runs: [{ text: 'First of all.' }, note('a'), { text: ' Then' }, note('b'), { text: ' this one.' }, note('c')],
  })
  const without = (text: string) => {
    const { draft } = cutDraft(noted, template, [{ section: 'opening', slot: 'answer', text }])
    return draft.sections.find(({ id }) => id === 'opening')?.answers.answer?.[0]
  }

  it('go with their words, and others stay', () => {
    expect(without('First of all.')).toMatchObject({
      runs: [{ text: 'Then' }, note('b'), { text: ' this one.' }, note('c')],
    })
    expect(without('Then this one.')).toMatchObject({ runs: [{ text: 'First of all.' }, note('a')] })
  })

  it('are not said', () => {
    expect(spoken(noted)).toContain('First of all. Then this one.')
    expect(spoken(noted)).not.toContain('b')
  })

  it('are said behind their paragraph where the draft wants them read', () => {
    const aloud = setDelivery(noted, { footnotes: true })
    const at = spoken(aloud).indexOf('First of all. Then this one.')
    expect(spoken(aloud).slice(at + 1, at + 4)).toEqual(['a', 'b', 'c'])
  })
})
