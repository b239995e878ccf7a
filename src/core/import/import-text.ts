import { message } from '../../messages/message'
import type { Message } from '../../messages/values'
import { newDraft } from '../draft/create'
import type { Draft, Proposal, Section } from '../draft/draft'
import { addProposal, setAnswer, setChosen, setLanguage, setTitle } from '../draft/edit'
import { startSlot } from '../draft/place-text'
import { readsAsRecommendation } from '../draft/recommendation-words'
import { MOST_TABLE_CELLS } from '../draft/size'
import type { PackManifest } from '../template/pack'
import type { Slot, Template, TemplateSection } from '../template/template'
import { UNPLACED_SECTION, UNPLACED_SLOT } from '../template/unplaced'
import { blockText, isAnswerEmpty } from '../text/block-text'
import { type Block, paragraph, type Run, type Table } from '../text/blocks'
import { recognisedLanguage } from '../text/guess-language'
import { countWords, countWrittenWords } from '../text/words'
import type { ImportedHeading, ImportedPart } from './document'
import { type FidelityReport, withLine } from './fidelity'
import { type HeadingMatch, labelledSlot, matchSection, matchSlot } from './heading-match'
import { isWebPage, partsOfHtml } from './html-parts'
import { partsOfMarkdown } from './markdown'
import { fillLabelled, readLabelled, splitFrontMatter, withWholeValues } from './organisation-lines'
import { withPassageLanguages } from './passage-languages'
import { BELOW_ALL, type Passage, type PassageChoices, type PassagePlace, type PassageReason } from './passages'
import { ENUMERATED, partsOfPlainText } from './plain-text'
import { proposalTable } from './proposal-table'

/** A first paragraph of at most so many words is taken for the area's headline recommendation. */
const HEADLINE_WORDS = 50

export interface ImportOutcome {
  draft: Draft
  /** Where each heading led, in the text's sequence. */
  placed: { heading: string; section: string; slot: string }[]
  /** What fits nowhere: its headings, or the first words of text without one. Its whole text is in the section `unplaced`. */
  unplaced: string[]
  /** Those of `placed` that only share words with what they lead to: the writer should look at them. */
  likely: ImportOutcome['placed']
  /** What is not as it was. */
  notes: Message[]
  /** Comments on the words of proposals, by their ids. */
  proposalNotes: { proposal: string; field: string; ids: string[] }[]
  /** The text in its sequence, and where each of its passages went. */
  passages: Passage[]
}

/** What came of a text; `report` says what of a web page, and which images of Markdown, were left out, null where none were. */
export interface TextOutcome extends ImportOutcome {
  report: FidelityReport | null
}

/** What a text may be written as; `html` is a web page or a part of one, which the other two are read as where they are one. */
export type TextKind = 'markdown' | 'text' | 'html'

/** Said of a text whose tables are too large for a draft. */
const TABLES_AS_TEXT = message('import.tablesAsText', { most: String(MOST_TABLE_CELLS) })

/**
 * A new draft with all that a text says. Never throws for what the text holds, and loses no word of it. A text that is a web page is read as one. Its
 * language is the one given, else what the page says, else what its words say beyond doubt, else the template's; passages in others name theirs.
 *
 * Headings lead to areas and questions by title, alias or number (`matchSection`); a heading that says more than its section's title
 * stays as a heading of the answer. Deeper headings and labels before a paragraph lead to slots (“Rationale: …”); other deeper
 * headings stay in the answer. A question's text is its
 * answer. Text of an area before any slot heading is its rationale — but its first paragraph, when it has at most 50 words, reads as a
 * recommendation and no other headline was found, becomes the headline, because writers put the recommendation first. Matched areas are chosen.
 *
 * Markdown's only first-level heading, or the first line of plain text when it stands alone, becomes the title. Front matter and lines such as
 * “Organisation: …” above the first placed heading fill the organisation block. What stands before the first heading and what matches
 * nothing goes, with its headings, to the section `unplaced`, in its own sequence.
 */
