import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Draft } from '../core/draft/draft'
import type { Finding } from '../core/draft/finding'
import type { Fault } from '../core/proofread/fault'
import { findingsOfDraft, knownWords } from '../core/proofread/proofread'
import type { Proofreader } from '../core/proofread/proofreader'
import {
  languagesWithoutDictionary,
  type ProofreadLanguage,
  type Reading,
  readingsOf,
} from '../core/proofread/readings'
import type { Template } from '../core/template/template'

/** What was read, and in which languages it could not be. */
export interface Proofread {
  findings: Finding[]
  failed: ProofreadLanguage[]
  /** Tags of those for which there is no dictionary. */
  unread: string[]
}

/**
 * A draft read for spelling and grammar as the window reads it, with the engines that its languages need. `words` are right beside those of the
 * dictionaries. A language whose files are missing or broken is named in `failed`, and the rest is read.
 */
export async function proofreadDraft(draft: Draft, template: Template, words: Iterable<string>): Promise<Proofread> {
  const failed = new Set<ProofreadLanguage>()
  const read = new Map<Reading, readonly Fault[]>()
  for (const reading of readingsOf(draft, template)) {
    if (failed.has(reading.language)) continue
    try {
      read.set(reading, await (await proofreaderOf(reading.language)).read(reading))
    } catch {
      failed.add(reading.language)
    }
  }
  return {
    findings: findingsOfDraft(read, knownWords(draft, words)),
    failed: [...failed],
    unread: languagesWithoutDictionary(draft, template),
  }
}

const loaded = new Map<ProofreadLanguage, Promise<Proofreader>>()

function proofreaderOf(language: ProofreadLanguage): Promise<Proofreader> {
  let proofreader = loaded.get(language)
  if (!proofreader) {
    proofreader = language === 'en' ? english() : dictionary(language)
    loaded.set(language, proofreader)
  }
  return proofreader
}

async function english(): Promise<Proofreader> {
  const [{ englishProofreader }, { packedWords }, { createBinaryModuleFromUrl }, program, larger] = await Promise.all([
    import('../core/proofread/english'),
    import('../core/text/packed-words'),
    import('harper.js'),
    readFile(engineFile('harper.js/dist/harper_wasm_slim_bg.wasm', 'harper_wasm_slim_bg.wasm')),
    // Made when the window is built, and in no package.
    readFile(engineFile('english-words.bin', 'english-words.bin')),
  ])
  // Harper opens file addresses by their path as it stands, which is none on Windows, nor where it has a space.
  return englishProofreader(
    createBinaryModuleFromUrl(`data:application/wasm;base64,${program.toString('base64')}`, 'slim'),
    packedWords(larger),
  )
}

async function dictionary(language: ProofreadLanguage): Promise<Proofreader> {
  const file = (ending: string) =>
    readFile(engineFile(`dictionary-${language}/index.${ending}`, `dictionary-${language}.${ending}`), 'utf8')
  const { dictionaryProofreader } = await import('../core/proofread/dictionary')
  return dictionaryProofreader(await file('aff'), await file('dic'))
}

/** A file of an engine: among those of the window's build, which packages carry, else in the folder of its package. */
function engineFile(inPackage: string, built: string): string {
  const own = typeof __dirname === 'string' ? __dirname : dirname(fileURLToPath(import.meta.url))
  for (let folder = own; ; folder = dirname(folder)) {
    for (const place of ['renderer/proofread', 'out/renderer/proofread'])
      if (existsSync(join(folder, place, built))) return join(folder, place, built)
    const installed = join(folder, 'node_modules', inPackage)
    if (existsSync(installed)) return installed
    if (folder === dirname(folder)) return installed
  }
}
