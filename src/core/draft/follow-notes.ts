import type { Block } from '../text/blocks'
import { type Draft, PROPOSAL_TEXTS } from './draft'
import { type NotedPlace, notedText, type OnWords, offsetOfNote, timesBefore } from './margin-notes'

/** What one edit changed in one text: all between what is the same at its beginning and at its end. */
interface ChangedText extends NotedPlace {
  before: string
  after: string
  /** UTF-16 offset at which the texts begin to differ. */
  start: number
  /** Where that ends in the text before. */
  end: number
  /** What stands there now. */
  put: string
}

/** Words of fewer characters, when they are written again, need not be those that a note was about. */
const KNOWN_AGAIN = 12

/**
 * The draft after an edit with its margin notes and its uses of evidence on the words that they were on: words that others moved, words that were changed in
 * part, and words that were moved to another text. Those whose words were deleted stay, and keep them to say what they were about. Those that the edit itself made
 * or changed are left as they are. Costs time in proportion to the texts that changed and have any.
 */
export function followNotes(before: Draft, after: Draft): Draft {
  if (before.sections === after.sections && before.proposals === after.proposals) return after
  const marginNotes = followed(before, after, before.marginNotes, after.marginNotes)
  const evidence = followed(before, after, before.evidence, after.evidence)
  if (marginNotes === after.marginNotes && evidence === after.evidence) return after
  return { ...after, ...(marginNotes ? { marginNotes } : {}), ...(evidence ? { evidence } : {}) }
}

function followed<T extends OnWords>(
  before: Draft,
  after: Draft,
  were: readonly T[] | undefined,
  are: T[] | undefined,
): T[] | undefined {
  if (!are?.length) return are
  const known = new Set(were)
  const changed = changedTexts(before, after, are.some(({ gone }) => gone) ? null : placesOf(are))
  if (changed.length === 0) return are
  const now = are.map((each) => (known.has(each) ? follow(each, changed) : each))
  return now.every((each, index) => each === are[index]) ? are : now
}

const placeKey = ({ section, slot, proposal }: NotedPlace) => JSON.stringify([section, slot, proposal])

function placesOf(notes: readonly NotedPlace[]): ReadonlySet<string> {
  return new Set(notes.map(placeKey))
}

/** Texts that differ; where none that a note is on is among them, and no note waits for its words, nothing else is compared. */
function changedTexts(before: Draft, after: Draft, noted: ReadonlySet<string> | null): ChangedText[] {
  const places = [...changedAnswers(before, after), ...changedFields(before, after)]
  if (noted && !places.some((place) => noted.has(placeKey(place)))) return []
  return places.flatMap((place) => {
    const [was, now] = [notedText(before, place) ?? '', notedText(after, place) ?? '']
    if (was === now) return []
    const most = Math.min(was.length, now.length)
    let start = 0
    while (start < most && was[start] === now[start]) start += 1
    let tail = 0
    while (tail < most - start && was.at(-1 - tail) === now.at(-1 - tail)) tail += 1
    return [
      {
        ...place,
        before: was,
        after: now,
        start,
        end: was.length - tail,
        put: now.slice(start, now.length - tail),
      },
    ]
  })
}

function changedAnswers(before: Draft, after: Draft): NotedPlace[] {
  if (before.sections === after.sections) return []
  const were = new Map(before.sections.map((section) => [section.id, section]))
  const are = new Map(after.sections.map((section) => [section.id, section]))
  return [...new Set([...were.keys(), ...are.keys()])].flatMap((section) => {
    const was: Record<string, readonly Block[]> = were.get(section)?.answers ?? {}
    const now: Record<string, readonly Block[]> = are.get(section)?.answers ?? {}
    if (was === now) return []
    return [...new Set([...Object.keys(was), ...Object.keys(now)])]
      .filter((slot) => was[slot] !== now[slot])
      .map((slot) => ({ section, slot }))
  })
}

function changedFields(before: Draft, after: Draft): NotedPlace[] {
  if (before.proposals === after.proposals) return []
  const were = new Map(before.proposals.map((row) => [row.id, row]))
  const are = new Map(after.proposals.map((row) => [row.id, row]))
  return [...new Set([...were.keys(), ...are.keys()])].flatMap((proposal) => {
    const [was, now] = [were.get(proposal), are.get(proposal)]
    if (was === now) return []
    return PROPOSAL_TEXTS.filter((slot) => was?.[slot] !== now?.[slot]).map((slot) => ({
      section: 'proposals',
      slot,
      proposal,
    }))
  })
}

