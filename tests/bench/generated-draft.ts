import { newDraft } from '../../src/core/draft/create'
import { type Draft, MOVES, type Proposal } from '../../src/core/draft/draft'
import { addProposal, setAnswer, setChosen, setOrganisation } from '../../src/core/draft/edit'
import type { PackManifest } from '../../src/core/template/pack'
import type { Template } from '../../src/core/template/template'
import { blockText, runsText } from '../../src/core/text/block-text'
import { type Block, type ListItem, paragraph, type Run, type TableCell } from '../../src/core/text/blocks'
import { countWords } from '../../src/core/text/words'
import { builtInPacksFolder, findTemplate, loadPacks } from '../../src/node/packs'

/**
 * Drafts of a wished length for measuring and for tests that need a lot of text. The same length always gives the same
 * draft, word by word; the text is made up, but has the lengths and the shapes of what organisations hand in.
 */

const WHO = [
  'Member States',
  'governments and regulators',
  'the private sector',
  'civil society organisations',
  'the technical community',
  'research institutions',
  'local authorities',
  'community networks',
  'the United Nations system',
  'development banks',
]
const DO = [
  'should invest in',
  'should report every year on',
  'need to agree on',
  'have a shared duty to protect',
  'should remove the barriers to',
  'can no longer postpone',
  'should publish open data about',
  'must consult widely on',
  'should set measurable targets for',
  'benefit directly from',
]
const WHAT = [
  'affordable connectivity in rural areas',
  'digital skills for teachers and pupils',
  'public access points such as libraries and post offices',
  'multilingual content and local languages',
  'the accessibility of public services',
  'open standards and interoperable systems',
  'the safety of journalists online',
  'independent oversight of surveillance',
  'the participation of women and girls',
  'low-cost devices and their repair',
  'the energy use of data centres',
  'trustworthy and inclusive statistics',
]
const WHY = [
  'because exclusion grows with every service that moves online',
  'as the outcome documents of Geneva and Tunis already recognise',
  'so that nobody has to choose between food and data',
  'in line with their obligations under human rights law',
  'with financing that outlasts a single project',
  'and review the results together with those concerned',
  'where the market alone has not delivered for twenty years',
  'without placing the cost on those who have least',
]
const OPENERS = [
  'In our experience, ',
  'Across the region, ',
  'Since 2015, ',
  'For this reason, ',
  'At the same time, ',
  '',
  '',
  '',
]

/** A stream of numbers from 0 up to 1 that is the same for the same seed (mulberry32, public domain). */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

class Writer {
  private readonly next: () => number

