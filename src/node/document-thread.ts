import { parentPort } from 'node:worker_threads'
import type { DocumentOutline } from '../core/export/outline'
import { failure, type Result, success } from '../core/result'
import { english, translations } from '../messages/generated/shell'
import { message } from '../messages/message'
import { startInterface } from '../messages/sentence'
import type {
  AheadDocument,
  Imported,
  ImportRequest,
  WorkerAhead,
  WorkerAnswer,
  WorkerProgress,
  WorkerQuestion,
} from './document-worker'
import { countPages, type MadeDocument, makeDocuments, previewLayers, previewPages } from './documents'
import { DocxBeside, isBeside, serveBeside } from './docx-beside'
import { fitsAsDraft } from './import-size'
import { isOutOfMemory } from './memory-limit'

/** The smallest document that makes every part load, every font among them: the first real one should not wait for the disk. */
const TINY: DocumentOutline = {
  title: 'Rostrum',
  language: 'en',
  labelLanguage: 'en',
  author: '',
  shortName: '',
  subject: '',
  date: '2025-01-01T00:00:00Z',
  titleBlock: [],
  body: [{ type: 'block', block: { type: 'paragraph', runs: [{ text: 'Rostrum \u4E2D \u0639' }] } }],
}

// What it cannot do it says in sentences, as the rest of the shell does.
const speaking = startInterface({ english, translations }, process.env.ROSTRUM_LOCALE)

const beside = new DocxBeside()

async function answer(question: Exclude<WorkerQuestion, { kind: 'rest' }>): Promise<WorkerAnswer['result']> {
  await speaking
  switch (question.kind) {
    case 'import': {
      const imported = await importedFrom(question.request)
      if (!imported.ok) return imported
      const fits = fitsAsDraft(imported.value.draft)
      return fits.ok ? imported : fits
    }
    case 'make':
      return madeDocuments(question)
    case 'results': {
      const { request } = question
      if ('before' in request) return (await import('./comparison-document')).makeComparison(request)
      const { makeCompiled, makeResults, makeWritten } = await import('./paper-results')
      if ('document' in request) return makeWritten(request)
      return 'compiled' in request ? makeCompiled(request) : makeResults(request)
    }
    case 'compare':
      return (await import('./comparison-document')).compareAsTexts(question.request)
    case 'pages':
      return countPages(question.request)
    case 'paper': {
      const { readPaper } = await import('./paper-file')
      const { id } = question
      return readPaper(question.path, {
        onPage: (page, pages) => parentPort?.postMessage({ id, page, pages } satisfies WorkerProgress),
      })
    }
    case 'review': {
      const { workOnReview } = await import('./review-files')
      return workOnReview(question.request)
    }
    case 'preview':
      return 'known' in question.request ? previewLayers(question.request) : previewPages(question.request)
    case 'warm': {
      const docx = beside.make(TINY, { paper: 'a4' })
      const { compilePdf } = await import('./pdf')
      const [pdf] = await Promise.all([compilePdf(TINY, { paper: 'a4' }), docx])
      return pdf
    }
  }
}

/** Those that are there before the others cross to whoever asked while the others are made. */
async function madeDocuments({
  id,
  request,
}: Extract<WorkerQuestion, { kind: 'make' }>): Promise<Result<(MadeDocument | AheadDocument)[]>> {
  const sent = new Set<string>()
  const made = await makeDocuments(request, {
    docx: (outline, layout) => beside.make(outline, layout),
    ahead: (document) => {
      sent.add(document.format)
      const copy = { ...document, bytes: new Uint8Array(document.bytes) }
      parentPort?.postMessage({ id, ahead: copy } satisfies WorkerAhead, [copy.bytes.buffer])
    },
  })
  return made.ok ? success(made.value.map((each) => (sent.has(each.format) ? { ...each, bytes: null } : each))) : made
}

async function importedFrom({ source, template, pack, given, choices }: ImportRequest): Promise<Result<Imported>> {
  if (source.kind !== 'office') {
    const { importText } = await import('../core/import/import-text')
    return success(importText(source.text, source.kind, template, pack, given, choices))
  }
  const [{ readOfficeText }, { importDocument }, { placeNamer }] = await Promise.all([
    import('./read-office'),
    import('../core/import/import-document'),
    import('../core/import/import-text'),
  ])
  const { bytes, name, changes = 'accept' } = source
  const read = await readOfficeText(bytes, name, { changes, namesPlace: placeNamer(template) })
  return read.ok ? success(importDocument(read.value, read.value.images, template, pack, given, choices)) : read
}

/** An error as it crosses to another thread, whatever its class holds besides. */
function plainError({ name, message: said, stack = '' }: Error): Error {
  return Object.assign(new Error(said), { name, stack })
}

/** Bytes are handed over, not copied, where the worker owns the whole buffer. */
function ownBuffers(value: unknown): ArrayBuffer[] {
  if (!Array.isArray(value)) return []
  const buffers = new Set<ArrayBuffer>()
  for (const document of value as (MadeDocument | AheadDocument)[]) {
    const { bytes } = document
    if (!bytes) continue
    const copy = new Uint8Array(bytes)
    document.bytes = copy
    buffers.add(copy.buffer)
  }
  return [...buffers]
}

if (isBeside()) serveBeside()
else parentPort?.on('message', hear)

async function hear(question: WorkerQuestion): Promise<void> {
  // From within, so that what was typeset is given back (`pdf.ts`).
  if (question.kind === 'rest') process.exit()
  let result: WorkerAnswer['result']
  let mistake: Error | undefined
  try {
    result = await answer(question)
  } catch (error) {
    // The second thread's limit is this one's.
    if (isOutOfMemory(error))
      result = failure('too-much-memory', message('problem.documents.memory', { wanted: 'make' }))
    else {
      mistake = error instanceof Error ? error : new Error(String(error))
      const { message: reason } = mistake
      const { kind } = question
      const code = kind === 'import' || kind === 'paper' || kind === 'review' || kind === 'compare' ? kind : 'export'
      result = failure(code, message('problem.documents.mistake', { wanted: code, reason }))
    }
  }
  const { id } = question
  const answered: WorkerAnswer = mistake ? { id, result, mistake: plainError(mistake) } : { id, result }
  parentPort?.postMessage(answered, result.ok ? ownBuffers(result.value) : [])
}
