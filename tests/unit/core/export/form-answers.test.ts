import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setAnswer, setChosen, setLimits, setOrganisation } from '../../../../src/core/draft/edit'
import { draftProgress } from '../../../../src/core/draft/progress'
import { formAnswers, formOrder, formSize, organisationAnswers } from '../../../../src/core/export/form-answers'
import { outlineOf } from '../../../../src/core/export/outline-of'
import { answerAsPlainText, plainTextOf } from '../../../../src/core/export/text'
import { paragraph } from '../../../../src/core/text/blocks'
import { richDraft, TEMPLATE } from '../../../documents/fixture'
import { draft } from '../draft/arbitrary-draft'

describe('formSize', () => {
  it('counts UTF-16 code units, a line end as one, and as two where it is sent', () => {
    expect(formSize('', 'en')).toEqual({ characters: 0, charactersSent: 0, words: 0 })
    expect(formSize('One line', 'en')).toEqual({ characters: 8, charactersSent: 8, words: 2 })
    expect(formSize('a\n\nb', 'en')).toEqual({ characters: 4, charactersSent: 6, words: 2 })
    expect(formSize('é👩🏽‍💻', 'en').characters).toBe(8)
  })

  it('is what a text area counts, and what a browser sends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const text = typed.replace(/\r\n?/g, '\n')
        const size = formSize(text, 'en')
        expect(size.characters).toBe(text.length)
        expect(size.charactersSent).toBe(text.replaceAll('\n', '\r\n').length)
      }),
    )
  })
})

