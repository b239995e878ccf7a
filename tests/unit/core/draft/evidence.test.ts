import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  EMPTY_SHELF,
  type EvidenceEntry,
  type EvidenceShelf,
  evidenceFault,
  LONGEST_EVIDENCE,
  MOST_EVIDENCE,
  mergeShelves,
  putEvidence,
  removeEvidence,
  searchEvidence,
  titleOfWords,
} from '../../../../src/core/draft/evidence'
import { readShelf, writeShelf } from '../../../../src/core/draft/read-evidence'
import { rewordBlocks } from '../../../../src/core/draft/reword'
import { answerText } from '../../../../src/core/text/block-text'
import { type Block, paragraph } from '../../../../src/core/text/blocks'
import { inEnglish } from '../../../../src/messages/sentence'

const entry = (id: string, words: string, more: Partial<EvidenceEntry> = {}): EvidenceEntry => ({
  id,
  kind: 'figure',
  title: id,
  blocks: [paragraph(words)],
  language: 'en',
  source: '',
  link: '',
  date: '',
  note: '',
  changedAt: '2026-01-02T03:04:05Z',
  ...more,
})
const shelfOf = (...entries: EvidenceEntry[]): EvidenceShelf => ({ ...EMPTY_SHELF, entries })
const bytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
const read = (value: unknown) => readShelf(bytes(value), 'shelf.json')
const problem = (value: unknown) => {
  const answer = read(value)
  return answer.ok ? null : [answer.problem.code, answer.problem.sentence]
}

describe('an evidence shelf’s file', () => {
  it('is read as it was written, with fields of a later version, in one sequence', () => {
    const later = { ...entry('b', 'Two.'), tint: 'blue' } as EvidenceEntry
    const shelf = { ...shelfOf(later, entry('a', 'One.')), theme: 'x' } as EvidenceShelf
    const text = writeShelf(shelf)
    expect(text.indexOf('"a"')).toBeLessThan(text.indexOf('"b"'))
    const again = read(text)
    expect(again).toMatchObject({ ok: true, value: { theme: 'x', entries: [{ id: 'a' }, { id: 'b', tint: 'blue' }] } })
    expect(again.ok && writeShelf(again.value)).toBe(text)
  })

  it('says in a sentence what is wrong with it, and where', () => {
    expect(problem('{"format": "rostrum-evidence",\n "entries": [')?.[0]).toBe('not-json')
    expect(problem('{"format": "rostrum-evidence",\n "entries": [')?.[1]).toContain('line 2')
    expect(problem({ format: 'rostrum-draft', version: 1 })?.[0]).toBe('not-a-shelf')
    expect(problem('[]')?.[0]).toBe('not-a-shelf')
    expect(problem(`${'['.repeat(5000)}${']'.repeat(5000)}`)?.[0]).toBe('too-deep')
    expect(problem({ ...EMPTY_SHELF, version: 2 })).toEqual([
      'newer-version',
      expect.stringContaining('written by a newer Rostrum (shelf format 2'),
    ])
    expect(problem(shelfOf(entry('a', 'One.'), entry('b', 'Two.', { kind: 'rumour' as 'story' })))).toEqual([
      'wrong-schema',
      expect.stringContaining('entry 2 (“b”), kind'),
    ])
    expect(problem(shelfOf(entry('a', 'One.', { link: 'javascript:alert(1)' })))?.[1]).toContain(
      'http, https or mailto',
    )
    expect(problem(shelfOf(entry('a', 'x'.repeat(500_000))))?.[1]).toContain('200,000 characters')
    expect(readShelf(Uint8Array.of(0xff, 0xfe, 65, 0), 'shelf.json')).toMatchObject({
      ok: false,
      problem: { code: 'not-utf8' },
    })
  })

  it('gives entries that share an id ids of their own, and the last change keeps it', () => {
    const answer = read(
      shelfOf(
        entry('a', 'Old.', { changedAt: '2025-01-01T00:00:00Z' }),
        entry('a', 'New.', { changedAt: '2026-01-01T00:00:00Z' }),
        entry('a', 'New.', { changedAt: '2026-01-01T00:00:00Z' }),
        entry('a-2', 'Other.'),
      ),
    )
    if (!answer.ok) throw new Error(answer.problem.sentence)
    const said = answer.value.entries.map(({ id, blocks }) => [id, answerText(blocks)])
    expect(said).toEqual([
      ['a-3', 'Old.'],
      ['a', 'New.'],
      ['a-2', 'Other.'],
    ])
  })
})

