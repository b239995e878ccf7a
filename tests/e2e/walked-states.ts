import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Draft, EvidenceUse, Origin, StatementData } from '../../src/core/draft/draft'
import { EVIDENCE_FORMAT, EVIDENCE_VERSION, type EvidenceShelf } from '../../src/core/draft/evidence'
import { paragraph } from '../../src/core/text/blocks'
import { lockedText } from '../../src/node/locked-file'
import { signPath } from '../../src/node/open-elsewhere'
import { makeLock } from '../../src/node/sealing'
import { SMALL_PICTURE } from '../fixtures/images'

/*
 * What the walks find in a profile and in drafts, so that screens that are empty at first have something to show. No language translates these words.
 */

const FIGURE = '2.2 billion people are offline.'
const ORGANISATION = 'Common Air Network'
const MACHINE = 'library-computer'
/** The name of a copy as a service that synchronises folders makes it. */
const COPY = ' (conflicted copy 2026-11-22)'
/** A pack that is installed nowhere. */
const OTHER_PACK = 'water-forum'

/** What opens the locked draft. */
export const PASSPHRASE = 'four plain words here'

/** Words of the files below, which may stand in a window of any language. */
export const SEEDED_WORDS = [
  FIGURE,
  'People offline',
  'ITU, Facts and Figures',
  'November 2025',
  'https://example.org/figures',
  'A round number is enough in a headline.',
  'What we said in June',
  'june.rostrum',
  'Lakeside Road 12\nKisumu',
  'Two masts',
  'telehub',
  ORGANISATION,
  'Amina Example',
  'amina@example.org',
  MACHINE,
  `elements-paper-input${COPY}.rostrum`,
  'locked.rostrum',
  'elsewhere.rostrum',
  'long.md',
  OTHER_PACK,
  'Ask the clinics for their figures',
  'The chair wants numbers here',
  'For two minutes',
]

/** A profile of somebody who has used the program: an organisation with its paper, evidence, words and rules of their own. */
export function usedProfile(folder: string): void {
  const write = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content))
  const shelf: EvidenceShelf = {
    format: EVIDENCE_FORMAT,
    version: EVIDENCE_VERSION,
    entries: [
      {
        id: 'offline',
        kind: 'figure',
        title: 'People offline',
        blocks: [paragraph(FIGURE)],
        language: 'en',
        source: 'ITU, Facts and Figures',
        link: 'https://example.org/figures',
        date: 'November 2025',
        note: 'A round number is enough in a headline.',
        changedAt: '2026-01-02T03:04:05Z',
      },
    ],
    removed: [],
  }
  write('evidence.json', shelf)
  write('settings.json', {
    proofreading: false,
    silentRules: ['clarity/sentence-lengths'],
    noteAuthor: 'Amina Example',
  })
  write('words.json', { words: ['telehub'] })
  write('speaker.json', { rehearsed: [{ language: 'en', planned: 170, took: 185 }], acronyms: { WSIS: 'word' } })
  write('organisations.json', {
    organisations: [
      {
        id: 'commons',
        name: ORGANISATION,
        acronym: 'CAN',
        group: 'Civil society',
        country: 'Kenya',
        contactName: 'Amina Example',
        contactEmail: 'amina@example.org',
        signatories: [],
        letterhead: { lines: 'Lakeside Road 12\nKisumu', logo: { image: SMALL_PICTURE, alt: 'Two masts' } },
        silentRules: ['clarity/sentence-lengths'],
      },
    ],
  })
}

/** The draft with words of this answer that came from the shelf and from another draft, where they are others now, with notes and with things to do. */
export function withSources(draft: Draft, section: string, slot: string): Draft {
  const [first] = draft.sections.find(({ id }) => id === section)?.answers[slot] ?? []
  const words = first && 'runs' in first ? (first.runs[0]?.text ?? '') : ''
  const use: EvidenceUse = {
    id: 'use-1',
    entry: 'offline',
    title: 'People offline',
    section,
    slot,
    words: words.slice(0, words.indexOf(' ', 24)),
    fingerprint: 'of-older-words',
    text: words.slice(0, words.indexOf(' ', 24)),
  }
  const origin: Origin = {
    section,
    slot,
    source: 'june',
    title: 'What we said in June',
    fileName: 'june.rostrum',
    fromSection: 'q1',
    fromSlot: 'answer',
    fingerprint: 'of-older-words',
    text: words,
  }
  const item = { id: 'item-1', section, text: 'Ask the clinics for their figures', done: false }
  return {
    ...draft,
    evidence: [use],
    origins: [origin],
    checklist: [item, { ...item, id: 'item-2', done: true }],
    marginNotes: [
      {
        id: 'note-1',
        section,
        slot,
        words: use.words,
        author: 'Amina Example',
        at: '2026-01-02T03:04:05Z',
        text: 'The chair wants numbers here',
        replies: [{ author: 'Amina Example', at: '2026-01-03T03:04:05Z', text: 'The chair wants numbers here' }],
        resolved: false,
      },
      {
        id: 'note-2',
        section,
        slot,
        words: 'The chair wants numbers here',
        gone: true,
        author: 'Amina Example',
        at: '2026-01-02T03:04:05Z',
        text: 'The chair wants numbers here',
        replies: [],
        resolved: true,
      },
    ],
  }
}