  constructor(seed: number) {
    this.next = numbers(seed)
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  one<T>(choices: readonly T[]): T {
    const choice = choices[this.below(choices.length)]
    if (choice === undefined) throw new Error('Nothing to choose from')
    return choice
  }

  sentence(): string {
    const opener = this.one(OPENERS)
    const why = this.below(3) === 0 ? '' : ` ${this.one(WHY)}`
    const more = this.below(4) === 0 ? ` and ${this.one(WHAT)}` : ''
    const body = `${this.one(WHO)} ${this.one(DO)} ${this.one(WHAT)}${more}${why}.`
    return opener === '' ? body.charAt(0).toUpperCase() + body.slice(1) : opener + body
  }

  sentences(count: number): string {
    return Array.from({ length: count }, () => this.sentence()).join(' ')
  }

  /** A paragraph with marks and links about as often as people set them. */
  paragraph(): Block {
    const runs: Run[] = [{ text: this.sentences(2 + this.below(2)) }]
    const dice = this.below(6)
    if (dice === 0) runs.push({ text: ' ' }, { text: this.sentence(), bold: true })
    if (dice === 1) runs.push({ text: ' ' }, { text: this.sentence(), italic: true })
    if (dice === 2)
      runs.push({ text: ' See ' }, { text: 'our report', link: 'https://example.org/report' }, { text: '.' })
    return { type: 'paragraph', runs }
  }

  list(): Block {
    const items: ListItem[] = Array.from({ length: 3 + this.below(3) }, () => ({ runs: [{ text: this.sentence() }] }))
    return { type: 'list', ordered: this.below(2) === 0, items }
  }

  table(): Block {
    const cell = (text: string): TableCell => ({ blocks: [paragraph(text)] })
    const rows = [['Measure', 'Who', 'By when'].map(cell)]
    for (let row = 0; row < 4; row += 1)
      rows.push([cell(this.one(WHAT)), cell(this.one(WHO)), cell(String(2026 + this.below(9)))])
    return { type: 'table', headerRows: 1, rows }
  }

  block(position: number): Block {
    const place = position % 9
    if (place === 3) return this.list()
    if (place === 5) return { type: 'quote', runs: [{ text: this.sentence() }] }
    if (place === 7) return this.table()
    return this.paragraph()
  }

  proposal(index: number, document: string, area: string | null): Proposal {
    return {
      id: `generated-${index}`,
      document,
      paragraph: String(1 + this.below(120)),
      move: this.one(MOVES.filter((move) => move !== 'general')),
      current: this.sentence(),
      proposed: this.sentences(2),
      rationale: this.sentence(),
      area,
    }
  }
}

const wordsOf = (block: Block, language: string) =>
  blockText(block)
    .split('\n')
    .reduce((sum, line) => sum + countWords(line, language), 0)

/**
 * A draft of at least `words` words, over by less than one block, in answers and proposals together: three areas for a
 * short one, all for a long one, with tables, lists, quotations and about one proposal in 600 words.
 */
export function generatedDraft(words: number, template: Template, pack: PackManifest): Draft {
  const writer = new Writer(words)
  let draft = newDraft(template, pack, { id: `generated-${words}`, now: '2025-07-20T09:00:00.000Z' })
  draft = setOrganisation(draft, {
    name: 'Generated Organisation for Measuring',
    acronym: 'GOM',
    group: 'Civil society',
    country: 'Global',
    contactName: 'A. Contact',
    contactEmail: 'contact@example.org',
  })
  const areas = template.sections.filter((section) => section.kind === 'area')
  const chosen = new Set(areas.slice(0, words < 2_000 ? 3 : areas.length).map((area) => area.id))
  for (const area of areas) draft = setChosen(draft, area.id, chosen.has(area.id))
  const documents = template.proposals?.documents ?? []

  let written = 0
  const proposals = documents.length > 0 ? Math.floor(words / 600) : 0
  for (let index = 0; index < proposals; index += 1) {
    const proposal = writer.proposal(index, writer.one(documents), writer.one([...chosen, null]))
    draft = addProposal(draft, proposal)
    for (const text of [proposal.proposed, proposal.rationale]) written += countWords(text, draft.language)
  }

  const answers = template.sections
    .filter((section) => chosen.has(section.id))
    .flatMap((section) => section.slots.map((slot) => ({ section: section.id, slot: slot.id, blocks: [] as Block[] })))
  const add = (answer: (typeof answers)[number], block: Block) => {
    answer.blocks.push(block)
    written += wordsOf(block, draft.language)
  }
  // One-sentence headlines first, then rounds over the other answers until the length is reached.
  for (const answer of answers)
    if (answer.slot === 'headline' && written < words) add(answer, paragraph(writer.sentence()))
  const long = answers.filter((answer) => answer.slot !== 'headline')
  for (let position = 0; written < words; position += 1) {
    const answer = long[position % long.length]
    if (!answer) throw new Error('The template has no area with more than a headline')
    add(answer, writer.block(Math.floor(position / long.length) * 2 + (position % long.length)))
  }
  for (const { section, slot, blocks } of answers) draft = setAnswer(draft, section, slot, blocks)
  return draft
}

/** The same draft with this many proposals in the place of its own: some in each of its areas, some in none. */
export function withProposals(draft: Draft, count: number, template: Template): Draft {
  const writer = new Writer(count)
  const areas = draft.sections.filter(({ chosen }) => chosen).map(({ id }) => id)
  const documents = template.proposals?.documents ?? []
  const proposals = Array.from({ length: count }, (_, index) =>
    writer.proposal(index, writer.one(documents), writer.one([...areas, null])),
  )
  return { ...draft, id: `${draft.id}-${count}`, proposals }
}

/** The Elements Paper template as it ships, for a generated draft. */
export async function elementsPaper(): Promise<{ pack: PackManifest; template: Template }> {
  const { packs } = await loadPacks(builtInPacksFolder())
  const found = findTemplate(packs, 'elements-paper-input')
  if (!found) throw new Error('The Elements Paper template is not among the built-in packs')
  return found
}

/** The words of a draft as Markdown, with the same headings, lists, tables and marks: what a writer without Rostrum would give pandoc. */
export function markdownOf(draft: Draft, template: Template): string {
  const parts: string[] = [`# ${draft.title}`, `${draft.organisation.name} (${draft.organisation.acronym})`]
  for (const wanted of template.sections) {
    const section = draft.sections.find((each) => each.id === wanted.id)
    if (!section?.chosen) continue
    const slots = wanted.slots.filter((slot) => (section.answers[slot.id] ?? []).length > 0)
    if (slots.length === 0) continue
    parts.push(`## ${wanted.title}`)
    for (const slot of slots)
      parts.push(`### ${slot.label}`, ...(section.answers[slot.id] ?? []).map((block) => blockMarkdown(block)))
  }
  if (draft.proposals.length > 0) {
    parts.push('## Proposals')
    const rows = draft.proposals.map((each) => [
      `${each.document}, ${each.paragraph}`,
      each.move,
      each.current,
      each.proposed,
      each.rationale,
    ])
    parts.push(tableMarkdown([['Paragraph', 'Move', 'Current text', 'Proposed text', 'Rationale'], ...rows]))
  }
  return `${parts.join('\n\n')}\n`
}

function blockMarkdown(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return runsMarkdown(block.runs)
    case 'heading':
      return `${'#'.repeat(3 + block.level)} ${runsMarkdown(block.runs)}`
    case 'quote':
      return `> ${runsMarkdown(block.runs)}`
    case 'image':
      return `![${block.alt}](${block.image}.png)`
    case 'list':
      return block.items
        .map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${runsMarkdown(item.runs)}`)
        .join('\n')
    case 'table':
      return tableMarkdown(block.rows.map((row) => row.map((cell) => cell.blocks.map(blockText).join(' '))))
  }
}

function tableMarkdown([header = [], ...rows]: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

function runsMarkdown(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      const text = runsText([run])
      if (run.link) return `[${text}](${run.link})`
      if (run.bold) return `**${text}**`
      if (run.italic) return `*${text}*`
      return text
    })
    .join('')
}
