import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Run } from '../../../../src/core/draft/blocks'
import { type Draft, draftSchema, UNPLACED_SECTION } from '../../../../src/core/draft/draft'
import { readDraft, writeDraft } from '../../../../src/core/draft/read'
import { answerText, runSequences } from '../../../../src/core/draft/text'
import { importText } from '../../../../src/core/import/import-text'
import { pack, template } from '../check/checked'

const given = { id: 'imported', now: '2026-01-02T03:04:05Z' }
const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../../fixtures/import', name), 'utf8')
const markdown = (text: string) => importText(text, 'markdown', template, pack, given)
const plain = (text: string) => importText(text, 'text', template, pack, given)

function answer(draft: Draft, section: string, slot: string): Block[] {
  return draft.sections.find(({ id }) => id === section)?.answers[slot] ?? []
}
const said = (draft: Draft, section: string, slot: string) => answerText(answer(draft, section, slot))
const chosenAreas = (draft: Draft) =>
  draft.sections.filter(({ id, chosen }) => chosen && id.startsWith('area-')).map(({ id }) => id)

describe('importText of a Markdown paper', () => {
  const { draft, placed, unplaced } = markdown(fixture('paper.md'))

  it('takes title and organisation', () => {
    expect(draft.title).toBe('Input of River Media Network to the Elements Paper')
    expect(draft.organisation).toMatchObject({
      name: 'River Media Network',
      acronym: 'RMN',
      country: 'Kenya',
      group: 'Civil society',
      contactEmail: 'amina@example.org',
    })
  })

  it('leads headings to sections and slots', () => {
    expect(placed).toEqual([
      { heading: 'Question 1', section: 'q1', slot: 'answer' },
      { heading: 'Q2: What still stands in the way', section: 'q2', slot: 'answer' },
      { heading: '5. Bridging digital divides', section: 'area-5', slot: 'rationale' },
      { heading: 'Evidence', section: 'area-5', slot: 'evidence' },
      { heading: 'Proposed language', section: 'area-5', slot: 'language' },
      { heading: 'Area 12 – Artificial intelligence and the newsroom', section: 'area-12', slot: 'rationale' },
      { heading: 'Headline recommendation', section: 'area-12', slot: 'headline' },
      { heading: 'ICT4D', section: 'area-1', slot: 'rationale' },
    ])
    expect(chosenAreas(draft)).toEqual(['area-1', 'area-5', 'area-12'])
  })

  it('lists and keeps what fits nowhere, with its heading', () => {
    expect(unplaced).toEqual([
      'reviewer: Lee',
      'We thank the co-facilitators for the open process.',
      'Thematic areas',
      'Conclusion',
    ])
    const left = draft.sections.find(({ id }) => id === UNPLACED_SECTION)
    expect(left?.chosen).toBe(false)
    expect(answer(draft, UNPLACED_SECTION, 'text')).toContainEqual({
      type: 'heading',
      level: 1,
      runs: [{ text: 'Conclusion' }],
    })
    expect(said(draft, UNPLACED_SECTION, 'text')).toContain('alert("x")')
    expect(said(draft, UNPLACED_SECTION, 'text')).toContain('bad (javascript:alert(1))')
    expect(said(draft, UNPLACED_SECTION, 'text')).not.toContain('<script')
  })

  it('takes a first short paragraph for the headline, and leaves it where there is a headline', () => {
    expect(said(draft, 'area-5', 'headline')).toBe('Fund last-mile access in every rural district.')
    expect(said(draft, 'area-5', 'rationale')).toMatch(/^We saw three things:/)
    expect(said(draft, 'area-12', 'headline')).toBe('Label synthetic media.')
    expect(said(draft, 'area-1', 'headline')).toBe('Train teachers.')
  })

  it('keeps lists, tables, quotes, links and numbered paragraphs', () => {
    expect(answer(draft, 'area-5', 'rationale')[1]).toEqual({
      type: 'list',
      ordered: true,
      items: [
        { runs: [{ text: 'Prices fell.' }] },
        {
          runs: [{ text: 'Use rose.' }],
          nested: {
            type: 'list',
            ordered: false,
            items: [{ runs: [{ text: 'in schools' }] }, { runs: [{ text: 'in clinics' }] }],
          },
        },
      ],
    })
    const [table, quote] = answer(draft, 'area-5', 'evidence')
    expect(table).toMatchObject({ type: 'table', headerRows: 1, rows: [{ length: 2 }, { length: 2 }, { length: 2 }] })
    expect(quote?.type).toBe('quote')
    expect(said(draft, 'area-5', 'language')).toBe(
      'Amend as follows:\n77. Member States should fund access.\n78. They should report on it.',
    )
    expect(answer(draft, 'q1', 'answer')).toEqual([
      {
        type: 'paragraph',
        runs: [
          { text: 'Community networks, see ' },
          { text: 'the study', link: 'https://example.org/study' },
          { text: ' (2024 edition).' },
        ],
      },
    ])
  })

  it('keeps headings that say more than the template', () => {
    expect(answer(draft, 'q2', 'answer')[0]).toEqual({
      type: 'heading',
      level: 1,
      runs: [{ text: 'Q2: What still stands in the way' }],
    })
    expect(said(draft, 'area-12', 'rationale')).toBe(
      'Area 12 – Artificial intelligence and the newsroom\nWhat we learned\nLabels work.[1]',
    )
    expect(said(draft, UNPLACED_SECTION, 'text')).toContain('[1] See our trial.')
  })

  it('gives a draft that opens again', () => {
    expect(draftSchema.safeParse(draft).success).toBe(true)
    const again = readDraft(new TextEncoder().encode(writeDraft(draft)), 'again')
    expect(again).toEqual({ ok: true, value: draft })
  })
})

