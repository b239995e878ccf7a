import { randomUUID } from 'node:crypto'
import { basename, extname } from 'node:path'
import type { Draft } from '../../core/draft/draft'
import type { Paper as Sheet } from '../../core/export/layout'
import type { LaterVersion } from '../../core/export/result-matrix'
import type { Alignment, LinkKind } from '../../core/paper/alignment'
import { doubtMessage, type Paper } from '../../core/paper/paper'
import { failure, problemText, type Result, success } from '../../core/result'
import { isIsoDay } from '../../core/text/iso-day'
import { message } from '../../messages/message'
import { inEnglish, sentence, text } from '../../messages/sentence'
import { quotedNames } from '../../node/file-problems'
import type { ReadPaper } from '../../node/paper-file'
import type { ResultFormat, ResultRequest } from '../../node/paper-results'
import { BAD_INPUT, type Command, FINE, type Given, needed } from '../command'
import type { Streams } from '../streams'
import { writeMade } from '../written-document'

async function readPaper(path: string, streams: Streams): Promise<Result<ReadPaper>> {
  const { inDocumentThread } = await import('../document-thread')
  return inDocumentThread(streams, (documents) => documents.paper(path))
}

export const paperRead: Command = {
  name: 'paper read',
  summary: 'cli.paper.read.summary',
  details: message('cli.paper.read.details'),
  operands: [{ name: 'FILE', help: 'cli.paper.operand.file' }],
  options: { json: { type: 'switch', help: 'cli.paper.read.option.json' } },
  async run(given, streams) {
    const read = await readPaper(needed(given.operands[0]), streams)
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
    for (const doubt of paper.doubts) streams.err(`${sentence(doubtMessage(doubt))}\n`)
    return success(FINE)
  },
}

function paperAsJson({ title, paragraphs, footnotes, doubts }: Paper) {
  return {
    title,
    paragraphs,
    footnotes,
    doubts: doubts.map((doubt) => ({ ...doubt, sentence: inEnglish(doubtMessage(doubt)) })),
  }
}

