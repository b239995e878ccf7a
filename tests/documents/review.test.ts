import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { addMarginNote } from '../../src/core/draft/margin-notes'
import { changesBy, compareCopies, reviewOf, takeBack } from '../../src/core/review/review-changes'
import { answerText } from '../../src/core/text/block-text'
import { makeReviewCopy, readReturnedCopy } from '../../src/node/review-files'
import { WordReviewer } from '../unit/core/review/word-reviewer'
import { richDraft, TEMPLATE } from './fixture'
import { type LibreOfficeEdit, reviewedInLibreOffice } from './libreoffice-reviewer'
import { hasTool, toolOutput } from './needs-tool'
import { unzip } from './unzip'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-review-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Files that LibreOffice opened and saved again, in one start of it. */
function savedByLibreOffice(files: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  const paths = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  })
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  toolOutput('soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', join(folder, 'saved'), ...paths])
  return Object.fromEntries(Object.keys(files).map((name) => [name, readFileSync(join(folder, 'saved', name))]))
}

describe.runIf(hasTool('soffice'))('review copies that LibreOffice saved', () => {
  const draft = addMarginNote(richDraft(), {
    id: 'n1',
    section: 'area-5',
    slot: 'evidence',
    words: '312 of 480 households',
    author: 'Cleo',
    at: '2025-07-01T10:00:00.000Z',
    text: 'Since when?',
    replies: [{ author: 'Dan', at: '2025-07-02T10:00:00.000Z', text: 'Since 2022.' }],
    resolved: false,
  })

  it('say nothing where nobody changed them, and bring back every change and comment', {
    timeout: 180_000,
  }, async () => {
    const copy = await makeReviewCopy(draft, TEMPLATE, 'a4')
    const ana = new WordReviewer(copy, 'Ana')
    ana.replace(ana.find('We had waited'), 'eleven', 'twelve')
    ana.comment(ana.find('a committee of seven'), 'Why seven?')
    ana.addBehind(ana.find('We had waited'), 'And we run it ourselves.')
    ana.look(ana.find('Markets stop'), 'Communities do not.', '<w:b/>')
    const bo = new WordReviewer(copy, 'Bo')
    bo.lose('part')
    bo.lose('properties')
    bo.replace(bo.find('land for two masts'), 'two', 'three', false)
    bo.look(bo.find('Small enterprises'), 'more', '<w:i/>', false)
    const saved = savedByLibreOffice({ 'same.docx': copy, 'ana.docx': ana.save(), 'bo.docx': bo.save() })
    const copies = []
    for (const [name, bytes] of Object.entries(saved)) {
      const read = await readReturnedCopy(bytes, name, draft, TEMPLATE, async function* () {})
      if (!read.ok) throw new Error(read.problem.sentence)
      copies.push(read.value)
    }
    // What was sent is still in the file, so that it is known whatever became of the draft.
    expect(unzip(saved['same.docx'] ?? new Uint8Array()).get('customXml/item1.xml')?.text).toContain('rostrum-review')
    const review = reviewOf(compareCopies(copies), draft)
    const looks = review.changes.flatMap((change) => change.looks.map((look) => ({ ...look, by: change.reviewer })))
    expect(looks).toEqual([
      { look: 'bold', set: true, words: 'Communities do not.', by: 'Ana' },
      { look: 'italic', set: true, words: 'more', by: 'bo.docx' },
    ])
    const words = review.changes.filter(({ was, becomes }) => was !== becomes)
    expect(words.map(({ file, tracked, was, becomes }) => [file, tracked, was, becomes])).toEqual([
      [
        'ana.docx',
        true,
        'We had waited for a cable for eleven years. We built this in four months.',
        'We had waited for a cable for twelve years. We built this in four months.\nAnd we run it ourselves.',
      ],
      [
        'bo.docx',
        false,
        expect.stringContaining('land for two masts'),
        expect.stringContaining('land for three masts'),
      ],
    ])
    expect(review.comments).toMatchObject([{ author: 'Ana', text: 'Why seven?', words: 'a committee of seven' }])
    const merged = takeBack(compareCopies(copies), draft, changesBy(review), '2025-07-04T00:00:00.000Z').draft
    const evidence = answerText(merged.sections.find(({ id }) => id === 'area-5')?.answers.evidence ?? [])
    for (const words of ['twelve years', 'And we run it ourselves.', 'land for three masts', '312 of 480 households'])
      expect(evidence).toContain(words)
    expect(merged.marginNotes?.map(({ author }) => author)).toEqual(['Cleo', 'Ana'])
  })

  it('that somebody edits and formats in LibreOffice itself, recorded or not, lose no word and no mark of anybody', {
    timeout: 180_000,
  }, async () => {
    const now = '2025-07-04T00:00:00.000Z'
    // Without a display LibreOffice ends where a macro opens a text with comments; the test above has those.
    const draft = richDraft()
    const copy = await makeReviewCopy(draft, TEMPLATE, 'a4')
    const rounds = fc.sample(fc.tuple(editsOf('ana'), editsOf('bo')), { numRuns: 4, seed: 20_250_725 })
    const reviews = rounds.flatMap(([ana, bo], round) =>
      [
        { author: 'Ana', edits: ana },
        { author: 'Bo', edits: bo },
      ].map(({ author, edits }) => ({ name: `${author}-${round}.docx`, author, bytes: copy, edits })),
    )
    const saved = reviewedInLibreOffice(folder, join(folder, 'profile'), reviews)
    for (const [round, both] of rounds.entries()) {
      const copies = []
      for (const author of ['Ana', 'Bo']) {
        const name = `${author}-${round}.docx`
        const read = await readReturnedCopy(
          saved.get(name) ?? new Uint8Array(),
          name,
          draft,
          TEMPLATE,
          async function* () {},
        )
        if (!read.ok) throw new Error(read.problem.sentence)
        copies.push(read.value)
      }
      const compared = compareCopies(copies)
      const review = reviewOf(compared, draft)
      const edits = both.flat()
      const recorded = edits.filter((edit) => edit.recorded !== false)
      expect(review.changes.filter(({ tracked }) => tracked).length > 0).toBe(recorded.length > 0)
      for (const { reviewer, tracked } of review.changes)
        expect(tracked ? ['Ana', 'Bo'] : [`Ana-${round}.docx`, `Bo-${round}.docx`, 'Ana', 'Bo']).toContain(reviewer)
      const bold = edits.flatMap((edit) => (edit.do === 'bold' ? [edit.words] : []))
      for (const words of bold)
        expect(review.changes.flatMap(({ looks }) => looks)).toContainEqual({ look: 'bold', set: true, words })
      for (const accepted of [changesBy(review), changesBy(review, 'Ana'), new Set<string>()]) {
        const merged = takeBack(compared, draft, accepted, now).draft
        const refused = review.changes.filter(({ id }) => !accepted.has(id))
        const said = JSON.stringify([merged, refused])
        for (const edit of edits) if ('by' in edit) expect(said).toContain(edit.by)
        if (accepted.size === 0) expect(merged.sections).toEqual(draft.sections)
      }
      const all = takeBack(compared, draft, changesBy(review), now).draft
      for (const edit of both[0])
        if (edit.do === 'delete' && !both[1].some(({ words }) => words === edit.words))
          expect(JSON.stringify(all.sections)).not.toContain(edit.words)
    }
  })
})

/** Words that stand once in the text, each in a paragraph of its own, and what may be done to them there. */
const PLACES = [
  'eleven',
  'two masts',
  'spectrum',
  'Households',
  'the next household',
  'five billion',
  'Small enterprises',
] as const

function editsOf(name: string): fc.Arbitrary<LibreOfficeEdit[]> {
  const kinds = ['replace', 'add-paragraph-behind', 'bold', 'delete'] as const
  return fc
    .uniqueArray(fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(...kinds), fc.boolean()), {
      minLength: 2,
      maxLength: 5,
      selector: ([words]) => words,
    })
    .map((all) =>
      all.map(([words, kind, recorded], index): LibreOfficeEdit => {
        if (kind === 'bold' || kind === 'delete') return { do: kind, words, recorded }
        return { do: kind, words, by: `${name}word${index}`, recorded }
      }),
    )
}