describe('importText of plain text', () => {
  it('guesses headings by what they name', () => {
    const { draft, placed, unplaced } = plain(fixture('paper.txt'))
    expect(draft.title).toBe('Input of River Media Network')
    expect(draft.organisation).toMatchObject({ name: 'River Media Network', country: 'Kenya' })
    expect(placed.map(({ section, slot }) => `${section} ${slot}`)).toEqual([
      'area-5 rationale',
      'area-5 rationale',
      'area-2 rationale',
    ])
    expect(said(draft, 'area-5', 'headline')).toBe(
      'Fund last-mile access in every rural district, because the market alone will not reach them within this decade or the next one.',
    )
    expect(answer(draft, 'area-5', 'rationale')).toMatchObject([
      { type: 'paragraph' },
      { type: 'list', items: [{}, {}] },
    ])
    expect(said(draft, 'area-2', 'headline')).toBe('Let small firms pay in their own currency.')
    expect(unplaced).toEqual(['We thank the co-facilitators.', 'CONCLUSION'])
  })

  it('does not take the first line of a paragraph for a heading', () => {
    const { draft, placed } = plain('Area 2\n\nWe ask\nthat the data\nbe open.')
    expect(placed).toHaveLength(1)
    expect(said(draft, 'area-2', 'headline')).toBe('We ask\nthat the data\nbe open.')
  })
})

describe('importText of odd texts', () => {
  it('takes nothing from an empty text', () => {
    for (const text of ['', '\ufeff', ' \n\n ', '---\n---\n']) {
      const { draft, placed, unplaced } = markdown(text)
      expect([placed, unplaced, chosenAreas(draft)]).toEqual([[], [], []])
      expect(draft.sections).toHaveLength(template.sections.length)
    }
  })

  it('keeps a second answer to the same area behind the first', () => {
    const { draft } = markdown(
      '## Area 2\n\n### Rationale\n\nOne.\n\n## Area 3\n\nTwo.\n\n## Area 2\n\n### Rationale\n\nThree.',
    )
    expect(said(draft, 'area-2', 'rationale')).toBe('One.\nThree.')
  })

  it('survives lists and quotes nested by the hundred, and the draft opens again', () => {
    for (const text of [
      `${'> '.repeat(300)}deep`,
      Array.from({ length: 120 }, (_, level) => `${'  '.repeat(level)}- item${level}`).join('\n'),
      `${'['.repeat(2_000)}x`,
      '*a '.repeat(2_000),
    ]) {
      const { draft } = markdown(text)
      expect(readDraft(new TextEncoder().encode(writeDraft(draft)), 'x').ok).toBe(true)
    }
  })

  it('keeps a second organisation line as text', () => {
    const { draft } = plain('Organisation: One\nOrganisation: Two\n\nArea 2\n\nText.')
    expect(draft.organisation.name).toBe('One')
    expect(said(draft, UNPLACED_SECTION, 'text')).toBe('Organisation: Two')
  })

  it('keeps the address that an organisation line links to', () => {
    const { draft } = markdown('Organisation: [River](https://river.example)\nMore.')
    expect(draft.organisation.name).toBe('River')
    expect(answer(draft, UNPLACED_SECTION, 'text')).toMatchObject([
      { runs: [{}, { link: 'https://river.example' }, {}] },
    ])
  })

  it('does not take such a line inside an area for the organisation', () => {
    const { draft } = markdown('## Area 2\n\nCountry: Kenya')
    expect(draft.organisation.country).toBe('')
    expect(said(draft, 'area-2', 'headline')).toBe('Country: Kenya')
  })
})

/** All characters of a draft that a writer can see, links with them. */
function everything(draft: Draft): string {
  const runs = (list: Run[]) => list.map(({ text, link }) => `${text}${link ? ` ${link} ` : ''}`).join('')
  return [
    draft.title,
    draft.language,
    ...Object.values(draft.organisation),
    ...draft.sections.flatMap(({ answers }) => Object.values(answers).flat().flatMap(runSequences).map(runs)),
  ].join('\n')
}

