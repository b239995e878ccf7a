import type { LimitProfile, Template } from '../template/template'
import type { CallPack } from './call-pack'

/** One difference between the packs of two versions of a call. What was not there before, or is no more, is null. */
export interface CallChange {
  what: 'title' | 'deadline' | 'question' | 'limit' | 'subject' | 'recipients' | 'fileTypes' | 'languages'
  /** Which question, or which limit of which profile. */
  of: string
  before: string | null
  after: string | null
}

/**
 * What a later version of a call changes, in the sequence: title, deadline, questions, limits, how it is handed in. Questions are the same where they have one
 * id, which `packOfCall` keeps for those that say nearly the same.
 */
export function callChanges(before: CallPack, after: CallPack): CallChange[] {
  const changes: CallChange[] = []
  const note = (what: CallChange['what'], of: string, one: string | null, other: string | null) => {
    if (one !== other) changes.push({ what, of, before: one, after: other })
  }
  note('title', '', before.manifest.title, after.manifest.title)
  note('deadline', '', deadlineText(before), deadlineText(after))
  const [old, fresh] = [inputOf(before), inputOf(after)]
  if (!old || !fresh) return changes
  const ids = [...new Set([...fresh.sections, ...old.sections].map(({ id }) => id))]
  for (const id of ids) note('question', id, questionText(old, id), questionText(fresh, id))
  for (const profile of [...new Set([...fresh.profiles, ...old.profiles].map(({ id }) => id))]) {
    const [one, other] = [old, fresh].map(({ profiles }) => limitsOf(profiles.find(({ id }) => id === profile)))
    for (const name of new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])]))
      note('limit', `${profile} ${name}`, one?.get(name) ?? null, other?.get(name) ?? null)
  }
  note('subject', '', old.handIn.subject, fresh.handIn.subject)
  note('recipients', '', old.handIn.recipients.join(', ') || null, fresh.handIn.recipients.join(', ') || null)
  note('fileTypes', '', old.handIn.accepts?.join(', ') ?? null, fresh.handIn.accepts?.join(', ') ?? null)
  note('languages', '', old.handIn.languages?.join(', ') ?? null, fresh.handIn.languages?.join(', ') ?? null)
  return changes
}

function inputOf({ templates }: CallPack): Template | null {
  return templates.find(({ kind }) => kind === 'written-input') ?? null
}

function deadlineText({ manifest }: CallPack): string | null {
  const step = manifest.calendar.find(({ kind }) => kind === 'deadline')
  if (!step) return null
  return step.until ? `${step.date} ${step.until.clock} ${step.until.timeZone}` : step.date
}

/** A question with its parts, a line each; null where the template has it not. */
function questionText(template: Template, id: string): string | null {
  const section = template.sections.find((each) => each.id === id)
  if (!section) return null
  return [section.title, ...section.slots.slice(1).map(({ label }) => label)].join('\n')
}

const TOTALS = ['totalWords', 'totalCharacters', 'totalPages', 'sectionWords', 'sectionCharacters'] as const

function limitsOf(profile: LimitProfile | undefined): Map<string, string> {
  const limits = new Map<string, string>()
  for (const name of TOTALS) {
    const value = profile?.[name]
    if (typeof value === 'number') limits.set(name, String(value))
  }
  for (const [section, { words, characters }] of Object.entries(profile?.sections ?? {})) {
    if (words !== undefined) limits.set(`${section}.words`, String(words))
    if (characters !== undefined) limits.set(`${section}.characters`, String(characters))
  }
  return limits
}
