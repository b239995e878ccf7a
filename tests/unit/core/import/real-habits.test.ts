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

  it('ends an area with a heading that it does not know, however that is written', () => {
    const parts = (heading: string) =>
      plain(`Area 5\n\n${LONG}\n\n${heading}\n\n${LONG}\n\n${LONG}\n`).passages.map(({ place }) => place?.section)
    for (const heading of ['Fishing in the valley', 'Responsibilities of the councils', '4. Fishing in the valley'])
      expect(parts(heading), heading).toEqual(['area-5', undefined])
    for (const part of [
      '5.2 Fishing in the valley',
      'a) fishing in the valley',
      'As we said, nobody may fish where the masts stand',
    ])
      expect(parts(part), part).toEqual(['area-5'])
    // What a sentence introduces is no heading.
    const items = plain(`Area 5\n\nWe ask for this:\n\nNets and boats\n\n${LONG}\n`)
    expect(items.unplaced).toEqual([])
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

  it('takes the form’s questions in a list for the headings of what stands below them, and a list of names for a list', () => {
    const [one, two] = [
      'What are the most important achievements arising from WSIS that should be highlighted in the Zero Draft?',
      'What are the most important challenges, to date and ahead?',
    ]
    for (const text of [
      `- ${one}\n  Masts stand.\n- ${two}\n\n  Prices stand.\n\n  - high ones\n  - low ones\n`,
      `1. **${one}**\n   Masts stand.\n2. **${two}**\n\n   Prices stand.\n\n   - high ones\n   - low ones\n`,
      `- ${one}\n\nMasts stand.\n\n* ${two}\n\nPrices stand.\n\n- high ones\n- low ones\n`,
    ]) {
      const made = markdown(text)
      const answers = made.draft.sections.flatMap(({ id, answers }) =>
        Object.values(answers).map((blocks) => `${id} ${answerText(blocks)}`),
      )
      expect(answers.filter((answer) => /\bMasts|\bPrices/.test(answer))).toEqual([
        'q1 Masts stand.',
        // A question that only resembles the form's stays above its answer.
        expect.stringMatching(/^q2 (?:\d\. )?What[^\n]*\nPrices stand\.\nhigh ones\nlow ones$/),
      ])
      expect(made.unplaced).toEqual([])
    }
    const names = markdown(
      'We work on this:\n\n- Internet governance\n- Bridging digital divides\n- Masts\n\nMore of it.',
    )
    expect(names.placed).toEqual([])
    // A note that an item refers to is copied once, and a picture in it is counted once.
    const noted = markdown(`- ${one}\n  Masts[^1] stand. ![A mast](mast.png)\n\n[^1]: Of steel.`)
    expect(noted.report?.lines).toEqual([{ kind: 'leftImage', outcome: 'left-out', count: 1, where: ['A mast'] }])
  })

  it('takes a line in bold right over its text for a heading, and a stressed beginning of a sentence for words', () => {
    const made = markdown(`**Bridging digital divides**\n${LONG}\n\n**Our own title**\n${LONG}`)
    expect(said(made, 'area-5', 'rationale')).toContain(LONG)
    const headings = made.draft.sections.flatMap(({ answers }) =>
      Object.values(answers).flatMap((blocks) => blocks.filter(({ type }) => type === 'heading')),
    )
    expect(JSON.stringify([headings, made.unplaced])).toContain('Our own title')
    for (const text of [
      `**Bridging digital divides**\nis what ${LONG}`,
      `**We want this.**\n${LONG}`,
      `**We want**\n**Masts**`,
    ]) {
      const kept = markdown(text)
      expect(kept.placed).toEqual([])
    }
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

describe('what people write instead of headings and lists', () => {
  const words = ({ draft }: ReturnType<typeof plain>) =>
    draft.sections.flatMap(({ answers }) => Object.values(answers).map((blocks) => answerText(blocks))).join('\n')

  it('takes a line in bold over a paragraph for a heading, in Markdown and on a page', () => {
    const sources = (title: string, below = LONG) => [
      `# Paper\n\n**Area 5**\n\n${LONG}\n\n**${title}**\n\n${below}\n`,
      `<html><body><h1>Paper</h1><p><b>Area 5</b></p><p>${LONG}</p><p><b>${title}</b><br></p><p>${below}</p></body></html>`,
    ]
    for (const source of sources('Capacity building'))
      expect(markdown(source).placed.map(({ section }) => section)).toEqual(['area-5', 'area-13'])
    for (const source of sources('Protection of human rights'))
      expect(markdown(source).likely.map(({ section }) => section)).toEqual(['area-8'])
    for (const source of sources('Fishing in the valley')) {
      const made = markdown(source)
      expect(made.unplaced).toEqual(['Fishing in the valley'])
      expect(unplacedBlocks(made.draft).map(({ type }) => type)).toEqual(['heading', 'paragraph'])
    }
    // Below a heading it is a part of what that heads.
    const inside = markdown(`# Paper\n\n## Area 5\n\n${LONG}\n\n**Fishing in the valley**\n\n${LONG}\n`)
    expect(inside.unplaced).toEqual([])
    expect(inside.draft.sections.find(({ id }) => id === 'area-5')?.answers.rationale?.[1]).toMatchObject({
      type: 'heading',
      level: 1,
    })
    // A stressed sentence, a name over an address and a label stay what they are.
    for (const [title, below] of [
      ['We want land.', LONG],
      ['Ada Mensah', 'River Radio\\\nPort Town'],
      ['Masts and land:', LONG],
    ] as const) {
      const made = markdown(sources(title, below)[0] ?? '')
      expect(made.unplaced, title).toEqual([])
      expect(words(made)).toContain(title)
    }
  })

  it('keeps what a page puts into a list without an item', () => {
    const made = markdown(
      `<html><body><h1>Paper</h1><p>by us</p><ul>\n Caucus of the Valley, Chair<br>Working group on masts</ul><h2>Area 5</h2><p>${LONG}</p><ul>They say <b>this</b> and that <li>masts</li> and also <em>land</em><li>boats</li></ul></body></html>`,
    )
    expect(words(made)).toContain('Caucus of the Valley, Chair\nWorking group on masts')
    expect(said(made, 'area-5', 'rationale')).toBe(`${LONG}\nThey say this and that\nmasts\nand also land\nboats`)
  })
})

describe('plain text that came from pages', () => {
  const blocks = (text: string, section = 'area-5') =>
    plain(text).draft.sections.find(({ id }) => id === section)?.answers.rationale ?? []
  const kinds = (text: string) =>
    unplacedBlocks(plain(text).draft).map((block) => `${block.type}: ${answerText([block])}`)
  const unbroken = `${LONG} ${LONG}`

  it('joins lines that are wrapped in one part of a text whose other lines are not', () => {
    const wrapped = [
      '2. The land of the valley is held by seven families and by the',
      'parish, and none of them has let a mast be built in the years',
      'since the bridge was washed away. The General Council of the',
      'Valley and its neighbours have asked for a law on this since the',
      'winter of that year.',
    ]
    const made = kinds(['Our Paper', '', `1. ${unbroken}`, ...wrapped, `3. ${unbroken}`, unbroken].join('\n'))
    expect(made).toEqual([
      `paragraph: 1. ${unbroken}`,
      `paragraph: ${wrapped.join(' ')}`,
      `paragraph: 3. ${unbroken}`,
      `paragraph: ${unbroken}`,
    ])
    // Items without a mark go on nowhere, and end wherever they end.
    const items = [
      'keeping what the valley has built in forty years and paid itself',
      'land',
      'the right of way for all who come by boat',
    ]
    expect(kinds(['Our Paper', '', unbroken, ...items, unbroken].join('\n'))).toHaveLength(5)
  })

  it('takes no wrapped line of a title or a numbered paragraph for a heading', () => {
    const wrapped = `${LONG.slice(0, 90)}\n${LONG.slice(0, 88)}\nas we have seen.\n`
    const title = 'Letter of the River Stations to the Members\nof the Council and of the Parishes of the Long Valley\n'
    expect(kinds(`${title}${wrapped.repeat(4)}`).filter((each) => each.startsWith('heading'))).toEqual([])
    const numbered =
      '7. The Council should count what masts the\nvalley has, and say in which of the parishes they do stand now, each\nyear.\n'
    expect(kinds(`Paper\n\n${wrapped.repeat(4)}${numbered}`).some((each) => each.startsWith('heading'))).toBe(false)
  })

  it('finds numbered titles within lines that are wrapped', () => {
    const wrapped = `${LONG.slice(0, 90)}\n${LONG.slice(0, 88)}\nas we have seen from the river to the end.\n`
    const made = plain(
      `Our Paper\n\n${wrapped.repeat(3)}2. Fishing Boats\n${wrapped}3 Old Nets\n3.1 ${wrapped}3.2 ${wrapped}`,
    )
    expect(made.unplaced.filter((each) => /^\d\.? [A-Z]\w+ [A-Z]\w+$/.test(each))).toEqual([
      '2. Fishing Boats',
      '3 Old Nets',
    ])
  })

  it('leaves numbers of pages, heads of pages and tables of contents what they are', () => {
    const page = (number: number) => `${LONG}\n\n${number}\n\nThe River Paper ${number}\n\n`
    const made = plain(`Our Paper\n\n${[3, 4, 5, 6].map(page).join('')}${LONG}\n`)
    expect([...made.placed, ...made.likely]).toEqual([])
    expect(unplacedBlocks(made.draft).map(({ type }) => type)).not.toContain('heading')
    expect(answerText(unplacedBlocks(made.draft))).toContain('\n3\nThe River Paper 3\n')
    const contents = ['Security of the network 3', 'Human rights online 7', 'Cultural and linguistic diversity 9']
    const listed = plain(`Our Paper\n\n${contents.join('\n\n')}\n\n${LONG}\n`)
    expect([...listed.placed, ...listed.likely]).toEqual([])
    // But the same goal thrice is no table of contents.
    const goals = plain(`Our Paper\n\n${[1, 2, 3].map((goal) => `Goal ${goal}\n\n${LONG}\n\n`).join('')}`)
    expect(unplacedBlocks(goals.draft).filter(({ type }) => type === 'heading')).toHaveLength(3)
  })

  it('offers no place for a sentence, a person, a caption, a signature or the name of the paper', () => {
    for (const line of [
      'We therefore propose the following principle for Internet governance:',
      'On the network the protection of privacy and human rights includes these:',
      'Ms. Ada Mensah, Director, Internet Governance',
      'Figure 2: Internet governance in the valley',
      'Internet governance forum page: https://example.org/forum',
      'Submission of River Media on Internet governance',
      'Meeting on the Future of Internet Governance',
    ]) {
      const made = plain(`Paper of the Valley\n\n${line}\n\n${LONG}\n`)
      expect([...made.placed, ...made.likely], line).toEqual([])
    }
    expect(plain(`Our Paper\n\n${LONG}\n\nRespectfully,\n\nINTERNET GOVERNANCE COALITION\n`).likely).toEqual([])
    expect(plain(`Our Paper\n\nThe Challenge\n\n${LONG}\n`).placed).toEqual([])
    expect(plain(`Our Paper\n\nInternet governance and management:\n\n${LONG}\n`).likely).toHaveLength(1)
  })

  it('puts a value together that was broken where it was stored', () => {
    const head =
      'Organisation: Association of the Radio Stations of the Northern\nProvinces\nSector: Civil Society\nRégion: Nord\nRegion: North'
    expect(plain(`${head}\n\n${LONG}\n`).draft.organisation).toMatchObject({
      name: 'Association of the Radio Stations of the Northern Provinces',
      group: 'Civil Society',
      country: 'Nord',
    })
    const prose = plain(
      `Organisation: Association of the Radio Stations of the Northern\nWe ask for land.\n\n${LONG}\n`,
    )
    expect(prose.draft.organisation.name).toBe('Association of the Radio Stations of the Northern')
    expect(
      plain(`Organización: Radio del Río\nPaís: Perú\nCorreo electrónico: ana@example.org\n\n${LONG}\n`).draft
        .organisation,
    ).toMatchObject({
      name: 'Radio del Río',
      country: 'Perú',
      contactEmail: 'ana@example.org',
    })
  })

  it('reads lists whose marks were lost, that have empty lines between, or whose lines go on', () => {
    for (const mark of ['?', '§', 'Ø', 'ü', '•=', 'o', '!'])
      expect(
        blocks(`Area 5\n\nWe ask for:\n\n${mark} Masts of wood\n\n${mark} Land by the river\n`).map(({ type }) => type),
        mark,
      ).toEqual(['paragraph', 'list'])
    // Once it may be anything, and within a sentence it is a word.
    expect(blocks(`Area 5\n\n${LONG}\n\n? Masts of wood\n`).map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
    expect(
      blocks('Area 5\n\nO que pedimos agora: terra\no Rio é nosso\no Vale é nosso\n').map(({ type }) => type),
    ).toEqual(['paragraph'])
    const item = 'masts for all the villages that lie along the river and for the ones'
    const list = blocks(`Area 5\n\n${`• ${item}\nthat do not\n`.repeat(6)}`)
    expect(list).toHaveLength(1)
    expect(answerText(list)).toBe(Array(6).fill(`${item} that do not`).join('\n'))
  })

  it('keeps what a mail quotes a quotation', () => {
    const made = kinds('Our Paper\n\n> We ask who owns\n> > the land.\n\nWe own it.\n')
    expect(made).toEqual(['quote: We ask who owns\nthe land.', 'paragraph: We own it.'])
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
