import { message } from '../../messages/message'
import type { Message } from '../../messages/values'
import { type AnchoredFootnote, footnotesOf, footnotesOfRuns } from '../draft/footnotes'
import { isDecoration, lacksText } from '../draft/images'
import { blockText, runsText } from '../text/block-text'
import type { Block, List, Run, Table } from '../text/blocks'
import { cleanBlock } from './clean-text'
import { LABELS, MOVE_LABELS } from './labels'
import type { MarkedRun } from './marked-runs'
import { barWords, type DocumentOutline, type OutlineElement } from './outline'
import { hasText } from './outline-of'
import { bracketed, runsAsPlainText } from './plain-runs'

/**
 * A document as plain text, for web forms and e-mail: a blank line between paragraphs, headings on lines of their own, lists with
 * numbers or hyphens, a table's rows as lines with ` | ` between the cells, an image as its alternative text in brackets and its caption. Footnotes are
 * numbers in square brackets, and stand at the end of their question or area; the numbers go on through the document. Ends with a line end.
 */
export function plainTextOf(outline: DocumentOutline): string {
  const head = [
    outline.marking ?? '',
    outline.title,
    outline.titleBlock.map(({ label, value }) => `${label}: ${value}`).join('\n'),
  ]
  const notes = new NumberedNotes()
  const parts: OutlineElement[][] = [[]]
  for (const element of outline.body) {
    if (element.type === 'heading' && element.of === 'section') parts.push([])
    parts.at(-1)?.push(element)
  }
  const body = parts.flatMap((elements) => [
    ...elements.flatMap((element) => elementText(element, notes)),
    notes.take(),
  ])
  return `${[...head, ...body].filter((part) => part.trim() !== '').join('\n\n')}\n`
}

/** Footnotes of a plain text: each is a number where it is anchored, and a line with that number behind the text. */
class NumberedNotes {
  private last = 0
  private waiting: string[] = []

  add(runs: readonly Run[]): string {
    this.last += 1
    this.waiting.push(`[${this.last}] ${runsAsText(runs, this)}`)
    return `[${this.last}]`
  }

  /** The notes since the last time, a line each; empty without any. */
  take(): string {
    return this.waiting.splice(0).join('\n')
  }
}

/** Parts of a document by the conventions of `plainTextOf`, without a last line end; footnotes count from 1 and stand at the end. */
export function elementsAsText(elements: readonly OutlineElement[]): string {
  const notes = new NumberedNotes()
  return [...elements.flatMap((element) => elementText(element, notes)), notes.take()]
    .filter((part) => part.trim() !== '')
    .join('\n\n')
}

/** One answer as plain text, for the form field that it belongs in; the same conventions as `plainTextOf`, without a last line end. */
export function answerAsPlainText(blocks: readonly Block[]): string {
  const notes = new NumberedNotes()
  const texts = blocks.filter(hasText).map((block) => blockAsText(cleanBlock(block), notes))
  return [...texts, notes.take()].filter((text) => text.trim() !== '').join('\n\n')
}

function elementText(element: OutlineElement, notes: NumberedNotes): string[] {
  switch (element.type) {
    case 'heading':
      return [element.text]
    case 'writer-heading':
      return [runsAsText(element.runs, notes)]
    case 'block':
      return [blockAsText(element.block, notes)]
    case 'headline':
      return [element.label, ...element.blocks.map((block) => blockAsText(block, notes))]
    case 'proposals':
      return [
        element.caption ?? '',
        ...element.proposals.map((row) =>
          [
            `${row.document === '' ? row.paragraph : `${row.paragraph}, ${row.document}`}: ${MOVE_LABELS[row.move]}`,
            field(LABELS.current, row.current),
            field(LABELS.proposed, markedText(row.proposed)),
            field(LABELS.rationale, row.rationale),
          ]
            .filter((line) => line !== '')
            .join('\n'),
        ),
      ]
    case 'amendment':
      return [
        [element.sentence, ...element.text.map(markedText), field(LABELS.rationale, element.rationale)]
          .filter((line) => line !== '')
          .join('\n'),
      ]
    case 'stacked-bar':
      return [barWords(element.parts)]
    case 'legend':
      return [LABELS.plainLegend]
    case 'note':
      return [element.text]
    case 'signatories':
      return [
        element.rows
          .map(({ name, organisation, country }) =>
            [name, organisation, country].filter((part) => part !== '').join(', '),
          )
          .join('\n'),
      ]
  }
}

function field(label: string, text: string): string {
  return text === '' ? '' : `${label}: ${text}`
}

/** Plain text has no lines under or through words, so brackets say what is added and deleted; white space stays outside of them. */
function markedText(runs: readonly MarkedRun[]): string {
  return runs
    .map(({ text, change }) =>
      change === 'inserted' || change === 'deleted'
        ? bracketed(text, change === 'inserted' ? LABELS.added : LABELS.deleted)
        : text,
    )
    .join('')
}

function blockAsText(block: Block, notes: NumberedNotes): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return runsAsText(block.runs, notes)
    case 'image':
      return [isDecoration(block) ? '' : LABELS.image(block.alt), runsAsText(block.runs, notes)]
        .filter((line) => line.trim() !== '')
        .join('\n')
    case 'list':
      return listLines(block, '', notes).join('\n')
    case 'table':
      return tableLines(block, notes).join('\n')
  }
}

