import { type Draft, draftSchema, type Proposal } from '../../src/core/draft/draft'
import { type Template, templateSchema } from '../../src/core/template/template'
import type { Block, Run } from '../../src/core/text/blocks'
import { paragraph } from '../../src/core/text/blocks'

const SOURCE = [{ name: 'Written for these tests' }]
const SLOTS = [
  { id: 'headline', role: 'headline', label: 'Headline recommendation' },
  { id: 'rationale', role: 'rationale', label: 'Rationale' },
  { id: 'evidence', role: 'evidence', label: 'Evidence' },
  { id: 'language', role: 'language', label: 'Proposed language' },
]
const AREAS = [
  'Information and communications technologies for development',
  'Digital economy',
  'Social and cultural development',
  'Environmental impacts',
  'Bridging digital divides',
]

/** A template of two questions and five areas, with the same orders as the first real one. */
export const TEMPLATE: Template = templateSchema.parse({
  format: 'rostrum-template',
  version: 1,
  id: 'test-input',
  kind: 'written-input',
  title: 'Written input to the Elements Paper',
  description: 'For tests.',
  language: 'en',
  draftTitle: 'Input to the Elements Paper',
  sources: SOURCE,
  proposals: { documents: ['Elements Paper (20 June 2025)'] },
  organisation: { required: ['name'], groups: ['Civil society'], sources: [] },
  sections: [
    ...['Achievements to highlight', 'Challenges to address', 'Priorities'].map((title, index) => ({
      id: `q${index + 1}`,
      kind: 'question',
      number: index + 1,
      title,
      asks: '',
      verified: index < 2,
      sources: SOURCE,
      slots: [{ id: 'answer', role: 'answer', label: 'Answer' }],
    })),
    ...AREAS.map((title, index) => ({
      id: `area-${index + 1}`,
      kind: 'area',
      number: index + 1,
      title,
      asks: '',
      verified: true,
      sources: SOURCE,
      slots: SLOTS,
    })),
  ],
  orders: [
    {
      id: 'form',
      title: 'By form question',
      description: '',
      entries: [
        { type: 'section', section: 'q1' },
        { type: 'section', section: 'q2' },
        { type: 'section', section: 'q3', children: [{ type: 'areas', proposals: false }] },
        { type: 'proposals', of: 'all', heading: 'Comments on paragraphs' },
      ],
    },
    {
      id: 'area',
      title: 'By thematic area',
      description: '',
      entries: [
        { type: 'section', section: 'q1', heading: 'What WSIS has achieved' },
        { type: 'section', section: 'q2' },
        { type: 'section', section: 'q3' },
        { type: 'areas', proposals: true },
        { type: 'proposals', of: 'rest', heading: 'Further comments on paragraphs' },
      ],
    },
  ],
  profiles: [
    {
      id: 'none',
      title: 'No limit',
      description: '',
      sources: SOURCE,
      lastChecked: '2026-01-01',
      totalWords: null,
      totalCharacters: null,
      sectionWords: null,
      sectionCharacters: null,
    },
  ],
  deadline: null,
  handIn: {
    subject: '{organisation}: {title}',
    fileName: '{organisation}_input to Elements Paper (25 Jul 2025)',
    recipients: [],
    recipientsNote: 'No address is known.',
    body: 'Dear colleagues,\n\nPlease find attached the input of {organisation}, “{title}”.\n\nWith kind regards',
  },
})

export const ARABIC =
  'تدعو المنظمة الدول الأعضاء إلى سد الفجوة الرقمية بين المدن والأرياف، وإلى تمويل الشبكات المجتمعية التي يديرها السكان بأنفسهم. لقد أثبتت هذه الشبكات أنها تصل إلى حيث لا يصل غيرها.'
export const CHINESE =
  '我们呼吁各国政府在二〇三〇年之前为农村地区提供可负担的互联网接入，并支持由居民自己管理的社区网络。“包容性”的信息社会需要长期投资，而不仅仅是试点项目。'
export const RUSSIAN =
  'Мы призываем государства-члены обеспечить доступный интернет в сельских районах и поддержать общинные сети, которыми управляют сами жители.'
export const MIXED_ARABIC = 'WSIS+20 فرصة لتجديد الالتزام ببناء مجتمع معلومات شامل للجميع بحلول عام 2030'

/** Long enough for hyphens to meet the ends of lines. */
export const HYPHENS = Array.from(
  { length: 12 },
  (_, index) =>
    `${'x'.repeat(index)} multi-stakeholder people-centred - state-of-the-art https://example.org/a-long/path-with/hy-phens-in-it?q=x-y-z`,
).join(' ')

const text = (value: string, marks: Omit<Run, 'text'> = {}): Run => ({ ...marks, text: value })
const one = (...runs: Run[]): Block => ({ type: 'paragraph', runs })