export function importText(
  text: string,
  kind: TextKind,
  template: Template,
  pack: PackManifest,
  given: { id: string; now: string; language?: string | undefined },
  choices: PassageChoices = new Map(),
): TextOutcome {
  // The schema of drafts takes any string, but a lone surrogate would not survive being written as UTF-8.
  const source = wellFormed(text.replace(/^\ufeff/, '')).replace(/\r\n?/g, '\n')
  const page = kind === 'html' || isWebPage(source) ? partsOfHtml(source, placeNamer(template)) : null
  const { lines, rest } = kind === 'markdown' && !page ? splitFrontMatter(source) : { lines: [], rest: source }
  const namesPlace = placeNamer(template)
  const isLabelled = (line: string) => template.sections.some((section) => labelledSlot(line, section) !== null)
  const images: string[] = []
  const parts =
    page?.parts ??
    (kind === 'markdown'
      ? partsOfMarkdown(
          rest,
          namesPlace,
          isLabelled,
          (image) => images.push(image),
          (line) => mayName(line, template),
        )
      : null) ??
    partsOfPlainText(withWholeHead(rest), namesPlace, isLabelled)
  const language = given.language ?? page?.language ?? recognisedLanguage(wordsOf(parts)) ?? template.language
  const fresh = setLanguage(newDraft(template, pack, given), language)
  return {
    ...placeParts(fresh, template, parts, { fields: lines, choices }),
    report: page?.report ?? imagesReport(images),
  }
}

/** Lines above a text that may be “Organisation: …”. */
const LINES_OF_HEAD = 30

/** The text with the values of its first lines put together where they were broken: where other lines are not, each would be a paragraph. */
function withWholeHead(text: string): string {
  const lines = text.split('\n')
  return [...withWholeValues(lines.slice(0, LINES_OF_HEAD)), ...lines.slice(LINES_OF_HEAD)].join('\n')
}

/** A text names its images by their addresses, so their words are kept and they are not. */
function imagesReport(images: readonly string[]): FidelityReport | null {
  return images.length === 0 ? null : withLine({ lines: [], changes: [] }, 'leftImage', images)
}

interface PlacingOptions {
  /** Lines that may fill the organisation block. */
  fields?: readonly string[]
  /** Text that belongs to no place and is kept without one. */
  outside?: readonly Block[]
  /** Where somebody wants passages, whatever their headings say. */
  choices?: PassageChoices
}

/** Puts the parts of a text into a fresh draft, as `importText` says. */
export function placeParts(
  fresh: Draft,
  template: Template,
  parts: readonly ImportedPart[],
  options: PlacingOptions = {},
): ImportOutcome {
  return new Placing(fresh, template, options.choices ?? new Map()).place(
    options.fields ?? [],
    parts,
    options.outside ?? [],
  )
}

/** Whether a line names an area or a question, surely or likely. */
function mayName(line: string, template: Template): boolean {
  return matchSection(line, template, null) !== null
}

/** Whether a line surely names an area, a question or a slot of a template. */
export function placeNamer(template: Template): (line: string) => boolean {
  return (line) =>
    (matchSection(line, template, null)?.sure ?? false) ||
    template.sections.some((section) => matchSlot(line, section) !== null)
}

function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
}

/** The text of the parts, as far as a language is known by it: about 20,000 characters. */
export function wordsOf(parts: readonly ImportedPart[]): string {
  const texts: string[] = []
  let length = 0
  for (const part of parts) {
    if (length > 20_000) break
    const text = part.type === 'heading' ? part.text : blockText(part.block)
    texts.push(text)
    length += text.length
  }
  return texts.join('\n')
}

interface At {
  section: TemplateSection
  slot: Slot
  /** Level of the heading that led to the section. */
  level: number
  /** Level of the heading that led to the slot, or null before any. */
  slotLevel: number | null
}

