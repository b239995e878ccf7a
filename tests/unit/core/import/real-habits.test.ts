import { describe, expect, it } from 'vitest'
import { checkDraft } from '../../../../src/core/check/checker'
import { unplacedBlocks } from '../../../../src/core/draft/unplaced-text'
import { importText } from '../../../../src/core/import/import-text'
import { answerText } from '../../../../src/core/text/block-text'
import { pack, template } from '../check/checked'

const given = { id: 'imported', now: '2026-01-02T03:04:05Z' }
const markdown = (text: string, language?: string) =>
  importText(text, 'markdown', template, pack, { ...given, language })
const plain = (text: string) => importText(text, 'text', template, pack, given)
const said = ({ draft }: ReturnType<typeof plain>, section: string, slot: string) =>
  answerText(draft.sections.find(({ id }) => id === section)?.answers[slot] ?? [])

const LONG =
  'Communities that build their own networks keep what they earn, and they stay when prices rise elsewhere in the country.'

describe('headings as people write them', () => {
  it.each([
    [
      '1. What are the most important achievements arising from WSIS that should be highlighted in the Zero Draft?',
      'q1',
    ],
    ['What are the most important achievements arising from WSIS that should be highlighted in the Zero Draft?', 'q1'],
    ['The most important achievements arising from WSIS', 'q1'],
    ['Protection of users rights', 'area-8'],
    ['Cyber security and Cyber crime:', 'area-9'],
    ['Critical Internet resources governance. IANA functions and their stewardship', 'area-10'],
    ['Cultural and linguistic diversity', 'area-3'],
    ['Formal input', 'q5'],
    ['Aspects that we endorse', 'q5'],
  ])('“%s” leads to %s', (heading, section) => {
    for (const made of [
      markdown(`# Paper\n\n## ${heading}\n\n${LONG}`),
      plain(`Our Paper\n\n${heading}\n${LONG}\n${LONG}`),
    ]) {
      expect([...made.placed, ...made.likely].map((each) => each.section)).toEqual([section])
      expect(unplacedBlocks(made.draft)).toEqual([])
    }
  })

  it('says what is only likely, keeps its heading, and leaves the rest in its own sequence', () => {
    const made = markdown(`# P\n\n## Protection of users rights\n\n${LONG}\n\n## Fish\n\nOne.\n\n## Fowl\n\nTwo.`)
    expect(made.likely).toEqual([{ heading: 'Protection of users rights', section: 'area-8', slot: 'rationale' }])
    expect(said(made, 'area-8', 'rationale')).toBe(`Protection of users rights\n${LONG}`)
    expect(answerText(unplacedBlocks(made.draft))).toBe('Fish\nOne.\nFowl\nTwo.')
  })

  it('makes a headline only of what reads as a recommendation', () => {
    const headline = (first: string) => said(markdown(`## Area 5\n\n${first}\n\n${LONG}`), 'area-5', 'headline')
    expect(headline('Governments should fund community networks by 2030.')).toMatch(/^Governments/)
    expect(headline('Fund community networks.')).toBe('Fund community networks.')
    for (const none of [
      'Dear co-facilitators,',
      'A paper of River Media',
      'We welcome the opportunity to submit our views, which States should consider.',
      'This submission should be read with our earlier paper.',
    ])
      expect(headline(none)).toBe('')
  })
})