export const EVIDENCE: Block[] = [
  { type: 'heading', level: 2, runs: [text('A co-operative in the hills')] },
  one(
    text('In the district of our example, '),
    text('312 of 480 households', { bold: true }),
    text(' joined a network that costs them '),
    text('less than a third', { italic: true }),
    text(' of the next offer; see '),
    text('the report', { link: 'https://example.org/report?year=2025&part=2#section-3' }),
    text(' for “how” and <why> it works — in $5 steps, #1 to #3, with *no* tricks, back\\slashes or `ticks`.'),
  ),
  {
    type: 'list',
    ordered: false,
    items: [
      {
        runs: [text('What the village brings')],
        nested: {
          type: 'list',
          ordered: true,
          items: [{ runs: [text('land for two masts')] }, { runs: [text('a committee of seven')] }],
        },
      },
      {
        runs: [text('What the state brings', { underline: true })],
        nested: { type: 'list', ordered: true, items: [{ runs: [text('spectrum')] }, { runs: [text('a loan')] }] },
      },
    ],
  },
  { type: 'heading', level: 3, runs: [text('Costs')] },
  {
    type: 'table',
    headerRows: 1,
    rows: [
      ['Year', 'Households', 'Cost of a month in per cent of income'],
      ['2022', '96', '6.1'],
      ['2025', '312', '1.9'],
    ].map((row) => row.map((cell) => ({ blocks: [{ type: 'paragraph', runs: [text(cell)] }] }))),
  } as Block,
  { type: 'heading', level: 1, runs: [text('What others said')] },
  { type: 'quote', runs: [text('We had waited for a cable for eleven years. We built this in four months.')] },
]

export const PROPOSALS: Proposal[] = [
  {
    id: 'p1',
    document: 'Elements Paper (20 June 2025)',
    paragraph: 'para. 48',
    move: 'amend',
    current: 'Member States are encouraged to consider measures for connectivity.',
    proposed: 'Member States commit to measures for affordable connectivity, among them networks run by communities.',
    rationale: 'Encouragement alone has not reached the households that commercial networks leave out.',
    area: 'area-5',
  },
  {
    id: 'p2',
    document: 'Elements Paper (20 June 2025)',
    paragraph: '77–93',
    move: 'add',
    current: '',
    proposed: '“A review of community networks shall be submitted every two years.”\nIts results are public.',
    rationale: 'What is measured is kept.',
    area: null,
  },
  {
    id: 'p3',
    document: '',
    paragraph: 'A',
    move: 'retain',
    current: 'People-centred, inclusive and development-oriented Information Society.',
    proposed: '',
    rationale: 'Agreed language.',
    area: 'area-2',
  },
]

/** A draft that uses all that a draft can hold. Area 4 is filled but not chosen, area 3 chosen but empty. */
export function richDraft(changes: Partial<Draft> = {}): Draft {
  return draftSchema.parse({
    format: 'rostrum-draft',
    version: 1,
    id: 'rich',
    template: { id: 'test-input', pack: 'test', packVersion: '1.0.0' },
    title: 'Networks that people own',
    language: 'en',
    order: 'form',
    organisation: {
      name: 'Hill Networks Alliance',
      acronym: 'HNA',
      group: 'Civil society',
      country: 'Global',
      contactName: 'Ama Example',
      contactEmail: 'ama@example.org',
      signatories: [
        { name: 'Ana Beispiel', organisation: 'Redes del Valle', country: 'Peru' },
        { name: '', organisation: 'جمعية الشبكات', country: 'Jordan' },
      ],
    },
    sections: [
      {
        id: 'q1',
        chosen: true,
        answers: { answer: [paragraph('Twenty years have brought five billion people online.'), paragraph('')] },
      },
      {
        id: 'q2',
        chosen: true,
        answers: {
          answer: [
            one(text(ARABIC, { language: 'ar' })),
            one(text(CHINESE, { language: 'zh' })),
            one(text(RUSSIAN, { language: 'ru' })),
            one(text(MIXED_ARABIC, { language: 'ar' })),
          ],
        },
      },
      {
        id: 'area-1',
        chosen: true,
        answers: {
          headline: [paragraph('Count what connectivity changes, not what it costs.')],
          rationale: [],
          evidence: [],
          language: [],
        },
      },
      { id: 'area-2', chosen: true, answers: { rationale: [paragraph('Small enterprises pay more for less.')] } },
      { id: 'area-3', chosen: true, answers: { headline: [paragraph(' ')] } },
      { id: 'area-4', chosen: false, answers: { headline: [paragraph('This must never be handed in.')] } },
      {
        id: 'area-5',
        chosen: true,
        answers: {
          headline: [paragraph('Fund networks that the people they serve own and run.')],
          rationale: [
            paragraph('Markets stop where the next household costs more than it pays. Communities do not.'),
            paragraph('Line one\nand line two'),
            paragraph(HYPHENS),
          ],
          evidence: EVIDENCE,
          language: [
            {
              type: 'quote',
              runs: [
                text('We commit to '),
                text('enabling', { bold: true, italic: true }),
                text(' community networks by 2030.'),
              ],
            },
          ],
        },
      },
      { id: 'unplaced', chosen: true, answers: { text: [paragraph('Text without a place.')] } },
    ],
    proposals: PROPOSALS,
    limits: { profile: 'none', overrides: {} },
    created: '2025-07-01T08:00:00Z',
    modified: '2025-07-24T16:30:00Z',
    ...changes,
  })
}
