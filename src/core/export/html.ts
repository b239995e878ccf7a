import { imageOf, isDecoration } from '../draft/images'
import { runsText } from '../text/block-text'
import type { List, Run, Table } from '../text/blocks'
import { directionOfLanguage } from '../text/language-direction'
import { proposalColumns } from './columns'
import { directionOfRuns } from './direction'
import { LABELS, MOVE_LABELS } from './labels'
import { linkTarget } from './link-target'
import type { MarkedRun } from './marked-runs'
import { type BodyBlock, barWords, type DocumentOutline, type OutlineElement, type ProposalRow } from './outline'

/**
 * A document as one HTML page that needs nothing else: no script, no style from elsewhere, images inside. Headings, lists, table heads,
 * languages and directions are real; changes of proposals are `<ins>` and `<del>`. Footnotes stand at the end, with links both ways.
 */
export function htmlOf(outline: DocumentOutline): string {
  return new HtmlWriter(outline).page()
}

/**
 * The same as a piece for the clipboard: no style of its own, so that it takes the looks of where it lands, lines around the cells of tables, which
 * Word draws only where they are asked for, and footnotes as Word writes them, which make footnotes of its own there. Words in the draft's own language say
 * none, as in a draft. `whole` puts title and title block
 * before the text.
 */
export function htmlToPaste(outline: DocumentOutline, whole: boolean): string {
  return new HtmlWriter(outline, whole ? 1 : 0, true).piece(whole)
}

const STYLE =
  'body{max-width:42em;margin:2em auto;padding:0 1em;font-family:Arial,sans-serif;line-height:1.5}table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.3em .5em;text-align:start;vertical-align:top}blockquote{border-inline-start:3px solid #999;margin-inline:0;padding-inline-start:1em}img{max-width:100%}'

class HtmlWriter {
  private readonly notes: string[] = []
  private level = 1

  constructor(
    private readonly outline: DocumentOutline,
    /** How many levels of headings stand above the text. */
    private readonly above = 1,
    private readonly toPaste = false,
  ) {}

  page(): string {
    const { outline } = this
    const facts = outline.titleBlock.map(({ label, value }) => `<p>${escaped(`${label}: ${value}`)}</p>`)
    const body = outline.body.map((element) => this.element(element))
    const notes = this.notes.length === 0 ? [] : ['<section><ol>', ...this.notes, '</ol></section>']
    return `${[
      '<!DOCTYPE html>',
      `<html lang="${escaped(outline.language)}" dir="${directionOfLanguage(outline.language)}">`,
      `<head><meta charset="utf-8"><title>${escaped(outline.title)}</title><style>${STYLE}</style></head>`,
      '<body>',
      ...(outline.marking ? [`<p><strong>${escaped(outline.marking)}</strong></p>`] : []),
      `<h1>${escaped(outline.title)}</h1>`,
      ...facts,
      ...body,
      ...notes,
      '</body>',
      '</html>',
    ].join('\n')}\n`
  }

  piece(whole: boolean): string {
    const { language, title, titleBlock, body } = this.outline
    const facts = titleBlock.map(({ label, value }) => `<p>${escaped(`${label}: ${value}`)}</p>`)
    const text = [...(whole ? [`<h1>${escaped(title)}</h1>`, ...facts] : []), ...body.map((each) => this.element(each))]
    const notes =
      this.notes.length === 0 ? [] : ['<div style="mso-element:footnote-list"><hr>', ...this.notes, '</div>']
    const open = `<div dir="${directionOfLanguage(language)}">`
    return ['<meta charset="utf-8">', open, ...text, ...notes, '</div>'].join('\n')
  }

  private element(element: OutlineElement): string {
    switch (element.type) {
      case 'heading':
        this.level = element.level + this.above
        return this.heading(this.label(element.text), this.level)
      case 'writer-heading':
        return this.heading(this.runs(element.runs), element.level + this.above)
      case 'block':
        return this.block(element.block)
      case 'headline':
        return [
          this.heading(this.label(element.label), this.level + 1),
          ...element.blocks.map((block) => this.block(block)),
        ].join('\n')
      case 'proposals':
        return this.proposals(element.proposals, element.caption)
      case 'amendment':
        return [
          `<p><strong>${this.label(element.sentence)}</strong></p>`,
          ...element.text.map((runs) => `<blockquote>${this.paragraph(runs)}</blockquote>`),
          ...(element.rationale === ''
            ? []
            : [this.paragraph([{ text: `${LABELS.rationale}: ${element.rationale}` }])]),
        ].join('\n')
      case 'stacked-bar':
        return `<p>${this.label(barWords(element.parts))}</p>`
      case 'legend': {
        const { additions, between, deletions, end } = LABELS.legend
        return `<p><ins>${escaped(additions)}</ins>${between}<del>${escaped(deletions)}</del>${end}</p>`
      }
      case 'note':
        return `<p><em>${this.label(element.text)}</em></p>`
      case 'signatories':
        return this.grid(
          [LABELS.name, LABELS.organisation, LABELS.country].map(escaped),
          element.rows.map(({ name, organisation, country }) => [name, organisation, country].map(escaped)),
          null,
        )
    }
  }

  /** The template's words, in its language. */
  private label(text: string): string {
    const { language, labelLanguage } = this.outline
    if (language === labelLanguage) return escaped(text)
    return `<span lang="${escaped(labelLanguage)}" dir="${directionOfLanguage(labelLanguage)}">${escaped(text)}</span>`
  }

