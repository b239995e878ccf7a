import type { Alignment, LinkKind } from '../../core/paper/alignment'
import type { Paper } from '../../core/paper/paper'
import { success } from '../../core/result'
import { message } from '../../messages/message'
import { inEnglish, sentence, text } from '../../messages/sentence'
import { type Command, FINE, needed } from '../command'

export const paperRead: Command = {
  name: 'paper read',
  summary: 'cli.paper.read.summary',
  details: message('cli.paper.read.details'),
  operands: [{ name: 'FILE', help: 'cli.paper.operand.file' }],
  options: { json: { type: 'switch', help: 'cli.paper.read.option.json' } },
  async run(given, streams) {
    const { readPaper } = await import('../../node/paper-file')
    const read = await readPaper(needed(given.operands[0]))
    if (!read.ok) return read
    const { paper } = read.value
    if (given.has('json')) {
      streams.out(`${JSON.stringify(paperAsJson(paper), null, 2)}\n`)
      return success(FINE)
    }
    streams.out(`${paper.title}\n`)
    let part = ''
    for (const paragraph of paper.paragraphs) {
      if (paragraph.part !== part) streams.out(`\n${paragraph.part}\n`)
      part = paragraph.part
      streams.out(`${paragraph.number}\t${paragraph.text}\n`)
    }
    for (const { message: said } of paper.doubts) streams.err(`${sentence(said)}\n`)
    return success(FINE)
  },
}

function paperAsJson({ title, paragraphs, footnotes, doubts }: Paper) {
  return {
    title,
    paragraphs,
    footnotes,
    doubts: doubts.map(({ message: said, ...doubt }) => ({ ...doubt, sentence: inEnglish(said) })),
  }
}

export const paperAlign: Command = {
  name: 'paper align',
  summary: 'cli.paper.align.summary',
  details: message('cli.paper.align.details'),
  operands: [
    { name: 'EARLIER', help: 'cli.paper.operand.earlier' },
    { name: 'LATER', help: 'cli.paper.operand.later' },
  ],
  options: { json: { type: 'switch', help: 'cli.paper.align.option.json' } },
  async run(given, streams) {
    const [{ readPaper }, { alignPapers }] = await Promise.all([
      import('../../node/paper-file'),
      import('../../core/paper/alignment'),
    ])
    const earlier = await readPaper(needed(given.operands[0]))
    if (!earlier.ok) return earlier
    const later = await readPaper(needed(given.operands[1]))
    if (!later.ok) return later
    const [from, to] = [earlier.value.paper, later.value.paper]
    const rows = alignmentAsJson(alignPapers(from.paragraphs, to.paragraphs), from, to)
    if (given.has('json')) {
      streams.out(`${JSON.stringify(rows, null, 2)}\n`)
      return success(FINE)
    }
    for (const { from: earlierNumber, to: laterNumber, kind } of rows.pairs)
      streams.out(`${text('cli.paper.align.row', { from: earlierNumber, to: laterNumber, kind })}\n`)
    for (const number of rows.new) streams.out(`${text('cli.paper.align.new', { number })}\n`)
    for (const number of rows.gone) streams.out(`${text('cli.paper.align.gone', { number })}\n`)
    return success(FINE)
  },
}

function alignmentAsJson({ links, fresh, gone }: Alignment, from: Paper, to: Paper) {
  const numberOf = (paper: Paper, index: number) => paper.paragraphs[index]?.number ?? ''
  return {
    pairs: links.map((link): { from: string; to: string; kind: LinkKind } => ({
      from: numberOf(from, link.from),
      to: numberOf(to, link.to),
      kind: link.kind,
    })),
    new: fresh.map((index) => numberOf(to, index)),
    gone: gone.map((index) => numberOf(from, index)),
  }
}