class Placing {
  private draft: Draft
  private readonly placed: ImportOutcome['placed'] = []
  private readonly likely: ImportOutcome['likely'] = []
  private readonly unplaced: string[] = []
  private readonly leftover: Block[] = []
  private readonly answers = new Map<string, Map<string, Block[]>>()
  /** Sections whose slots hold text that came before any slot heading: candidates for a headline. */
  private readonly introduced = new Map<string, { slot: string; passage: Passage | null }>()
  private readonly passages: Passage[] = []
  /** Index of the part that is being placed; none for the fields before them. */
  private part = -1
  private at: At | null = null
  private lastKind: TemplateSection['kind'] | null = null
  /** Level of the heading without a place that we are under, or null above all headings. */
  private lostLevel: number | null = null
  private underLostHeading = false
  private readonly proposalNotes: ImportOutcome['proposalNotes'] = []
  /** How many proposals each table of them gave. */
  private readonly tables: number[] = []

  constructor(
    private readonly fresh: Draft,
    private readonly template: Template,
    private readonly choices: PassageChoices,
  ) {
    this.draft = fresh
  }

  private get hasPlaced(): boolean {
    return this.placed.length + this.likely.length > 0
  }

  place(fields: readonly string[], parts: readonly ImportedPart[], outside: readonly Block[]): ImportOutcome {
    for (const line of fields) if (!this.fill(line)) this.keepUnplaced(paragraph(line.trim()))
    const named = titleOf(parts, this.template)
    const title = named && !this.choices.has(parts.indexOf(named)) ? named : null
    if (title) this.takeTitle(title)
    for (const [index, part] of parts.entries()) {
      this.part = index
      if (part === title) {
        this.begin('title', title)
        continue
      }
      const choice = this.choices.get(index)
      if (part.type === 'heading') {
        if (choice === undefined) this.heading(part)
        else this.chosenHeading(part, choice)
      } else if (choice !== undefined) this.chosenBlock(part.block, part.lines, choice)
      else this.block(part.block, part.lines)
    }
    this.liftHeadlines()
    for (const block of outside) {
      if (block.type === 'heading') {
        this.unplaced.push(blockText(block))
        this.underLostHeading = true
      }
      this.leftover.push(block)
    }
    this.write()
    const notes = parts.some((part) => part.type === 'block' && part.wasTable) ? [TABLES_AS_TEXT] : []
    const proposals = this.draft.proposals.length
    if (proposals > 0) notes.push(message('import.proposals', { count: proposals, tables: this.tables.length }))
    const { draft, placed, likely, unplaced, proposalNotes, passages } = this
    return { draft, placed, likely, unplaced, notes, proposalNotes, passages }
  }

  private takeTitle(heading: ImportedHeading): void {
    const text = [heading.text, ...addressesIn(heading).map((address) => `(${address})`)].join(' ')
    if (this.draft.title === this.fresh.title) this.draft = setTitle(this.draft, text)
    else if (this.draft.title !== text) this.keepUnplaced(paragraph(text))
  }

  private fill(line: string): boolean {
    const labelled = readLabelled(line)
    const filled = labelled && fillLabelled(this.draft, labelled, this.fresh)
    if (filled) this.draft = filled
    return filled !== null
  }

  private heading(heading: ImportedHeading): void {
    const { text, level, sure } = heading
    if (text === '') return
    if (sure === 'guessed' && !this.hasPlaced && this.fill(text)) {
      this.begin('fields', heading)
      return
    }
    const inside = this.at !== null && (level > this.at.level || sure === 'guessed')
    const slot = this.at && matchSlot(text, this.at.section)
    if (slot && inside) this.enterSlot(slot, heading)
    else if (!this.enterNamed(heading)) {
      // “## Area 5” and “## Rationale” on one level.
      const { at } = this
      // A line in bold under a heading of the text's own mark-up is a part of what stands there.
      const below = at !== null && level > at.level ? at : null
      const starts = startsAnew(heading)
      if (slot) this.enterSlot(slot, heading)
      else if (sure === 'guessed' && !starts && (below !== null || !leavesSection(text)))
        this.block({ type: 'paragraph', runs: heading.runs }, [text])
      else if (below) this.keepHeading(heading, below)
      else this.leave(heading)
    }
  }

