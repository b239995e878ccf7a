import type { Draft } from '../draft/draft'
import { freeId } from '../draft/edit'
import { limitsOf } from '../draft/limits'
import { countAnswer, countProposal } from '../draft/progress'
import { handedInSections } from '../draft/unplaced-text'
import { isChoosable, sectionMark } from '../template/section-names'
import type { Template, TemplateSection } from '../template/template'
import { isAnswerEmpty } from '../text/block-text'
import type { Block } from '../text/blocks'
import { countWrittenWords } from '../text/words'
import { cleanLine } from './clean-text'
import { LABELS } from './labels'
import { type OutlineField, outlineFields } from './outline-of'
import { answerAsPlainText, elementsAsText } from './text'

/** How long a text is for the form that it is pasted into. */
export interface FormSize {
  /** As `maxlength` counts them: UTF-16 code units, a line end as one. An emoji counts two or more. */
  characters: number
  /** The same where a form's server counts each line end as two, because browsers send it as CR and LF. */
  charactersSent: number
  /** As everywhere in the program: words that the writer wrote. Labels, numbers of lists and marks of footnotes are in the text, and no part of it. */
  words: number
}

/** One text that can be copied on its own. `id` is unique among all of a draft's. */
export interface FormText {
  id: string
  title: string
  /** Plain text by the conventions of `answerAsPlainText`, `\n` as line end; empty where nothing is written. */
  text: string
  size: FormSize
  /** The section's limits, where the text is all of one section; null means none. */
  limit: { characters: number | null; words: number | null }
}

/** What goes into one field of a form. */
export interface FormAnswer extends FormText {
  /** Null for a table of proposals that belongs to no section. */
  section: TemplateSection | null
  /** The same text in pieces, for a form that asks for them apart; empty where it is one. */
  pieces: FormText[]
}

const NO_LIMIT: FormText['limit'] = { characters: null, words: null }

/**
 * How forms count a text. Source: HTML Living Standard, “maxlength” and “API value” of textarea (line ends normalised to one LF), and
 * “constructing the entry list” (each sent as CR LF).
 */
export function formSize(text: string, language: string): FormSize {
  let lineEnds = 0
  let words = 0
  for (const line of text.split('\n')) {
    lineEnds += 1
    words += countWrittenWords(line, language)
  }
  return { characters: text.length, charactersSent: text.length + lineEnds - 1, words }
}

/** The order in which a template's form asks: the one named `form`, and for templates without one the first. */
export function formOrder(template: Template): string {
  return (template.orders.find(({ id }) => id === 'form') ?? template.orders[0])?.id ?? ''
}

/**
 * The draft as answers for a form, in the sequence of its questions. A question that takes in areas and proposals is one answer
 * with all of it, and has them in pieces as well; so has a section of several slots. Every text that documents hold is in one answer;
 * questions without a word are listed with an empty text. A limit of a section is not one of an answer that holds more than it.
 * Proposed text stands clean: a field has no lines under words, and brackets would be taken for the organisation's own.
 */
