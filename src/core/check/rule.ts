import type { Draft, Section } from '../draft/draft'
import type { Finding } from '../draft/finding'
import type { Limits } from '../draft/limits'
import type { DraftProgress } from '../draft/progress'
import type { ReadingStep, SectionSubject } from '../draft/reading-order'
import type { Template } from '../template/template'

/** The whole draft, with what several rules need and nobody should work out twice. */
export interface DraftSubject {
  draft: Draft
  template: Template
  /** Sections that would be handed in and where proposals stand among them, as a reader meets them in the draft's order. */
  reading: readonly ReadingStep[]
  limits: Limits
  progress: DraftProgress
  /** Pages of the document as it is laid out; null while nobody has counted them. */
  pages: number | null
  /** What was written to a section, taken in or not; undefined when the draft has no such section. */
  written(section: string): Section | undefined
}

/** A finding before its rule's name is put on it. */
export type Remark = Omit<Finding, 'check'>

/** A rule that looks at one section alone, so that its findings can be remembered until that section changes. */
export interface SectionCheck {
  scope: 'section'
  id: string
  run(subject: SectionSubject): Finding[]
}

/** A rule that needs the whole draft. It runs on every change, so it must be cheap or remember its parts. */
export interface DraftCheck {
  scope: 'draft'
  id: string
  run(subject: DraftSubject): Finding[]
}

/** Makes a rule of one section. `find` must depend on its argument alone: its answer is remembered. */
export function sectionCheck(id: string, find: (subject: SectionSubject) => Remark[]): SectionCheck {
  return { scope: 'section', id, run: (subject) => named(id, find(subject)) }
}

/** Makes a rule of the whole draft. `find` must depend on its argument alone. */
export function draftCheck(id: string, find: (subject: DraftSubject) => Remark[]): DraftCheck {
  return { scope: 'draft', id, run: (subject) => named(id, find(subject)) }
}

function named(check: string, remarks: Remark[]): Finding[] {
  return remarks.map((remark) => ({ check, ...remark }))
}
