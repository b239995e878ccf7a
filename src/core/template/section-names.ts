import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import type { Message } from '../../messages/values'
import type { Template, TemplateSection } from './template'

/** True for sections that a writer takes in or leaves out: thematic areas and Action Lines. Questions and parts are always there. */
export function isChoosable({ kind }: Pick<TemplateSection, 'kind'>): boolean {
  return kind === 'area' || kind === 'action-line'
}

/** Sections that may be left out, as every order shows them: areas before Action Lines, each by number. Empty where a template has none. */
export function choosableSections(template: Pick<Template, 'sections'>): TemplateSection[] {
  return template.sections
    .filter(isChoosable)
    .sort((left, right) => Number(right.kind === 'area') - Number(left.kind === 'area') || left.number - right.number)
}

/** What sentences call those sections: Action Lines where there are no areas among them. */
export function choosableKind(template: Pick<Template, 'sections'>): 'actionLines' | 'other' {
  return choosableSections(template)[0]?.kind === 'action-line' ? 'actionLines' : 'other'
}

/**
 * What stands over a section's title: “Question 3”, “Thematic area 5”, “Action Line C7”. Null for a part of a text, whose number only
 * keeps it apart from the others.
 */
export function sectionLabel(section: Pick<TemplateSection, 'kind' | 'number' | 'code'>): string | null {
  const mark = sectionMark(section)
  switch (section.kind) {
    case 'question':
      return text('sectionLabel.question', { mark })
    case 'area':
      return text('sectionLabel.area', { mark })
    case 'action-line':
      return text('sectionLabel.actionLine', { mark })
    case 'part':
      return null
  }
}

/** What a source calls a section beside its title: “5”, “C7”. Empty for a part. */
export function sectionMark({ kind, number, code }: Pick<TemplateSection, 'kind' | 'number' | 'code'>): string {
  return kind === 'part' ? '' : (code ?? String(number))
}

/** What a template's choosable sections are called in a sentence; “thematic area” also where it has none. */
export function areaNoun(template: Template): { one: string; many: string } {
  const [first] = choosableSections(template)
  return first?.kind === 'action-line'
    ? { one: text('areaNoun.actionLine'), many: text('areaNoun.actionLines') }
    : { one: text('areaNoun.area'), many: text('areaNoun.areas') }
}

/**
 * How a sentence names a section: “question 2”, “area 5 (“Bridging digital divides”)”, “Action Line C7 (“E-health”)”, “the part
 * “Opening””. Questions have titles as long as a sentence. `position` says whether the sentence starts with it.
 */
export function sectionWords(section: TemplateSection, position: 'start' | 'other' = 'other'): Message {
  const { kind, number, title, shortTitle } = section
  const named = shortTitle ?? title
  switch (kind) {
    case 'question':
      return message('section.question', { position, code: String(number) })
    case 'area':
      return message('section.area', { position, code: String(number), title: named })
    case 'action-line':
      return message('section.actionLine', { code: section.code ?? String(number), title: named })
    case 'part':
      return message('section.part', { position, title: named })
  }
}
