import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  TableCell as MdCell,
  ListItem as MdItem,
  List as MdList,
  Table as MdTable,
  PhrasingContent,
  RootContent,
} from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { isDecoration } from '../draft/images'
import { runSequences } from '../text/block-text'
import type { List, Run, Table } from '../text/blocks'
import { proposalColumns } from './columns'
import { LABELS, MOVE_LABELS } from './labels'
import { linkTarget } from './link-target'
import type { MarkedRun } from './marked-runs'
import { type BodyBlock, barWords, type DocumentOutline, type OutlineElement, type ProposalRow } from './outline'

/**
 * A document as Markdown (CommonMark with GitHub's tables and footnotes), as `partsOfMarkdown` reads it: its title is the only heading of
 * the first level. What Markdown has no sign for stands as the usual HTML tag (`<u>`, `<sup>`, `<sub>`); an image is its alternative text.
 * The language of runs and a table without heads, whose first row becomes them, are the only things that it cannot say. Ends with a line end.
 */
export function markdownOf(outline: DocumentOutline): string {
  return new MarkdownWriter(outline).write()
}

class MarkdownWriter {
  private readonly notes: FootnoteDefinition[] = []
  private depth = 1

  constructor(private readonly outline: DocumentOutline) {}

  write(): string {
    const { outline } = this
    const head: RootContent[] = [
      ...(outline.marking ? [this.line([{ text: outline.marking, bold: true }])] : []),
      { type: 'heading', depth: 1, children: [{ type: 'text', value: outline.title }] },
      ...outline.titleBlock.map(({ label, value }) => this.line([{ text: `${label}: ${value}` }])),
    ]
    const body = outline.body.flatMap((element) => this.element(element))
    return toMarkdown(
      { type: 'root', children: [...head, ...body, ...this.notes] },
      { extensions: [gfmToMarkdown()], bullet: '-', listItemIndent: 'one', rule: '-' },
    )
  }

  private element(element: OutlineElement): RootContent[] {
    switch (element.type) {
      case 'heading':
        this.depth = element.level + 1
        return [this.heading([{ text: element.text }])]
      case 'writer-heading':
        return [this.heading(element.runs, element.level + 1)]
      case 'block':
        return this.block(element.block)
      case 'headline':
        return [
          this.heading([{ text: element.label }], this.depth + 1),
          ...element.blocks.flatMap((block) => this.block(block)),
        ]
      case 'proposals':
        return [
          ...(element.caption === null ? [] : [this.line([{ text: element.caption, bold: true }])]),
          this.proposals(element.proposals),
        ]
      case 'amendment':
        return [
          this.line([{ text: element.sentence, bold: true }]),
          ...element.text.map((runs): BlockContent => ({ type: 'blockquote', children: [this.line(runs)] })),
          ...(element.rationale === '' ? [] : [this.line([{ text: `${LABELS.rationale}: ${element.rationale}` }])]),
        ]
      case 'stacked-bar':
        return [this.line([{ text: barWords(element.parts) }])]
      case 'legend': {
        const { additions, between, deletions, end } = LABELS.legend
        return [
          this.line([
            { text: additions, change: 'inserted' },
            { text: between },
            { text: deletions, change: 'deleted' },
            { text: end },
          ]),
        ]
      }
      case 'note':
        return [this.line([{ text: element.text, italic: true }])]
      case 'signatories':
        return [
          this.rows(
            [LABELS.name, LABELS.organisation, LABELS.country],
            element.rows.map(({ name, organisation, country }) =>
              [name, organisation, country].map((text) => [{ text }]),
            ),
          ),
        ]
    }
  }

  private heading(runs: readonly Run[], depth = this.depth): RootContent {
    return {
      type: 'heading',
      depth: Math.min(6, depth) as 1 | 2 | 3 | 4 | 5 | 6,
      children: this.phrasing(runs.map((run) => ({ ...run, text: run.text.replace(/\n/g, ' ') }))),
    }
  }

  private line(runs: readonly MarkedRun[]): BlockContent {
    return { type: 'paragraph', children: this.phrasing(runs) }
  }

