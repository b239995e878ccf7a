import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Draft, draftSchema } from '../../../../src/core/draft/draft'
import { footnotesOf } from '../../../../src/core/draft/footnotes'
import { readDraft, writeDraft } from '../../../../src/core/draft/read'
import { importText } from '../../../../src/core/import/import-text'
import { partsOfMarkdown } from '../../../../src/core/import/markdown'
import { UNPLACED_SECTION } from '../../../../src/core/template/unplaced'
import { answerText, blockText, runSequences, runsText } from '../../../../src/core/text/block-text'
import type { Block, Run } from '../../../../src/core/text/blocks'
import { inEnglish } from '../../../../src/messages/sentence'
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
      'Area 12 – Artificial intelligence and the newsroom\nWhat we learned\nLabels work.',
    )
    expect(answer(draft, 'area-12', 'rationale').flatMap(footnotesOf)).toEqual([
      { offset: 'Labels work.'.length, runs: [{ text: 'See our trial.' }] },
    ])
  })

  it('gives a draft that opens again', () => {
    expect(draftSchema.safeParse(draft).success).toBe(true)
    const again = readDraft(new TextEncoder().encode(writeDraft(draft)), 'again')
    expect(again).toEqual({ ok: true, value: draft })
  })
})

describe('importText of a position paper by thematic area', () => {
  const { draft, unplaced } = markdown(fixture('by-area.md'))

  it('parts acronym and address from the names beside them, and takes front matter without its quotation marks', () => {
    expect(draft.title).toBe('Input to the WSIS+20 Elements Paper')
    expect(draft.organisation).toMatchObject({
      name: 'Coastal Radio Network',
      acronym: 'CRN',
      contactName: 'Ama Mensah',
      contactEmail: 'ama@coastalradio.example',
    })
  })

  it('takes a label before a paragraph for its slot', () => {
    expect(said(draft, 'area-5', 'headline')).toMatch(/^Fund last-mile connectivity/)
    expect(said(draft, 'area-5', 'rationale')).toMatch(/^Universal service funds/)
    expect(answer(draft, 'area-5', 'headline')).toEqual([
      { type: 'paragraph', runs: [{ text: expect.not.stringContaining('Recommendation') }] },
    ])
    expect(answer(draft, 'area-5', 'evidence')).toMatchObject([{ type: 'table' }])
    expect(answer(draft, 'area-5', 'language')).toMatchObject([{ type: 'quote' }])
  })

  it('repeats no heading that says less than the template, and keeps one that says more', () => {
    expect(said(draft, 'area-8', 'headline')).toBe('')
    expect(said(draft, 'area-8', 'rationale')).toMatch(/^Journalists/)
    expect(said(draft, 'area-12', 'rationale')).toMatch(/^Thematic Areas 12 and 13/)
  })

  it('hands a footnote in with the text that refers to it', () => {
    expect(said(draft, 'area-1', 'rationale')).toMatch(/eleven languages\./)
    const blocks = draft.sections.find(({ id }) => id === 'area-1')?.answers.rationale ?? []
    const notes = blocks.flatMap(footnotesOf)
    expect(notes.map(({ runs }) => runsText(runs))).toEqual([
      expect.stringMatching(/^Coastal Radio Network, Annual report/),
    ])
    expect(answerText(blocks).slice(0, notes[0]?.offset)).toMatch(/languages$/)
  })

  it('leaves aside only what the template has no place for', () => {
    expect(chosenAreas(draft)).toEqual(['area-1', 'area-5', 'area-8', 'area-10', 'area-12', 'area-15'])
    expect(unplaced.slice(-2)).toEqual(['Introduction', 'Conclusion'])
  })

  it('keeps a part of a section in it, though another section bears its name', () => {
    const nested = markdown('## Area 5\n\nFund access.\n\n### Skills\n\nTrain.\n\n### Area 9: Security\n\nPatch.\n')
    expect(nested.placed.map(({ section }) => section)).toEqual(['area-5', 'area-9'])
    expect(said(nested.draft, 'area-5', 'rationale')).toBe('Skills\nTrain.')
  })

  it('reads lines in bold as the headings that a word processor made of them', () => {
    const { draft: bold } = markdown(
      '**Thematic area 5: Bridging digital divides**\n\n**Recommendation**\n\nFund.\n\n**Rationale:** It works.\n**Evidence:** It did.\n\n**Loud words**\n',
    )
    expect(said(bold, 'area-5', 'headline')).toBe('Fund.')
    expect(said(bold, 'area-5', 'rationale')).toBe('It works.')
    expect(answer(bold, 'area-5', 'evidence')).toEqual([
      { type: 'paragraph', runs: [{ text: 'It did.' }] },
      { type: 'paragraph', runs: [{ text: 'Loud words', bold: true }] },
    ])
  })

  it.each([
    ['Thematischer Teil', null],
    ['Themenbereich 5: Digitale Gräben', 'area-5'],
    ['Axe thématique 5', 'area-5'],
    ['Área temática 5. Brechas', 'area-5'],
    ['Тематическая область 5', 'area-5'],
    ['主题5', 'area-5'],
    ['Pregunta 2', 'q2'],
  ])('leads “%s” to %s', (heading, section) => {
    expect(markdown(`## ${heading}\n\nText.\n`).placed[0]?.section ?? null).toBe(section)
  })
})