  /** True when the heading led to a section. Below a section a heading must name another one surely, not merely resemble it. */
  private enterNamed(heading: ImportedHeading): boolean {
    const { text, level, sure } = heading
    const match = matchSection(text, this.template, this.lastKind)
    const deeper = this.at !== null && level > this.at.level
    const resembles = sure === 'certain' ? !deeper : isTitleLike(text)
    if (!match || !(match.sure || resembles)) return false
    if (match.likely && !this.hasPlaced && sure === 'guessed' && namesThePaper(text)) return false
    // “### Skills” inside area 5 is a part of area 5, not area 13.
    if (deeper && (match.likely || (match.byShortName && this.at?.section.kind === match.section.kind))) return false
    this.enterSection(match.section, match, heading)
    return true
  }

  /** A heading inside an answer, one level below what led there for each level that it is deeper. */
  private keepHeading(heading: ImportedHeading, at: At, why: PassageReason = 'inside'): void {
    const { runs, level } = heading
    // As high as the slot's heading and naming no slot: its text is the section's again.
    const left = at.slotLevel !== null && level <= at.slotLevel
    if (left) this.at = { ...at, slot: startSlot(at.section), slotLevel: null }
    this.begin(why, heading)
    this.push(headingBlock(runs, level - (left ? at.level : (at.slotLevel ?? at.level))))
  }

  private leave(heading: ImportedHeading, why: PassageReason = 'none'): void {
    const { text, runs, level } = heading
    this.at = null
    this.begin(why, heading)
    if (this.lostLevel === null || level <= this.lostLevel) this.lostLevel = level
    this.unplaced.push(text)
    this.underLostHeading = true
    this.leftover.push(headingBlock(runs, level - this.lostLevel + 1))
  }

  private enterSection(section: TemplateSection, { whole, likely }: HeadingMatch, heading: ImportedHeading): void {
    const { text, level, runs } = heading
    const slot = startSlot(section)
    this.at = { section, slot, level, slotLevel: null }
    this.begin(likely ? 'likely' : 'sure', heading)
    this.enter(text, section, slot, likely ? this.likely : this.placed)
    if (!whole || addressesIn(heading).length > 0) this.push(headingBlock(runs, 1))
  }

  private enterSlot(slot: Slot, heading: ImportedHeading): void {
    const { text, level, runs } = heading
    if (!this.at) return
    this.at = { ...this.at, slot, slotLevel: Math.max(level, this.at.level) }
    this.begin('sure', heading)
    this.placed.push({ heading: text, section: this.at.section.id, slot: slot.id })
    if (addressesIn(heading).length > 0) this.push(headingBlock(runs, 1))
  }

  private block(block: Block, lines: readonly string[]): void {
    if (block.type === 'table' && this.proposals(block)) return
    if (this.at) {
      this.push(this.unlabelled(block, this.at))
      return
    }
    this.withoutPlace(block, lines)
  }

  private withoutPlace(block: Block, lines: readonly string[]): void {
    const written = withWholeValues(lines.filter((line) => line.trim() !== ''))
    const kept = !this.hasPlaced ? written.filter((line) => !this.fill(line)) : written
    // Lines carry no addresses: a paragraph with links stays whole, beside the fields that it filled.
    if (kept.length < written.length && !hidesAddress(block)) {
      if (kept.length === 0) this.begin('fields', null, block)
      if (kept.length > 0) this.keepUnplaced(paragraph(kept.map((line) => line.trim()).join('\n')))
    } else if (!isAnswerEmpty([block])) this.keepUnplaced(block)
  }

