import type { Draft } from '../draft/draft'
import { NO_DELIVERY } from '../draft/edit'
import type { Place } from '../draft/finding'
import { stageNotes } from '../draft/stage-notes'
import type { Template } from '../template/template'
import { runsText } from '../text/block-text'
import type { List, Run, TableCell } from '../text/blocks'
import { cleanLine } from './clean-text'
import { type DeliveryWords, deliveryDate, deliveryWords } from './delivery-words'
import type { AsideRun, BodyBlock, DocumentOutline, OutlineElement } from './outline'
import { capped, headingDepths, type OutlineOptions, outlineOf } from './outline-of'

/**
 * The copy that a speaker reads from and the room follows: who speaks, where and when, the marking, and what is said, in one of the
 * template's orders. The template's headings are left out unless the draft wants them, because nobody reads them aloud; proposals,
 * signatories, images and contact details are no part of it. What a speaker put in brackets stays, set apart. The fixed words are in the draft's language.
 */
export function deliveryOutlineOf(
  draft: Draft,
  template: Template,
  options: Pick<OutlineOptions, 'order' | 'places'>,
): DocumentOutline {
  const { marking, headings } = draft.delivery ?? NO_DELIVERY
  const words = deliveryWords(draft.language)
  const whole = outlineOf(draft, template, options)
  const titleBlock = deliveryRows(draft, words)
  return {
    ...whole,
    labelLanguage: words.language,
    subject: titleBlock.find(({ label }) => label === words.meeting)?.value ?? '',
    ...(marking === null ? {} : { marking: words.marking[marking] }),
    titleBlock,
    body: spokenBody(withoutImages(whole.body), headings ? template.language : null),
  }
}

/** Who speaks for whom, where and when; rows without a value are left out. */
function deliveryRows(draft: Draft, words: DeliveryWords): DocumentOutline['titleBlock'] {
  const { speaker, role, meeting, item, date } = draft.delivery ?? NO_DELIVERY
  const name = cleanLine(draft.organisation.name)
  const acronym = cleanLine(draft.organisation.acronym)
  const comma = words.language === 'ar' ? '، ' : words.language === 'zh-Hans' ? '，' : ', '
  return [
    { label: words.speaker, value: [speaker, role].map(cleanLine).filter(Boolean).join(comma) },
    {
      label: words.organisation,
      value: name && acronym && name !== acronym ? `${name} (${acronym})` : name || acronym,
    },
    { label: words.meeting, value: cleanLine(meeting) },
    { label: words.item, value: cleanLine(item) },
    { label: words.date, value: deliveryDate(cleanLine(date), draft.language) },
  ].filter(({ value }) => value !== '')
}

/** Nobody reads a picture aloud, and an interpreter does not see it. */
function withoutImages(body: readonly OutlineElement[]): OutlineElement[] {
  return body.flatMap((element): OutlineElement[] => {
    if (element.type === 'block') return element.block.type === 'image' ? [] : [element]
    if (element.type !== 'headline') return [element]
    const blocks = element.blocks.filter(({ type }) => type !== 'image')
    return blocks.length === 0 ? [] : [{ ...element, blocks }]
  })
}

/** `headings` is the language of the template's headings where they stay, else null. */
function spokenBody(body: readonly OutlineElement[], headings: string | null): OutlineElement[] {
  const depth = headingDepths()
  const heading = (level: number, runs: Run[]): OutlineElement => ({
    type: 'writer-heading',
    level: capped(depth(level)),
    runs,
  })
  const spoken = (element: OutlineElement, index: number): OutlineElement[] => {
    switch (element.type) {
      case 'heading':
        return headings === null || !standsOverText(body, index)
          ? []
          : [heading(element.level, [{ text: element.text, language: headings }])]
      case 'writer-heading':
        return [{ ...heading(element.level, withAsides(element.runs)), ...writtenAt(element) }]
      case 'block':
        return [{ ...element, block: blockWithAsides(element.block) }]
      case 'headline':
        return element.blocks.map((block) => ({
          type: 'block',
          block: blockWithAsides(block),
          ...writtenAt(element),
        }))
      case 'proposals':
      case 'amendment':
      case 'legend':
      case 'stacked-bar':
      case 'note':
      case 'signatories':
        return []
    }
  }
  return body.flatMap(spoken)
}

function writtenAt({ at }: { at?: Place }): { at?: Place } {
  return at ? { at } : {}
}

/** False for a heading over nothing but what a delivery copy leaves out. */
function standsOverText(body: readonly OutlineElement[], at: number): boolean {
  const level = (element: OutlineElement | undefined) => (element?.type === 'heading' ? element.level : 7)
  const own = level(body[at])
  const end = body.findIndex((element, index) => index > at && level(element) <= own)
  return body
    .slice(at + 1, end < 0 ? body.length : end)
    .some(({ type }) => type === 'block' || type === 'headline' || type === 'writer-heading')
}

function blockWithAsides<B extends BodyBlock>(block: B): B {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
    case 'image':
      return { ...block, runs: withAsides(block.runs) }
    case 'list':
      return listWithAsides(block) as B
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) =>
          row.map((cell): TableCell => ({ ...cell, blocks: cell.blocks.map(blockWithAsides) })),
        ),
      }
  }
}

function listWithAsides(list: List): List {
  return {
    ...list,
    items: list.items.map(({ nested, ...item }) => ({
      ...item,
      runs: withAsides(item.runs),
      ...(nested ? { nested: listWithAsides(nested) } : {}),
    })),
  }
}

/** The same characters, with runs cut where a stage note starts and ends, and those inside marked. */
function withAsides(runs: readonly Run[]): Run[] {
  const notes = stageNotes(runsText(runs))
  if (notes.length === 0) return [...runs]
  let at = 0
  return runs.flatMap((run) => {
    const start = at
    at += run.text.length
    const cuts = notes.flatMap((note) => [note.start, note.end]).filter((cut) => cut > start && cut < at)
    return [start, ...cuts].map((from, index) => {
      const text = run.text.slice(from - start, (cuts[index] ?? at) - start)
      const inside = notes.some((note) => from >= note.start && from < note.end)
      return inside ? ({ ...run, text, aside: true } satisfies AsideRun) : { ...run, text }
    })
  })
}
