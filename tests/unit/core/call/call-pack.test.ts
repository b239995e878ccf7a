import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { callChanges } from '../../../../src/core/call/call-changes'
import { type CallPack, packOfCall } from '../../../../src/core/call/call-pack'
import { readCall } from '../../../../src/core/call/read-call'
import { checkDraft } from '../../../../src/core/check/checker'
import { newDraft } from '../../../../src/core/draft/create'
import { setAnswer } from '../../../../src/core/draft/edit'
import { limitsOf } from '../../../../src/core/draft/limits'
import { icsOf } from '../../../../src/core/template/ics'
import { PACK_FILE } from '../../../../src/core/template/pack-names'
import { readPack } from '../../../../src/core/template/read'
import { paragraph } from '../../../../src/core/text/blocks'

const folder = join(import.meta.dirname, '../../../fixtures/calls')
const origin = { name: 'call.md', sha256: 'a1b2c3'.padEnd(64, '0'), readOn: '2026-11-28' }

/** As a person gets it: written, and read again by the reader of packs. */
function made(text: string, before: CallPack | null = null, kind: 'markdown' | 'text' | 'html' = 'markdown') {
  const pack = packOfCall(readCall({ kind, text }), origin, before)
  const files = new Map<string, string>([[PACK_FILE, JSON.stringify(pack.manifest)]])
  pack.manifest.templates.forEach((name, index) => {
    files.set(name, JSON.stringify(pack.templates[index]))
  })
  const { pack: read, problems } = readPack(files, 'pack')
  return { pack, read, problems }
}

function input(pack: CallPack) {
  const template = pack.templates.find(({ kind }) => kind === 'written-input')
  if (!template) throw new Error('No template for a written input')
  return template
}

const CALL = `# Call for input: water

Deadline: 30 April 2027, 18:00 CET

## Questions

1. What obstacles do residents meet? (max. 20 words)
2. How are they heard?
   a. Who decides?
   b. Since when?

Inputs must not exceed 2,000 words, footnotes not counted. Please send them in Word format to water@example.org, with the subject line "Water – [name of organization]".`

describe('the pack of a call', () => {
  it.each(
    ['development', 'held-out'].flatMap((half) =>
      readdirSync(join(folder, half))
        .filter((name) => !name.endsWith('.json'))
        .map((name) => [half, name] as const),
    ),
  )('is sound, of %s/%s', (half, name) => {
    const kind = ({ '.md': 'markdown', '.html': 'html' } as const)[extname(name) as '.md'] ?? 'text'
    const { pack, read, problems } = made(readFileSync(join(folder, half, name), 'utf8'), null, kind)
    expect(problems).toEqual([])
    expect(read?.templates).toEqual(pack.templates)
    expect(read?.manifest).toEqual(pack.manifest)
  })

  it('is sound, of calls that hold next to nothing', () => {
    for (const text of ['x', '؟ ما هي التحديات', '1. a\n2. b', '|a|b|\n|-|-|\n|c?|d|'])
      expect(made(text).problems).toEqual([])
  })

  it('has the questions with their parts, the limits and how it is handed in, each with its sentence', () => {
    const { pack } = made(CALL)
    const template = input(pack)
    expect(template.sections.map(({ id, title, slots }) => [id, title, slots.map(({ label }) => label)])).toEqual([
      ['q1', 'What obstacles do residents meet?', ['Answer']],
      ['q2', 'How are they heard?', ['Answer', 'a. Who decides?', 'b. Since when?']],
    ])
    expect(template.profiles).toMatchObject([
      { totalWords: 2000, sections: { q1: { words: 20 } }, countsFootnotes: false, lastChecked: '2026-11-28' },
    ])
    expect(template.profiles[0]?.sources[0]?.note).toContain('Inputs must not exceed 2,000 words')
    expect(template.sources[0]?.note).toContain(origin.sha256)
    expect(template.handIn).toMatchObject({
      subject: 'Water – {organisation}',
      recipients: ['water@example.org'],
      accepts: ['docx'],
    })
    expect(pack.manifest.calendar).toMatchObject([
      { date: '2027-04-30', until: { clock: '18:00', timeZone: 'Europe/Zurich', said: 'CET' }, verified: true },
    ])
  })

  it('says who may send and that it is published, where the call does', () => {
    const { pack } = made(
      '# Call\n\nOnly organizations in consultative status may submit statements. Statements will be published.',
    )
    expect(input(pack).description).toContain(
      'Who may send, in the words of the call: “Only organizations in consultative status may submit statements.” What is sent will be published',
    )
  })

  it('limits a draft and its single questions, and the checks say so', () => {
    const { pack } = made(CALL)
    const template = input(pack)
    const draft = newDraft(template, pack.manifest, { id: 'd', now: '2026-11-28T12:00:00Z' })
    const written = setAnswer(draft, 'q1', 'answer', [paragraph('water '.repeat(21).trim())])
    const limits = limitsOf(written, template)
    expect([limits.sectionWords('q1'), limits.sectionWords('q2'), limits.totalWords]).toEqual([20, null, 2000])
    const found = checkDraft(written, template)
    expect(found.find(({ check }) => check === 'limits/section')).toMatchObject({ level: 'blocker' })
  })

  it('takes no limit that is not sure, and names it', () => {
    const { pack } = made('# Call\n\nInputs must not exceed 2,000 words.\n\nInputs may have up to 2,500 words.')
    const [profile] = input(pack).profiles
    expect(profile?.totalWords).toBeNull()
    expect(profile?.description).toContain('2,500 words')
  })

  it('keeps a deadline that is not sure unverified', () => {
    const { pack } = made('# Call\n\nDeadline: 5 March 2027.\n\nPlease send all inputs by 9 March 2027.')
    expect(pack.manifest.calendar).toMatchObject([{ date: '2027-03-05', verified: false }])
  })

  it('has a profile for each consultative status', () => {
    const { pack } = made(
      '# Statements\n\nStatements of organizations in general consultative status must not exceed 2,000 words, those of organizations in special consultative status 500 words.',
    )
    expect(input(pack).profiles.map(({ status, totalWords }) => [status, totalWords])).toEqual([
      ['general', 2000],
      ['special', 500],
    ])
  })

  it('has a statement beside the input where the call gives time to speak', () => {
    const { pack } = made('# Call\n\nInputs must not exceed 500 words.\n\nEach speaker has 1 minute and 30 seconds.')
    expect(pack.templates.map(({ kind, slotSeconds }) => [kind, slotSeconds])).toEqual([
      ['written-input', undefined],
      ['statement', 90],
    ])
  })
})

