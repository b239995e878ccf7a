import { childOf, type XmlElement } from '../xml-elements'

/** How characters look, as far as it says something. Undefined: nothing is said here. */
export interface RunProperties {
  bold?: boolean
  italic?: boolean
  strikethrough?: boolean
  hidden?: boolean
  underline?: boolean
  highlight?: boolean
  rightToLeft?: boolean
  position?: 'superscript' | 'subscript' | 'line'
  /** Points. */
  size?: number
  languages?: { latin?: string; eastAsian?: string; rightToLeft?: string }
  style?: string
}

export interface ParagraphProperties {
  style?: string
  /** 0 to 8; 9 says that it is no heading. */
  outline?: number
  numbering?: { id?: string; level?: number }
  centred?: boolean
  /** Twentieths of a point. */
  indent?: number
}

/** A switch of Office Open XML (ST_OnOff): on where it stands without a value. */
export function isOn(element: XmlElement | undefined): boolean | undefined {
  if (!element) return undefined
  const value = element.attributes['w:val']
  return value === undefined || !['0', 'false', 'off'].includes(value)
}

function valueIn(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val']
}

/** `w:rPr` (ECMA-376, part 1, 17.3.2). */
export function runProperties(element: XmlElement | undefined): RunProperties {
  const found: RunProperties = {}
  if (!element) return found
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const value = child.attributes['w:val']
    switch (child.name) {
      case 'w:b':
        found.bold = isOn(child) === true
        break
      case 'w:i':
        found.italic = isOn(child) === true
        break
      case 'w:strike':
      case 'w:dstrike':
        found.strikethrough = isOn(child) === true || found.strikethrough === true
        break
      case 'w:vanish':
      case 'w:webHidden':
        if (child.name === 'w:vanish') found.hidden = isOn(child) === true
        break
      case 'w:u':
        found.underline = value !== undefined && value !== 'none'
        break
      case 'w:highlight':
        found.highlight = value !== undefined && value !== 'none'
        break
      case 'w:rtl':
        found.rightToLeft = isOn(child) === true
        break
      case 'w:vertAlign':
        found.position = value === 'superscript' || value === 'subscript' ? value : 'line'
        break
      case 'w:sz':
        if (value !== undefined) found.size = points(value, 2)
        break
      case 'w:rStyle':
        if (value !== undefined) found.style = value
        break
      case 'w:lang': {
        const { 'w:eastAsia': eastAsian, 'w:bidi': rightToLeft } = child.attributes
        found.languages = {
          ...(value ? { latin: value } : {}),
          ...(eastAsian ? { eastAsian } : {}),
          ...(rightToLeft ? { rightToLeft } : {}),
        }
        break
      }
    }
  }
  return found
}

/** `w:pPr` (ECMA-376, part 1, 17.3.1). */
export function paragraphProperties(element: XmlElement | undefined): ParagraphProperties {
  const found: ParagraphProperties = {}
  if (!element) return found
  const style = valueIn(element, 'w:pStyle')
  const outline = Number(valueIn(element, 'w:outlineLvl') ?? Number.NaN)
  const numbering = childOf(element, 'w:numPr')
  const alignment = valueIn(element, 'w:jc')
  const indent = childOf(element, 'w:ind')?.attributes
  const start = indent?.['w:start'] ?? indent?.['w:left']
  if (style !== undefined) found.style = style
  if (Number.isInteger(outline)) found.outline = outline
  if (numbering) {
    const id = valueIn(numbering, 'w:numId')
    const level = Number(valueIn(numbering, 'w:ilvl') ?? Number.NaN)
    found.numbering = {
      ...(id === undefined ? {} : { id }),
      ...(Number.isInteger(level) ? { level: Math.min(8, Math.max(0, level)) } : {}),
    }
  }
  if (alignment !== undefined) found.centred = alignment === 'center'
  if (start !== undefined) found.indent = points(start, 20) * 20
  return found
}

/** A measure in points: a bare number counts parts of a point, the strict form names its unit (ST_UniversalMeasure). */
function points(value: string, parts: number): number {
  const [, number = '0', unit] = /^(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)?$/.exec(value.trim()) ?? []
  const factor = unit === undefined ? 1 / parts : { mm: 2.835, cm: 28.35, in: 72, pt: 1, pc: 12, pi: 12 }[unit]
  return Number(number) * (factor ?? 1)
}
