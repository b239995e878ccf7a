import type { DraftImage } from '../../core/draft/draft-image'
import { withFootnotesApart } from '../../core/draft/footnotes'
import { LABELS } from '../../core/export/labels'
import { runsAsPlainText } from '../../core/export/plain-runs'
import type { Block, List, Run, Table } from '../../core/text/blocks'

type Images = (id: string) => DraftImage | undefined
/** For cells, which hold no images. */
const NONE: Images = () => undefined

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** Footnotes of what is written, in order. */
type Notes = (readonly Run[])[]

function htmlOfRuns(runs: readonly Run[], notes: Notes): string {
  return withFootnotesApart(runs)
    .map((run) => {
      if (run.footnote) {
        const number = notes.push(run.footnote.runs)
        // As Word writes them, so that Word takes them for footnotes.
        return `<a href="#_ftn${number}" name="_ftnref${number}" style="mso-footnote-id:ftn${number}"><sup>[${number}]</sup></a>`
      }
      // Spaces that HTML would swallow are written as no-break spaces in all places but the last of each group.
      let html = escaped(run.text)
        .replace(/ (?= )/g, '\u00a0')
        .replace(/\n/g, '<br>')
      if (run.superscript) html = `<sup>${html}</sup>`
      else if (run.subscript) html = `<sub>${html}</sub>`
      if (run.highlight) html = `<mark>${html}</mark>`
      if (run.strikethrough) html = `<s>${html}</s>`
      if (run.underline) html = `<u>${html}</u>`
      if (run.italic) html = `<em>${html}</em>`
      if (run.bold) html = `<strong>${html}</strong>`
      if (run.link) html = `<a href="${escaped(run.link)}">${html}</a>`
      return run.language ? `<span lang="${escaped(run.language)}">${html}</span>` : html
    })
    .join('')
}

function htmlOfList(list: List, notes: Notes): string {
  const tag = list.ordered ? 'ol' : 'ul'
  const items = list.items.map(
    (item) => `<li>${htmlOfRuns(item.runs, notes)}${item.nested ? htmlOfList(item.nested, notes) : ''}</li>`,
  )
  return `<${tag}>${items.join('')}</${tag}>`
}

function htmlOfTable({ rows, headerRows }: Table, notes: Notes): string {
  const lines = rows.map((row, index) => {
    const tag = index < headerRows ? 'th' : 'td'
    const cells = row.map(({ blocks }) => {
      const [only, ...more] = blocks
      const content =
        only?.type === 'paragraph' && more.length === 0
          ? htmlOfRuns(only.runs, notes)
          : blocks.map((block) => htmlOfBlock(block, notes, NONE)).join('')
      return `<${tag}>${content}</${tag}>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  const head = lines.slice(0, headerRows).join('')
  return `<table>${head && `<thead>${head}</thead>`}<tbody>${lines.slice(headerRows).join('')}</tbody></table>`
}

function htmlOfBlock(block: Block, notes: Notes, images: Images): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${htmlOfRuns(block.runs, notes)}</p>`
    case 'heading':
      return `<h${block.level}>${htmlOfRuns(block.runs, notes)}</h${block.level}>`
    case 'quote':
      return `<blockquote>${htmlOfRuns(block.runs, notes)}</blockquote>`
    case 'list':
      return htmlOfList(block, notes)
    case 'table':
      return htmlOfTable(block, notes)
    case 'image': {
      const picture = images(block.image)
      const data = picture ? ` src="data:${picture.type};base64,${picture.data}"` : ''
      const caption = block.runs.length > 0 ? `<figcaption>${htmlOfRuns(block.runs, notes)}</figcaption>` : ''
      return `<figure><img alt="${escaped(block.alt)}"${data}>${caption}</figure>`
    }
  }
}

/** Clean HTML for the clipboard: structure, marks and footnotes, no looks; pictures with their bytes, as far as `images` has them. */
export function htmlOfBlocks(blocks: readonly Block[], images: Images = NONE): string {
  const notes: Notes = []
  const html = blocks.map((block) => htmlOfBlock(block, notes, images)).join('')
  if (notes.length === 0) return html
  const list = notes.map((runs, index) => {
    const number = index + 1
    const back = `<a href="#_ftnref${number}" name="_ftn${number}" style="mso-footnote-id:ftn${number}">[${number}]</a>`
    return `<div style="mso-element:footnote" id="ftn${number}"><p>${back} ${htmlOfRuns(runs, [])}</p></div>`
  })
  return `${html}<div style="mso-element:footnote-list"><hr>${list.join('')}</div>`
}

function textOfList(list: List, indent: string, notes: Notes): string[] {
  return list.items.flatMap((item, index) => {
    const marker = list.ordered ? `${index + 1}. ` : '- '
    const text = textOfRuns(item.runs, notes).replace(/\n/g, `\n${indent}  `)
    return [`${indent}${marker}${text}`, ...(item.nested ? textOfList(item.nested, `${indent}  `, notes) : [])]
  })
}

function textOfRuns(runs: readonly Run[], notes: Notes): string {
  return runsAsPlainText(withFootnotesApart(runs), (text, run) =>
    run.footnote ? `[${notes.push(run.footnote.runs)}]` : text,
  )
}

/** Plain text for the clipboard: an empty line between blocks, lists with their markers, a tab between a table's cells, footnotes at the end. */
export function textOfBlocks(blocks: readonly Block[]): string {
  const notes: Notes = []
  const text = textsOf(blocks, notes)
  const below = notes.map((runs, index) => `[${index + 1}] ${textOfRuns(runs, [])}`)
  return below.length === 0 ? text : `${text}\n\n${below.join('\n')}`
}

function textsOf(blocks: readonly Block[], notes: Notes): string {
  return blocks
    .map((block) => {
      if (block.type === 'list') return textOfList(block, '', notes).join('\n')
      if (block.type === 'image')
        return [LABELS.image(block.alt), textOfRuns(block.runs, notes)].filter((line) => line !== '').join('\n')
      if (block.type !== 'table') return textOfRuns(block.runs, notes)
      return block.rows
        .map((row) => row.map((cell) => textsOf(cell.blocks, notes).replace(/(?<!\s)\s*\n\s*/g, ' ')).join('\t'))
        .join('\n')
    })
    .join('\n\n')
}
