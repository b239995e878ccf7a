import { SaxesParser } from 'saxes'

/** An element of an office file. Names carry the prefix that its namespace has here, whatever the file calls it. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: XmlNode[]
}
export type XmlNode = XmlElement | string

/** What is wrong with a part of an office file: `doctype`: it defines entities, which no office program does; `too-many`: it holds more elements than were left to it; else it is no XML. */
export class XmlFault extends Error {
  constructor(readonly fault: 'doctype' | 'malformed' | 'too-deep' | 'too-many') {
    super(fault)
  }
}

/** Elements in each other; Word's own documents have some thirty, nested tables more. */
const DEEPEST_ELEMENT = 400

/** A cell takes as much memory as ten other elements, because each holds paragraphs of its own until the draft is written. */
const COSTS: Readonly<Record<string, number>> = { 'w:tc': 10, 'table:table-cell': 10 }

const OOXML = 'http://schemas.openxmlformats.org/'
const STRICT = 'http://purl.oclc.org/ooxml/'
const ODF = 'urn:oasis:names:tc:opendocument:xmlns:'

/** Prefixes by namespace. “Strict” Office Open XML (ISO 29500) has the same elements under other addresses. */
const PREFIXES: Readonly<Record<string, string>> = {
  [`${OOXML}wordprocessingml/2006/main`]: 'w',
  [`${STRICT}wordprocessingml/main`]: 'w',
  [`${OOXML}officeDocument/2006/relationships`]: 'r',
  [`${STRICT}officeDocument/relationships`]: 'r',
  [`${OOXML}package/2006/relationships`]: 'rel',
  [`${OOXML}package/2006/content-types`]: 'ct',
  [`${OOXML}package/2006/metadata/core-properties`]: 'cp',
  [`${OOXML}drawingml/2006/main`]: 'a',
  [`${STRICT}drawingml/main`]: 'a',
  [`${OOXML}drawingml/2006/picture`]: 'pic',
  [`${STRICT}drawingml/picture`]: 'pic',
  [`${OOXML}drawingml/2006/wordprocessingDrawing`]: 'wp',
  [`${STRICT}drawingml/wordprocessingDrawing`]: 'wp',
  [`${OOXML}drawingml/2006/diagram`]: 'dgm',
  [`${OOXML}drawingml/2006/chart`]: 'c',
  [`${OOXML}officeDocument/2006/math`]: 'm',
  [`${STRICT}officeDocument/math`]: 'm',
  [`${OOXML}markup-compatibility/2006`]: 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup': 'wpg',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas': 'wpc',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://www.w3.org/1999/xlink': 'xlink',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  [`${ODF}office:1.0`]: 'office',
  [`${ODF}text:1.0`]: 'text',
  [`${ODF}table:1.0`]: 'table',
  [`${ODF}style:1.0`]: 'style',
  [`${ODF}xsl-fo-compatible:1.0`]: 'fo',
  [`${ODF}drawing:1.0`]: 'draw',
  [`${ODF}svg-compatible:1.0`]: 'svg',
  [`${ODF}manifest:1.0`]: 'manifest',
  'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0': 'loext',
}

/** Names as this file has them, remembered as long as no prefix is declared anew. */
class Names {
  private known = new Map<string, string>()
  private readonly scopes: (Map<string, string> | null)[] = []
  private prefixes = new Map<string, string>([['xml', 'xml']])

  /** Called for every element, with its raw attributes. */
  open(attributes: Readonly<Record<string, string>>): void {
    let declared: Map<string, string> | null = null
    for (const name in attributes) {
      if (!name.startsWith('xmlns') || (name.length > 5 && name[5] !== ':')) continue
      declared ??= new Map(this.prefixes)
      declared.set(name.slice(6), PREFIXES[attributes[name] ?? ''] ?? '?')
    }
    this.scopes.push(declared ? this.prefixes : null)
    if (declared) this.use(declared)
  }

  close(): void {
    const before = this.scopes.pop()
    if (before) this.use(before)
  }

  element(name: string): string {
    return this.named(name, '')
  }

  /** An attribute without a prefix is in no namespace; those of old Word files that forgot it are taken for the element's. */
  attribute(name: string): string {
    return name.includes(':') ? this.named(name, '') : name
  }

  private named(name: string, none: string): string {
    let found = this.known.get(name)
    if (found === undefined) {
      const colon = name.indexOf(':')
      const prefix = colon < 0 ? none : name.slice(0, colon)
      found = `${this.prefixes.get(prefix) ?? '?'}:${name.slice(colon + 1)}`
      this.known.set(name, found)
    }
    return found
  }

  private use(prefixes: Map<string, string>): void {
    this.prefixes = prefixes
    this.known = new Map()
  }
}

/**
 * The root element of an XML text. Entities that a text defines are never expanded: a document type declaration is refused, as Office
 * Open XML and OpenDocument have none. White space stays. Where `take` is given, children of `within` go to it one by one and are
 * not kept, so that a long document is never in memory as a whole. Each element takes one from `left`, a cell ten. Throws an `XmlFault`.
 */
export function readXml(
  text: string,
  streamed?: { within: string; take(child: XmlElement): void },
  left = { elements: Number.POSITIVE_INFINITY },
): XmlElement {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const names = new Names()
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [root]
  parser.on('error', () => {
    throw new XmlFault('malformed')
  })
  parser.on('doctype', () => {
    throw new XmlFault('doctype')
  })
  parser.on('opentag', ({ name, attributes: raw }) => {
    if (open.length > DEEPEST_ELEMENT) throw new XmlFault('too-deep')
    names.open(raw)
    left.elements -= COSTS[names.element(name)] ?? 1
    if (left.elements < 0) throw new XmlFault('too-many')
    const attributes: Record<string, string> = {}
    for (const key in raw) attributes[names.attribute(key)] = raw[key] ?? ''
    open.push({ name: names.element(name), attributes, children: [] })
  })
  parser.on('closetag', () => {
    const element = open.pop()
    const parent = open[open.length - 1]
    names.close()
    if (!element || !parent) return
    if (streamed && parent.name === streamed.within) streamed.take(element)
    else parent.children.push(element)
  })
  const addText = (piece: string) => {
    open[open.length - 1]?.children.push(piece)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(text).close()
  const [first] = root.children.filter(isElement)
  if (!first) throw new XmlFault('malformed')
  return first
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string'
}

/** The first child of this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!element) return undefined
  for (const child of element.children) if (typeof child !== 'string' && child.name === name) return child
  return undefined
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  if (!element) return []
  return element.children.filter((child): child is XmlElement => isElement(child) && child.name === name)
}

/** All elements of this name below an element, in the text's sequence, however deep. */
export function elementsIn(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = []
  const look = (from: XmlElement) => {
    for (const child of from.children) {
      if (typeof child === 'string') continue
      if (child.name === name) found.push(child)
      look(child)
    }
  }
  look(element)
  return found
}

/** The characters below an element. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (isElement(child) ? textIn(child) : child)).join('')
}