describe('keeping on the shelf', () => {
  it('adds, changes and removes, and remembers what was removed until it is back', () => {
    const one = putEvidence(EMPTY_SHELF, entry('a', 'One.'))
    const two = one.ok ? putEvidence(one.value, entry('a', 'Two.')) : one
    if (!two.ok) throw new Error(two.problem.sentence)
    expect(two.value.entries).toEqual([entry('a', 'Two.')])
    const without = removeEvidence(two.value, 'a', '2026-02-02T00:00:00Z')
    expect(without).toMatchObject({ entries: [], removed: [{ id: 'a', at: '2026-02-02T00:00:00Z' }] })
    expect(removeEvidence(without, 'never', '2026-02-02T00:00:00Z')).toBe(without)
    expect(putEvidence(without, entry('a', 'Two.'))).toMatchObject({ ok: true, value: { removed: [] } })
  })

  it('refuses what says nothing, has no title, is too long or one too many, each in a sentence', () => {
    const fault = (bad: EvidenceEntry) => evidenceFault(bad)?.code
    expect(fault(entry('a', ' '))).toBe('empty-evidence')
    expect(fault(entry('a', 'One.', { title: ' ' }))).toBe('no-title')
    expect(fault(entry('a', 'One.', { link: 'file:///etc/passwd' }))).toBe('no-address')
    expect(fault(entry('a', 'One.', { note: 'x'.repeat(5000) }))).toBe('wrong-evidence')
    expect(fault(entry('a', 'One.'))).toBeUndefined()
    const long = evidenceFault(entry('a', 'x'.repeat(500_000)))
    expect(long?.sentence).toMatch(/takes 500,0\d\d characters with its marks, and the shelf keeps up to 200,000/)
    expect(LONGEST_EVIDENCE).toBe(200_000)
    const full = shelfOf(...Array.from({ length: MOST_EVIDENCE }, (_, index) => entry(`e${index}`, 'One.')))
    expect(putEvidence(full, entry('one-more', 'One.'))).toMatchObject({ ok: false, problem: { code: 'full-shelf' } })
    expect(putEvidence(full, entry('e1', 'Two.')).ok).toBe(true)
  })

  it('takes a colleague’s entries, of two with one id the later, and what was removed here comes back', () => {
    const ours = {
      ...shelfOf(entry('same', 'One.'), entry('newer-here', 'Ours.'), entry('newer-there', 'Old.')),
      removed: [{ id: 'back', at: '2026-01-01T00:00:00Z' }],
    }
    const theirs = shelfOf(
      entry('same', 'One.'),
      entry('newer-here', 'Theirs.', { changedAt: '2025-01-01T00:00:00Z' }),
      entry('newer-there', 'New.', { changedAt: '2026-03-03T00:00:00Z' }),
      entry('back', 'Back.'),
    )
    const merged = mergeShelves(ours, theirs)
    if (!merged.ok) throw new Error(merged.problem.sentence)
    expect(merged.value).toMatchObject({ added: 1, changed: 1, kept: 1 })
    expect(merged.value.shelf.removed).toEqual([])
    expect(merged.value.shelf.entries.map(({ blocks }) => answerText(blocks))).toEqual([
      'One.',
      'Ours.',
      'New.',
      'Back.',
    ])
  })

  it('merges to the same whichever way it is done twice', () => {
    const some = fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c'),
        words: fc.constantFrom('One.', 'Two.'),
        day: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 5 },
    )
    const made = (rows: { id: string; words: string; day: number }[]) =>
      rows.reduce((shelf, { id, words, day }) => {
        const put = putEvidence(shelf, entry(id, words, { changedAt: `2026-01-0${day}T00:00:00Z` }))
        return put.ok ? put.value : shelf
      }, EMPTY_SHELF)
    fc.assert(
      fc.property(some, some, (one, other) => {
        const merged = mergeShelves(made(one), made(other))
        if (!merged.ok) throw new Error(merged.problem.sentence)
        expect(mergeShelves(merged.value.shelf, made(other))).toMatchObject({ value: { added: 0, changed: 0 } })
      }),
    )
  })
})