/** A statement with a slot, marks of what may be cut, a version that was cut and one rehearsal. */
export function rehearsed(draft: Draft): Draft {
  const [first, second] = draft.sections.flatMap(({ id, answers }) =>
    Object.entries(answers).map(([slot, [block]]) => ({
      section: id,
      slot,
      text: block && 'runs' in block ? (block.runs[0]?.text ?? '') : '',
    })),
  )
  if (!first || !second) throw new Error('A statement of two answers is needed.')
  const statement: StatementData = {
    slotSeconds: 120,
    cuts: [
      { ...first, level: 'optional' },
      { ...second, level: 'supporting' },
    ],
    versions: [{ id: 'short', name: 'For two minutes', slotSeconds: 120, leftOut: [first] }],
    rehearsals: [
      {
        id: 'rehearsal-1',
        at: '2026-01-02T03:04:05Z',
        language: 'en',
        slotSeconds: 120,
        version: null,
        totalSeconds: 150,
        plannedSeconds: 140,
        stretches: [{ from: 0, to: 1, planned: 20, took: 24, text: second.text }],
      },
    ],
  }
  return { ...draft, statement }
}

function readDraft(file: string): Draft {
  return JSON.parse(readFileSync(file, 'utf8')) as Draft
}

/** The draft that words of `withSources` were taken from, made of another and beside it. */
export function sourceDraft(file: string): void {
  renameSync(file, join(dirname(file), 'june.rostrum'))
  rewrite(join(dirname(file), 'june.rostrum'), (draft) => ({ ...draft, id: 'june', title: 'What we said in June' }))
}

/** Changes a draft in its file. */
export function rewrite(file: string, change: (draft: Draft) => Draft): void {
  writeFileSync(file, JSON.stringify(change(readDraft(file))))
}

/** A copy of a draft as a service that synchronises folders leaves it beside the file, and which says something else. */
export function syncedCopy(file: string): void {
  const draft = readDraft(file)
  const title = `${draft.title} `
  writeFileSync(file.replace(/(?=\.rostrum$)/, COPY), JSON.stringify({ ...draft, title }))
}

/** A draft that is open on another computer, and whose pack is not installed here. Returns its path. */
export function draftFromElsewhere(file: string): string {
  const path = join(dirname(file), 'elsewhere.rostrum')
  const draft = readDraft(file)
  const template = { ...draft.template, id: `${OTHER_PACK}-input`, pack: OTHER_PACK }
  writeFileSync(path, JSON.stringify({ ...draft, id: 'elsewhere', template }))
  const now = new Date().toISOString()
  const whose = { person: 'Amina Example', machine: MACHINE, profile: 'another', process: 1 }
  writeFileSync(
    signPath(path),
    JSON.stringify({ format: 'rostrum-open', run: 'another', ...whose, since: now, renewed: now }),
  )
  return path
}

/** A draft that opens with a passphrase, beside this one. */
export async function lockedDraft(file: string): Promise<void> {
  // Nobody guesses at it, so that opening it need not take seconds.
  const lock = await makeLock(PASSPHRASE, { workFactor: 4 })
  const draft = { ...readDraft(file), id: 'locked' }
  writeFileSync(join(dirname(file), 'locked.rostrum'), await lockedText(lock, draft))
}

/** A text whose import takes a while. Returns its path. */
export function longText(folder: string): string {
  const path = join(folder, 'long.md')
  const passage = 'Schools in *every* district are [online](https://example.org), **which** is new.\n\n'
  writeFileSync(path, `# Long\n\n## Question 1\n\n${passage.repeat(6000)}`)
  return path
}