  private heading(inside: string, level: number): string {
    const within = Math.min(6, level)
    return `<h${within}>${inside}</h${within}>`
  }

  private block(block: BodyBlock): string {
    switch (block.type) {
      case 'paragraph':
        return this.paragraph(block.runs)
      case 'quote':
        return `<blockquote>${this.paragraph(block.runs)}</blockquote>`
      case 'list':
        return this.list(block)
      case 'table':
        return this.table(block)
      case 'image': {
        const image = imageOf(this.outline.images, block.image)
        const picture = image
          ? `<img src="data:${image.type};base64,${image.data}" alt="${escaped(block.alt)}" width="${image.width}">`
          : escaped(isDecoration(block) ? '' : LABELS.image(block.alt))
        const caption = block.runs.length > 0 ? `<figcaption>${this.runs(block.runs)}</figcaption>` : ''
        return `<figure>${picture}${caption}</figure>`
      }
    }
  }

  private paragraph(runs: readonly MarkedRun[]): string {
    const own = directionOfRuns(runs, this.outline.language)
    const direction = own === directionOfLanguage(this.outline.language) ? '' : ` dir="${own}"`
    return `<p${direction}>${this.runs(runs)}</p>`
  }

  private list({ ordered, items }: List): string {
    const name = ordered ? 'ol' : 'ul'
    const inside = items.map(
      ({ runs, nested }) => `<li>${this.runs(runs)}${nested ? `\n${this.list(nested)}` : ''}</li>`,
    )
    return `<${name}>\n${inside.join('\n')}\n</${name}>`
  }

  private table({ rows, headerRows }: Table): string {
    const cells = rows.map((row) =>
      row.map((cell) => {
        const [only, ...others] = cell.blocks
        if (only?.type === 'paragraph' && others.length === 0) return this.runs(only.runs)
        return cell.blocks.map((block) => this.block(block)).join('')
      }),
    )
    return headerRows === 1 ? this.grid(cells[0] ?? [], cells.slice(1), null) : this.grid(null, cells, null)
  }

  private proposals(proposals: readonly ProposalRow[], caption: string | null): string {
    const columns = proposalColumns(proposals)
    const rows = proposals.map((row) =>
      columns.map(({ column }) => {
        if (column === 'proposed') return this.runs(row.proposed)
        if (column === 'move') return escaped(MOVE_LABELS[row.move])
        if (column === 'paragraph')
          return [row.paragraph, row.document]
            .filter((line) => line !== '')
            .map(escaped)
            .join('<br>')
        return this.runs([{ text: row[column] }])
      }),
    )
    return this.grid(
      columns.map(({ label }) => escaped(label)),
      rows,
      caption,
    )
  }

  private grid(head: readonly string[] | null, rows: readonly (readonly string[])[], caption: string | null): string {
    const row = (cells: readonly string[], name: string) =>
      `<tr>${cells.map((cell) => (name === 'th' ? `<th scope="col">${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`
    return [
      this.toPaste ? '<table border="1">' : '<table>',
      ...(caption === null ? [] : [`<caption>${escaped(caption)}</caption>`]),
      ...(head ? [`<thead>${row(head, 'th')}</thead>`] : []),
      '<tbody>',
      ...rows.map((cells) => row(cells, 'td')),
      '</tbody>',
      '</table>',
    ].join('\n')
  }

  private runs(runs: readonly MarkedRun[]): string {
    return runs.map((run) => (run.footnote ? this.note(run.footnote.runs) : marked(run))).join('')
  }

  private note(runs: readonly Run[]): string {
    const number = this.notes.length + 1
    this.notes.push('')
    if (this.toPaste) {
      const style = (kind: string) => `style="mso-${kind}"`
      const back = `<a href="#_ftnref${number}" name="_ftn${number}" ${style(`footnote-id:ftn${number}`)}>[${number}]</a>`
      this.notes[number - 1] =
        `<div ${style('element:footnote')} id="ftn${number}"><p>${back} ${this.runs(runs)}</p></div>`
      return `<a href="#_ftn${number}" name="_ftnref${number}" ${style(`footnote-id:ftn${number}`)}><sup>[${number}]</sup></a>`
    }
    this.notes[number - 1] =
      `<li id="note-${number}">${this.runs(runs)} <a href="#to-${number}" aria-label="${escaped(runsText(runs).slice(0, 40))}">↩</a></li>`
    return `<sup id="to-${number}"><a href="#note-${number}">${number}</a></sup>`
  }
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

function marked(run: MarkedRun): string {
  let inside = escaped(run.text).replace(/\n/g, '<br>')
  const around = (name: string) => {
    inside = `<${name}>${inside}</${name}>`
  }
  if (run.superscript) around('sup')
  else if (run.subscript) around('sub')
  if (run.underline) around('u')
  if (run.change === 'inserted') around('ins')
  if (run.strikethrough) around('s')
  if (run.change === 'deleted') around('del')
  if (run.italic) around('em')
  if (run.bold) around('strong')
  if (run.language !== undefined)
    inside = `<span lang="${escaped(run.language)}" dir="${directionOfLanguage(run.language)}">${inside}</span>`
  const address = run.link ? linkTarget(run.link) : null
  return address ? `<a href="${escaped(address)}">${inside}</a>` : inside
}