  private block(block: BodyBlock): BlockContent[] {
    switch (block.type) {
      case 'paragraph':
        return [this.line(block.runs)]
      case 'quote':
        return [{ type: 'blockquote', children: [this.line(block.runs)] }]
      case 'list':
        return [this.list(block)]
      case 'table':
        return [this.table(block)]
      case 'image':
        return [
          ...(isDecoration(block) ? [] : [this.line([{ text: LABELS.image(block.alt) }])]),
          ...(block.runs.length > 0 ? [this.line(block.runs)] : []),
        ]
    }
  }

  private list({ ordered, items }: List): MdList {
    return {
      type: 'list',
      ordered,
      spread: false,
      ...(ordered ? { start: 1 } : {}),
      children: items.map(({ runs, nested }): MdItem => {
        const children: (BlockContent | DefinitionContent)[] = [this.line(runs)]
        if (nested) children.push(this.list(nested))
        return { type: 'listItem', spread: false, children }
      }),
    }
  }

  private table({ rows }: Table): MdTable {
    const [head = [], ...body] = rows.map((row) =>
      row.map((cell) =>
        cell.blocks.flatMap(runSequences).flatMap((runs, index) => [...(index > 0 ? [BREAK] : []), ...runs]),
      ),
    )
    return { type: 'table', children: [this.row(head), ...body.map((row) => this.row(row))] }
  }

  private rows(labels: readonly string[], rows: readonly (readonly (readonly MarkedRun[])[])[]): MdTable {
    return {
      type: 'table',
      children: [this.row(labels.map((text) => [{ text }])), ...rows.map((row) => this.row(row))],
    }
  }

  private row(cells: readonly (readonly MarkedRun[])[]): MdTable['children'][number] {
    return {
      type: 'tableRow',
      children: cells.map((runs): MdCell => ({ type: 'tableCell', children: this.phrasing(runs, true) })),
    }
  }

  private proposals(proposals: readonly ProposalRow[]): MdTable {
    const columns = proposalColumns(proposals)
    return this.rows(
      columns.map(({ label }) => label),
      proposals.map((row) =>
        columns.map(({ column }): MarkedRun[] => {
          if (column === 'proposed') return row.proposed
          if (column === 'move') return [{ text: MOVE_LABELS[row.move] }]
          if (column === 'paragraph')
            return [{ text: row.document === '' ? row.paragraph : `${row.paragraph}\n${row.document}` }]
          return [{ text: row[column] }]
        }),
      ),
    )
  }

  /** `inCell`: a cell is one line, so a line break is a tag. */
  private phrasing(runs: readonly MarkedRun[], inCell = false): PhrasingContent[] {
    return runs.flatMap((run): PhrasingContent[] => {
      if (run.footnote) {
        const identifier = String(this.notes.length + 1)
        const note: FootnoteDefinition = { type: 'footnoteDefinition', identifier, children: [] }
        this.notes.push(note)
        note.children.push(this.line(run.footnote.runs))
        return [{ type: 'footnoteReference', identifier }]
      }
      const lines = run.text
        .split('\n')
        .flatMap((value, index): PhrasingContent[] => [
          ...(index === 0 ? [] : [inCell ? tag('br') : ({ type: 'break' } as const)]),
          ...(value === '' ? [] : [{ type: 'text', value } as const]),
        ])
      return marked(lines, run)
    })
  }
}

const BREAK: Run = { text: '\n' }

const tag = (name: string): PhrasingContent => ({ type: 'html', value: `<${name}>` })

function marked(content: PhrasingContent[], run: MarkedRun): PhrasingContent[] {
  let inside = content
  const around = (name: string) => {
    inside = [tag(name), ...inside, tag(`/${name}`)]
  }
  if (run.superscript) around('sup')
  else if (run.subscript) around('sub')
  if (run.underline || run.change === 'inserted') around('u')
  if (run.strikethrough || run.change === 'deleted') inside = [{ type: 'delete', children: inside }]
  if (run.italic) inside = [{ type: 'emphasis', children: inside }]
  if (run.bold) inside = [{ type: 'strong', children: inside }]
  const address = run.link ? linkTarget(run.link) : null
  return address ? [{ type: 'link', url: address, children: inside }] : inside
}
