import { create } from 'zustand'
import type { KeptPack, RequestInput } from '../../contract/messages'
import { type EditedPack, listAt, textAt, withValue } from '../../core/template/edited-pack'
import {
  copiedPack,
  newPack,
  packIdOf,
  type TakenIds,
  withRaisedVersion,
  withSourcesFollowing,
} from '../../core/template/pack-editing'
import { type PackFault, packFaults } from '../../core/template/pack-faults'
import { sentence, text } from '../../messages/sentence'
import { createDraft, goHome, useApp } from '../app-store'
import { ask } from '../bridge'
import { focusWhenThere } from '../focus-when-there'
import { tellProblem } from '../problem'
import { say } from '../ui/toast'
import { newWords } from './new-words'

/** What of the pack the middle of the screen shows. */
export type Part =
  | { of: 'pack'; part: 'about' | 'dates' | 'guidance' }
  | { of: 'template'; template: number; part: TemplatePart }
export const TEMPLATE_PARTS = ['about', 'sections', 'limits', 'orders', 'handIn', 'page'] as const
export type TemplatePart = (typeof TEMPLATE_PARTS)[number]

/** What shall be written: a new pack, a change of one's own, or a copy of any. */
export type Wanted = { how: 'new' } | { how: 'change' | 'copy'; pack: string; title: string }

interface PackEditorState {
  pack: EditedPack | null
  /** Id of the pack that this one is a change or a copy of, and what its templates are called there. */
  from: string | null
  renamed: Record<string, string>
  /** The version under which the pack is installed; null while nobody has it. */
  version: string | null
  /** The pack as it was opened or saved last. */
  saved: EditedPack | null
  past: readonly EditedPack[]
  future: readonly EditedPack[]
  part: Part
  faults: readonly PackFault[]
  /** A pack that was left unsaved, when another one is asked for. */
  kept: KeptPack | null
  wanted: Wanted | null
  busy: boolean
}

const START: PackEditorState = {
  pack: null,
  from: null,
  renamed: {},
  version: null,
  saved: null,
  past: [],
  future: [],
  part: { of: 'pack', part: 'about' },
  faults: [],
  kept: null,
  wanted: null,
  busy: false,
}

export const usePackEditor = create<PackEditorState>(() => START)

const set = usePackEditor.setState
const get = usePackEditor.getState

/** Id of the field that is written first. */
const TITLE_FIELD = 'pack-manifest-title'

/** How far back undo goes. */
const MOST_STEPS = 300
/** What is wrong is said, and what was written is kept, in a pause of this length, in milliseconds. */
const PAUSE_MS = 250

let lastKey: string | null = null
let pause: ReturnType<typeof setTimeout> | null = null

/** Ids that other packs than the one that is being written have. */
export function takenIds(): TakenIds {
  const { pack, version } = get()
  const own = version !== null && pack ? packIdOf(pack) : null
  const others = (useApp.getState().info?.packs ?? []).filter(({ manifest }) => manifest.id !== own)
  return {
    packs: others.map(({ manifest }) => manifest.id),
    templates: others.flatMap(({ templates }) => templates.map(({ id }) => id)),
  }
}

/** Opens the editor; a draft that is open is left first. Without a wish it shows what there is to write and to change. */
export async function startPackEditor(wanted: Wanted | null = null): Promise<void> {
  if (useApp.getState().screen !== 'pack-editor') {
    await goHome()
    if (useApp.getState().screen !== 'home') return
  }
  await leavePack()
  const answer = await ask('pack.kept', {})
  const kept = answer.ok ? answer.value.work : null
  set({ ...START, kept, wanted })
  useApp.setState({ screen: 'pack-editor', dialog: null })
  if (!answer.ok) tellProblem(text('packEditor.fail.open'), answer.problem)
  else if (kept === null && wanted) await begin(wanted)
}

/** Begins what was wished for; what was left unsaved is given up with it. */
export async function begin(wanted: Wanted): Promise<void> {
  if (get().busy) return
  if (wanted.how === 'new') {
    const pack = newPack(takenIds(), newWords())
    show({ pack, from: null, renamed: {}, version: null, saved: pack })
    return
  }
  set({ busy: true })
  const answer = await ask('pack.edit', { pack: wanted.pack })
  set({ busy: false })
  if (!answer.ok) {
    tellProblem(text('packEditor.fail.open'), answer.problem)
    return
  }
  const content = answer.value
  if (wanted.how === 'change') {
    show({
      pack: content,
      from: wanted.pack,
      renamed: {},
      version: textAt(content.manifest, ['packVersion']),
      saved: content,
    })
    return
  }
  const copy = copiedPack(content, takenIds(), newWords())
  show({ ...copy, from: wanted.pack, version: null, saved: null })
  keepSoon()
}

/** Goes on with what was left unsaved. */
export function goOnWith({ content, from, renamed, version }: KeptPack): void {
  show({ pack: content, from, renamed, version, saved: null })
}

/** Leaves what was not saved for good. */
export async function giveUp(): Promise<void> {
  set({ kept: null })
  await tellKept(null)
}

function show(opened: Pick<PackEditorState, 'pack' | 'from' | 'renamed' | 'version' | 'saved'>): void {
  lastKey = null
  set({ ...START, ...opened })
  judge()
  focusWhenThere(() => document.getElementById(TITLE_FIELD))
}

/** Whether something was written that no installed pack has. */
export function isUnsaved({ pack, saved }: PackEditorState): boolean {
  return pack !== null && pack !== saved
}

