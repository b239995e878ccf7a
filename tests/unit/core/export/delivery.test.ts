import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newDraft } from '../../../../src/core/draft/create'
import { type Draft, draftSchema } from '../../../../src/core/draft/draft'
import { NO_DELIVERY, setAnswer, setChosen, setDelivery, setOrganisation } from '../../../../src/core/draft/edit'
import { stageNotes } from '../../../../src/core/draft/stage-notes'
import { deliveryOutlineOf } from '../../../../src/core/export/delivery'
import { deliveryDate, deliveryWords } from '../../../../src/core/export/delivery-words'
import { suggestedFileName } from '../../../../src/core/export/file-name'
import { isAside } from '../../../../src/core/export/outline'
import { blockText } from '../../../../src/core/text/block-text'
import { type Block, paragraph } from '../../../../src/core/text/blocks'
import { pack, template as paper, ready, templateNamed } from '../check/checked'

const template = templateNamed('consultation-statement')
const fresh = setOrganisation(newDraft(template, pack, { id: 'test', now: '2026-01-02T03:04:05Z' }), {
  name: 'River Media Network',
  acronym: 'RMN',
  contactEmail: 'amina@example.org',
  signatories: [{ name: 'Somebody', organisation: '', country: '' }],
})
const spoken = setDelivery(setAnswer(fresh, 'q1', 'answer', [paragraph('Access became ownership.')]), {
  speaker: 'Amina Rahmani',
  role: 'Director',
  meeting: 'Stakeholder consultation',
  item: 'Item 3',
  date: '2025-06-09',
})
const outline = (draft: Draft, order = 'form') => deliveryOutlineOf(draft, template, { order })

describe('a delivery copy', () => {
  it('says who speaks for whom, where and when, and what listeners may expect', () => {
    expect(outline(spoken)).toMatchObject({
      marking: 'Check against delivery',
      titleBlock: [
        { label: 'Speaker', value: 'Amina Rahmani, Director' },
        { label: 'Organisation', value: 'River Media Network (RMN)' },
        { label: 'Meeting', value: 'Stakeholder consultation' },
        { label: 'Agenda item', value: 'Item 3' },
        { label: 'Date', value: '9 June 2025' },
      ],
    })
    expect(outline(setDelivery(spoken, { marking: 'verbatim' })).marking).toBe('Read out verbatim')
    expect('marking' in outline(setDelivery(spoken, { marking: null }))).toBe(false)
  })

  it('holds what is said and nothing else: no headings of the template, contacts or signatories', () => {
    expect(outline(spoken).body).toEqual([{ type: 'block', block: paragraph('Access became ownership.') }])
    expect(JSON.stringify(outline(spoken))).not.toMatch(/amina@|Somebody/)
  })

  it('keeps the template’s headings where they are wanted, in the template’s language', () => {
    const [heading] = outline({ ...setDelivery(spoken, { headings: true }), language: 'fr' }).body
    expect(heading).toMatchObject({ type: 'writer-heading', level: 1, runs: [{ language: 'en' }] })
  })

  it('lets no level of the writer’s own headings go missing', () => {
    const written: Block[] = [
      { type: 'heading', level: 3, runs: [{ text: 'Deep' }] },
      paragraph('Text.'),
      { type: 'heading', level: 1, runs: [{ text: 'High' }] },
    ]
    const levels = (draft: Draft) =>
      outline(setAnswer(draft, 'q1', 'answer', written)).body.flatMap((one) => ('level' in one ? [one.level] : []))
    expect(levels(spoken)).toEqual([1, 1])
    expect(levels(setDelivery(spoken, { headings: true }))).toEqual([1, 2, 2])
  })

  it('takes a recommendation as text like any other, and no proposals', () => {
    const input = deliveryOutlineOf(setChosen(ready, 'area-5', true), paper, { order: 'area' })
    expect(input.body).toEqual([{ type: 'block', block: paragraph('States: link schools by 2030.') }])
  })

  it('sets stage notes apart and changes no character', () => {
    const runs = [{ text: 'Thank you [pau', bold: true }, { text: 'se]. We say “the [Forum]” and [t]he.' }]
    const { body } = outline(setAnswer(spoken, 'q1', 'answer', [{ type: 'paragraph', runs }]))
    const [element] = body
    if (element?.type !== 'block' || element.block.type !== 'paragraph') throw new Error('no paragraph')
    expect(element.block.runs.map((run) => [run.text, isAside(run), run.bold === true])).toEqual([
      ['Thank you ', false, true],
      ['[pau', true, true],
      ['se]', true, false],
      ['. We say “the [Forum]” and [t]he.', false, false],
    ])
    const text = fc.array(fc.constantFrom('a', ' ', '[', ']', '“', '”', '【', '】', '1', '🦜', 'ب'), { maxLength: 12 })
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (parts) => {
        const block = { type: 'paragraph' as const, runs: parts.map((part) => ({ text: `x${part.join('')}` })) }
        const [made] = outline(setAnswer(spoken, 'q1', 'answer', [block])).body
        if (made?.type !== 'block' || made.block.type !== 'paragraph') throw new Error('no paragraph')
        expect(blockText(made.block)).toBe(blockText(block))
        const asides = made.block.runs.filter(isAside).map((run) => run.text)
        expect(asides.join('')).toBe(
          stageNotes(blockText(block))
            .map(({ start, end }) => blockText(block).slice(start, end))
            .join(''),
        )
      }),
    )
  })
})

