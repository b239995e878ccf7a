import type { Paper } from './paper'

/** Deepest heading of Markdown. */
const DEEPEST = 6

/**
 * A paper that was read, as a Markdown text that is read as the same paragraphs under the same headings: what a pack takes of a paper that is no text.
 * Pages, numbers of lines and footnotes are not in it. One thing is read otherwise: signs that would lower or raise a letter in Markdown, as in “CO~2~”, do.
 */
export function textOfPaper({ title, parts, paragraphs }: Pick<Paper, 'title' | 'parts' | 'paragraphs'>): string {
  const levels = new Map(parts.map(({ heading, level }) => [heading, level]))
  const lines: string[] = []
  let part = ''
  for (const { number, part: heading, text } of paragraphs) {
    // One level down, because a heading of the first may be taken for the title.
    if (heading !== part)
      lines.push(`${'#'.repeat(Math.min(DEEPEST, (levels.get(heading) ?? 1) + 1))} ${inMarkdown(heading)}`)
    part = heading
    lines.push(...`${markOfNumber(number)}${text}`.split('\n').map(inMarkdown))
  }
  // A heading that is the title too would be left out as its repetition.
  const own =
    title !== '' && title !== parts[0]?.heading
      ? ['---', ['title:', title.replace(/\s+/g, ' ')].join(' '), '---\n\n'].join('\n')
      : ''
  return `${own}${lines.join('\n\n')}\n`
}

/** What a paragraph begins with that is read as this number: of `12(a)(ii)` its last brackets, of `OP 74` all, of one that has none nothing. */
function markOfNumber(number: string): string {
  if (number.startsWith('¶')) return ''
  const inner = /\([^()]+\)$/.exec(number)?.[0]
  if (inner) return `${inner} `
  return /^\d+(?:\.\d+)+$/.test(number) ? `${number} ` : `${number}. `
}

/** A line of text with what Markdown would take for marks escaped; addresses are left alone, because a mark in one is none. */
function inMarkdown(line: string): string {
  const plain = line
    .split(' ')
    .map((word) => (/https?:\/\/|www\./i.test(word) ? word : escaped(word)))
    .join(' ')
    .trim()
  return plain.replace(/^([-+=#])/, '\\$1').replace(/^(\p{Nd}{1,9}|[a-zA-Z]{1,4})([.)])(?=\s)/u, '$1\\$2')
}

function escaped(word: string): string {
  return word.replace(/[\\`*[\]<>~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu, '\\$&')
}