/** Changes the pack as one step of undo. Steps of one `key` that follow each other, such as the letters of a field, are one. */
export function change(step: (pack: EditedPack) => EditedPack, key: string | null = null): void {
  const { pack, past } = get()
  if (!pack) return
  const next = withSourcesFollowing(pack, step(pack))
  if (next === pack) return
  const joined = key !== null && key === lastKey && past.length > 0
  lastKey = key
  set({ pack: next, past: joined ? past : [...past.slice(-MOST_STEPS), pack], future: [] })
  keepSoon()
}

export function setValue(path: readonly (string | number)[], value: unknown): void {
  change((pack) => withValue(pack, path, value), path.join('/'))
}

/** The next letter begins a step of its own. */
export function endStep(): void {
  lastKey = null
}

export function undo(): void {
  const { pack, past, future } = get()
  const before = past[past.length - 1]
  if (pack && before) goTo(before, past.slice(0, -1), [pack, ...future])
}

export function redo(): void {
  const { pack, past, future } = get()
  const [next, ...rest] = future
  if (pack && next) goTo(next, [...past, pack], rest)
}

function goTo(pack: EditedPack, past: readonly EditedPack[], future: readonly EditedPack[]): void {
  lastKey = null
  const { part } = get()
  const isThere = part.of === 'pack' || part.template < pack.templates.length
  set({ pack, past, future, ...(isThere ? {} : { part: START.part }) })
  keepSoon()
}

export function goToPart(part: Part): void {
  endStep()
  set({ part })
}

function judge(): void {
  const { pack } = get()
  set({ faults: pack ? packFaults(pack, takenIds().templates) : [] })
}

function keepSoon(): void {
  if (pause !== null) clearTimeout(pause)
  // At each letter both would be felt in the next one.
  pause = setTimeout(() => {
    judge()
    void keepWork()
  }, PAUSE_MS)
}

/** Gives what is not saved to the shell, which has it for the next start. */
export async function keepWork(): Promise<void> {
  if (pause !== null) clearTimeout(pause)
  pause = null
  const state = get()
  const { pack, from, renamed, version } = state
  if (pack) await tellKept(isUnsaved(state) ? { content: pack, from, renamed, version } : null)
}

async function tellKept(work: KeptPack | null): Promise<void> {
  const kept = await ask('pack.keep', { work })
  if (!kept.ok) tellProblem(text('packEditor.fail.keep'), kept.problem)
}

/** Keeps what is being written when its screen is left. */
export async function leavePack(): Promise<void> {
  if (get().pack) await keepWork()
  set({ pack: null })
}

function written(pack: EditedPack): RequestInput<'pack.save'> {
  const { from, renamed } = get()
  return { content: pack, from, renamed }
}

/** Where the first problem is: its sentence is said, and its field gets the focus. */
export function goToFault(fault: PackFault): void {
  const [file, index, , part] = fault.path
  const template = file === 'templates' && typeof index === 'number' ? index : null
  goToPart(
    template !== null
      ? { of: 'template', template, part: partOf(String(part)) }
      : { of: 'pack', part: file === 'guidance' ? 'guidance' : fault.path[1] === 'calendar' ? 'dates' : 'about' },
  )
}

function partOf(field: string): TemplatePart {
  if (field === 'sections' || field === 'orders' || field === 'handIn') return field
  return field === 'profiles' ? 'limits' : 'about'
}

/** Installs the pack, without a word; null when it was not. The version goes up when others may have the one before. */
async function keepPack(): Promise<{ title: string; templates: string[] } | null> {
  const { pack, version, saved, busy } = get()
  if (!pack || busy) return null
  const faults = packFaults(pack, takenIds().templates)
  set({ faults })
  const [fault] = faults
  if (fault) {
    goToFault(fault)
    say(text('packEditor.notSaved', { problem: sentence(fault.said), count: faults.length }))
    return null
  }
  const raised = version === null || pack === saved ? pack : withRaisedVersion(pack, version)
  set({ busy: true })
  const answer = await ask('pack.save', written(raised))
  set({ busy: false })
  if (!answer.ok) {
    tellProblem(text('packEditor.fail.save'), answer.problem)
    return null
  }
  if (!answer.value) return null
  const { past } = get()
  set({
    pack: raised,
    past: raised === pack ? past : [...past, pack],
    saved: raised,
    from: packIdOf(raised),
    renamed: {},
    version: textAt(raised.manifest, ['packVersion']),
  })
  lastKey = null
  await keepWork()
  return answer.value
}

export async function savePack(): Promise<{ templates: string[] } | null> {
  const saved = await keepPack()
  if (saved) saySaved(saved)
  return saved
}

function saySaved({ title, templates }: { title: string; templates: readonly string[] }): void {
  say(text('packEditor.saved', { title, count: templates.length }))
}

/** Saves the pack where it has changed, and starts a draft of one of its templates. */
export async function saveAndStart(template: number): Promise<void> {
  const state = get()
  const isToSave = isUnsaved(state) || state.version === null
  const saved = isToSave ? await keepPack() : null
  const templates = isToSave ? saved?.templates : templateIds(state.pack)
  const id = templates?.[template] ?? templates?.[0]
  if (id === undefined) return
  await leavePack()
  await createDraft(id)
  // On the screen that it leads to: a toast goes with the screen on which it stood.
  if (saved) saySaved(saved)
}

function templateIds(pack: EditedPack | null): string[] {
  return listAt(pack, ['templates']).map((template) => textAt(template, ['content', 'id']))
}

export async function exportPack(): Promise<void> {
  const { pack } = get()
  if (!pack) return
  const [fault] = packFaults(pack, takenIds().templates)
  if (fault) {
    goToFault(fault)
    say(text('packEditor.notExported', { problem: sentence(fault.said) }))
    return
  }
  const answer = await ask('pack.export', written(pack))
  if (!answer.ok) tellProblem(text('packEditor.fail.export'), answer.problem)
  else if (answer.value) say(text('packEditor.exported', { file: answer.value.fileName }))
}
