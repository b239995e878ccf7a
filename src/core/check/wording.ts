import { message } from '../../messages/message'
import type { Message } from '../../messages/values'
import type { Source, TemplateSection } from '../template/template'

/**
 * How a sentence names a section: “question 2”, “area 5 (“Bridging digital divides”)”, “Action Line C7 (“E-health”)”, “the part
 * “Opening””. Questions have titles as long as a sentence.
 */
export function sectionName(section: TemplateSection): string {
  const { kind, number, title, shortTitle } = section
  const name = `“${shortTitle ?? title}”`
  switch (kind) {
    case 'question':
      return `question ${number}`
    case 'area':
      return `area ${number} (${name})`
    case 'action-line':
      return `Action Line ${section.code ?? number} (${name})`
    case 'part':
      return `the part ${name}`
  }
}

/** `sectionName` as a value of a message; `start` where the sentence starts with it. */
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

/** The sentence with its first letter large. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A number as people read it, 12,345, with its noun: `count(1, 'word')` is “1 word”. */
export function count(number: number, noun: string, many = `${noun}s`): string {
  return `${thousands(number)} ${number === 1 ? noun : many}`
}

/** Digits in groups of three by commas. `Intl` would do it by the machine's language, and the sentences are English. */
export function thousands(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** “a”, “a and b”, “a, b and c”. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`
}

/** Sources as one line; never empty, because a rule without a source is not one of ours. */
export function sourcesLine(sources: readonly Source[]): string {
  return sources.map(({ name, note }) => (note ? `${name} (${note})` : name)).join('; ')
}
