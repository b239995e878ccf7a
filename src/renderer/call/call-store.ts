import { create } from 'zustand'
import type { EventContent, OpenedCall, RequestOutput } from '../../contract/messages'
import type { Call, CallLimit, CallQuestion, Found } from '../../core/call/call'
import { likeness } from '../../core/call/call-pack'
import { type Problem, type Result, success } from '../../core/result'
import { text } from '../../messages/sentence'
import { createDraft, goHome, useApp } from '../app-store'
import { ask } from '../bridge'
import { tellProblem } from '../problem'
import { say } from '../ui/toast'

/** What a list shows keeps its id while it is moved and changed. */
type Listed<T> = T & { id: string }

export type ListedQuestion = Listed<CallQuestion>
export type ListedLimit = Listed<Found<CallLimit>>
export type ListedEmail = Listed<Found<string>>

/** A call as its user has left it: what is there becomes the pack. */
export interface Working extends Omit<Call, 'questions' | 'limits' | 'emails'> {
  questions: ListedQuestion[]
  limits: ListedLimit[]
  emails: ListedEmail[]
}

const LISTS = ['questions', 'limits', 'emails'] as const
export type ListName = (typeof LISTS)[number]
type Item<N extends ListName> = Working[N][number]

/** What was taken out, and can be put back. */
type LeftOut = Pick<Working, ListName>

interface CallState {
  opened: OpenedCall | null
  working: Working | null
  leftOut: LeftOut
  /** The field in focus, by its name, and whether the call shall be scrolled to what it came from. */
  at: string | null
  /** Id of the pack of an earlier version of the call. */
  before: string | null
  earlier: RequestOutput<'call.earlier'> | null
  reading: EventContent<'call.reading'>
  busy: boolean
}

const nothingLeftOut = (): LeftOut => ({ questions: [], limits: [], emails: [] })

export const useCall = create<CallState>(() => ({
  opened: null,
  working: null,
  leftOut: nothingLeftOut(),
  at: null,
  before: null,
  earlier: null,
  reading: null,
  busy: false,
}))

const set = useCall.setState
const get = useCall.getState

/** How much of its words the title of a call shares with that of an earlier version: “extended” and a year make the rest. */
const LIKELY_THE_SAME = 0.6

/** Opens the screen, without a call; `before` names the pack of an earlier version. A draft that is open is left first. */
export async function startCall(before: string | null = null): Promise<void> {
  if (useApp.getState().screen !== 'call') {
    await goHome()
    if (useApp.getState().screen !== 'home') return
  }
  set({ opened: null, working: null, leftOut: nothingLeftOut(), at: null, before: null, earlier: null })
  useApp.setState({ screen: 'call', dialog: null })
  await compareWith(before)
}

export const chooseCall = () => openWith(() => ask('call.choose', {}))

export const pasteCall = (pasted: string) => openWith(() => ask('call.paste', { text: pasted }))

/** A call that was dropped anywhere: it comes back as news. */
export async function dropCall(file: File): Promise<void> {
  const { screen } = useApp.getState()
  if (screen !== 'call') await startCall()
  await openWith(async () => {
    const answer = await window.rostrum.openDropped(file, 'call')
    return answer.ok ? success(null) : answer
  })
}

async function openWith(asking: () => Promise<Result<OpenedCall | null>>): Promise<void> {
  if (get().busy) return
  set({ busy: true })
  try {
    const answer = await asking()
    if (!answer.ok) tellCallProblem(answer.problem)
    else if (answer.value) showCall(answer.value)
  } finally {
    set({ busy: false })
  }
}

function tellCallProblem(problem: Problem): void {
  tellProblem(text('call.fail.open'), problem)
}

/** Shows a call that the shell has read. */
export function showCall(opened: OpenedCall): void {
  set({ opened, working: workingOf(opened.found), leftOut: nothingLeftOut(), at: null })
  useApp.setState({ screen: 'call', dialog: null })
}

function workingOf(call: Call): Working {
  const listed = <T>(items: readonly T[]) => items.map((item): Listed<T> => ({ ...item, id: crypto.randomUUID() }))
  return { ...call, questions: listed(call.questions), limits: listed(call.limits), emails: listed(call.emails) }
}

