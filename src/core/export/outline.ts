import type { Draft, Move } from '../draft/draft'
import type { DraftImage } from '../draft/draft-image'
import type { Place } from '../draft/finding'
import type { Outcome } from '../paper/trace'
import type { Block, Run } from '../text/blocks'
import { directionOfLanguage } from '../text/language-direction'
import { directionOfRuns } from './direction'
import type { MarkedRun } from './marked-runs'

/**
 * A document before it is DOCX, PDF or text: what is said and in which sequence, without a word on looks. Every writer
 * starts from it, so that two formats cannot disagree. All its text is clean (see `cleanText`).
 */
export interface DocumentOutline {
  title: string
  /** BCP 47 tag of the text that says nothing else. */
  language: string
  /** BCP 47 tag of headings and labels: the template's language, in which its words are. */
  labelLanguage: string
  /** Organisation, for the document's properties. */
  author: string
  /** Short name of the organisation, for the top of each page; empty when none is known. */
  shortName: string
  /** What the document answers, such as “Input to the Elements Paper”; for the document's properties. */
  subject: string
  /** The instant that both formats carry as their date, ISO 8601; fixed by the caller, so that the same draft gives the same bytes. */
  date: string
  /** What the head of the first page says about the document as such, in the label language: “Check against delivery”. */
  marking?: string
  /** Rows under the title: who speaks. Contact details are absent where the draft hides them. */
  titleBlock: { label: string; value: string }[]
  body: OutlineElement[]
  /** What stands above the first page's text: the organisation's own paper. */
  letterhead?: Letterhead
  /** The pictures that blocks of type `image` name, by their ids. */
  images?: Draft['images']
}

/** An organisation's paper. At least one of both is there. */
export interface Letterhead {
  /** Address and whatever else the organisation prints on its paper. */
  lines: string[]
  logo?: { image: DraftImage; alt: string }
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6

/** A block of the writer's that is no heading. */
export type BodyBlock = Exclude<Block, { type: 'heading' }>

/** Where in the draft an element was written. Known only where the outline was asked for it (see `OutlineOptions`). */
interface Written {
  at?: Place
}

/** A row of the proposals table. The proposed text shows what changes, where that is wanted and known. */
export interface ProposalRow extends Written {
  document: string
  paragraph: string
  move: Move
  current: string
  proposed: MarkedRun[]
  rationale: string
}

/** A part of a bar. `mark` stands in it, so that it is told from others without its colour. */
export interface BarPart {
  mark: string
  label: string
  /** At least 1. */
  count: number
  outcome: Outcome
}

export type OutlineElement =
  /** Levels start at 1 below the title and never skip one. `of` says whether it names a section or a slot inside one. */
  | { type: 'heading'; level: HeadingLevel; text: string; of: 'section' | 'slot' }
  /** A block of the writer's; never a heading, because headings are lifted out with their level in the whole document. */
  | ({ type: 'block'; block: BodyBlock } & Written)
  | ({ type: 'writer-heading'; level: HeadingLevel; runs: Run[] } & Written)
  /** What an area recommends before it argues: stands out from the text, under its label. */
  | ({ type: 'headline'; label: string; blocks: BodyBlock[] } & Written)
  /** A proposals table; `caption` names what it lists, null where the heading before it does. */
  | ({ type: 'proposals'; caption: string | null; proposals: ProposalRow[] } & Written)
  /** A proposal as prose: what is to be done, in the template's language; the text that it is about, a line a list; and why. */
  | ({ type: 'amendment'; sentence: string; text: MarkedRun[][]; rationale: string } & Written)
  /** How to read the marks on proposed text; once, before the first of them. */
  | { type: 'legend' }
  /** A remark of ours on what follows, in the template's language. */
  | { type: 'note'; look: 'caption' | 'remark'; text: string }
  /** How a whole divides: a bar whose parts are as long as what they count, in the sequence given. A table after it says the same. */
  | { type: 'stacked-bar'; parts: BarPart[] }
  | { type: 'signatories'; rows: { name: string; organisation: string; country: string }[] }

/** Whether a reason goes on in the line of its label; in a line of two directions nobody knows where to begin. */
export function reasonBesideLabel(rationale: string, { language, labelLanguage }: DocumentOutline): boolean {
  return directionOfRuns([{ text: rationale }], language) === directionOfLanguage(labelLanguage)
}

/** A run that is no part of what is said, such as a speaker's “[pause]”; writers set it apart. It is in no draft, only in an outline. */
export type AsideRun = Run & { aside: true }

/** True for a run that a delivery copy sets apart (see `AsideRun`). */
export function isAside(run: Run): run is AsideRun {
  return 'aside' in run && run.aside === true
}

/** Whether the first page names what the document answers above its title; not where the title or a row below it says it already. */
export function showsSubject({ subject, title, titleBlock }: DocumentOutline): boolean {
  return (
    subject !== '' &&
    !titleBlock.some(({ value }) => value === subject) &&
    !subject.toLowerCase().includes(title.toLowerCase()) &&
    !title.toLowerCase().includes(subject.toLowerCase())
  )
}

/** A bar as words, for what cannot draw: “Taken up word for word: 4; Not taken up: 2”. */
export function barWords(parts: readonly BarPart[]): string {
  return parts.map(({ label, count }) => `${label}: ${count}`).join('; ')
}

/** The ground of each part of a bar, without a hash sign; black letters stand on all of them with a contrast of at least 4.5. */
export const BAR_COLOURS: Readonly<Record<Outcome, string>> = {
  verbatim: '7FB8A4',
  substance: 'A9D3C1',
  partly: 'E3D48B',
  not: 'E3B3A3',
  gone: 'C9BFCB',
  missing: 'D5D9DD',
  comment: 'EEF3F8',
}

/** As much of a title as fits beside the organisation's name at the top of a page. */
export function runningTitle(title: string): string {
  const characters = [...title]
  return characters.length <= 70 ? title : `${characters.slice(0, 69).join('').trimEnd()}…`
}
