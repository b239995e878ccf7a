import { basename } from 'node:path'
import type { Alignment, LinkKind } from '../../core/paper/alignment'
import type { Paper } from '../../core/paper/paper'
import { problemText, type Result, success } from '../../core/result'
import { message } from '../../messages/message'
import { inEnglish, sentence, text } from '../../messages/sentence'
import { BAD_INPUT, type Command, FINE, needed } from '../command'
import { csvLine } from '../many/rows'

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

export const paperTrace: Command = {
  name: 'paper trace',
  summary: 'cli.paper.trace.summary',
  details: message('cli.paper.trace.details'),
  operands: [{ name: 'DRAFT', help: 'cli.paper.operand.draft' }],
  options: {
    to: { type: 'value', value: 'FILE', required: true, help: 'cli.paper.trace.option.to' },
    from: { type: 'value', value: 'FILE', help: 'cli.paper.trace.option.from' },
    json: { type: 'switch', help: 'cli.paper.trace.option.json' },
    csv: { type: 'switch', help: 'cli.paper.trace.option.csv' },
  },
  async run(given, streams): Promise<Result<number>> {
    const [{ readDraftFrom }, { readPaper }, { traceProposals }, { rowForm }] = await Promise.all([
      import('../draft-input'),
      import('../../node/paper-file'),
      import('../../core/paper/trace'),
      import('../many/many'),
    ])
    const form = rowForm(given, paperTrace.name)
    if (!form.ok) return form
    const draft = await readDraftFrom(needed(given.operands[0]), streams)
    if (!draft.ok) return draft
    const later = await readPaper(needed(given.value('to')))
    if (!later.ok) return later
    const fromPath = given.value('from')
    const earlier = fromPath === undefined ? null : await readPaper(fromPath)
    if (earlier && !earlier.ok) return earlier
    const { proposals, language } = draft.value
    const paragraphs = later.value.paper.paragraphs
    const rows = traceProposals(proposals, paragraphs, earlier?.value.paper.paragraphs ?? null, language).map(
      ({ proposal, outcome, share, now, elsewhere }) => ({
        id: proposal.id,
        paragraph: proposal.paragraph,
        move: proposal.move,
        current: proposal.current,
        proposed: proposal.proposed,
        outcome,
        share: share === null ? null : Math.round(share * 100) / 100,
        now,
        elsewhere,
        later: paragraphs
          .filter(({ number }) => now.includes(number) || elsewhere.includes(number))
          .map((paragraph) => paragraph.text)
          .join('\n'),
      }),
    )
    if (form.value === 'json') streams.out(`${JSON.stringify(rows, null, 2)}\n`)
    else if (form.value === 'csv') {
      streams.out(
        csvLine(['paragraph', 'current', 'move', 'proposed', 'now', 'later', 'outcome', 'share', 'elsewhere']),
      )
      for (const row of rows)
        streams.out(
          csvLine([
            row.paragraph,
            row.current,
            row.move,
            row.proposed,
            row.now.join(', '),
            row.later,
            row.outcome,
            row.share,
            row.elsewhere.join(', '),
          ]),
        )
    } else
      for (const { paragraph, now, elsewhere, outcome, share } of rows)
        streams.out(
          `${text('cli.paper.trace.row', { paragraph, now: [...now, ...elsewhere].join(', ') || '–', outcome, percent: Math.round((share ?? 0) * 100) })}\n`,
        )
    return success(FINE)
  },
}

export const paperCompile: Command = {
  name: 'paper compile',
  summary: 'cli.paper.compile.summary',
  details: message('cli.paper.compile.details'),
  operands: [{ name: 'DIR', help: 'cli.paper.operand.folder', many: true }],
  options: {
    json: { type: 'switch', help: 'cli.paper.compile.option.json' },
    csv: { type: 'switch', help: 'cli.paper.compile.option.csv' },
  },
  async run(given, streams): Promise<Result<number>> {
    const [{ listDrafts }, { readGivenDraft }, { compileProposals }, { rowForm }] = await Promise.all([
      import('../many/draft-list'),
      import('../passphrase'),
      import('../../core/paper/compile'),
      import('../many/many'),
    ])
    const form = rowForm(given, paperCompile.name)
    if (!form.ok) return form
    const listed = await listDrafts(given.operands)
    if (!listed.ok) return listed
    const drafts = []
    let bad = false
    for (const { file, problem } of listed.value) {
      const read = problem ? { ok: false as const, problem } : await readGivenDraft(file)
      if (read.ok) drafts.push({ draft: read.value, name: basename(file) })
      else {
        bad = true
        streams.err(`${problemText(read.problem)}\n`)
      }
    }
    const rows = compileProposals(drafts)
    if (form.value === 'json') streams.out(`${JSON.stringify(rows, null, 2)}\n`)
    else if (form.value === 'csv') {
      streams.out(csvLine(['document', 'paragraph', 'current', 'move', 'proposed', 'who', 'contradictory']))
      for (const { document, paragraph, current, asks, contradictory } of rows)
        for (const { move, proposed, who } of asks)
          streams.out(csvLine([document, paragraph, current, move, proposed, who.join('; '), contradictory]))
    } else
      for (const { document, paragraph, asks, contradictory } of rows) {
        streams.out(`${text('cli.paper.compile.row', { document, paragraph, contradictory })}\n`)
        for (const { move, proposed, who } of asks) streams.out(`\t${move}\t${who.join('; ')}\t${proposed}\n`)
      }
    return success(bad ? BAD_INPUT : FINE)
  },
}
