import { describe, expect, it } from 'vitest'
import { unplacedBlocks } from '../../../../src/core/draft/unplaced-text'
import { importText } from '../../../../src/core/import/import-text'
import { answerText } from '../../../../src/core/text/block-text'
import { decodeText } from '../../../../src/node/text-encoding'
import { pack, template } from '../check/checked'

const given = { id: 'imported', now: '2026-01-02T03:04:05Z' }
const KINDS = ['markdown', 'text'] as const
const imported = (text: string, kind: (typeof KINDS)[number]) => importText(text, kind, template, pack, given)
const said = ({ draft }: ReturnType<typeof imported>, section: string, slot: string) =>
  answerText(draft.sections.find(({ id }) => id === section)?.answers[slot] ?? [])
/** All that a draft says, in whatever place. */
const allOf = ({ draft }: ReturnType<typeof imported>) =>
  [draft.title, ...draft.sections.flatMap(({ answers }) => Object.values(answers).map(answerText))].join('\n')
const wordsOf = (text: string) => text.match(/\p{L}+/gu) ?? []

const SENTENCE = 'Communities that build their own networks keep what they earn, and stay when prices rise.'

describe.each(KINDS)('a text that is imported as %s', (kind) => {
  it('may have no headings at all: all of it stands without a place, in its sequence', () => {
    const text = Array.from({ length: 40 }, (_, index) => `Paragraph ${index} says this. ${SENTENCE}`).join('\n\n')
    const made = imported(text, kind)
    expect([made.placed, made.likely]).toEqual([[], []])
    expect(answerText(unplacedBlocks(made.draft))).toBe(text.replaceAll('\n\n', '\n'))
  })

  it('may be headings alone: none is lost, and none is text of another', () => {
    const headings = ['Fish and fowl', 'Cultural and linguistic diversity', 'Nothing that is known', 'Formal input']
    const made = imported(
      headings.map((heading) => (kind === 'markdown' ? `## ${heading}` : heading)).join('\n\n'),
      kind,
    )
    for (const heading of headings)
      if (!made.placed.some((each) => each.heading === heading)) expect(allOf(made)).toContain(heading)
  })

  it('may have one heading twice: the second goes on where the first stopped', () => {
    const mark = kind === 'markdown' ? '## ' : ''
    const made = imported(
      `${kind === 'markdown' ? '# ' : ''}Our Paper\n\n${mark}Cultural and linguistic diversity\n\nThe first part. ${SENTENCE}\n\n${mark}SOMETHING ELSE ENTIRELY\n\nOther words. ${SENTENCE}\n\n${mark}Cultural and linguistic diversity\n\nThe second part. ${SENTENCE}`,
      kind,
    )
    const area = said(made, 'area-3', 'rationale')
    expect(area.indexOf('The first part.')).toBeGreaterThanOrEqual(0)
    expect(area.indexOf('The second part.')).toBeGreaterThan(area.indexOf('The first part.'))
    expect(area).not.toContain('Other words.')
    expect(answerText(unplacedBlocks(made.draft))).toContain('Other words.')
  })

  it('may run from right to left below Latin headings: both stay, and Arabic is its language', () => {
    const arabic = 'تبني المجتمعات شبكاتها بنفسها وتحافظ على ما تكسبه عندما ترتفع الأسعار في أماكن أخرى من البلد.'
    const mark = kind === 'markdown' ? '## ' : ''
    const made = imported(
      `${kind === 'markdown' ? '# ' : ''}Our Paper\n\n${mark}Cultural and linguistic diversity\n\n${arabic}\n\n${arabic}\n\n${mark}Freie Worte\n\n${arabic}`,
      kind,
    )
    expect(made.draft.language).toBe('ar')
    expect(wordsOf(said(made, 'area-3', 'rationale')).filter((word) => word === 'المجتمعات')).toHaveLength(2)
    expect(answerText(unplacedBlocks(made.draft))).toContain(arabic)
  })

  it('may have 500 KB: every word is there afterwards', () => {
    const paragraphs = Array.from({ length: 5_600 }, (_, index) => `${SENTENCE} W${'abcdefghij'[index % 10]}x`)
    const text = paragraphs.join('\n\n')
    expect(text.length).toBeGreaterThan(500_000)
    expect(allOf(imported(text, kind)).split(SENTENCE)).toHaveLength(paragraphs.length + 1)
  })
})

describe('a text in two encodings', () => {
  it('keeps the letters of both, and says so', () => {
    const accents = 'Les données de la société, réservées à l’école, ont été publiées.'
    const bytes = new Uint8Array([
      ...new TextEncoder().encode(`Our Paper\n\nCultural and linguistic diversity\n\n${accents} It`),
      0x92,
      ...new TextEncoder().encode(`s open. ${SENTENCE}\n`),
    ])
    const decoded = decodeText(bytes)
    expect(decoded?.encoding).toBe('mixed')
    const made = imported(decoded?.text ?? '', 'text')
    expect(said(made, 'area-3', 'rationale')).toContain(`${accents} It’s open. ${SENTENCE}`)
  })
})