describe('plain text as programs save it', () => {
  it('takes each line for a paragraph where nothing breaks lines', () => {
    const long = `${LONG} ${LONG}`
    const made = plain(`Area 5\n${long}\n${long}\nFishing Boats\n${long}\n`)
    expect(said(made, 'area-5', 'rationale')).toBe(`${long}\n${long}`)
    expect(made.unplaced).toEqual(['Fishing Boats'])
    expect(unplacedBlocks(made.draft).map(({ type }) => type)).toEqual(['heading', 'paragraph'])
  })

  it('joins wrapped lines and ends a paragraph with a line that ends well before the edge', () => {
    const wrapped =
      'Communities that build their own networks keep what they earn, and\nthey stay when prices rise elsewhere in the country, as all know who\nhave tried it.'
    const made = plain(`Area 5\n\n${wrapped}\n${wrapped}\n${wrapped}\n`)
    const joined = wrapped.replace(/\n/g, ' ')
    expect(said(made, 'area-5', 'rationale')).toBe([joined, joined, joined].join('\n'))
  })

  it('finds headings and paragraphs among short lines without an empty one', () => {
    const made = plain(
      'Area 5\nMasts need land.\nLand is dear here.\nFishing Boats\nWe also have some boats.\nArea 4\nMasts rust in the rain.\n',
    )
    expect(said(made, 'area-5', 'rationale')).toBe('Masts need land.\nLand is dear here.')
    expect(made.draft.sections.find(({ id }) => id === 'area-5')?.answers.rationale).toHaveLength(2)
    expect(made.unplaced).toEqual(['Fishing Boats'])
    expect(said(made, 'area-4', 'rationale')).toBe('Masts rust in the rain.')
  })

  it('but leaves lines together that go on, an address and a verse', () => {
    const blocks = (text: string) =>
      plain(`Area 5\n\n${text}\n`).draft.sections.find(({ id }) => id === 'area-5')?.answers
    expect(
      blocks('We thank the\nUnited Nations for this.\nMasts need land and\nthey need us.')?.rationale,
    ).toHaveLength(1)
    expect(blocks('Ana Ruiz\nRiver Mast Network\nLong Road 5\nPort Town')?.rationale).toHaveLength(1)
    expect(blocks('我们支持\n社区网络。\n我们要求\n土地。')?.rationale).toHaveLength(1)
  })

  it('keeps what stands in a list inside a quotation a quotation, with its marks', () => {
    const quotes = (made: ReturnType<typeof plain>) =>
      unplacedBlocks(made.draft).map((block) => `${block.type}: ${answerText([block])}`)
    const wanted = [
      'quote: The call asks:',
      'quote: – masts',
      'quote: – land',
      'quote: – dry',
      'quote: 1. first',
      'quote: 2. second',
    ]
    expect(
      quotes(markdown('# P\n\n> The call asks:\n>\n> - masts\n> - land\n>   - dry\n>\n> 1. first\n> 2. second\n')),
    ).toEqual(wanted)
    const page =
      '<!DOCTYPE html><html><body><h1>P</h1><blockquote><p>The call asks:</p><ul><li>masts</li><li>land<ul><li>dry</li></ul></li></ul><ol><li>first</li><li>second</li></ol></blockquote></body></html>'
    expect(quotes(markdown(page))).toEqual(wanted)
    const findings = checkDraft(markdown('# P\n\n> - They want 5 percent in order to live.\n').draft, template)
    expect(findings.filter(({ check }) => check.startsWith('style/') || check === 'clarity/plain-words')).toEqual([])
  })

  it('reads the marks of lists and keeps numbers as they are written', () => {
    const made = plain('Area 5\n\nWe ask for:\n● masts\n• land\n– loans\n\na) first\nb) second\n1.1.1 third\n')
    expect(said(made, 'area-5', 'rationale')).toBe('We ask for:\nmasts\nland\nloans\na) first\nb) second\n1.1.1 third')
  })

  it('reads the same marks in Markdown, which knows only some of them', () => {
    const blocksOf = (text: string) =>
      markdown(`## Area 5\n\n${text}`).draft.sections.find(({ id }) => id === 'area-5')?.answers.rationale ?? []
    for (const marks of [
      ['•', '•'],
      ['●', '●'],
      ['–', '–'],
      ['▪', '▪'],
    ])
      expect(blocksOf(`We ask for:\n${marks[0]} **masts**\nand poles\n${marks[1]} land`)).toEqual([
        { type: 'paragraph', runs: [{ text: 'We ask for:' }] },
        {
          type: 'list',
          ordered: false,
          items: [{ runs: [{ text: 'masts', bold: true }, { text: ' and poles' }] }, { runs: [{ text: 'land' }] }],
        },
      ])
    for (const [one, two] of [
      ['a) masts', 'b) land'],
      ['(a) masts', '(b) land'],
      ['i. masts', 'ii. land'],
    ])
      expect(answerText(blocksOf(`We ask for:\n${one}\n${two}`))).toBe(`We ask for:\n${one}\n${two}`)
    // A sentence with a dash, and a number that a wrapped line happens to begin with.
    const dash = 'Masts rust where nobody paints them\n– which is\nnearly everywhere.'
    expect(blocksOf(dash)).toHaveLength(1)
    expect(blocksOf('We have asked for it since the meeting of May\n14. It was refused.')).toHaveLength(1)
  })

  it('says which pictures of Markdown it could not take', () => {
    const made = markdown('## Area 5\n\nMasts. ![A mast](mast.png)')
    expect(said(made, 'area-5', 'rationale')).toContain('A mast (mast.png)')
    expect(made.report?.lines).toEqual([{ kind: 'leftImage', outcome: 'left-out', count: 1, where: ['A mast'] }])
    expect(markdown('## Area 5\n\nMasts.').report).toBeNull()
  })

  it('reads a few elements as a web page, and Markdown behind an element as Markdown', () => {
    for (const made of [markdown(`<h2>Area 5</h2>\n<p>${LONG}</p>\n`), plain(`<h2>Area 5</h2>\n<p>${LONG}</p>\n`)])
      expect(said(made, 'area-5', 'rationale')).toBe(LONG)
    const mixed = markdown(`<p>For the record.</p>\n\n## Area 5\n\n**${LONG}**`)
    expect(said(mixed, 'area-5', 'rationale')).toBe(LONG)
  })

  it('reads a web page that is called .md', () => {
    const page = `<!DOCTYPE html><html lang="fr"><body><h1>Titre</h1><h2>Area 5</h2><p>${LONG}</p></body></html>`
    const made = markdown(page)
    expect(made.draft).toMatchObject({ title: 'Titre', language: 'fr' })
    expect(said(made, 'area-5', 'rationale')).toBe(LONG)
  })

  it('begins a paragraph behind a line of no-break spaces, which is empty to eyes', () => {
    const made = markdown('## Area 4\n\nMasts rust.\n\u00a0  \u00a0\nWe paint them.')
    const blocks = made.draft.sections.find(({ id }) => id === 'area-4')?.answers.rationale ?? []
    expect(blocks.map((block) => block.type === 'paragraph' && block.runs[0]?.text)).toEqual([
      'Masts rust.',
      'We paint them.',
    ])
  })

  it('keeps lowered letters, and notes that nothing defines', () => {
    const made = markdown('## Area 4\n\nLess CO~2~ by 2030.[^1]')
    const [block] = made.draft.sections.find(({ id }) => id === 'area-4')?.answers.rationale ?? []
    expect(block).toMatchObject({
      runs: [{ text: 'Less CO' }, { text: '2', subscript: true }, { text: ' by 2030.[^1]' }],
    })
  })
})

describe('the language of a text', () => {
  const french =
    'Les communautés rurales réclament un accès pour tous, et nous demandons que les États le garantissent dans une loi.'

  it('is recognised, for the draft and for passages, unless it is given', () => {
    const made = markdown(
      `# Apport\n\n${french}\n\n${french}\n\n> We ask that the States of the region guarantee access for all in the law.`,
    )
    expect(made.draft.language).toBe('fr')
    expect(unplacedBlocks(made.draft)[2]).toMatchObject({ type: 'quote', runs: [{ language: 'en' }] })
    expect(markdown(french, 'en').draft.language).toBe('en')
    expect(markdown('# A\n\nShort.').draft.language).toBe('en')
  })
})