  /** A table of amendments becomes rows of the proposals; its rows that are none stay as text. False for any other table. */
  private proposals(table: Table): boolean {
    const rows = proposalTable(table, this.template, this.at?.section ?? null)
    if (!rows) return false
    this.begin('proposals', null, table)
    for (const { proposal, notes } of rows.taken) {
      const id = `p${this.draft.proposals.length + 1}`
      this.draft = addProposal(this.draft, { ...proposal, id } as Proposal)
      for (const [field, ids] of notes) this.proposalNotes.push({ proposal: id, field, ids })
    }
    this.tables.push(rows.taken.length)
    for (const line of rows.left) this.block(paragraph(line), [line])
    return true
  }

  /** Enters the slot that a paragraph's label names, “Rationale: …”, and gives the paragraph without it. */
  private unlabelled(block: Block, at: At): Block {
    if (block.type !== 'paragraph' || at.section.slots.length < 2) return block
    const labelled = labelledSlot(blockText(block), at.section)
    if (!labelled) return block
    const { slot, length } = labelled
    this.at = { ...at, slot, slotLevel: at.slotLevel ?? at.level + 1 }
    const heading = blockText(block).slice(0, length).trim()
    this.begin('sure', { text: heading, level: BELOW_ALL })
    this.placed.push({ heading, section: at.section.id, slot: slot.id })
    return { ...block, runs: runsFrom(block.runs, length) }
  }

  private keepUnplaced(block: Block): void {
    if (!this.underLostHeading) {
      this.unplaced.push(firstWords(blockText(block)))
      this.begin('none', null, block)
    } else this.countIn(block)
    this.leftover.push(block)
  }

  /** What follows belongs to a passage that begins here and goes to where we are. A block under no heading is a passage of its own. */
  private begin(why: PassageReason, heading: { text: string; level: number } | null, block?: Block): void {
    const { at } = this
    this.passages.push({
      part: this.part,
      heading: heading?.text ?? '',
      level: heading?.level ?? BELOW_ALL,
      begins: '',
      words: 0,
      place: at && why !== 'title' && why !== 'fields' ? { section: at.section.id, slot: at.slot.id } : null,
      why,
      headline: '',
    })
    if (block) this.countIn(block)
  }

  private countIn(block: Block): void {
    const passage = this.passages.at(-1)
    if (!passage || block.type === 'heading') return
    const said = blockText(block)
    if (passage.begins === '') passage.begins = firstWords(said)
    passage.words += countWrittenWords(said, this.draft.language)
  }

  /** A heading that goes where somebody wants it. It stays in the text where it does not merely name that place. */
  private chosenHeading(heading: ImportedHeading, choice: PassagePlace): void {
    if (heading.text === '') return
    const place = this.placeOf(choice)
    if (!place) {
      this.leave(heading, 'chosen')
      return
    }
    const { section, slot } = place
    const { text, level, runs } = heading
    const start = startSlot(section)
    const match = matchSection(text, this.template, this.lastKind)
    const namesIt =
      matchSlot(text, section)?.id === slot.id || (match?.whole === true && match.section === section && slot === start)
    const { at } = this
    const under = at?.section === section && level > at.level ? at : null
    const left = under?.slotLevel != null && level <= under.slotLevel
    if (under && !namesIt && (left ? start : under.slot) === slot) {
      this.keepHeading(heading, under, 'chosen')
      return
    }
    this.at = { section, slot, level: under?.level ?? level, slotLevel: under || slot !== start ? level : null }
    this.enter(text, section, slot)
    this.begin('chosen', heading)
    if (!namesIt || addressesIn(heading).length > 0) this.push(headingBlock(runs, 1))
  }

  private chosenBlock(block: Block, lines: readonly string[], choice: PassagePlace): void {
    const place = this.placeOf(choice)
    if (!place) {
      this.at = null
      this.underLostHeading = false
      this.withoutPlace(block, lines)
      return
    }
    const { section, slot } = place
    const labelled = block.type === 'paragraph' ? labelledSlot(blockText(block), section) : null
    this.at = {
      section,
      slot,
      level: this.at?.level ?? 1,
      slotLevel: slot === startSlot(section) ? null : (this.at?.level ?? 1) + 1,
    }
    this.enter(firstWords(blockText(block)), section, slot)
    this.begin('chosen', null)
    const bare = block.type === 'paragraph' && labelled?.slot === slot
    this.push(bare ? { ...block, runs: runsFrom(block.runs, labelled.length) } : block)
  }

