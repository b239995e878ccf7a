import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDraft, RULES } from '../../../../src/core/check/checker'
import { dismissalOf, fingerprintOf, sortByDismissal } from '../../../../src/core/check/dismissal'
import type { Dismissal, Draft } from '../../../../src/core/draft/draft'
import type { Finding } from '../../../../src/core/draft/finding'
import { readDraft } from '../../../../src/core/draft/read'
import { message } from '../../../../src/messages/message'
import { startInterface } from '../../../../src/messages/sentence'
import { ready, templateNamed } from './checked'

const root = join(import.meta.dirname, '../../../..')

/** Written by the version that fingerprinted the English sentence of a finding: by file, what each of its findings was put aside by. */
const byWording: Record<string, Dismissal[]> = JSON.parse(
  readFileSync(join(root, 'tests/fixtures/dismissals/by-wording.json'), 'utf8'),
)

function draftIn(file: string): Draft {
  const draft = readDraft(readFileSync(join(root, file)), file)
  if (!draft.ok) throw new Error(draft.problem.sentence)
  return draft.value
}

describe('dismissals of the version that rested on the wording', () => {
  it('are of every rule that had a fixture then', () => {
    const rules = new Set(Object.values(byWording).flatMap((list) => list.map(({ check }) => check)))
    expect(
      RULES.map(({ id }) => id)
        .filter((id) => !rules.has(id))
        .sort(),
    ).toEqual([
      // Came later.
      'acronyms/unspelled-once',
      'clarity/sentence-lengths',
      'consistency/quotation-marks',
      'images/alternative-text',
      'images/lost',
      'organisation/country',
      'profile/no-images',
      'profile/paragraphs-numbered',
      'proposals/quoted-paragraph',
      // What it said then is said by `references/unnamed`.
      'references/in-text',
      'references/no-such-paragraph',
      'references/note-without-note',
      'references/plural',
      'references/quotation',
      'references/unnamed',
      'slips/agreement',
      'slips/doubled-word',
      'slips/its',
      'slips/missing-space',
      'slips/name',
      'slips/place-name',
      'slips/verb-form',
      'slips/wording',
      'style/agenda-2030',
    ])
  })

  it.each(Object.keys(byWording))('hold in %s', (file) => {
    const draft = draftIn(file)
    // What is true of the whole text came later, and was never put aside.
    const found = checkDraft(draft, templateNamed(draft.template.id), 99).filter(
      ({ check }) => check !== 'clarity/sentence-lengths' && check !== 'acronyms/unspelled-once',
    )
    expect(found.length).toBeGreaterThan(0)
    const { open, dismissed } = sortByDismissal(found, draft, byWording[file])
    expect(open.map(({ check, message }) => ({ check, message }))).toEqual([])
    expect(dismissed).toEqual(found)
  })

  it('hold in a file of that version, with findings of the whole draft, of sections, rows and fields', () => {
    const draft = draftIn('tests/fixtures/dismissals/all-dismissed.rostrum')
    const found = checkDraft(draft, templateNamed(draft.template.id))
    expect(new Set(found.map(({ check }) => check)).size).toBeGreaterThan(3)
    expect(sortByDismissal(found, draft).open).toEqual([])
    const { dismissed: _, ...anew } = draft
    expect(sortByDismissal(found, anew as Draft).open).toEqual(found)
  })
})

describe('a fingerprint', () => {
  const finding = (values: { have: number }): Finding => ({
    check: 'limits/total',
    level: 'blocker',
    at: { section: null },
    message: message('finding.limit.draft.words', { limit: 300, over: 1, own: true, profile: '', ...values }),
    reason: '',
    source: '',
  })

  it('is the same in another wording, and another for other values', async () => {
    const before = fingerprintOf(finding({ have: 301 }), ready)
    expect(fingerprintOf(finding({ have: 302 }), ready)).not.toBe(before)
    const { english } = await import('../../../../src/messages/generated/window')
    try {
      await startInterface({ english: { 'finding.limit.draft.words': 'Too long.' }, translations: {} })
      expect(fingerprintOf(finding({ have: 301 }), ready)).toBe(before)
    } finally {
      await startInterface({ english, translations: {} })
    }
  })

  it('does not depend on the sequence in which values are given', () => {
    const given = finding({ have: 301 })
    if (typeof given.message === 'string') throw new Error('no message')
    const { id, values = {} } = given.message
    const turned = { ...given, message: { id, values: Object.fromEntries(Object.entries(values).reverse()) } }
    expect(dismissalOf(turned, ready)).toEqual(dismissalOf(given, ready))
  })
})
