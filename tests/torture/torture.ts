import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Bridge } from '../../src/contract/bridge'
import { DRAFT_EXTENSION, type Draft } from '../../src/core/draft/draft'
import { readDraft } from '../../src/core/draft/read'
import { openAnswer } from '../e2e/answers'
import { freshFolder, type LaunchedApp, launchRostrum } from '../e2e/app'
import { openThroughDialog } from '../e2e/opening'
import { seeded } from '../fuzz/mutate'
import { compare } from './compare'

declare global {
  interface Window {
    rostrum: Bridge
  }
}

/*
 * Kills the real program at random, over and over on one profile, and looks at what is there afterwards. Every word that is typed is the only
 * one of its name, and its moment is known; so is what each draft held when it was last looked at.
 */

export interface TortureOutcome {
  rounds: number
  /** One sentence for each thing that was not as it must be. */
  corrupt: string[]
  /** The longest time between the oldest word that was lost and the kill, in seconds. */
  longestLoss: number
}

export interface TortureOptions {
  rounds: number
  /** The same seed gives the same actions; when the computer kills in them, nothing decides. */
  seed: number
  onRound?(round: number, line: string): void
}

/** Words of one round, in the sequence in which they were typed, with the moment of each in milliseconds; infinite while it is being typed. */
interface Typed {
  words: string[]
  at: number[]
}

type Deed = 'go on' | 'new draft' | 'import' | 'dialogs' | 'documents' | 'start'

/** The last letter tells a word that was typed whole from one that was killed in its middle. */
const WORD = /\br\d+w\d+e\b/g
/** Beyond this, what is promised is broken, not late: a journal within a second, on a computer that does other things too. */
export const LONGEST_LOSS_S = 5
const MARKDOWN_WORDS = 300

export async function torture({ rounds, seed, onRound }: TortureOptions): Promise<TortureOutcome> {
  const chance = seeded(seed)
  const userData = freshFolder('torture-profile')
  const documents = freshFolder('torture-documents')
  const texts = freshFolder('torture-texts')
  const corrupt: string[] = []
  let longestLoss = 0
  /** What each draft held when it was last looked at, by its id. */
  let solid = new Map<string, string[]>()
  let typed: Typed = { words: [], at: [] }
  let deed: Deed = 'start'
  let killedAt = 0

  for (let round = 0; round <= rounds; round += 1) {
    const launched = await launchRostrum({
      userData,
      documents,
      proofreading: true,
      switches: ['--force-prefers-reduced-motion'],
    })
    try {
      const found = await draftsNow(launched.page, documents)
      for (const complaint of [...found.complaints, ...wholeDocuments(documents)])
        corrupt.push(`Round ${round}, ${deed}: ${complaint}`)
      const compared = compare(solid, found.drafts, typed, deed === 'import')
      for (const complaint of compared.complaints) corrupt.push(`Round ${round}, ${deed}: ${complaint}`)
      const firstLost = compared.lostFrom === null ? null : typed.at[compared.lostFrom]
      const loss = firstLost === null || firstLost === undefined ? 0 : Math.max(0, killedAt - firstLost) / 1000
      longestLoss = Math.max(longestLoss, loss)
      if (round > 0)
        onRound?.(
          round,
          `${deed}, ${typed.words.length} words, ${loss.toFixed(2)} s lost; until here ${corrupt.length} corrupt, longest loss ${longestLoss.toFixed(2)} s`,
        )
      solid = found.drafts
    } catch (error) {
      corrupt.push(`Round ${round}, ${deed}: ${String(error)}`)
    }
    if (round === rounds) {
      await launched.kill()
      break
    }

    typed = { words: [], at: [] }
    deed = chosen(chance(), round)
    // From the middle of the first word to long after the last journal; sometimes before anything was done at all.
    const delay = deed === 'start' ? chance() * 400 : chance() * 2500
    const underWay = new Signal()
    let patience: NodeJS.Timeout | undefined
    const giveUp = new Promise<void>((done) => {
      patience = setTimeout(done, 60_000)
    })
    const doing = act(launched, deed, round, { documents, texts, typed, chance, begin: () => underWay.give() })
    const failed = doing.then(
      () => null,
      (error: unknown) => error,
    )
    // What breaks before it is killed is a fault of the program or of this file; what breaks by the kill is not.
    const early = await Promise.race([underWay.given.then(() => null), failed, giveUp.then(() => 'nothing began')])
    clearTimeout(patience)
    if (early) corrupt.push(`Round ${round}, ${deed}: it could not be begun: ${String(early)}`)
    await after(delay)
    killedAt = performance.now()
    await launched.kill()
    await failed
  }
  return { rounds, corrupt, longestLoss }
}

class Signal {
  give: () => void = () => undefined
  readonly given = new Promise<void>((done) => {
    this.give = done
  })
}

function chosen(chance: number, round: number): Deed {
  if (round === 0) return 'new draft'
  if (chance < 0.45) return 'go on'
  if (chance < 0.6) return 'new draft'
  if (chance < 0.72) return 'import'
  if (chance < 0.84) return 'dialogs'
  return chance < 0.94 ? 'documents' : 'start'
}

interface Stage {
  documents: string
  texts: string
  typed: Typed
  chance: () => number
  begin(): void
}

