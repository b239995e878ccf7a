import { proposalDifference } from '../draft/difference'
import type { Draft, Proposal, Section } from '../draft/draft'
import type { Place } from '../draft/finding'
import { ownSequence } from '../draft/own-sequence'
import { handedInSections, hasUnplacedText } from '../draft/unplaced-text'
import { sectionMark } from '../template/section-names'
import type { ProposalForm, Slot, Template, TemplateSection } from '../template/template'
import { UNPLACED_PART } from '../template/unplaced'
import { type OrderStep, orderOf, type SectionStep, walkOrder } from '../template/walk-order'
import { isAnswerEmpty } from '../text/block-text'
import type { Block } from '../text/blocks'
import { rememberText } from '../text/remember'
import { amendmentSentence } from './amendments'
import { cleanBlock, cleanLine, cleanRuns, cleanText } from './clean-text'
import { LABELS, quotationMarks } from './labels'
import { linesOfRuns, type MarkedRun, markedRuns } from './marked-runs'
import type { BodyBlock, DocumentOutline, HeadingLevel, OutlineElement, ProposalRow } from './outline'

export interface OutlineOptions {
  /** Id of one of the template's orders; an unknown one falls back to the template's first. */
  order: string
  /** The template's own form unless given, and a matrix where it names none. */
  proposals?: ProposalForm | undefined
  /** Whether proposed text shows what it adds and deletes; it does unless told otherwise. Without, the text stands clean. */
  changes?: boolean | undefined
  /** Whether elements say where in the draft they were written, for a page that leads back to its text; documents need none of it. */
  places?: boolean | undefined
}

/** Differences of so many rows, and of as many before them, are kept: a page is drawn anew after each key, and few of them change one. */
const MOST_ROWS = 2_000

const rememberedDifference = rememberText(
  (row, language) => proposalDifference(JSON.parse(row) as Pick<Proposal, 'move' | 'current' | 'proposed'>, language),
  MOST_ROWS,
)

interface Shown {
  form: ProposalForm
  changes: boolean
  places: boolean
}

/**
 * What a draft hands in, in one of the template's orders.
 * Left out: areas that are not chosen, empty answers, empty rows and sections that the template does not know. Every chosen text and
 * every proposal is in it once: what the order forgets stands at the end, and behind it, under a heading of its own, text without a place. Where
 * nothing else is written that text is the whole document and has no such heading.
 */
export function outlineOf(draft: Draft, template: Template, options: OutlineOptions): DocumentOutline {
  const writer = new OutlineWriter(draft, shownBy(options, template))
  writer.steps(stepsOf(draft, template, options.order), 1)
  writer.leftProposals()
  writer.signatories()
  const { organisation } = draft
  const name = cleanLine(organisation.name)
  const acronym = cleanLine(organisation.acronym)
  return {
    title: cleanLine(draft.title) || cleanLine(template.draftTitle) || LABELS.untitled,
    language: draft.language,
    labelLanguage: template.language,
    author: name || acronym,
    shortName: acronym || name,
    subject: cleanLine(template.title),
    date: draft.modified,
    titleBlock: titleBlock(draft),
    body: writer.body,
    ...(draft.images ? { images: draft.images } : {}),
  }
}

/** What stands under one heading of an order, without that heading. */
export interface OutlineField {
  /** Null for proposals that belong to no section. */
  section: TemplateSection | null
  title: string
  /** Empty where nothing is written. */
  body: OutlineElement[]
  /** Whose answers are in it, and ids of the proposals. */
  sections: TemplateSection[]
  proposals: string[]
  /** The same in pieces, where it is put together from several: what the writer answered, then each area and table below. */
  pieces: Omit<OutlineField, 'pieces'>[]
}

/**
 * What `outlineOf` hands in, cut as a form asks for it: one field for each question, part, taken area and table that stands at the top
 * of the order, with all that the order puts below it inside. Fields of the order come also when they are empty. Title
 * block and signatories are not in it.
 */
export function outlineFields(draft: Draft, template: Template, options: OutlineOptions): OutlineField[] {
  const writer = new OutlineWriter(draft, shownBy(options, template))
  return writer.fields(stepsOf(draft, template, options.order))
}

function stepsOf(draft: Draft, template: Template, order: string): OrderStep[] {
  const taken = handedInSections(draft)
  return walkOrder(
    template,
    orderOf(template, order),
    ownSequence(draft, template),
    ({ id }) => taken.has(id),
    hasUnplacedText(draft),
  )
}