function follow<T extends OnWords>(note: T, changed: readonly ChangedText[]): T {
  if (note.words === '') return note
  const own = changed.find(
    ({ section, slot, proposal }) => section === note.section && slot === note.slot && proposal === note.proposal,
  )
  if (note.gone) return note.words.length < KNOWN_AGAIN ? note : (broughtBack(note, changed) ?? note)
  if (!own) return note
  const at = offsetOfNote(own.before, note)
  if (at === null) return note
  const to = at + note.words.length
  const stretch = sameWords(own, note.words, at) ?? stretchAfter(own, at, to)
  if (stretch) return onStretch(note, own, stretch)
  return broughtBack(note, [own, ...changed]) ?? { ...note, gone: true }
}

/** Where the same words stand among what a change put there, the same one of several; null where the change did not meet the words, or they are not there. */
function sameWords(
  { start, end, put, before, after }: ChangedText,
  words: string,
  at: number,
): [number, number] | null {
  const to = at + words.length
  if (end <= at || start >= to || (start > at && end < to)) return null
  const from = Math.max(0, start - words.length + 1)
  const nth = timesBefore(before.slice(from, end), words, at - from)
  let found = after.indexOf(words, from)
  for (let count = 0; count < nth && found >= 0; count += 1) found = after.indexOf(words, found + words.length)
  return found >= 0 && found < start + put.length ? [found, found + words.length] : null
}

/** Where the words from `at` to `to` stand after a change, longer or shorter where it was among them; null when they were taken out. */
function stretchAfter(
  { start, end, put, before, after }: ChangedText,
  at: number,
  to: number,
): [number, number] | null {
  const shift = after.length - before.length
  const isLetter = (text: string, index: number) => /[\p{L}\p{M}\p{N}]/u.test(text[index] ?? '')
  if (start === end) {
    // Letters that make a word of the note longer are the note's.
    if (start === to && isLetter(before, to - 1) && isLetter(put, 0)) return [at, to + lettersOf(put)]
    if (start === at && isLetter(before, at) && isLetter(put, put.length - 1))
      return [at + lettersBefore(put), to + shift]
  }
  if (end <= at) return [at + shift, to + shift]
  if (start >= to) return [at, to]
  if (start <= at && end >= to) return null
  if (start >= at && end <= to) return [at, to + shift]
  // The change begins before the words or ends behind them: what was left of them is what the note is on.
  return start < at ? [end + shift, to + shift] : [at, start]
}

/** How many letters a text begins with. */
function lettersOf(text: string): number {
  return /^[\p{L}\p{M}\p{N}]*/u.exec(text)?.[0].length ?? 0
}

/** Where the letters begin that a text ends with. */
function lettersBefore(text: string): number {
  let at = text.length
  while (at > 0 && /[\p{L}\p{M}\p{N}]/u.test(text[at - 1] ?? '')) at -= 1
  return at
}

function onStretch<T extends OnWords>(note: T, { after }: ChangedText, [from, to]: [number, number]): T {
  const words = after.slice(from, to)
  if (words.trim() === '') return { ...note, gone: true }
  const nth = timesBefore(after, words, from)
  if (words === note.words && nth === (note.nth ?? 0)) return note
  const { nth: _, ...rest } = note
  return { ...rest, words, ...(nth > 0 ? { nth } : {}) } as T
}

/** The note on its words where a change put them; null where none did. */
function broughtBack<T extends OnWords>(note: T, changed: readonly ChangedText[]): T | null {
  for (const text of changed) {
    const at = text.put.indexOf(note.words)
    if (at < 0) continue
    const { nth: _, gone: __, slot: ___, proposal: ____, ...rest } = note
    const { section, slot, proposal } = text
    const place = { section, ...(slot === undefined ? {} : { slot }), ...(proposal === undefined ? {} : { proposal }) }
    const nth = timesBefore(text.after, note.words, text.start + at)
    return { ...rest, ...place, ...(nth > 0 ? { nth } : {}) } as unknown as T
  }
  return null
}