async function act(launched: LaunchedApp, deed: Deed, round: number, stage: Stage): Promise<void> {
  const { page } = launched
  const { documents, texts, typed, chance, begin } = stage
  if (deed === 'start') {
    begin()
    return
  }
  if (deed === 'import') {
    const path = join(texts, `text-${round}.md`)
    typed.words = Array.from({ length: MARKDOWN_WORDS }, (_, index) => `r${round}w${index}e`)
    typed.at = typed.words.map(() => Number.POSITIVE_INFINITY)
    writeFileSync(path, `# Text ${round}\n\n${typed.words.join(' ')}\n`)
    await openThroughDialog(launched, path)
    begin()
    return
  }
  const files = readdirSync(documents).filter((name) => name.endsWith(DRAFT_EXTENSION))
  const file = files[Math.floor(chance() * files.length)]
  if (deed === 'new draft' || file === undefined) {
    // Where there are drafts the templates are folded away: the command unfolds them, all but those of a past consultation.
    await page.locator('[data-region]').first().waitFor()
    await launched.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('new')?.click())
    const template = page.getByRole('button', { name: /^Written input to the Elements Paper/ })
    const past = page.getByRole('button', { name: 'Past: to practise with' })
    await template.or(past).first().waitFor()
    // An open fold is on the page before what is in it.
    if (!(await template.isVisible()) && (await past.getAttribute('aria-expanded')) !== 'true') await past.click()
    await template.click()
  } else await openThroughDialog(launched, join(documents, file))
  await openAnswer(page, 'q1/answer')
  await page.keyboard.press('ControlOrMeta+End')
  // The last word of an earlier round may be half a word.
  await page.keyboard.type(' ')
  begin()
  for (let count = 0; ; count += 1) {
    const word = `r${round}w${count}e`
    // It counts before it is typed: a kill may come when it is kept already and its last key is not yet answered.
    typed.words.push(word)
    typed.at.push(Number.POSITIVE_INFINITY)
    await page.keyboard.type(`${word} `)
    typed.at[count] = performance.now()
    if (count % 12 !== 11) continue
    if (deed === 'dialogs') {
      const [open, close] = [
        ['ControlOrMeta+k', 'Escape'],
        ['ControlOrMeta+s', ''],
        ['ControlOrMeta+f', 'Escape'],
      ][Math.floor(chance() * 3)] as [string, string]
      await page.keyboard.press(open)
      if (close) await page.keyboard.press(close)
      await page.locator('[data-answer="q1/answer"]').focus()
      await page.keyboard.press('ControlOrMeta+End')
    }
    if (deed === 'documents' && count === 11) void exportNow(page).catch(() => undefined)
  }
}

/** Documents of the draft on the screen, into the drafts folder, as the hand-in screen asks for them. */
async function exportNow(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const home = await window.rostrum.request('home.list', {})
    const draft = home.ok ? home.value.drafts[0]?.draft : undefined
    if (!draft) return
    await window.rostrum.request('draft.open', { draft })
    await window.rostrum.request('handin.export', {
      draft,
      formats: ['docx', 'pdf'],
      order: 'form',
      paper: 'a4',
      as: 'text',
      folder: 'same',
    })
  })
}

/** Every draft as the program has it now: what it recovered, else what its file says. All recovered ones get their files. */
async function draftsNow(
  page: Page,
  documents: string,
): Promise<{ drafts: Map<string, string[]>; complaints: string[] }> {
  const complaints: string[] = []
  const { recovered, problems } = await page.evaluate(async () => {
    const recovered: { content: unknown }[] = []
    const problems: string[] = []
    let home = await window.rostrum.request('home.list', {})
    // Names come first; what is in the drafts, recovered ones too, is read behind them.
    while (home.ok && home.value.named.length > 0) {
      await new Promise((later) => setTimeout(later, 30))
      home = await window.rostrum.request('home.list', {})
    }
    if (!home.ok) return { recovered, problems: [home.problem.sentence] }
    for (const row of home.value.drafts) {
      if (!row.recovered) continue
      const opened = await window.rostrum.request('draft.open', { draft: row.draft })
      if (!opened.ok) {
        problems.push(opened.problem.sentence)
        continue
      }
      recovered.push({ content: opened.value.content })
      for (const name of ['draft.save', 'draft.close'] as const) {
        const done = await window.rostrum.request(name, { draft: row.draft })
        if (!done.ok) problems.push(done.problem.sentence)
      }
    }
    return { recovered, problems }
  })
  complaints.push(...problems)
  const drafts = new Map<string, string[]>()
  const inFiles = new Map<string, string[]>()
  mkdirSync(documents, { recursive: true })
  for (const name of readdirSync(documents)) {
    if (!name.endsWith(DRAFT_EXTENSION)) continue
    const read = readDraft(readFileSync(join(documents, name)), name)
    if (read.ok) inFiles.set(read.value.id, wordsOf(read.value))
    else complaints.push(read.problem.sentence)
  }
  for (const [id, words] of inFiles) drafts.set(id, words)
  for (const { content } of recovered) {
    const draft = content as Draft
    const words = wordsOf(draft)
    if (inFiles.get(draft.id)?.join(' ') !== words.join(' '))
      complaints.push(`the file of a recovered draft holds something else than was recovered`)
    drafts.set(draft.id, words)
  }
  return { drafts, complaints }
}

function wordsOf(draft: Draft): string[] {
  return JSON.stringify(draft.sections).match(WORD) ?? []
}

/** Documents have their name only when they are whole. */
function wholeDocuments(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const bytes = name.endsWith('.docx') || name.endsWith('.pdf') ? readFileSync(join(folder, name)) : null
    if (!bytes) return []
    const isWhole = name.endsWith('.pdf')
      ? bytes.subarray(-16).includes('%%EOF')
      : bytes.subarray(-22).readUInt32LE(0) === 0x06054b50
    return isWhole ? [] : [`“${name}” is cut off`]
  })
}

function after(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