function shownBy({ proposals, changes, places }: OutlineOptions, template: Template): Shown {
  return { form: proposals ?? template.proposals?.form ?? 'matrix', changes: changes ?? true, places: places ?? false }
}

function titleBlock({ organisation }: Draft): DocumentOutline['titleBlock'] {
  const name = cleanLine(organisation.name)
  const acronym = cleanLine(organisation.acronym)
  const rows: DocumentOutline['titleBlock'] = [
    {
      label: LABELS.organisation,
      value: name && acronym && name !== acronym ? `${name} (${acronym})` : name || acronym,
    },
    { label: LABELS.group, value: cleanLine(organisation.group) },
    { label: LABELS.country, value: cleanLine(organisation.country) },
    { label: LABELS.status, value: cleanLine(organisation.status ?? '') },
  ]
  if (!organisation.hideContact) {
    rows.push(
      { label: LABELS.contact, value: cleanLine(organisation.contactName) },
      { label: LABELS.email, value: cleanLine(organisation.contactEmail) },
    )
  }
  return rows.filter(({ value }) => value !== '')
}

class OutlineWriter {
  readonly body: OutlineElement[] = []
  private readonly written: Map<string, Section>
  private readonly proposals: Proposal[]
  private readonly placed = new Set<Proposal>()
  /** Those of the tables since a field was last taken. */
  private readonly tabled: string[] = []

  constructor(
    draft: Draft,
    private readonly shown: Shown,
  ) {
    this.language = draft.language
    this.written = handedInSections(draft)
    this.proposals = draft.proposals.map(cleanProposal).filter(saysSomething)
    this.rows = draft.organisation.signatories
      .map(({ name, organisation, country }) => ({
        name: cleanLine(name),
        organisation: cleanLine(organisation),
        country: cleanLine(country),
      }))
      .filter(({ name, organisation, country }) => name || organisation || country)
  }

  private readonly language: string
  private readonly rows: { name: string; organisation: string; country: string }[]

  steps(steps: readonly OrderStep[], level: number): void {
    for (const step of steps) {
      if (step.type === 'section') this.section(step, level)
      else if (step.type === 'areas') this.steps(step.below, level)
      else this.proposalsSection(step.heading, step.of, level)
    }
  }

  /** A section's heading stands wherever it or what belongs under it says something, unless the order wants none. */
  private section(step: SectionStep, level: number): void {
    const at = this.body.length
    const alone = step.section === UNPLACED_PART && at === 0
    const text = alone ? '' : (step.heading ?? (step.section ? headingOf(step.section) : ''))
    const below = text === '' ? level - 1 : level
    this.own(step, below)
    this.steps(step.below, below + 1)
    if (this.body.length > at && text !== '') this.body.splice(at, 0, heading(level, text))
  }

  /** What was answered, and the proposals that belong with it. */
  private own({ section, state, proposals }: SectionStep, level: number): void {
    if (!section || state !== 'here') return
    this.answers(section, level)
    if (!proposals) return
    const own = this.proposals.filter((proposal) => proposal.area === section.id && !this.placed.has(proposal))
    this.table(own, `${LABELS.proposals}: ${cleanLine(section.shortTitle ?? section.title)}`)
  }

  private proposalsSection(text: string, of: 'all' | 'rest', level: number): void {
    const shown = this.asked(of)
    if (shown.length === 0) return
    this.body.push(heading(level, text))
    this.table(shown, null)
  }

  private asked(of: 'all' | 'rest'): Proposal[] {
    return of === 'all' ? this.proposals : this.proposals.filter((proposal) => !this.placed.has(proposal))
  }

  fields(steps: readonly OrderStep[]): OutlineField[] {
    const forgotten = (step: OrderStep) => step.type === 'section' && step.forgotten
    const fields = steps.filter((step) => !forgotten(step)).flatMap((step) => this.fieldsOf(step))
    const rest = steps.filter(forgotten).flatMap((step) => this.fieldsOf(step))
    const table = this.fieldsOf({ type: 'proposals', of: 'rest', heading: LABELS.proposals, depth: 0 })
    return [...fields, ...[...rest, ...table].filter(({ body }) => body.length > 0)]
  }