describe('formAnswers', () => {
  it('follow the form’s questions and put areas and proposals where the form’s order has them', () => {
    const answers = formAnswers(richDraft(), TEMPLATE)
    expect(answers.map(({ id }) => id)).toEqual(['q1', 'q2', 'q3', 'proposals', 'unplaced'])
    const taking = answers[2]
    expect(taking?.pieces.map(({ title }) => title)).toContain('5 Bridging digital divides')
    expect(taking?.text).toContain('5. Bridging digital divides\n\nHeadline recommendation\n\n')
    for (const piece of taking?.pieces ?? []) expect(taking?.text).toContain(piece.text)
    expect(answers[3]?.text).toContain('para. 48, Elements Paper (20 June 2025): Amend\nCurrent text: ')
    expect(answers[4]).toMatchObject({
      title: 'Text without a place',
      text: 'Text without a place.',
      size: { words: 4 },
    })
  })

  it('have the words that the outline and the status line count, whatever labels and numbers the text has beside them', () => {
    const listed = setAnswer(richDraft(), 'q1', 'answer', [
      {
        type: 'list',
        ordered: true,
        items: [{ runs: [{ text: 'Two words' }] }, { runs: [{ text: 'and three more' }] }],
      },
    ])
    expect(formAnswers(listed, TEMPLATE)[0]?.size).toMatchObject({ words: 5, characters: 30 })
    fc.assert(
      fc.property(draft, (any) => {
        const { words, sections } = draftProgress(any, TEMPLATE)
        const answers = formAnswers(any, TEMPLATE)
        expect(answers.reduce((sum, { size }) => sum + size.words, 0)).toBe(words)
        const chosen = new Set(any.sections.filter((section) => section.chosen).map(({ id }) => id))
        for (const { section, size, pieces } of answers)
          if (section && chosen.has(section.id) && pieces.every((piece) => piece.id.startsWith(`${section.id} `)))
            expect(size.words).toBeGreaterThanOrEqual(sections[section.id]?.words ?? 0)
      }),
      { numRuns: 40 },
    )
  })

  it('take in the table of proposals as a piece where the order has it below a question', () => {
    const orders = TEMPLATE.orders.map((order) => ({
      ...order,
      entries: [
        {
          type: 'section' as const,
          section: 'q1',
          children: [{ type: 'proposals' as const, of: 'all' as const, heading: 'By paragraph' }],
        },
      ],
    }))
    const answers = formAnswers(richDraft(), { ...TEMPLATE, orders })
    expect(answers[0]?.pieces.map(({ title }) => title)).toEqual(['Answer', 'By paragraph'])
    expect(answers[0]?.text).toContain('\n\nBy paragraph\n\n')
    // What the order forgets comes after it, and only where something is written.
    expect(answers.slice(1).every(({ text }) => text !== '')).toBe(true)
    expect(answers.map(({ id }) => id)).toContain('area-5')
  })

  it('hold every answer that is handed in, and every proposal, each in one place', () => {
    fc.assert(
      fc.property(draft, (given) => {
        const answers = formAnswers(given, TEMPLATE)
        expect(new Set(answers.map(({ id }) => id)).size).toBe(answers.length)
        const all = answers.map(({ text }) => text).join('\n\n')
        const known = new Set(TEMPLATE.sections.map(({ id }) => id))
        for (const { id, chosen, answers: written } of given.sections) {
          if (!chosen || !known.has(id)) continue
          for (const blocks of Object.values(written)) expect(all).toContain(answerAsPlainText(blocks))
        }
        const count = (text: string) => text.split('Proposed text: ').length
        const document = plainTextOf(outlineOf(given, TEMPLATE, { order: formOrder(TEMPLATE), changes: false }))
        expect(count(all)).toBe(count(document))
        for (const { text, size } of answers)
          expect({ ...size, words: 0 }).toEqual({ ...formSize(text, given.language), words: 0 })
      }),
      { numRuns: 60 },
    )
  })

  it('leave no gap for a table with nothing in it, as the page copies it', () => {
    const empty = {
      type: 'table' as const,
      headerRows: 0 as const,
      rows: [[{ blocks: [paragraph(''), paragraph('')] }]],
    }
    const blocks = [paragraph('Before.'), empty, paragraph('Behind.')]
    const [first] = TEMPLATE.sections.filter(({ id }) => id.startsWith('area-'))
    const given = setAnswer(setChosen(richDraft(), first?.id ?? '', true), first?.id ?? '', 'headline', blocks)
    const all = formAnswers(given, TEMPLATE).map(({ text }) => text)
    expect(all.some((text) => text.includes('Before.\n\nBehind.'))).toBe(true)
  })

  it('of one question is what the page copies', () => {
    const given = setAnswer(richDraft(), 'q1', 'answer', [paragraph('One.'), paragraph(''), paragraph('Two.')])
    const answer = formAnswers(given, TEMPLATE).find(({ id }) => id === 'q1')
    expect(answer).toMatchObject({ text: 'One.\n\nTwo.', pieces: [], size: { characters: 10, charactersSent: 12 } })
  })

  it('without a word are listed, so that nobody forgets to ask', () => {
    const given = setAnswer(richDraft(), 'q1', 'answer', [])
    expect(formAnswers(given, TEMPLATE)[0]).toMatchObject({ id: 'q1', text: '', pieces: [] })
  })

  it('carry the limit of their section, and none where they hold more than it', () => {
    const given = setLimits(richDraft(), { overrides: { sectionCharacters: 500, sectionWords: 80 } })
    const answers = formAnswers(given, TEMPLATE)
    expect(answers[0]?.limit).toEqual({ characters: 500, words: 80 })
    const taking = answers.find(({ pieces }) => pieces.length > 2)
    expect(taking?.limit).toEqual({ characters: null, words: null })
    expect(taking?.pieces.find(({ title }) => title.startsWith('5 '))?.limit).toEqual({ characters: 500, words: 80 })
  })
})

describe('organisationAnswers', () => {
  const rows = (changes: Parameters<typeof setOrganisation>[1]) =>
    organisationAnswers(setOrganisation(richDraft(), changes), TEMPLATE)

  it('name what is filled in, contact details also when documents leave them out', () => {
    const found = rows({ hideContact: true, acronym: '' })
    expect(found.map(({ title }) => title)).not.toContain('Acronym')
    expect(found.find(({ title }) => title === 'E-mail')?.text).toContain('@')
    expect(found.find(({ title }) => title === 'Signatories')?.text.split('\n')[0]).toBe(
      'Ana Beispiel, Redes del Valle, Peru',
    )
  })

  it('ask for what the template needs, also when it is empty', () => {
    expect(rows({ name: ' ' }).find(({ id }) => id === 'organisation name')).toMatchObject({ text: '' })
    expect(rows({ country: '' }).map(({ id }) => id)).not.toContain('organisation country')
  })
})