export function formAnswers(draft: Draft, template: Template): FormAnswer[] {
  const limits = limitsOf(draft, template)
  const limitOf = (section: TemplateSection | null): FormText['limit'] =>
    section ? { characters: limits.sectionCharacters(section.id), words: limits.sectionWords(section.id) } : NO_LIMIT
  const textOf = (id: string, title: string, text: string, words: number, limit: FormText['limit']): FormText => ({
    id,
    title,
    text,
    size: { ...formSize(text, draft.language), words },
    limit,
  })
  const wordsOfBlocks = (blocks: readonly Block[]) => countAnswer(blocks, draft.language, limits.countsFootnotes).words
  const wordsOf = ({ sections, proposals }: Pick<OutlineField, 'sections' | 'proposals'>): number =>
    sections.flatMap((section) => slotsOf(draft, section)).reduce((sum, { blocks }) => sum + wordsOfBlocks(blocks), 0) +
    draft.proposals.reduce(
      (sum, row) => sum + (proposals.includes(row.id) ? countProposal(row, draft.language).words : 0),
      0,
    )
  const taken = new Set<string>()
  return outlineFields(draft, template, { order: formOrder(template), changes: false }).flatMap(
    (field): FormAnswer[] => {
      const { section } = field
      // An order may name a section twice; its text stands at the first place, and the second has nothing to ask.
      if (taken.has(idOf(field)) && field.body.length === 0) return []
      const id = freeId(idOf(field), taken)
      taken.add(id)
      const pieces =
        field.pieces.length > 0
          ? field.pieces.map((piece) =>
              textOf(
                `${id} ${idOf(piece)}`,
                piece.section === section ? (section?.slots[0]?.label ?? piece.title) : titleOf(piece),
                elementsAsText(piece.body),
                wordsOf(piece),
                limitOf(piece.section),
              ),
            )
          : slotTexts(draft, section).map(({ slot, title, blocks }) =>
              textOf(`${id} ${slot}`, title, answerAsPlainText(blocks), wordsOfBlocks(blocks), NO_LIMIT),
            )
      const limit = field.pieces.length > 0 ? NO_LIMIT : limitOf(section)
      return [{ ...textOf(id, field.title, elementsAsText(field.body), wordsOf(field), limit), section, pieces }]
    },
  )
}

function idOf({ section }: Pick<OutlineField, 'section'>): string {
  return section?.id ?? 'proposals'
}

function titleOf({ section, title }: Pick<OutlineField, 'section' | 'title'>): string {
  return section && isChoosable(section) ? `${sectionMark(section)} ${title}` : title
}

/** The filled slots of a section that is handed in. */
function slotsOf(draft: Draft, section: TemplateSection | null): { slot: string; title: string; blocks: Block[] }[] {
  const written = (section && handedInSections(draft).get(section.id)?.answers) ?? {}
  return (section?.slots ?? []).flatMap(({ id, label }) => {
    const blocks = Object.hasOwn(written, id) ? written[id] : undefined
    return blocks && !isAnswerEmpty(blocks) ? [{ slot: id, title: label, blocks }] : []
  })
}

/** The same of a section that has more than one of them filled. */
function slotTexts(draft: Draft, section: TemplateSection | null): ReturnType<typeof slotsOf> {
  const filled = slotsOf(draft, section)
  return filled.length > 1 ? filled : []
}

/**
 * Who speaks, field by field, for the head of a form: those that are filled in, and those that the template needs. Contact details
 * are here also when documents leave them out: a form asks its sender for them, and the writer decides. Signatories are lines of name,
 * organisation and country.
 */
export function organisationAnswers({ organisation, language }: Draft, template: Template): FormText[] {
  const signatories = organisation.signatories
    .map(({ name, organisation: body, country }) => [name, body, country].map(cleanLine).filter(Boolean).join(', '))
    .filter((line) => line !== '')
  const rows: [field: string, title: string, text: string][] = [
    ['name', LABELS.organisation, cleanLine(organisation.name)],
    ['acronym', LABELS.acronym, cleanLine(organisation.acronym)],
    ['group', LABELS.group, cleanLine(organisation.group)],
    ['country', LABELS.country, cleanLine(organisation.country)],
    ['status', LABELS.status, cleanLine(organisation.status ?? '')],
    ['contactName', LABELS.contact, cleanLine(organisation.contactName)],
    ['contactEmail', LABELS.email, cleanLine(organisation.contactEmail)],
    ['signatories', LABELS.signatories, signatories.join('\n')],
  ]
  const needed: readonly string[] = template.organisation.required
  return rows
    .filter(([field, , text]) => text !== '' || needed.includes(field))
    .map(([field, title, text]) => ({
      id: ['organisation', field].join(' '),
      title,
      text,
      size: formSize(text, language),
      limit: NO_LIMIT,
    }))
}