  private placeOf(choice: PassagePlace): { section: TemplateSection; slot: Slot } | null {
    const section = this.template.sections.find(({ id }) => id === choice?.section)
    const slot = section?.slots.find(({ id }) => id === choice?.slot)
    return section && slot ? { section, slot } : null
  }

  private enter(heading: string, section: TemplateSection, slot: Slot, placed = this.placed): void {
    this.lastKind = section.kind
    this.lostLevel = null
    this.underLostHeading = false
    placed.push({ heading, section: section.id, slot: slot.id })
    if (!this.answers.has(section.id)) this.answers.set(section.id, new Map())
  }

  private push(block: Block): void {
    if (!this.at) return
    const { section, slot, slotLevel } = this.at
    if (this.passages.at(-1)?.why === 'proposals') this.begin('inside', null)
    const slots = this.answers.get(section.id) ?? new Map<string, Block[]>()
    this.answers.set(section.id, slots)
    const blocks = slots.get(slot.id) ?? []
    slots.set(slot.id, blocks)
    this.countIn(block)
    if (slotLevel === null && blocks.length === 0)
      this.introduced.set(section.id, { slot: slot.id, passage: this.passages.at(-1) ?? null })
    blocks.push(block)
  }

  private liftHeadlines(): void {
    for (const [id, { slot, passage }] of this.introduced) {
      const section = this.template.sections.find((candidate) => candidate.id === id)
      const headline = section?.slots.find(({ role }) => role === 'headline')
      const slots = this.answers.get(id)
      const blocks = slots?.get(slot)
      const [first] = blocks ?? []
      if (!headline || headline.id === slot || !slots || !blocks || slots.get(headline.id)?.length) continue
      const text = first?.type === 'paragraph' ? blockText(first).trim() : ''
      if (!first || text === '' || countWords(text, this.draft.language) > HEADLINE_WORDS) continue
      if (!readsAsRecommendation(text)) continue
      if (passage) passage.headline = firstWords(text)
      slots.set(headline.id, [first])
      slots.set(slot, blocks.slice(1))
    }
  }

  private write(): void {
    for (const [section, slots] of this.answers) {
      this.draft = setChosen(this.draft, section, true)
      for (const [slot, blocks] of slots)
        this.draft = setAnswer(this.draft, section, slot, withPassageLanguages(blocks, this.draft.language))
    }
    if (this.leftover.length === 0) return
    const section: Section = {
      id: UNPLACED_SECTION,
      chosen: false,
      answers: { [UNPLACED_SLOT]: withPassageLanguages(this.leftover, this.draft.language) },
    }
    this.draft = { ...this.draft, sections: [...this.draft.sections, section] }
  }
}

/** Runs without the first `length` UTF-16 units of their text. */
function runsFrom(runs: readonly Run[], length: number): Run[] {
  let skip = length
  return runs.flatMap((run) => {
    const text = run.text.slice(skip)
    skip = Math.max(0, skip - run.text.length)
    return text === '' && !run.footnote ? [] : [{ ...run, text }]
  })
}

/**
 * The heading that names the document: the first of the first level, or the first line of plain text when it stands alone. None
 * when it names a section or a part that every paper has, or when another heading stands before it.
 */
function titleOf(parts: readonly ImportedPart[], template: Template): ImportedHeading | null {
  const first = parts.find((part): part is ImportedHeading => part.type === 'heading')
  if (!first || first.text === '' || isPartOfAnyPaper(first.text) || matchSection(first.text, template, null)?.sure)
    return null
  if (first.sure === 'certain') return first.level === 1 ? first : null
  return first === parts[0] && !readLabelled(first.text) && !/[:：]$/.test(first.text) ? first : null
}