export const paperAdd: Command = {
  name: 'paper add',
  summary: 'cli.paper.add.summary',
  details: message('cli.paper.add.details'),
  operands: [
    { name: 'DRAFT', help: 'cli.paper.operand.draftFile' },
    { name: 'FILE', help: 'cli.paper.operand.file' },
  ],
  options: {
    version: { type: 'value', value: 'NAME', required: true, help: 'cli.paper.add.option.version' },
    date: { type: 'value', value: 'DATE', help: 'cli.paper.add.option.date' },
    replace: { type: 'switch', help: 'cli.paper.add.option.replace' },
  },
  async run(given, streams) {
    const [path, file] = [needed(given.operands[0]), needed(given.operands[1])]
    const [version, date] = [needed(given.value('version')).trim(), given.value('date') ?? '']
    if (version === '') return failure('usage', message('cli.paper.add.noVersion'))
    if (date !== '' && !isIsoDay(date)) return failure('usage', message('cli.paper.add.noDate', { date }))
    const [{ readSeenDraft, writeDraftFile }, { addPaper, doubtsOf, keptPaper }, { keepPaperFile }] = await Promise.all(
      [import('../../node/draft-files'), import('../../core/paper/draft-papers'), import('../../node/kept-papers')],
    )
    const seen = await readSeenDraft(path)
    if (!seen.ok) return seen
    const read = await readPaper(file, streams)
    if (!read.ok) return read
    const { paper, fileName, sha256 } = read.value
    const kept = keptPaper(paper, { id: randomUUID(), version, date, fileName, sha256 })
    const added = addPaper(seen.value.draft, kept, { replace: given.has('replace') })
    if (!added.ok) return added
    const copied = await keepPaperFile(path, read.value)
    if (!copied.ok) return copied
    const written = await writeDraftFile(path, { ...added.value, modified: new Date().toISOString() })
    if (!written.ok) return written
    for (const doubt of doubtsOf(kept)) streams.err(`${sentence(doubtMessage(doubt))}\n`)
    streams.out(
      `${text('cli.paper.add.written', { version, name: basename(path), paragraphs: paper.paragraphs.length })}\n`,
    )
    return success(FINE)
  },
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
    const { alignPapers } = await import('../../core/paper/alignment')
    const earlier = await readPaper(needed(given.operands[0]), streams)
    if (!earlier.ok) return earlier
    const later = await readPaper(needed(given.operands[1]), streams)
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
    output: { type: 'value', short: 'o', value: 'FILE', help: 'cli.paper.trace.option.output' },
    report: { type: 'value', value: 'FILE', help: 'cli.paper.trace.option.report' },
    paper: { type: 'value', value: 'PAPER', oneOf: ['a4', 'letter'], help: 'cli.export.option.paper' },
    force: { type: 'switch', help: 'cli.option.force' },
  },
  async run(given, streams): Promise<Result<number>> {
    const output = given.value('output')
    const kind = output === undefined ? '' : extname(output).toLowerCase()
    if (output !== undefined && !MATRIX_KINDS.includes(kind))
      return failure('usage', message('cli.paper.trace.output', { name: basename(output) }))
    const report = given.value('report')
    if (report !== undefined && !REPORT_KINDS.includes(extname(report).toLowerCase()))
      return failure('usage', message('cli.paper.trace.report', { name: basename(report) }))
    const [{ readDraftFrom }, { traceDraft }, { resultRows }, { rowForm }] = await Promise.all([
      import('../draft-input'),
      import('../../core/paper/trace'),
      import('../../core/export/result-matrix'),
      import('../many/many'),
    ])
    const form = rowForm(given, paperTrace.name)
    if (!form.ok) return form
    const draft = await readDraftFrom(needed(given.operands[0]), streams)
    if (!draft.ok) return draft
    const later = await laterVersion(draft.value, needed(given.value('to')), streams)
    if (!later.ok) return later
    const fromPath = given.value('from')
    const earlier = fromPath === undefined ? null : await readPaper(fromPath, streams)
    if (earlier && !earlier.ok) return earlier
    const before = earlier?.value.paper.paragraphs ?? null
    const results = resultRows(traceDraft(draft.value, later.value, before), later.value)
    const rows = results.map(
      ({ traced: { proposal, outcome, share, now, elsewhere }, judged, outcome: said, ...rest }) => ({
        id: proposal.id,
        paragraph: proposal.paragraph,
        move: proposal.move,
        current: proposal.current,
        proposed: proposal.proposed,
        outcome,
        share: share === null ? null : Math.round(share * 100) / 100,
        now,
        elsewhere,
        later: rest.later,
        judgement: judged ? said : null,
        note: rest.note,
      }),
    )
    for (const [path, what] of [
      [output, 'matrix'],
      [report, 'report'],
    ] as const) {
      if (path === undefined) continue
      const request = { draft: draft.value, later: later.value, earlier: before, what }
      const written = await writeResults(path, given, request, streams)
      if (!written.ok) return written
      streams.out(`${text('cli.paper.trace.written', { name: basename(path), count: rows.length })}\n`)
    }
    if (output !== undefined || report !== undefined) {
      const { sayNotLocked } = await import('../passphrase')
      await sayNotLocked([needed(given.operands[0])], streams)
      return success(FINE)
    }
    if (form.value === 'json') streams.out(`${JSON.stringify(rows, null, 2)}\n`)
    else if (form.value === 'csv') streams.out((await import('../../node/paper-results')).resultsCsv(results))
    else
      for (const { paragraph, now, elsewhere, outcome, share } of rows)
        streams.out(
          `${text('cli.paper.trace.row', { paragraph, now: [...now, ...elsewhere].join(', ') || '–', outcome, percent: Math.round((share ?? 0) * 100) })}\n`,
        )
    return success(FINE)
  },
}

const MATRIX_KINDS: readonly string[] = ['.docx', '.pdf', '.csv']
const REPORT_KINDS: readonly string[] = ['.docx', '.pdf']

/** A version that the draft has under that name, or else a file. */
async function laterVersion(draft: Draft, to: string, streams: Streams): Promise<Result<LaterVersion>> {
  const { paperOfDocument, paperOfWords } = await import('../../core/paper/draft-papers')
  const kept = paperOfDocument(draft, to)
  if (kept) return success(kept)
  const read = await readPaper(to, streams)
  if (!read.ok) return read
  const { paper, sha256 } = read.value
  // A proposal that moved to this version is told by what it asked before, so it matters which version the file is.
  const same = draft.papers?.find((each) => each.sha256 === sha256) ?? paperOfWords(draft, paper.paragraphs)
  return success(same ?? { id: null, version: paper.title, paragraphs: paper.paragraphs })
}