/** Takes the call for a later version of the one that gave this pack; null for a new consultation. */
export async function compareWith(before: string | null): Promise<void> {
  set({ before, earlier: null })
  if (before === null) return
  const answer = await ask('call.earlier', { pack: before })
  if (!answer.ok) {
    set({ before: null })
    tellCallProblem(answer.problem)
  } else if (get().before === before) set({ earlier: answer.value })
}

/** The pack that a call may be a later version of, by its title; null where none is like it. */
export function likelyEarlier(
  title: string,
  packs: readonly { manifest: { id: string; title: string }; ofCall: boolean }[],
): string | null {
  const [likest] = packs
    .filter(({ ofCall }) => ofCall)
    .map(({ manifest }) => ({ id: manifest.id, likeness: likeness(manifest.title, title) }))
    .sort((one, other) => other.likeness - one.likeness)
  return likest && likest.likeness >= LIKELY_THE_SAME ? likest.id : null
}

export function edit(change: Partial<Working>): void {
  const { working } = get()
  if (working) set({ working: { ...working, ...change } })
}

/** What a person put in: it keeps the sentence that it takes the place of, where there is one. */
export function byHand<T>(value: T, before: Found<T> | null): Found<T> {
  return { value, text: before?.text ?? '', place: before?.place ?? null, sure: true, byHand: true }
}

/** A text that a person changed; emptied, it is not there. */
export function editText(name: 'title' | 'body' | 'subject' | 'senders', value: string): void {
  const { working } = get()
  if (working) edit({ [name]: value === '' ? null : byHand(value, working[name]) })
}

export function changeItem<N extends ListName>(name: N, id: string, change: Partial<Item<N>>): void {
  const { working } = get()
  if (!working) return
  const items: readonly Item<N>[] = working[name]
  edit({ [name]: items.map((item) => (item.id === id ? { ...item, ...change } : item)) })
}

export function addItem<N extends ListName>(name: N, item: Omit<Item<N>, 'id'>): string {
  const { working } = get()
  const id = crypto.randomUUID()
  if (working) edit({ [name]: [...working[name], { ...item, id }] })
  return id
}

/** Takes an item out of its list; it can be put back. */
export function leaveOut(name: ListName, id: string): void {
  const { working, leftOut } = get()
  if (!working) return
  const items: readonly { id: string }[] = working[name]
  edit({ [name]: items.filter((item) => item.id !== id) })
  set({ leftOut: { ...leftOut, [name]: [...leftOut[name], ...items.filter((item) => item.id === id)] } })
}

/** Puts an item back where its sentence stands among those of the others. */
export function putBack(name: ListName, id: string): void {
  const { working, leftOut } = get()
  if (!working) return
  const out: readonly { id: string; place: { line: number } | null }[] = leftOut[name]
  const items: readonly { id: string; place: { line: number } | null }[] = working[name]
  const item = out.find((each) => each.id === id)
  if (!item) return
  const line = item.place?.line
  const at = line === undefined ? -1 : items.findIndex(({ place }) => place !== null && place.line > line)
  edit({ [name]: at === -1 ? [...items, item] : [...items.slice(0, at), item, ...items.slice(at)] })
  set({ leftOut: { ...leftOut, [name]: out.filter((each) => each.id !== id) } })
}

export function moveItem(name: ListName, id: string, by: 1 | -1): void {
  const { working } = get()
  if (!working) return
  const items = [...working[name]]
  const at = items.findIndex((item) => item.id === id)
  const [one, other] = [items[at], items[at + by]]
  if (!one || !other) return
  items[at] = other
  items[at + by] = one
  edit({ [name]: items })
}

export function focusField(at: string | null): void {
  if (get().at !== at) set({ at })
}

/** Makes the pack; `start` begins a draft of it. */
export async function makePack(start: boolean): Promise<void> {
  const { opened, working, before, busy } = get()
  if (!opened || !working || busy) return
  set({ busy: true })
  const answer = await ask('call.make', { call: opened.call, content: working, before })
  set({ busy: false })
  if (!answer.ok) {
    tellProblem(text('call.fail.make'), answer.problem)
    return
  }
  const { title, templates } = answer.value
  set({ opened: null, working: null, before: null, earlier: null })
  const [template] = templates
  if (start && template) await createDraft(template)
  else await goHome()
  say(before === null ? text('call.made', { title }) : text('call.taken', { title }))
}