describe('searching the shelf', () => {
  const entries = [
    entry('a', 'Écoles reliées : 2,6 milliards', { title: 'Schools', source: 'ITU', date: '2024', kind: 'story' }),
    entry('b', 'Villages', { title: 'Offline', note: 'from the école', changedAt: '2026-05-05T00:00:00Z' }),
    entry('c', 'Nothing', { title: 'ECOLE' }),
  ]
  const found = (words: string, kind: EvidenceEntry['kind'] | null = null) =>
    searchEvidence(entries, words, kind).map(({ id }) => id)

  it('finds all words, wherever they are, without case and accents; titles come first, then what changed last', () => {
    expect(found('ecole')).toEqual(['c', 'b', 'a'])
    expect(found('itu ÉCOLES')).toEqual(['a'])
    expect(found('  2024 ')).toEqual(['a'])
    expect(found('nowhere')).toEqual([])
    expect(found('')).toEqual(['b', 'a', 'c'])
    expect(found('ecole', 'story')).toEqual(['a'])
  })
})

describe('words of an entry', () => {
  it('give a title that ends with a word', () => {
    expect(titleOfWords([paragraph('Short enough.')])).toBe('Short enough.')
    expect(titleOfWords([paragraph('One two three four five')], 12)).toBe('One two…')
    expect(titleOfWords([paragraph('x'.repeat(99))], 10)).toBe(`${'x'.repeat(5)}…`)
  })

  it('are rewritten with the marks of what stays', () => {
    const blocks: Block[] = [
      { type: 'paragraph', runs: [{ text: '2.6 billion', bold: true }, { text: ' people.' }] },
      { type: 'list', ordered: false, items: [{ runs: [{ text: 'one' }] }, { runs: [{ text: 'two' }] }] },
    ]
    const said = answerText(blocks)
    expect(rewordBlocks(blocks, said)).toEqual(blocks)
    expect(rewordBlocks(blocks, said.replace('2.6', '2.5'))[0]).toEqual({
      type: 'paragraph',
      runs: [{ text: '2.5 billion', bold: true }, { text: ' people.' }],
    })
    expect(rewordBlocks(blocks, said.replace('two', 'three'))[1]).toMatchObject({
      items: [{}, { runs: [{ text: 'three' }] }],
    })
    expect(rewordBlocks(blocks, `${said}\nMore.`)).toEqual([...blocks, paragraph('More.')])
    expect(rewordBlocks([], 'One.\n\nTwo.')).toEqual([paragraph('One.'), paragraph('Two.')])
  })

  it('say exactly what they were rewritten to, whatever it was', () => {
    const line = fc.constantFrom('a', 'bc', 'a b', 'Ä')
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.array(line, { minLength: 1, maxLength: 5 }),
        (was, is) => {
          expect(answerText(rewordBlocks(was.map(paragraph), is.join('\n')))).toBe(is.join('\n'))
        },
      ),
    )
  })
})

it('problems of a shelf have a message for people', () => {
  const answer = read('{')
  expect(!answer.ok && answer.problem.message && inEnglish(answer.problem.message)).toBe(
    !answer.ok && answer.problem.sentence,
  )
})
