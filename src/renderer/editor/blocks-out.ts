import type { DraftImage } from '../../core/draft/images'
import { LABELS } from '../../core/export/labels'
import { runsText } from '../../core/text/block-text'
import type { Block, List, Run, Table } from '../../core/text/blocks'

type Images = (id: string) => DraftImage | undefined

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

function htmlOfRuns(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      // Spaces that HTML would swallow are written as no-break spaces in all places but the last of each group.
      let html = escaped(run.text)
        .replace(/ (?= )/g, '\u00a0')
        .replace(/\n/g, '<br>')
      if (run.underline) html = `<u>${html}</u>`
      if (run.italic) html = `<em>${html}</em>`
      if (run.bold) html = `<strong>${html}</strong>`
      if (run.link) html = `<a href="${escaped(run.link)}">${html}</a>`
      return run.language ? `<span lang="${escaped(run.language)}">${html}</span>` : html
    })
    .join('')
}

function htmlOfList(list: List): string {
  const tag = list.ordered ? 'ol' : 'ul'
  const items = list.items.map(
    (item) => `<li>${htmlOfRuns(item.runs)}${item.nested ? htmlOfList(item.nested) : ''}</li>`,
  )
  return `<${tag}>${items.join('')}</${tag}>`
}

function htmlOfTable({ rows, headerRows }: Table): string {
  const lines = rows.map((row, index) => {
    const tag = index < headerRows ? 'th' : 'td'
    const cells = row.map(({ blocks }) => {
      const [only, ...more] = blocks
      const content = only?.type === 'paragraph' && more.length === 0 ? htmlOfRuns(only.runs) : htmlOfBlocks(blocks)
      return `<${tag}>${content}</${tag}>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  const head = lines.slice(0, headerRows).join('')
  return `<table>${head && `<thead>${head}</thead>`}<tbody>${lines.slice(headerRows).join('')}</tbody></table>`
}

function htmlOfBlock(block: Block, images: Images): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${htmlOfRuns(block.runs)}</p>`
    case 'heading':
      return `<h${block.level}>${htmlOfRuns(block.runs)}</h${block.level}>`
    case 'quote':
      return `<blockquote>${htmlOfRuns(block.runs)}</blockquote>`
    case 'list':
      return htmlOfList(block)
    case 'table':
      return htmlOfTable(block)
    case 'image': {
      const picture = images(block.image)
      const data = picture ? ` src="data:${picture.type};base64,${picture.data}"` : ''
      const caption = block.runs.length > 0 ? `<figcaption>${htmlOfRuns(block.runs)}</figcaption>` : ''
      return `<figure><img alt="${escaped(block.alt)}"${data}>${caption}</figure>`
    }
  }
}

/** Clean HTML for the clipboard: structure and marks, no looks; pictures with their bytes, as far as `images` has them. */
export function htmlOfBlocks(blocks: readonly Block[], images: Images = () => undefined): string {
  return blocks.map((block) => htmlOfBlock(block, images)).join('')
}

function textOfList(list: List, indent: string): string[] {
  return list.items.flatMap((item, index) => {
    const marker = list.ordered ? `${index + 1}. ` : '- '
    const text = runsText(item.runs).replace(/\n/g, `\n${indent}  `)
    return [`${indent}${marker}${text}`, ...(item.nested ? textOfList(item.nested, `${indent}  `) : [])]
  })
}

/** Plain text for the clipboard: an empty line between blocks, lists with their markers, a tab between a table's cells. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.type === 'list') return textOfList(block, '').join('\n')
      if (block.type === 'image')
        return [LABELS.image(block.alt), runsText(block.runs)].filter((line) => line !== '').join('\n')
      if (block.type !== 'table') return runsText(block.runs)
      return block.rows
        .map((row) => row.map((cell) => textOfBlocks(cell.blocks).replace(/\s*\n\s*/g, ' ')).join('\t'))
        .join('\n')
    })
    .join('\n\n')
}
