import type { Source, TemplateSection } from '../template/template'

/** How a sentence names a section: “question 2” or “area 5 (“Bridging digital divides”)”. Questions have titles as long as a sentence. */
export function sectionName({ kind, number, title, shortTitle }: TemplateSection): string {
  return kind === 'question' ? `question ${number}` : `area ${number} (“${shortTitle ?? title}”)`
}

/** The sentence with its first letter large. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A number as people read it, 12,345, with its noun: `count(1, 'word')` is “1 word”. */
export function count(number: number, noun: string): string {
  return `${thousands(number)} ${noun}${number === 1 ? '' : 's'}`
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