  private fieldsOf(step: OrderStep): OutlineField[] {
    const field = (section: TemplateSection | null, title: string, write: () => void): OutlineField => {
      write()
      return {
        section,
        title,
        body: this.body.splice(0),
        sections: section ? [section] : [],
        proposals: this.tabled.splice(0),
        pieces: [],
      }
    }
    switch (step.type) {
      case 'areas':
        return step.below.filter(({ state }) => state === 'here').flatMap((area) => this.fieldsOf(area))
      case 'proposals':
        return [field(null, step.heading, () => this.table(this.asked(step.of), null))]
      case 'section': {
        const { section } = step
        if (!section) return step.below.flatMap((each) => this.fieldsOf(each))
        const own = field(section, step.heading || section.title, () => this.own(step, 1))
        const below = step.below.flatMap((each) => this.fieldsOf(each))
        if (below.length === 0) return [own]
        const said = (one: OutlineField) => [heading(2, one.section ? headingOf(one.section) : one.title), ...one.body]
        const pieces = [own, ...below].filter(({ body }) => body.length > 0)
        return [
          {
            ...own,
            body: [...own.body, ...below.filter(({ body }) => body.length > 0).flatMap(said)],
            sections: [own, ...below].flatMap(({ sections }) => sections),
            proposals: [own, ...below].flatMap(({ proposals }) => proposals),
            pieces: pieces.length > 1 ? pieces.map(({ pieces: _, ...piece }) => piece) : [],
          },
        ]
      }
    }
  }

  private table(proposals: Proposal[], caption: string | null): void {
    if (proposals.length === 0) return
    for (const proposal of proposals) this.placed.add(proposal)
    this.tabled.push(...proposals.map(({ id }) => id))
    const places = proposals.map(({ id }) => this.writtenAt({ section: 'proposals', proposal: id }))
    const rows = proposals.map((proposal, index) => ({ ...this.row(proposal), ...places[index] }))
    const marked = rows.some(({ proposed }) => proposed.some(({ change }) => change !== undefined))
    if (marked && !this.body.some(({ type }) => type === 'legend')) this.body.push({ type: 'legend' })
    if (this.shown.form === 'matrix') this.body.push({ type: 'proposals', caption, proposals: rows, ...places[0] })
    else this.amendments(rows, caption, places)
  }

  private writtenAt(at: Place): { at?: Place } {
    return this.shown.places ? { at } : {}
  }

  private row({ document, paragraph, move, current, proposed, rationale }: Proposal): ProposalRow {
    const difference = this.shown.changes
      ? rememberedDifference(JSON.stringify({ move, current, proposed }), this.language)
      : null
    const clean = proposed === '' ? [] : [{ text: proposed }]
    return { document, paragraph, move, current, proposed: difference ? markedRuns(difference) : clean, rationale }
  }

  private amendments(rows: readonly ProposalRow[], caption: string | null, places: readonly { at?: Place }[]): void {
    if (caption !== null) this.body.push({ type: 'note', look: 'caption', text: caption })
    let document = ''
    for (const [index, row] of rows.entries()) {
      // A number alone points nowhere; said once for all that follow, it does not stand in the way of the sentences.
      if (row.document !== '' && row.document !== document) {
        document = row.document
        this.body.push({ type: 'note', look: 'remark', text: LABELS.numbersOf(document) })
      }
      const text = linesOfRuns(quotation(row))
      this.body.push({
        type: 'amendment',
        sentence: amendmentSentence(row, text.length > 0),
        text: quoted(text, this.language),
        rationale: row.rationale,
        ...places[index],
      })
    }
  }

  /** What stood with no area and in no table of the order. */
  leftProposals(): void {
    this.proposalsSection(LABELS.proposals, 'rest', 1)
  }

  signatories(): void {
    if (this.rows.length === 0) return
    this.body.push(heading(1, LABELS.signatories))
    this.body.push({ type: 'signatories', rows: this.rows })
  }

  private answers(section: TemplateSection, level: number): void {
    const filled = filledSlots(section, this.written.get(section.id))
    for (const { slot, blocks } of filled) {
      const answer = { section: section.id, slot: slot.id }
      const first = slot.role === 'headline' ? this.headline(slot, blocks, answer) : 0
      if (first >= blocks.length) continue
      const labelled = filled.length > 1 && slot.role !== 'headline'
      if (labelled) this.body.push(heading(level + 1, slot.label, 'slot'))
      this.blocks(blocks, first, labelled ? level + 1 : level, answer)
    }
  }