/** Writes the matrix or the report, as the name of its file says. */
async function writeResults(
  path: string,
  given: Given,
  request: Pick<ResultRequest, 'draft' | 'later' | 'earlier' | 'what'>,
  streams: Streams,
): Promise<Result<void>> {
  const [{ inDocumentThread }, { installedTemplate }] = await Promise.all([
    import('../document-thread'),
    import('../installed-templates'),
  ])
  const found = await installedTemplate(request.draft.template.id, streams)
  if (!found.ok) return found
  const format = extname(path).toLowerCase().slice(1) as ResultFormat
  const { template } = found.value
  const made = await inDocumentThread(streams, (documents) =>
    documents.results({ ...request, template, format, paper: sheetOf(given) }),
  )
  return made.ok ? writeMade(path, made.value, given) : made
}

const sheetOf = (given: Given): Sheet => (given.value('paper') === 'letter' ? 'letter' : 'a4')

export const paperCompile: Command = {
  name: 'paper compile',
  summary: 'cli.paper.compile.summary',
  details: message('cli.paper.compile.details'),
  operands: [{ name: 'DIR', help: 'cli.paper.operand.folder', many: true }],
  options: {
    json: { type: 'switch', help: 'cli.paper.compile.option.json' },
    csv: { type: 'switch', help: 'cli.paper.compile.option.csv' },
    output: { type: 'value', short: 'o', value: 'FILE', help: 'cli.paper.compile.option.output' },
    paper: { type: 'value', value: 'PAPER', oneOf: ['a4', 'letter'], help: 'cli.export.option.paper' },
    force: { type: 'switch', help: 'cli.option.force' },
  },
  async run(given, streams): Promise<Result<number>> {
    const output = given.value('output')
    if (output !== undefined && !MATRIX_KINDS.includes(extname(output).toLowerCase()))
      return failure('usage', message('cli.paper.trace.output', { name: basename(output) }))
    const [
      { listDrafts },
      { readGivenDraft, sayNotLocked },
      { compileProposals, notComparedIn, submittersOf },
      { rowForm },
    ] = await Promise.all([
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
    const leftOut: string[] = []
    for (const { file, problem } of listed.value) {
      const read = problem ? { ok: false as const, problem } : await readGivenDraft(file)
      if (read.ok) drafts.push({ draft: read.value, name: basename(file) })
      else leftOut.push(problemText(read.problem))
    }
    const bad = leftOut.length > 0
    const rows = compileProposals(drafts)
    const silent = drafts.filter(({ draft }) => draft.proposals.length === 0).map(({ name }) => name)
    if (silent.length > 0) leftOut.push(text('compile.silent', { count: silent.length, names: quotedNames(silent) }))
    leftOut.push(...notComparedIn(rows).map((each) => sentence(each)))
    for (const each of leftOut) streams.err(`${each}\n`)
    // Of nothing that could be read no document is made, and nothing is left out without a word: it was said above.
    if (drafts.length === 0) return success(BAD_INPUT)
    if (output !== undefined) {
      const { inDocumentThread } = await import('../document-thread')
      const compiled = { rows, leftOut, ...submittersOf(drafts) }
      const format = extname(output).toLowerCase().slice(1) as ResultFormat
      const request = { compiled, format, paper: sheetOf(given) }
      const made = await inDocumentThread(streams, (documents) => documents.results(request))
      const written = made.ok ? await writeMade(output, made.value, given) : made
      if (!written.ok) return written
      await sayNotLocked(
        listed.value.map(({ file }) => file),
        streams,
      )
      streams.out(`${text('cli.paper.compile.written', { name: basename(output), count: rows.length })}\n`)
    } else if (form.value === 'json') streams.out(`${JSON.stringify(rows, null, 2)}\n`)
    else if (form.value === 'csv')
      streams.out((await import('../../core/export/compiled-proposals')).compiledCsv({ rows, leftOut }))
    else
      for (const { document, paragraph, asks, contradictory } of rows) {
        streams.out(`${text('cli.paper.compile.row', { document, paragraph, contradictory })}\n`)
        for (const { move, proposed, who } of asks) streams.out(`\t${move}\t${who.join('; ')}\t${proposed}\n`)
      }
    return success(bad ? BAD_INPUT : FINE)
  },
}
