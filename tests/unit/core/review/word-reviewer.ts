import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const DOCUMENT = 'word/document.xml'
const COMMENTS = 'word/comments.xml'
const RELATIONSHIPS = 'word/_rels/document.xml.rels'
const TYPES = '[Content_Types].xml'
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const PARAGRAPH = /<w:p(?: [^>]*)?>(?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g
const RUN = /<w:r(?: [^>]*)?>((?:<w:rPr>[\s\S]*?<\/w:rPr>)?)<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/g

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

function plain(xml: string): string {
  return xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
}

/**
 * Somebody who changes a DOCX as Word would, by its XML alone: nothing of the program's own writers and readers is used. Paragraphs are known by
 * their place, from 0.
 */
export class WordReviewer {
  private readonly files: Record<string, Uint8Array>
  private document: string
  private ids = 9000

  constructor(
    bytes: Uint8Array,
    readonly author: string,
    private readonly date = '2025-07-03T10:00:00Z',
  ) {
    this.files = unzipSync(bytes)
    this.document = strFromU8(this.files[DOCUMENT] ?? new Uint8Array())
  }

  /** The words of each paragraph, with what is inserted and without what is deleted. */
  paragraphs(): string[] {
    return this.all().map((xml) =>
      [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => plain(text)).join(''),
    )
  }

  /** The place of the paragraph that holds these words. */
  find(words: string): number {
    const at = this.paragraphs().findIndex((text) => text.includes(words))
    if (at < 0) throw new Error(`No paragraph with “${words}”`)
    return at
  }

  /** Replaces words inside one run of a paragraph; empty `words` put the new ones at the paragraph's end. False where no run has them. */
  replace(at: number, words: string, by: string, tracked = true): boolean {
    let done = false
    this.change(at, (xml) => {
      if (words === '') {
        done = true
        return xml.replace(/<\/w:p>$/, () => `${this.inserted(by, tracked)}</w:p>`)
      }
      return xml.replace(RUN, (whole, look: string, text: string) => {
        const said = plain(text)
        const from = done ? -1 : said.indexOf(words)
        if (from < 0) return whole
        done = true
        const run = (inside: string) =>
          inside === '' ? '' : `<w:r>${look}<w:t xml:space="preserve">${escaped(inside)}</w:t></w:r>`
        const deleted = tracked
          ? `<w:del ${this.mark()}><w:r>${look}<w:delText xml:space="preserve">${escaped(words)}</w:delText></w:r></w:del>`
          : ''
        return `${run(said.slice(0, from))}${deleted}${this.inserted(by, tracked)}${run(said.slice(from + words.length))}`
      })
    })
    return done
  }

  /** A new paragraph behind one. */
  addBehind(at: number, words: string, tracked = true): void {
    const mark = tracked ? `<w:pPr><w:rPr><w:ins ${this.mark()}/></w:rPr></w:pPr>` : ''
    this.change(at, (xml) => `${xml}<w:p>${mark}${this.inserted(words, tracked)}</w:p>`)
  }

  /** Deletes a paragraph with its end. */
  remove(at: number, tracked = true): void {
    if (!tracked) {
      this.change(at, () => '')
      return
    }
    this.change(at, (xml) => {
      const gone = xml.replace(
        RUN,
        (_, look: string, text: string) =>
          `<w:del ${this.mark()}><w:r>${look}<w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`,
      )
      return this.endMarked(gone, `<w:del ${this.mark()}/>`)
    })
  }

  /** Two paragraphs become one. */
  joinNext(at: number): void {
    this.change(at, (xml) => this.endMarked(xml, `<w:del ${this.mark()}/>`))
  }

  /** Gives words inside one run of a paragraph properties, such as `<w:b/>`, in place of those that the run had. False where no run has them. */
  look(at: number, words: string, properties: string, tracked = true): boolean {
    let done = false
    this.change(at, (xml) =>
      xml.replace(RUN, (whole, look: string, text: string) => {
        const said = plain(text)
        const from = done ? -1 : said.indexOf(words)
        if (from < 0) return whole
        done = true
        const was = look.replace(/^<w:rPr>|<\/w:rPr>$/g, '')
        const change = tracked ? `<w:rPrChange ${this.mark()}><w:rPr>${was}</w:rPr></w:rPrChange>` : ''
        const run = (inside: string, own: string) =>
          inside === '' ? '' : `<w:r>${own}<w:t xml:space="preserve">${escaped(inside)}</w:t></w:r>`
        const formed = `<w:rPr>${properties}${change}</w:rPr>`
        return run(said.slice(0, from), look) + run(words, formed) + run(said.slice(from + words.length), look)
      }),
    )
    return done
  }

  /** Makes a paragraph what another is: a heading, a quotation, an item of its list. */
  form(at: number, like: number, tracked = true): void {
    const propertiesOf = (xml: string) => /<w:pPr>([\s\S]*?)<\/w:pPr>/.exec(xml)?.[1] ?? ''
    const wanted = propertiesOf(this.all()[like] ?? '')
    this.change(at, (xml) => {
      const was = propertiesOf(xml)
      const change = tracked ? `<w:pPrChange ${this.mark()}><w:pPr>${was}</w:pPr></w:pPrChange>` : ''
      const bare = xml.replace(/<w:pPr>[\s\S]*?<\/w:pPr>|<w:pPr\/>/, '')
      return bare.replace(/^(<w:p(?: [^>]*)?>)/, `$1<w:pPr>${wanted}${change}</w:pPr>`)
    })
  }

  /** A new row behind the row of a table that holds these words. */
  addRow(words: string, cells: readonly string[], tracked = true): void {
    const mark = tracked ? `<w:trPr><w:ins ${this.mark()}/></w:trPr>` : ''
    const row = cells.map((cell) => `<w:tc><w:p>${this.inserted(cell, tracked)}</w:p></w:tc>`).join('')
    this.document = this.document.replace(/<w:tr(?: [^>]*)?>(?:(?!<w:tr[ >])[\s\S])*?<\/w:tr>/g, (xml) =>
      xml.includes(escaped(words)) ? `${xml}<w:tr>${mark}${row}</w:tr>` : xml,
    )
  }

  /** A footnote at the end of a paragraph. */
  footnote(at: number, words: string, tracked = true): void {
    this.ids += 1
    const id = this.ids
    const own = `<w:footnote w:id="${id}"><w:p>${this.inserted(words, tracked)}</w:p></w:footnote>`
    this.part('word/footnotes.xml', (xml) => xml.replace('</w:footnotes>', `${own}</w:footnotes>`))
    const run = `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
    this.put(at, tracked ? `<w:ins ${this.mark()}>${run}</w:ins>` : run)
  }

  /** Anything else at the end of a paragraph, as XML. */
  put(at: number, xml: string): void {
    this.change(at, (paragraph) => paragraph.replace(/<\/w:p>$/, () => `${xml}</w:p>`))
  }

  /** A part of the file as it is, or as somebody changed it. */
  part(path: string, change: (xml: string) => string): void {
    this.files[path] = strToU8(change(strFromU8(this.files[path] ?? new Uint8Array())))
  }

  /** A comment on a paragraph, or on all from it to another. */
  comment(at: number, words: string, to = at): void {
    this.ids += 1
    const id = this.ids
    const end = `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
    this.change(at, (xml) => {
      const start = `<w:commentRangeStart w:id="${id}"/>`
      const properties = /^<w:p(?: [^>]*)?>(?:<w:pPr>[\s\S]*?<\/w:pPr>)?/.exec(xml)?.[0] ?? ''
      return `${properties}${start}${xml.slice(properties.length)}`
    })
    this.put(to, end)
    const own = `<w:comment w:id="${id}" w:author="${escaped(this.author)}" w:date="${this.date}"><w:p><w:r><w:t>${escaped(words)}</w:t></w:r></w:p></w:comment>`
    this.commentsPart((xml) =>
      xml.replace(/(<\/w:comments>|\/>)\s*$/, (end) =>
        end.trim() === '/>' ? `>${own}</w:comments>` : `${own}</w:comments>`,
      ),
    )
  }

  /** Takes out what programs lose that know nothing of it. */
  lose(what: 'bookmarks' | 'part' | 'properties'): void {
    if (what === 'bookmarks') this.document = this.document.replace(/<w:bookmark(?:Start|End) [^>]*\/>/g, '')
    if (what === 'part') delete this.files['customXml/item1.xml']
    if (what === 'properties') delete this.files['docProps/custom.xml']
  }

  save(): Uint8Array {
    return zipSync({ ...this.files, [DOCUMENT]: strToU8(this.document) })
  }

  private all(): string[] {
    return this.document.match(PARAGRAPH) ?? []
  }

  private change(at: number, change: (xml: string) => string): void {
    let index = -1
    this.document = this.document.replace(PARAGRAPH, (xml) => {
      index += 1
      return index === at ? change(xml) : xml
    })
  }

  private endMarked(xml: string, mark: string): string {
    if (/<w:pPr>[\s\S]*<\/w:pPr>/.test(xml)) return xml.replace('</w:pPr>', `<w:rPr>${mark}</w:rPr></w:pPr>`)
    return xml.replace(/^(<w:p(?: [^>]*)?>)/, `$1<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`)
  }

  private inserted(words: string, tracked: boolean): string {
    if (words === '') return ''
    const run = `<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`
    return tracked ? `<w:ins ${this.mark()}>${run}</w:ins>` : run
  }

  private mark(): string {
    this.ids += 1
    return `w:id="${this.ids}" w:author="${escaped(this.author)}" w:date="${this.date}"`
  }

  private commentsPart(change: (xml: string) => string): void {
    if (!this.files[COMMENTS]) {
      this.files[COMMENTS] = strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:comments xmlns:w="${W}"></w:comments>`)
      const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
      this.part(RELATIONSHIPS, (xml) =>
        xml.replace(
          '</Relationships>',
          `<Relationship Id="own-comments" Type="${type}" Target="comments.xml"/></Relationships>`,
        ),
      )
      const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
      this.part(TYPES, (xml) =>
        xml.includes('/word/comments.xml')
          ? xml
          : xml.replace('</Types>', `<Override PartName="/word/comments.xml" ContentType="${kind}"/></Types>`),
      )
    }
    this.part(COMMENTS, change)
  }
}
