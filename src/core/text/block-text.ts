import type { Block, List, ListItem, Run } from './blocks'

/** The characters of runs without their marks. */
export function runsText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

/**
 * All run sequences of a block in reading order: one for a paragraph, one for each item, one for each paragraph of a cell, and an
 * image's caption, which is text like any other; its alternative text is not, because it stands in the picture's place.
 */
export function runSequences(block: Block): Run[][] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'image':
      return [block.runs]
    case 'list':
      return listSequences(block)
    case 'table':
      return block.rows.flat().flatMap((cell) => cell.blocks.flatMap(runSequences))
  }
}

function listSequences(list: List): Run[][] {
  return list.items.flatMap((item: ListItem) => [item.runs, ...(item.nested ? listSequences(item.nested) : [])])
}

/**
 * A block's characters as one string: its run sequences joined by `\n`. Findings point into this string,
 * so anything that turns an offset back into a place on the page must join in the same way.
 */
export function blockText(block: Block): string {
  return runSequences(block).map(runsText).join('\n')
}

/** An answer's characters: its blocks joined by `\n`. */
export function answerText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n')
}

/** True for runs that say something: a character that is no white space, in the text or in a footnote. */
export function hasWords(runs: readonly Run[]): boolean {
  return runs.some(({ text, footnote }) => text.trim() !== '' || (footnote !== undefined && hasWords(footnote.runs)))
}

/** True when an answer holds nothing but white space; an image is something, with or without a caption. */
export function isAnswerEmpty(blocks: readonly Block[] | undefined): boolean {
  return !blocks?.some((block) => block.type === 'image' || runSequences(block).some(hasWords))
}