/** A link's address follows its words where they do not show it. */
function runsAsText(runs: readonly Run[], notes: NumberedNotes): string {
  return runsAsPlainText(runs, (text, run, index) => {
    if (run.footnote) return notes.add(run.footnote.runs)
    const goesOn = runs[index + 1]?.link === run.link
    const address = run.link?.trim()
    if (!address || goesOn || run.text.includes(address.replace(/^mailto:/i, ''))) return text
    return `${text} (${address})`
  })
}

function listLines(list: List, indent: string, notes: NumberedNotes): string[] {
  return list.items.flatMap((item, index) => {
    const marker = list.ordered ? `${index + 1}. ` : '- '
    const inner = indent + ' '.repeat(marker.length)
    const text = runsAsText(item.runs, notes).replace(/\n/g, `\n${inner}`)
    return [`${indent}${marker}${text}`, ...(item.nested ? listLines(item.nested, inner, notes) : [])]
  })
}

function tableLines(table: Table, notes: NumberedNotes): string[] {
  return table.rows.map((row) =>
    row
      .map((cell) =>
        cell.blocks
          .map((block) => blockAsText(block, notes))
          .join(' ')
          .replace(/(?<!\s)\s*\n\s*/g, ' '),
      )
      .join(' | '),
  )
}

/**
 * An image that has no alternative text: its section in words (“the text” where it is under no heading, as in a running text), its caption, and which of
 * that section's images it is, from 1.
 */
export interface ImageWithoutText {
  place: Message
  caption: string
  number: number
}

/**
 * The images of an outline that have no alternative text and are no decoration, in its sequence. What stands under no heading, as a running text does, is in
 * “the text”.
 */
export function imagesWithoutText(outline: DocumentOutline): ImageWithoutText[] {
  let under = message('place.text')
  let number = 0
  return outline.body.flatMap((element) => {
    if (element.type === 'heading' && element.of === 'section') {
      under = message('place.section', { heading: element.text })
      number = 0
    }
    const blocks = element.type === 'block' ? [element.block] : element.type === 'headline' ? element.blocks : []
    return blocks.flatMap((block): ImageWithoutText[] => {
      if (block.type !== 'image') return []
      number += 1
      return lacksText(block) ? [{ place: under, caption: runsText(block.runs).trim(), number }] : []
    })
  })
}

/** Every text of an outline with its place in words, for messages that point at one of them. */
export function outlineTexts(outline: DocumentOutline): { text: string; place: Message }[] {
  const texts = [
    { text: outline.title, place: message('place.title') },
    { text: outline.marking ?? '', place: message('place.marking') },
    { text: outline.subject, place: message('place.template') },
    { text: outline.author, place: message('place.organisation') },
    ...(outline.letterhead?.lines ?? []).map((text) => ({ text, place: message('place.letterhead') })),
    ...outline.titleBlock.flatMap(({ label, value }) => [
      { text: label, place: message('place.label') },
      { text: value, place: message('place.organisationField', { label }) },
    ]),
  ]
  let under = message('place.text')
  let slot: string | null = null
  for (const element of outline.body) {
    const place = slot === null ? under : message('place.slot', { section: under, slot })
    switch (element.type) {
      case 'heading':
        if (element.of === 'section') {
          under = message('place.section', { heading: element.text })
          slot = null
        } else slot = element.text
        texts.push({ text: element.text, place: message('place.heading') })
        break
      case 'writer-heading':
        texts.push({ text: runsText(element.runs), place }, ...noteTexts(footnotesOfRuns(element.runs), place))
        break
      case 'block':
        texts.push({ text: blockText(element.block), place }, ...noteTexts(footnotesOf(element.block), place))
        break
      case 'headline':
        texts.push({ text: element.label, place: message('place.heading') })
        for (const block of element.blocks) {
          const inside = message('place.slot', { section: under, slot: element.label })
          texts.push({ text: blockText(block), place: inside }, ...noteTexts(footnotesOf(block), inside))
        }
        break
      case 'proposals':
        if (element.caption) texts.push({ text: element.caption, place: message('place.heading') })
        for (const row of element.proposals) {
          const proposal = message('place.proposal', { named: row.paragraph !== '', paragraph: row.paragraph })
          texts.push(
            { text: row.paragraph, place: message('place.proposalParagraph') },
            { text: row.document, place: message('place.proposalDocument', { proposal }) },
            { text: row.current, place: message('place.proposalCurrent', { proposal }) },
            { text: runsText(row.proposed), place: message('place.proposalProposed', { proposal }) },
            { text: row.rationale, place: message('place.proposalRationale', { proposal }) },
          )
        }
        break
      case 'amendment':
        texts.push(
          { text: element.sentence, place: message('place.amendment') },
          {
            text: element.text.map(runsText).join('\n'),
            place: message('place.amendmentText', { sentence: element.sentence }),
          },
          { text: element.rationale, place: message('place.amendmentRationale', { sentence: element.sentence }) },
        )
        break
      case 'stacked-bar':
      case 'legend':
        break
      case 'note':
        texts.push({ text: element.text, place: message('place.proposalNote') })
        break
      case 'signatories':
        for (const row of element.rows) {
          texts.push({ text: `${row.name}\n${row.organisation}\n${row.country}`, place: message('place.signatories') })
        }
    }
  }
  return texts
}

function noteTexts(notes: readonly AnchoredFootnote[], place: Message): { text: string; place: Message }[] {
  return notes.map(({ runs }) => ({ text: runsText(runs), place: message('place.footnote', { place }) }))
}
