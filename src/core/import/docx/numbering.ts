import type { ListMark } from '../flow'
import { childOf, childrenOf, type XmlElement } from '../xml-elements'

interface Level {
  format: string
  text: string
  start: number
  /** Levels above print their numbers in Arabic figures. */
  legal: boolean
  /** The level whose numbers start it anew, counted from 1; 0 for none. */
  restart: number | null
  /** The paragraph style that stands at this level. */
  style: string | undefined
}

interface Numbering {
  /** Numberings with the same one count together. */
  abstract: string
  starts: Map<number, number>
  levels: Map<number, Level>
}

/** Marks that are none: what stands there is no list, but somebody's indent. */
const NO_MARK = new Set(['none'])
const BULLET = new Set(['bullet'])

/** The lists of a document, with the numbers that they print (ECMA-376, part 1, 17.9). Asked paragraph by paragraph, in sequence. */
export class Numberings {
  private readonly abstracts = new Map<string, Map<number, Level>>()
  private readonly links = new Map<string, string>()
  private readonly numberings = new Map<string, Numbering>()
  /** By abstract numbering: the last number of each level, null where it has not begun. */
  private readonly counted = new Map<string, (number | null)[]>()
  private readonly begun = new Set<string>()

  constructor(root: XmlElement | null) {
    const styled = new Map<string, string>()
    for (const element of childrenOf(root ?? undefined, 'w:abstractNum')) {
      const id = element.attributes['w:abstractNumId'] ?? ''
      this.abstracts.set(id, levelsOf(element))
      const link = childOf(element, 'w:numStyleLink')?.attributes['w:val']
      const own = childOf(element, 'w:styleLink')?.attributes['w:val']
      if (link !== undefined) styled.set(id, link)
      if (own !== undefined) this.links.set(own, id)
    }
    for (const element of childrenOf(root ?? undefined, 'w:num')) {
      const id = element.attributes['w:numId'] ?? ''
      const named = childOf(element, 'w:abstractNumId')?.attributes['w:val'] ?? ''
      const link = styled.get(named)
      const abstract = (link !== undefined ? this.links.get(link) : undefined) ?? named
      const levels = new Map(this.abstracts.get(abstract) ?? [])
      const starts = new Map<number, number>()
      for (const override of childrenOf(element, 'w:lvlOverride')) {
        const level = Number(override.attributes['w:ilvl'] ?? 0)
        const start = childOf(override, 'w:startOverride')?.attributes['w:val']
        if (start !== undefined) starts.set(level, Number(start))
        const own = levelsOf(override).get(level)
        if (own) levels.set(level, own)
      }
      this.numberings.set(id, { abstract, starts, levels })
    }
  }

  /** The level at which a paragraph style stands in a numbering; 0 where it names none. */
  levelOfStyle(id: string, style: string | undefined): number {
    if (style !== undefined)
      for (const [level, form] of this.numberings.get(id)?.levels ?? []) if (form.style === style) return level
    return 0
  }

  /** The mark of the next paragraph in a numbering; null where it has none. Counts on, unless it is only looked at. */
  mark(wanted: string, level: number, numbers: 'count' | 'look'): ListMark | null {
    if (numbers === 'count') return this.next(wanted, level)
    const abstract = this.numberings.get(wanted)?.abstract ?? ''
    const [counted, begun] = [this.counted.get(abstract)?.slice(), this.begun.has(`${wanted} ${level}`)]
    const mark = this.next(wanted, level)
    if (counted) this.counted.set(abstract, counted)
    else this.counted.delete(abstract)
    if (!begun) this.begun.delete(`${wanted} ${level}`)
    return mark
  }

  private next(wanted: string, level: number): ListMark | null {
    const numbering = this.numberings.get(wanted)
    if (!numbering || wanted === '0') return null
    const form = numbering.levels.get(level) ?? DEFAULT_LEVEL
    const counted = this.counted.get(numbering.abstract) ?? Array<number | null>(9).fill(null)
    this.counted.set(numbering.abstract, counted)
    const begun = `${wanted} ${level}`
    const start = numbering.starts.get(level)
    if (!this.begun.has(begun)) {
      this.begun.add(begun)
      if (start !== undefined) counted[level] = start - 1
    }
    counted[level] = (counted[level] ?? (start ?? form.start) - 1) + 1
    for (let deeper = level + 1; deeper < 9; deeper += 1) {
      const restart = numbering.levels.get(deeper)?.restart ?? null
      if (restart === null || (restart > 0 && level < restart)) counted[deeper] = null
    }
    // A level that was jumped over counts as begun.
    for (let above = 0; above < level; above += 1) counted[above] ??= numbering.levels.get(above)?.start ?? 1
    const ordered = !BULLET.has(form.format) && !NO_MARK.has(form.format)
    if (NO_MARK.has(form.format) && !/%\d/.test(form.text)) return form.text.trim() === '' ? null : mark(form.text, 1)
    const label = ordered
      ? form.text.replace(/%([1-9])/g, (_, digit: string) => {
          const at = Number(digit) - 1
          const format = form.legal ? 'decimal' : (numbering.levels.get(at)?.format ?? 'decimal')
          return numberText(counted[at] ?? 1, format)
        })
      : form.text
    return mark(label, counted[level] ?? 1)

    function mark(text: string, number: number): ListMark {
      return { list: wanted, level, ordered, number, label: text.trim() }
    }
  }
}

const DEFAULT_LEVEL: Level = { format: 'decimal', text: '%1.', start: 1, legal: false, restart: null, style: undefined }

function levelsOf(element: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (const level of childrenOf(element, 'w:lvl')) {
    const value = (name: string) => childOf(level, name)?.attributes['w:val']
    const restart = value('w:lvlRestart')
    levels.set(Number(level.attributes['w:ilvl'] ?? 0), {
      format: value('w:numFmt') ?? 'decimal',
      text: value('w:lvlText') ?? '',
      start: Number(value('w:start') ?? 1),
      legal: childOf(level, 'w:isLgl') !== undefined,
      restart: restart === undefined ? null : Number(restart),
      style: value('w:pStyle'),
    })
  }
  return levels
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** A number as a list prints it, by Word's names of formats (ST_NumberFormat); one that is not known in figures. */
export function numberText(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(number)
    case 'upperLetter':
      return letters(number).toUpperCase()
    case 'lowerRoman':
      return roman(number)
    case 'upperRoman':
      return roman(number).toUpperCase()
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'none':
      return ''
    default:
      return String(number)
  }
}

/** a … z, aa, bb, as Word counts on. */
function letters(number: number): string {
  if (number < 1 || number > 780) return String(number)
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
}

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number)
  let left = number
  let text = ''
  for (const [value, letter] of ROMAN)
    while (left >= value) {
      text += letter
      left -= value
    }
  return text
}
