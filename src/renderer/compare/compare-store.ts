import { create } from 'zustand'
import type { ComparedSource, RequestOutput } from '../../contract/messages'
import { failure, type Problem } from '../../core/result'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import { tabOf, useApp } from '../app-store'
import { ask } from '../bridge'
import type { DraftSession } from '../draft/session'
import { tellProblem } from '../problem'
import { say } from '../ui/toast'

export type Side = 'before' | 'after'
export interface ComparedSide {
  source: ComparedSource
  name: string
}
export type ComparedContent = NonNullable<RequestOutput<'compare.read'>>

interface CompareState {
  before: ComparedSide | null
  after: ComparedSide | null
  /** What differs; `reading` while that is looked for, null while a text is missing. */
  shown: ComparedContent | { problem: Problem } | 'reading' | 'stopped' | null
}

/** The two texts that are beside each other: one comparison at a time, which stays until another begins. */
export const useCompare = create<CompareState>(() => ({ before: null, after: null, shown: null }))

const set = useCompare.setState
const get = useCompare.getState

/** Opens the screen without any text, and asks for two. */
export async function startCompare(): Promise<void> {
  show({ before: null, after: null })
  await chooseFiles(true, null)
}

/** Opens the screen with the open draft as the earlier text, and asks for the later one. */
export async function compareDraft(session: DraftSession): Promise<void> {
  show({ before: sideOfDraft(session), after: null })
  await chooseFiles(false, 'after')
}

/** The same with a version of the open draft. */
export async function compareVersion({ drafts }: DraftSession, version: number, name: string): Promise<void> {
  show({ before: { source: { draft: drafts.state.handle, version, name }, name }, after: null })
  await chooseFiles(false, 'after')
}

/** An open draft as it is now. */
export function sideOfDraft({ drafts }: DraftSession): ComparedSide {
  const { handle, draft } = drafts.state
  const name = text('compare.draftNow', { title: draft.title.trim() || text('history.noTitle') })
  return { source: { draft: handle, version: null, name }, name }
}

function show(sides: Pick<CompareState, Side>): void {
  asked += 1
  set({ ...sides, shown: null })
  useApp.setState({ screen: 'compare', dialog: null })
}

/** Asks for files: two for both sides, or one for a side. */
export async function chooseFiles(many: boolean, side: Side | null): Promise<void> {
  const { session } = useApp.getState()
  const answer = await ask('compare.choose', { draft: session?.drafts.state.handle ?? null, many })
  if (!answer.ok) tellProblem(text('compare.noFile'), answer.problem)
  else for (const [index, file] of (answer.value ?? []).entries()) put(file, many && index === 1 ? 'after' : side)
}

/** Takes up to two files that were dropped, on a side or where there is room. */
export async function dropCompared(files: readonly File[], side: Side | null): Promise<void> {
  if (useApp.getState().screen !== 'compare') show({ before: null, after: null })
  if (files.length > 2) say(text('compare.dropTwo', { count: files.length }))
  if (files.length > 1) set({ before: null, after: null, shown: null })
  for (const [index, file] of files.slice(0, 2).entries()) {
    droppedOn.push(files.length > 1 ? (index === 0 ? 'before' : 'after') : side)
    const taken = await window.rostrum
      .openDropped(file, 'compared')
      .catch((error: unknown) => failure('drop', message('app.notDropped', { reason: String(error) })))
    if (taken.ok) continue
    droppedOn.pop()
    tellProblem(text('compare.noFile'), taken.problem)
  }
}

/** The sides of files that the shell was told of and has not named yet. */
const droppedOn: (Side | null)[] = []

/** A dropped file as the shell names it. */
export function putDropped(file: { file: string; name: string }): void {
  put(file, droppedOn.shift() ?? null)
}

function put({ file, name }: { file: string; name: string }, side: Side | null): void {
  const free = side ?? (get().before === null ? 'before' : 'after')
  putSide(free, { source: { file }, name })
}

/** Puts a text on a side, and compares where both are there. */
export function putSide(side: Side, text: ComparedSide): void {
  set({ [side]: text, shown: null })
  void compare()
}

/** The later text becomes the earlier one. */
export function swapSides(): void {
  const { before, after } = get()
  set({ before: after, after: before, shown: null })
  void compare()
}

/** Which comparison is wanted: of an older one nothing is. */
let asked = 0

export async function compare(): Promise<void> {
  const { before, after } = get()
  if (!before || !after) return
  asked += 1
  const mine = asked
  set({ shown: 'reading' })
  await keepDrafts()
  const answer = await ask('compare.read', { before: before.source, after: after.source })
  if (mine !== asked) return
  set({ shown: answer.ok ? (answer.value ?? 'stopped') : { problem: answer.problem } })
}

/** What is compared is the draft that the shell has. */
async function keepDrafts(): Promise<void> {
  for (const side of [get().before, get().after]) {
    const tab = side && 'draft' in side.source ? tabOf(side.source.draft) : null
    await tab?.drafts.keep()
  }
}

/** Writes what differs as a document. */
export async function saveCompared(format: 'docx' | 'pdf') {
  const { before, after } = get()
  if (!before || !after) return { ok: true, value: null } as const
  await keepDrafts()
  return ask('compare.save', { before: before.source, after: after.source, format })
}
