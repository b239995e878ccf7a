import type { CallPlace } from '../../core/call/call'
import type { Working } from './call-store'

/** A stretch of a line, with the field that it is marked for; `null` is text in which nothing was found. */
export interface Stretch {
  text: string
  field: string | null
  tone: Tone
}

/** `found`: it stands in the template; `look`: a person has to look first; `against`: the call contradicts itself here; `old`: a date that another took the place of. */
export type Tone = 'found' | 'look' | 'against' | 'old'

interface Mark extends CallPlace {
  field: string
  tone: Tone
}

/** Names of the fields, as marks and fields know each other. */
export const FIELD = {
  limit: (id: string) => `limit-${id}`,
  question: (id: string) => `question-${id}`,
  part: (id: string, index: number) => `question-${id}-${index}`,
  email: (id: string) => `email-${id}`,
} as const

/** All that is marked in a call, by its line. */
export function marksByLine(working: Working, lineLengths: (line: number) => number): Map<number, Mark[]> {
  const marks = new Map<number, Mark[]>()
  const add = (place: CallPlace | null, field: string, tone: Tone) => {
    if (place) marks.set(place.line, [...(marks.get(place.line) ?? []), { ...place, field, tone }])
  }
  const one = (found: { place: CallPlace | null; sure: boolean } | null, field: string) => {
    if (found) add(found.place, field, found.sure ? 'found' : 'look')
  }
  const { conflicts, replaced } = working
  for (const { what, found } of conflicts)
    for (const { place } of found) {
      const field = what === 'subject' ? 'subject' : what === 'limit' ? limitAt(working, place) : 'deadline'
      add(place, field, 'against')
    }
  one(working.title, 'title')
  one(working.body, 'body')
  one(working.deadline, 'deadline')
  for (const { place } of replaced) add(place, 'deadline', 'old')
  for (const limit of working.limits) one(limit, FIELD.limit(limit.id))
  for (const email of working.emails) one(email, FIELD.email(email.id))
  one(working.subject, 'subject')
  one(working.languages, 'languages')
  one(working.fileTypes, 'fileTypes')
  one(working.refusedFileTypes, 'fileTypes')
  one(working.senders, 'senders')
  one(working.published, 'published')
  for (const { id, place, parts } of working.questions) {
    add(place, FIELD.question(id), 'found')
    parts.forEach(({ line }, index) => {
      if (line !== null) add({ line, start: 0, end: lineLengths(line) }, FIELD.part(id, index), 'found')
    })
  }
  return marks
}

function limitAt({ limits }: Working, place: CallPlace): string {
  const limit = limits.find((each) => each.place?.line === place.line && each.place.start === place.start)
  return limit ? FIELD.limit(limit.id) : 'limits'
}

/** A line cut where marks begin and end. Where several cover a stretch, the shortest says what it is, as a limit does inside its question. */
export function stretchesOf(line: string, marks: readonly Mark[]): Stretch[] {
  const edges = new Set([0, line.length])
  for (const { start, end } of marks) {
    edges.add(Math.min(start, line.length))
    edges.add(Math.min(end, line.length))
  }
  const sorted = [...edges].sort((one, other) => one - other)
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? line.length
    const covering = marks
      .filter((mark) => mark.start <= start && mark.end >= end)
      .sort((one, other) => one.end - one.start - (other.end - other.start))
    const [shortest] = covering
    const against = covering.some(({ tone, field }) => tone === 'against' && field === shortest?.field)
    return {
      text: line.slice(start, end),
      field: shortest?.field ?? null,
      tone: against ? 'against' : (shortest?.tone ?? 'found'),
    }
  })
}