describe('the words of the first page', () => {
  it.each(['en', 'fr', 'es', 'ru', 'ar', 'zh'])('are there in %s', (language) => {
    const words = deliveryWords(language)
    expect(new Intl.Locale(words.language).language).toBe(language)
    for (const word of [...Object.values(words.marking), words.speaker, words.figures]) expect(word).not.toBe('')
    if (language !== 'en') expect(words.marking).not.toEqual(deliveryWords('en').marking)
  })

  it('are English in any other language, and follow the region-less language', () => {
    expect(deliveryWords('sw').language).toBe('en')
    expect(deliveryWords('fr-CH').language).toBe('fr')
  })

  it.each([
    ['2025-06-09', 'en', '9 June 2025'],
    ['2025-06-09', 'fr', '9 juin 2025'],
    ['2025-06-09', 'es', '9 de junio de 2025'],
    ['2025-06-09', 'zh-Hans', '2025年6月9日'],
    ['2025-02-30', 'en', '2025-02-30'],
    ['2025-13-01', 'en', '2025-13-01'],
    ['Monday morning', 'en', 'Monday morning'],
    ['', 'en', ''],
  ])('say the date %j in %s as %j', (date, language, wanted) => {
    expect(deliveryDate(date, language)).toBe(wanted)
  })
})

describe('what a draft keeps of it', () => {
  it('opens without it, fills in what is missing, and keeps fields of later versions', () => {
    expect(draftSchema.parse(fresh).delivery).toBeUndefined()
    expect(draftSchema.parse({ ...fresh, delivery: { speaker: 'A', tint: 'blue' } }).delivery).toEqual({
      ...NO_DELIVERY,
      speaker: 'A',
      tint: 'blue',
    })
    expect(draftSchema.safeParse({ ...fresh, delivery: { marking: 'shouted' } }).success).toBe(false)
  })

  it('changes nothing where nothing changes', () => {
    expect(setDelivery(fresh, { speaker: '' })).toBe(fresh)
    expect(setDelivery(spoken, { speaker: 'Amina Rahmani' })).toBe(spoken)
  })

  it('gives its documents names of their own, cut to what file systems take', () => {
    expect(suggestedFileName(spoken, template, 'delivery')).toBe(`${suggestedFileName(spoken, template)}_delivery`)
    const long = setOrganisation(spoken, { acronym: 'Ω'.repeat(200) })
    for (const kind of ['delivery', 'interpreter'] as const) {
      const name = suggestedFileName(long, template, kind)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120)
      expect(name).toMatch(/_(delivery|interpreters)$/)
    }
  })
})
