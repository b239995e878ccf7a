import type { Run } from '../text/blocks'

const SUPERSCRIPTS: Readonly<Record<string, string>> = pairs('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ')
const SUBSCRIPTS: Readonly<Record<string, string>> = pairs(
  '0123456789+-−=()aeoxhklmnpstiruvj',
  '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢᵣᵤᵥⱼ',
)

function pairs(from: string, to: string): Record<string, string> {
  const raised = [...to]
  return Object.fromEntries([...from].map((character, index) => [character, raised[index] ?? character]))
}

export type Raised = 'superscript' | 'subscript'

/** Whether a run stands above or below its line, or null. Of both marks, superscript holds. */
export function raisedBy({ superscript, subscript }: Pick<Run, Raised>): Raised | null {
  return superscript ? 'superscript' : subscript ? 'subscript' : null
}

/**
 * The same text in Unicode's superscript or subscript characters, one for one; null where one of its characters has none. White space
 * stays as it is. Those characters are of the Basic Multilingual Plane, so that offsets stay right.
 */
export function inRaisedCharacters(text: string, raised: Raised): string | null {
  const known = raised === 'superscript' ? SUPERSCRIPTS : SUBSCRIPTS
  let whole = ''
  for (const character of text) {
    const found = /\s/.test(character) ? character : Object.hasOwn(known, character) ? known[character] : undefined
    if (found === undefined) return null
    whole += found
  }
  return whole
}

/** Endings that print raises for looks alone: “21st”, “XIXe”, “1.º”, “Mme”, “nº”. Without a line of their own they read the same. */
const ENDING = /^(?:st|nd|rd|th|[eèo]|[èe]me|ers?|r?es?|ère|nde?|[oa]s?|me|lle|r)$/i
const BEFORE_ENDING = /(?:[\p{Nd}IVXLC][.]?|(?<!\p{L})[MDSNn])$/u

/**
 * Raised or lowered text where there is but one line, so that “2024²” never reads 20242 nor “H₂O” H2O: in Unicode's own characters where all
 * are there, else as `^(…)` or `_(…)`. Endings of ordinals, which are raised for looks, stay as letters; `before` is the text in front, which tells.
 */
export function raisedAsPlainText(text: string, raised: Raised, before: string): string {
  const core = text.trim()
  const lead = text.slice(0, text.length - text.trimStart().length)
  const tail = text.slice(text.trimEnd().length)
  if (core === '') return text
  if (raised === 'superscript') {
    if (core === 'TM') return `${lead}™${tail}`
    if (lead === '' && ENDING.test(core) && BEFORE_ENDING.test(before)) return text
  }
  const said = inRaisedCharacters(core, raised)
  if (said !== null) return lead + said + tail
  // What is raised already, such as “²” with a mark on top, needs no sign of ours.
  if (/^[\p{No}\p{Lm}\p{M}™℠ªº]+$/u.test(core)) return text
  return `${lead}${raised === 'superscript' ? '^' : '_'}(${core})${tail}`
}

/** The digits of a text that is raised or lowered in Unicode's characters, all else as it is; of the same length. */
export function withRaisedDigits(text: string, raised: Raised): string {
  const known = raised === 'superscript' ? SUPERSCRIPTS : SUBSCRIPTS
  return text.replace(/[0-9]/g, (digit) => known[digit] ?? digit)
}
