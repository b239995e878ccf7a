import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { slimBinary } from 'harper.js/slimBinary'
import { englishWords } from '../../scripts/english-words.mjs'
import { checkDraft } from '../../src/core/check/checker'
import { kindOf } from '../../src/core/check/rule-names'
import { worthSaying } from '../../src/core/check/worth-saying'
import { newDraft } from '../../src/core/draft/create'
import type { Draft } from '../../src/core/draft/draft'
import { setAnswer, setOrganisation } from '../../src/core/draft/edit'
import type { Finding } from '../../src/core/draft/finding'
import { partsOfMarkdown } from '../../src/core/import/markdown'
import { withPassageLanguages } from '../../src/core/import/passage-languages'
import { englishProofreader } from '../../src/core/proofread/english'
import type { Fault } from '../../src/core/proofread/fault'
import { findingsOfDraft } from '../../src/core/proofread/proofread'
import { type Reading, readingsOf } from '../../src/core/proofread/readings'
import { type PackManifest, packSchema } from '../../src/core/template/pack'
import { type Template, templateSchema } from '../../src/core/template/template'
import { blockText } from '../../src/core/text/block-text'
import { type Block, paragraph } from '../../src/core/text/blocks'
import { fingerprint } from '../../src/core/text/fingerprint'
import { packedWords, packWords } from '../../src/core/text/packed-words'
import { wordList } from '../../src/core/text/word-list'
import { countWords } from '../../src/core/text/words'
import { inEnglish } from '../../src/messages/sentence'

/** A finding in a real text, with what a reader needs to judge it and what it is known by without its text. */
export interface Judged {
  file: string
  rule: string
  /** Of the file's name, the rule, the words it points at and forty characters on either side. */
  place: string
  says: string
  around: string
}

export interface ReadText {
  file: string
  words: number
  findings: Judged[]
}

const templates = join(import.meta.dirname, '../../templates/wsis20')
const readJson = (name: string): unknown => JSON.parse(readFileSync(join(templates, name), 'utf8'))
const pack: PackManifest = packSchema.parse(readJson('pack.json'))
const input: Template = templateSchema.parse(readJson('elements-paper-input.template.json'))
const statement: Template = templateSchema.parse(readJson('consultation-statement.template.json'))

/** A text whose name ends in “.statement.md” was spoken; all others were handed in. */
const templateFor = (file: string): Template => (/\.statement\.\w+$/.test(file) ? statement : input)

/** Half a text belongs to: rules are tuned on one, and judged on the other. Decided by the name alone, so that it never changes. */
export function halfOf(file: string): 'tuned' | 'unseen' {
  return Number.parseInt(fingerprint(file).slice(-1), 16) % 2 === 0 ? 'tuned' : 'unseen'
}

/** Findings about wording: what a template asks for says nothing of how a text is written. */
function isAboutWording({ check }: Finding): boolean {
  const kind = kindOf(check)
  return kind !== 'missing' && kind !== 'limits'
}

/** All texts of a folder, each as one answer of a written input, with what the window's proofreader finds in them. */
export async function proofreadTexts(folder: string): Promise<ReadText[]> {
  const english = await englishProofreader(slimBinary, packedWords(packWords(englishWords())))
  const read: ReadText[] = []
  for (const { file, draft, template, blocks, words } of draftsOf(folder)) {
    const readings = readingsOf(draft, template).filter(({ language }) => language === 'en')
    const faults = new Map<Reading, readonly Fault[]>()
    for (const reading of readings) faults.set(reading, await english.read(reading))
    const findings = findingsOfDraft(faults, wordList(pack.words ?? []))
    read.push({ file, words, findings: findings.map((finding) => judged(finding, file, blocks)) })
  }
  return read
}

/** All texts of a folder, each as one answer of a written input, with what is found in them. */
export function readTexts(folder: string): ReadText[] {
  return draftsOf(folder).map(({ file, draft, template, blocks, words }) => ({
    file,
    words,
    findings: worthSaying(checkDraft(draft, template), draft, template, words)
      .said.filter(isAboutWording)
      .map((finding) => judged(finding, file, blocks)),
  }))
}

/** Who wrote what, by how the names of files start: `organisations.json` in the folder, as every draft has it in its title block. */
function organisationsOf(folder: string): Record<string, { name: string; acronym: string }> {
  const file = join(folder, 'organisations.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

function draftsOf(folder: string) {
  const organisations = Object.entries(organisationsOf(folder))
  return readdirSync(folder)
    .filter((name) => /\.(?:md|txt)$/i.test(name))
    .sort()
    .map((file) => {
      const template = templateFor(file)
      const written = draftOf(readFileSync(join(folder, file), 'utf8'), template)
      const own = organisations.find(([start]) => file.startsWith(start))?.[1]
      const draft = own === undefined ? written : setOrganisation(written, own)
      const blocks = draft.sections.find(({ id }) => id === 'q1')?.answers.answer ?? []
      const words = blocks.reduce((sum, block) => sum + countWords(blockText(block), 'en'), 0)
      return { file, draft, template, blocks, words }
    })
}

function draftOf(text: string, template: Template): Draft {
  const blocks = (partsOfMarkdown(text) ?? []).map(
    (part): Block =>
      part.type === 'heading'
        ? { type: 'heading', level: part.level > 2 ? 3 : 2, runs: [{ text: part.text }] }
        : part.block,
  )
  const draft = newDraft(template, pack, { id: 'real', now: '2026-01-02T03:04:05Z' })
  const answer = withPassageLanguages(blocks, draft.language)
  return setAnswer(draft, 'q1', 'answer', answer.length > 0 ? answer : [paragraph('')])
}

const AROUND = 40

function judged(finding: Finding, file: string, blocks: readonly Block[]): Judged {
  const { block, start = 0, end = 0 } = finding.at
  const text = block === undefined ? '' : blockText(blocks[block] ?? paragraph(''))
  const around = text.slice(Math.max(0, start - AROUND), end + AROUND)
  return {
    file,
    rule: finding.check,
    place: fingerprint(JSON.stringify([file, finding.check, around])),
    says: inEnglish(finding.message),
    around: `${text.slice(Math.max(0, start - 90), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 90)}`,
  }
}