describe('a later version of a call', () => {
  const before = made(CALL).pack
  const later = CALL.replace('Deadline: 30 April 2027', 'Deadline extended to 28 May 2027')
    .replace('1. What obstacles do residents meet?', '1. What is new?\n2. What obstacles do the residents meet today?')
    .replace('2. How are', '3. How are')
    .replace('2,000 words', '2,500 words')
  const after = made(later, before).pack

  it('keeps the ids of questions, so that answers keep their place', () => {
    expect(input(after).sections.map(({ id, title }) => [id, title])).toEqual([
      ['q3', 'What is new?'],
      ['q1', 'What obstacles do the residents meet today?'],
      ['q2', 'How are they heard?'],
    ])
    expect(after.manifest.id).toBe(before.manifest.id)
    expect(after.manifest.packVersion).toBe('1.1.0')
  })

  it('keeps the old date struck through, and its calendar file says the new one', () => {
    const [step] = after.manifest.calendar
    expect(step).toMatchObject({ date: '2027-05-28', replaced: [{ dateText: '30 April 2027' }] })
    expect(icsOf(after.manifest, after.manifest.calendar, '2026-11-28T12:00:00Z')).toContain('20270528')
  })

  it('is told apart in what has changed', () => {
    expect(callChanges(before, after).map(({ what, of, before: one, after: other }) => [what, of, one, other])).toEqual(
      [
        ['deadline', '', '2027-04-30 18:00 Europe/Zurich', '2027-05-28 18:00 Europe/Zurich'],
        ['question', 'q3', null, 'What is new?'],
        ['question', 'q1', 'What obstacles do residents meet?', 'What obstacles do the residents meet today?'],
        ['limit', 'call totalWords', '2000', '2500'],
      ],
    )
    expect(callChanges(before, before)).toEqual([])
  })
})

describe('what a person left of a call', () => {
  const read = readCall({ kind: 'markdown', text: CALL })
  const left = (change: Partial<typeof read.call>) =>
    packOfCall({ call: { ...read.call, ...change }, lines: read.lines }, origin)

  it('says of a corrected limit that it was corrected, and of an added one that no sentence says it', () => {
    const [first] = read.call.limits
    if (!first) throw new Error('The call has a limit')
    const corrected = { ...first, value: { ...first.value, scope: 'whole', value: 900 }, byHand: true }
    const notes = (pack: CallPack) => input(pack).profiles[0]?.sources.map(({ note }) => note)
    expect(notes(left({ limits: [corrected] }))?.[0]).toMatch(/^“.*”, corrected by hand$/)
    const added = { ...corrected, text: '', place: null }
    expect(notes(left({ limits: [added] }))?.[0]).toBe('Put in by hand when the call was looked through.')
    expect(input(left({ limits: [added] })).profiles[0]?.totalWords).toBe(900)
  })

  it('writes a date that was put in by hand as a notice would, and takes one that was confirmed for verified', () => {
    const deadline = {
      value: { date: '2027-05-09', time: null, zone: null },
      text: '',
      place: null,
      sure: true,
      byHand: true,
    }
    expect(left({ deadline }).manifest.calendar).toMatchObject([
      { date: '2027-05-09', dateText: '9 May 2027', verified: true },
    ])
    expect(left({ deadline: null }).manifest.calendar).toEqual([])
  })
})
