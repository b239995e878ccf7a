import { childOf, childrenOf, type XmlElement } from '../xml-elements'
import { type ParagraphProperties, paragraphProperties, type RunProperties, runProperties } from './properties'

export interface Style {
  /** In lower case, as Word calls it in every language of its own; other programs translate it. */
  name: string
  run: RunProperties
  paragraph: ParagraphProperties
}

const NO_STYLE: Style = { name: '', run: {}, paragraph: {} }

/** Styles that stand in each other by inheritance; more is a circle. */
const LONGEST_LINE = 20

/** “Heading 2” as Word, LibreOffice, Pages and WPS name it where they write its name in the language of their windows. */
const HEADING_NAME =
  /^(?:heading|überschrift|titre|título|titulo|заголовок|标题|標題|عنوان|titolo|kop|rubrik|nagłówek|başlık|見出し|제목)\s*([1-9])$/u
const TITLE_NAMES = new Set(['title', 'titel', 'titre', 'título', 'заголовок', 'название', '标题', 'العنوان', 'titolo'])
const QUOTE_NAME = /^(?:intense )?(?:block ?)?(?:quote|quotations?|zitat|citation|cita|цитата|引用)\b/u

/** The styles of a document, each with what it inherits (ECMA-376, part 1, 17.7). */
export class Styles {
  readonly defaults: RunProperties
  private readonly raw = new Map<string, { name: string; basedOn: string | undefined; element: XmlElement }>()
  private readonly resolved = new Map<string, Style>()
  private readonly usual: string | undefined

  constructor(root: XmlElement | null) {
    const base = childOf(childOf(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault')
    this.defaults = runProperties(childOf(base, 'w:rPr'))
    for (const element of childrenOf(root ?? undefined, 'w:style')) {
      const { 'w:styleId': id, 'w:type': type, 'w:default': usual } = element.attributes
      if (id === undefined) continue
      const named = childOf(element, 'w:name')?.attributes['w:val'] ?? id
      const basedOn = childOf(element, 'w:basedOn')?.attributes['w:val']
      this.raw.set(id, { name: named.toLowerCase(), basedOn, element })
      if (type === 'paragraph' && usual !== undefined && !['0', 'false', 'off'].includes(usual)) this.usual ??= id
    }
  }

  /** An unknown id, and none, are the document's usual style. */
  paragraph(id: string | undefined): Style {
    return this.style(id !== undefined && this.raw.has(id) ? id : this.usual)
  }

  character(id: string | undefined): Style {
    return this.style(id)
  }

  private style(id: string | undefined, depth = 0): Style {
    const raw = id === undefined ? undefined : this.raw.get(id)
    if (id === undefined || !raw || depth > LONGEST_LINE) return NO_STYLE
    const known = this.resolved.get(id)
    if (known) return known
    const parent = this.style(raw.basedOn, depth + 1)
    const paragraph = paragraphProperties(childOf(raw.element, 'w:pPr'))
    const style: Style = {
      name: raw.name,
      run: { ...parent.run, ...runProperties(childOf(raw.element, 'w:rPr')) },
      paragraph: {
        ...parent.paragraph,
        ...paragraph,
        ...(paragraph.numbering ? { numbering: { ...parent.paragraph.numbering, ...paragraph.numbering } } : {}),
      },
    }
    // A style that is only like a heading inherits its level, and one with a heading's name has it whatever it is based on.
    const level = headingOfName(raw.name)
    if (level !== null && paragraph.outline === undefined) style.paragraph.outline = level - 1
    this.resolved.set(id, style)
    return style
  }
}

function headingOfName(name: string): number | null {
  const level = HEADING_NAME.exec(name)?.[1]
  return level === undefined ? null : Number(level)
}

/** What a paragraph is by the name of its style. */
export function roleOfStyle(name: string): 'title' | 'quote' | 'caption' | 'contents' | null {
  if (TITLE_NAMES.has(name)) return 'title'
  if (QUOTE_NAME.test(name)) return 'quote'
  if (/^(?:caption|figurecaption|figure caption|beschriftung|légende|leyenda)$/u.test(name)) return 'caption'
  if (/^(?:toc|contents|verzeichnis|table of (?:contents|figures)|tm)\s*(?:\d|heading)?$/u.test(name)) return 'contents'
  return null
}