/** Addresses that a heading links to; dropping the heading would lose them. */
function addressesIn({ runs }: ImportedHeading): string[] {
  return [...new Set(runs.flatMap(({ link }) => (link ? [link] : [])))]
}

/** True when a paragraph links to an address that its text does not show. */
function hidesAddress(block: Block): boolean {
  return (
    block.type === 'paragraph' &&
    block.runs.some(({ link, text }) => link !== undefined && !text.includes(link.replace(/^mailto:/i, '')))
  )
}

function headingBlock(runs: Run[], level: number): Block {
  const within = Math.min(3, Math.max(1, level)) as 1 | 2 | 3
  return { type: 'heading', level: within, runs }
}

/** A guessed heading that only resembles a title must at least be written as one. */
function isTitleLike(text: string): boolean {
  if (text.length > 100 || !/^[\p{Lu}\p{Lo}\p{Nd}]/u.test(text) || /[!.。]$/u.test(text)) return false
  // “We propose the following on security:” introduces a list, “Ms. Ada Mensah, Director of Human Rights” is somebody, and “Figure 2: Costs of Access” stands under a picture.
  if (
    /^(?:(?:we|i|mrs?|ms|dr|prof|nous|je|mme|nosotr[oa]s|sra?)(?!\p{L})|(?:fig(?:ure|ura)?|table(?:au)?|tabla|chart|box)[.\s]*\p{Nd})/iu.test(
      text,
    )
  )
    return false
  return !/[:：]$/u.test(text) || isWrittenAsTitle(text) || (text.match(/\p{L}+/gu)?.length ?? 0) <= LONGEST_WITH_COLON
}

/** A line of more words that ends in a colon is a sentence, unless it is written as titles are. */
const LONGEST_WITH_COLON = 6

/** “Submission of River Media on Internet governance”, “Meeting on Digital Skills, Geneva”: what a paper is and what it is for, above its first part. */
function namesThePaper(text: string): boolean {
  return /(?<!\p{L})(?:submissions?|contributions?|input|position paper|response|meeting|conference|summit|soumission|réponse|réunion|conférence|sommet|contribuci[oó]n|aporte|respuesta|reuni[oó]n|conferencia|cumbre)(?!\p{L})/iu.test(
    text,
  )
}

/** A line of more words that stands apart may be a short paragraph. */
const LONGEST_APART = 8

/** Stands over text of its own and is written as titles are, each longer word with a capital, or stands apart from what is above. */
function startsAnew({ text, standsOver, standsApart }: ImportedHeading): boolean {
  if (!standsOver) return false
  if (isWrittenAsTitle(text)) return true
  // “5.2 Costs of masts” is a part of what it stands in.
  return standsApart === true && !ENUMERATED.test(text) && text.split(' ').length <= LONGEST_APART
}

/** Most longer words begin with a capital. */
function isWrittenAsTitle(text: string): boolean {
  const long = text.match(/\p{L}{4,}/gu) ?? []
  return long.length === 0 || long.filter((word) => /^\p{Lu}/u.test(word)).length * 3 >= long.length * 2
}

/** Numbered, in capitals, or a usual end of what came before: a line of plain text that starts something new. */
function leavesSection(text: string): boolean {
  return (
    /^\d{1,2}[.)]\s+\p{Lu}/u.test(text) ||
    (/\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)) ||
    /^(?:introduction|summary|conclusions?|closing|annex(?:es)?|about us|contact|references|background)\s*:?$/i.test(
      text,
    )
  )
}

function firstWords(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length <= 80 ? line : `${line.slice(0, 80).replace(/(?<!\s)\s+\S*$/, '')} …`
}

function isPartOfAnyPaper(text: string): boolean {
  return /^(?:introduction|(?:executive )?summary|conclusions?|closing|annex(?:es)?|about us|contact|references|background)\s*:?$/i.test(
    text,
  )
}