  /** Up to the writer's first heading the answer stands out; what follows such a heading is text like any other. Returns where that begins. */
  private headline(slot: Slot, blocks: Block[], answer: Place): number {
    const end = blocks.findIndex(({ type }) => type === 'heading')
    const shown = (end < 0 ? blocks : blocks.slice(0, end)).filter((block): block is BodyBlock => hasText(block))
    if (shown.length > 0) {
      this.body.push({
        type: 'headline',
        label: cleanLine(slot.label),
        blocks: shown.map(cleanBlock),
        ...this.writtenAt(answer),
      })
    }
    return end < 0 ? blocks.length : end
  }

  private blocks(blocks: readonly Block[], first: number, level: number, answer: Place): void {
    const depth = headingDepths()
    for (const [index, block] of blocks.entries()) {
      if (index < first || !hasText(block)) continue
      const at = this.writtenAt({ ...answer, block: index })
      if (block.type === 'heading') {
        this.body.push({
          type: 'writer-heading',
          level: capped(level + depth(block.level)),
          runs: cleanRuns(block.runs),
          ...at,
        })
      } else this.body.push({ type: 'block', block: cleanBlock(block), ...at })
    }
  }
}

/** The headline comes first, wherever the template puts it; the others keep the template's sequence. */
function filledSlots(section: TemplateSection, written: Section | undefined): { slot: Slot; blocks: Block[] }[] {
  if (!written) return []
  const slots = [...section.slots].sort(
    (left, right) => Number(right.role === 'headline') - Number(left.role === 'headline'),
  )
  return slots.flatMap((slot) => {
    const blocks = Object.hasOwn(written.answers, slot.id) ? written.answers[slot.id] : undefined
    return blocks && !isAnswerEmpty(blocks) ? [{ slot, blocks }] : []
  })
}

/**
 * A section's heading in documents. Question numbers are said only where the form was seen; the wording of the others is ours, so no number claims
 * a place in it.
 */
export function headingOf(section: TemplateSection): string {
  switch (section.kind) {
    case 'area':
      return `${section.number}. ${section.title}`
    case 'action-line':
      return `${LABELS.actionLine} ${sectionMark(section)}: ${section.title}`
    case 'question':
      return section.verified ? `${LABELS.question} ${section.number}. ${section.title}` : section.title
    case 'part':
      return section === UNPLACED_PART ? LABELS.unplaced : section.title
  }
}

function heading(level: number, text: string, of: 'section' | 'slot' = 'section'): OutlineElement {
  return { type: 'heading', level: capped(level), text: cleanLine(text), of }
}

/** The level as one that documents have. */
export function capped(level: number): HeadingLevel {
  return Math.min(Math.max(level, 1), 6) as HeadingLevel
}

/** Depth of each heading, given one after the other by its level: writers who start at 3 or jump from 1 to 3 skip no level here. */
export function headingDepths(): (level: number) => number {
  const open: number[] = []
  return (level) => {
    while ((open.at(-1) ?? 0) >= level) open.pop()
    open.push(level)
    return open.length
  }
}

/** Empty paragraphs are a writer's spacing; the document has its own. */
export function hasText(block: Block): boolean {
  return block.type === 'table' ? true : !isAnswerEmpty([block])
}

function cleanProposal(proposal: Proposal): Proposal {
  return {
    ...proposal,
    document: cleanLine(proposal.document),
    paragraph: cleanLine(proposal.paragraph),
    current: cleanText(proposal.current).trim(),
    proposed: cleanText(proposal.proposed).trim(),
    rationale: cleanText(proposal.rationale).trim(),
  }
}

/** The words that a proposal's sentence is about: those it proposes, else those to be kept, deleted or made clear. */
function quotation({ move, current, proposed }: ProposalRow): MarkedRun[] {
  const quotes = current !== '' && move !== 'amend' && move !== 'add'
  if (!quotes || (proposed.length > 0 && move !== 'retain' && move !== 'general')) return proposed
  return proposed.length === 0 ? [{ text: current }] : [{ text: `${current}\n` }, ...proposed]
}

/** Quotation marks around the whole, unless it brings its own. */
function quoted(lines: readonly MarkedRun[][], language: string): MarkedRun[][] {
  const first = lines[0]?.[0]?.text.trimStart() ?? ''
  if (lines.length === 0 || /^[“„«"'‘「『]/.test(first)) return [...lines]
  const [open, close] = quotationMarks(language)
  return lines.map((line, index) => [
    ...(index === 0 ? [{ text: open }] : []),
    ...line,
    ...(index === lines.length - 1 ? [{ text: close }] : []),
  ])
}

function saysSomething({ paragraph, current, proposed, rationale }: Proposal): boolean {
  return [paragraph, current, proposed, rationale].some((text) => text !== '')
}