/** Words of the writer that a place's name took in: a heading or label that says what the template says too. */
const absorbed = (outcome: { placed: { heading: string }[] }) => outcome.placed.map(({ heading }) => heading).join('\n')

function lost(text: string, outcome: ReturnType<typeof markdown>): string[] {
  const kept = `${everything(outcome.draft)}\n${absorbed(outcome)}`.toLowerCase()
  return (text.match(/w\d+x/g) ?? []).filter((word) => !kept.includes(word))
}

describe('importText loses no word', () => {
  let next = 0
  const word = fc.constant(null).map(() => {
    next += 1
    return `w${next}x`
  })
  const inline: fc.Arbitrary<string> = fc.oneof(
    { weight: 4, arbitrary: word },
    fc.tuple(fc.constantFrom('*', '**', '_', '`', '~~', '***'), word).map(([mark, text]) => `${mark}${text}${mark}`),
    fc
      .tuple(fc.constantFrom('https://e.org/', 'mailto:', 'javascript:', './', '#', ''), word, word, word)
      .map(([scheme, text, address, title]) => `[${text}](${scheme}${address} "${title}")`),
    fc.tuple(word, word, word).map(([alt, address, title]) => `![${alt}](https://e.org/${address} '${title}')`),
    fc.tuple(word, word).map(([a, b]) => `<b>${a}</b> <!-- ${b} -->`),
    fc.tuple(word, word).map(([a, b]) => `<a href="https://${a}.org">${b}</a>`),
    word.map((text) => `<${text}>`),
    word.map((text) => `<https://e.org/${text}>`),
    word.map((text) => `www.${text}.org`),
    fc.tuple(word, word).map(([a, b]) => `[^${a}] ${b}`),
    fc.constantFrom('&amp;', '\\*', '  \n', '\n', '|', '[', ']', '(', ')', '`', '**', '~', '<', '>', '\\'),
  )
  const line = fc.array(inline, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '))
  const blockOf: fc.Arbitrary<string> = fc.oneof(
    line,
    fc
      .tuple(fc.constantFrom('#', '##', '###', '######'), line)
      .map(([marks, text]) => `${marks} ${text.replace(/\n/g, ' ')}`),
    fc.constantFrom(
      '## Area 5',
      '### Rationale',
      '## Q1',
      '## 2. Digital economy',
      '---',
      '***',
      'Organisation: Someone',
      '```',
      '    code',
    ),
    fc
      .array(
        fc.tuple(fc.constantFrom('- ', '* ', '1. ', '7. ', '  - ', '    - ', '- [ ] ', '- [x] ', '> ', '> - '), line),
        { maxLength: 5 },
      )
      .map((items) => items.map(([mark, text]) => mark + text).join('\n')),
    fc
      .array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
      .map((rows) => ['| a | b |', '|---|:-:|', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n')),
    fc
      .tuple(word, line, fc.constantFrom('```', '~~~'))
      .map(([info, text, fence]) => `${fence}${info} meta\n${text}\n${fence}`),
    fc.tuple(word, word, word).map(([label, address, title]) => `[${label}]: https://e.org/${address} "${title}"`),
    fc.tuple(word, line).map(([label, text]) => `[^${label}]: ${text}`),
    fc.tuple(word, word).map(([a, b]) => `<div class="x">\n${a} <em title="${b}">y</em>\n</div>`),
    fc.tuple(word, word).map(([a, b]) => `<script>${a}</script>\n<unknown ${b}>`),
    fc.tuple(line, fc.constantFrom('===', '---')).map(([text, rule]) => `${text}\n${rule}`),
  )
  const document = fc
    .array(blockOf, { maxLength: 10 })
    .chain((blocks) =>
      fc
        .array(fc.constantFrom('\n', '\n\n', '\n\n\n'), { minLength: blocks.length, maxLength: blocks.length })
        .map((gaps) => blocks.map((text, index) => text + gaps[index]).join('')),
    )

  it('of any Markdown', () => {
    fc.assert(
      fc.property(document, (text) => {
        const outcome = markdown(text)
        expect(lost(text, outcome)).toEqual([])
        expect(draftSchema.safeParse(outcome.draft).success).toBe(true)
      }),
      { numRuns: 120 },
    )
  })

  it('of any plain text', () => {
    fc.assert(
      fc.property(document, (text) => {
        const outcome = plain(text)
        expect(lost(text, outcome)).toEqual([])
        expect(draftSchema.safeParse(outcome.draft).success).toBe(true)
      }),
      { numRuns: 80 },
    )
  })

  it('and never throws for arbitrary characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('markdown' as const, 'text' as const),
        (text, kind) => {
          const { draft } = importText(text, kind, template, pack, given)
          expect(draftSchema.safeParse(draft).success).toBe(true)
          expect(readDraft(new TextEncoder().encode(writeDraft(draft)), 'x')).toEqual({ ok: true, value: draft })
        },
      ),
      { numRuns: 120 },
    )
  })
})