describe('importText of plain text', () => {
  it('follows answers by question, however they are numbered', () => {
    const { draft, placed, unplaced } = plain(fixture('by-question.txt'))
    expect(placed.map(({ section }) => section)).toEqual(['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7'])
    expect(said(draft, 'q5', 'answer')).toBe('Paragraph 48: retain.\nParagraph 52: delete "as appropriate".')
    expect(said(draft, 'q6', 'answer')).toBe('Keep the Action Lines; link each to one SDG indicator.')
    expect(draft.organisation).toMatchObject({ name: 'Rural Data Lab', contactEmail: 'hello@ruraldata.example' })
    expect(unplaced).toEqual([])
  })

  it('reads what Word leaves in a text: bullets of its own, line breaks, tables by tabs', () => {
    const { draft, placed } = plain(fixture('pasted-from-word.txt'))
    expect(placed.map(({ section, slot }) => `${section} ${slot}`)).toEqual([
      'area-1 rationale',
      'area-5 rationale',
      'area-5 headline',
      'area-5 rationale',
      'area-5 evidence',
      'area-5 language',
      'area-10 rationale',
      'area-12 rationale',
      'area-14 rationale',
    ])
    expect(said(draft, 'area-1', 'headline')).toMatch(/masts that stand\nsomewhere\.$/)
    expect(answer(draft, 'area-1', 'rationale')).toMatchObject([{ type: 'list', items: [{}, {}, {}, {}] }])
    expect(answer(draft, 'area-12', 'rationale')).toMatchObject([
      { type: 'table', rows: [{ length: 3 }, { length: 3 }, { length: 3 }] },
    ])
    expect(said(draft, 'area-12', 'rationale')).toContain('LernBot\nGermany\nchat')
  })

  it('makes no table of numbered lines or of lines that differ', () => {
    for (const text of ['1.\tFund.\n2.\tTrain.', 'a\tb\nc\td\te', 'a\tb\nc']) {
      const { draft } = plain(`Area 5\n\n${text}\n`)
      expect(answer(draft, 'area-5', 'rationale').map(({ type }) => type)).not.toContain('table')
    }
  })

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
    expect(said(draft, 'area-2', 'rationale')).toBe('Country: Kenya')
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

describe('lines that are set in', () => {
  const texts = (markdown: string) =>
    (partsOfMarkdown(markdown) ?? []).map((part) => (part.type === 'block' ? blockText(part.block) : part.text))

  it('are paragraphs, as those of a letter are', () => {
    expect(texts('We wrote:\n\n    Dear Sir,\n\n    We ask for masts,\n    and for huts.\n')).toEqual([
      'We wrote:',
      'Dear Sir,',
      'We ask for masts,\nand for huts.',
    ])
  })

  it('are a quotation where anything stands between fences, unless that is all of the text', () => {
    const fence = '```'
    const types = (markdown: string) =>
      (partsOfMarkdown(markdown) ?? []).map((part) => (part.type === 'block' ? part.block.type : part.type))
    const rule = `${fence}\nEvery boat may carry a light.\n${fence}\n`
    expect(types(`The harbour code has a rule for this, and it is short.\n\n${rule}`)).toEqual(['paragraph', 'quote'])
    expect(types(rule)).toEqual(['paragraph'])
    expect(
      types(
        `We looked it up, and this is what the harbour's own list said of its boats.\n\n${fence}sql\nSELECT boat\n${fence}\n`,
      ),
    ).toEqual(['paragraph', 'quote', 'quote'])
  })

  it('stay together where they are a program', () => {
    const program = 'const mast = load();\n\nif (mast) {\n  raise(mast);\n}'
    expect(texts(`${'```'}\n${program}\n${'```'}\n`)).toEqual([program])
  })
})

describe('a line of number signs without a space behind them', () => {
  const types = (markdown: string) =>
    (partsOfMarkdown(markdown) ?? []).map((part) => (part.type === 'block' ? part.block.type : part.type))

  it('is a heading to who wrote it', () => {
    expect(types('##Background\nWe light lamps.\n\n###Why we do so\n\nBoats stop.\n')).toEqual([
      'heading',
      'paragraph',
      'heading',
      'paragraph',
    ])
  })

  it('is a tag with one sign, and text within a paragraph', () => {
    expect(types('#Harbours\n\nWe light lamps\n##Lamps of ours\n')).toEqual(['paragraph', 'paragraph'])
  })
})

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

describe('a table that is larger than a draft takes', () => {
  const row = (cells: number, text = 'ab') => `|${`${text}|`.repeat(cells)}`
  const head = (cells: number) => `${row(cells, 'h')}\n${row(cells, '-')}`
  const tables = (draft: Draft) =>
    draft.sections.flatMap(({ answers }) => Object.values(answers).flat()).filter(({ type }) => type === 'table')
  const words = (draft: Draft) =>
    draft.sections
      .flatMap(({ answers }) => Object.values(answers))
      .map((blocks) => answerText(blocks))
      .join('\n')

  it('keeps its rows as lines of text, and says so', () => {
    const { draft, notes } = markdown(`## Question 1\n\n${head(10)}\n${`${row(10)}\n`.repeat(400)}`)
    expect(tables(draft)).toEqual([])
    expect(said(draft, 'q1', 'answer').match(/ab/g)).toHaveLength(4000)
    expect(notes.map(inEnglish)).toEqual([expect.stringContaining('more cells than a draft takes (4000 in one table)')])
    const fits = markdown(`## Question 1\n\n${head(10)}\n${`${row(10)}\n`.repeat(399)}`)
    expect(tables(fits.draft)).toHaveLength(1)
    expect(fits.notes).toEqual([])
  })

  it('is not made of one long row and many short ones', () => {
    const { draft, notes } = markdown(`## Question 1\n\n${head(2000)}\n${'ab\n'.repeat(3000)}`)
    expect(tables(draft)).toEqual([])
    expect(words(draft).match(/ab/g)).toHaveLength(3000)
    expect(notes).toHaveLength(1)
  })

  it('is counted with the others of its text', () => {
    const one = `${head(10)}\n${`${row(10)}\n`.repeat(199)}\n\n`
    const { draft, notes } = markdown(`## Question 1\n\n${one.repeat(9)}${'ab\n'.repeat(2)}`)
    expect(tables(draft)).toHaveLength(9)
    expect(notes).toEqual([])
    const many = markdown(`## Question 1\n\n${one.repeat(11)}`)
    expect(tables(many.draft)).toEqual([])
    expect(words(many.draft).match(/ab/g)).toHaveLength(11 * 1990)
    expect(many.notes).toHaveLength(1)
  })

  it('grows a text to no more than ten times its size, where it once grew a hundredfold', () => {
    const text = `## Question 1\n\n${head(8)}\n${`${row(8, 'a')}\n`.repeat(6000)}`
    const { draft } = markdown(text)
    expect(words(draft).match(/a/g)).toHaveLength(48_000)
    expect(writeDraft(draft).length / text.length).toBeLessThan(10)
  })

  it('is kept as lines in plain text too', () => {
    const lines = `h\th\n${'ab\tcd\n'.repeat(2000)}`
    const { draft, notes } = plain(`Question 1\n\n${lines}`)
    expect(tables(draft)).toEqual([])
    expect(words(draft).match(/ab\tcd/g)).toHaveLength(2000)
    expect(notes).toHaveLength(1)
  })
})
