import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { addMarginNote } from '../../src/core/draft/margin-notes'
import { changesBy, compareCopies, reviewOf, takeBack } from '../../src/core/review/review-changes'
import { answerText } from '../../src/core/text/block-text'
import { makeReviewCopy, readReturnedCopy } from '../../src/node/review-files'
import { WordReviewer } from '../unit/core/review/word-reviewer'
import { richDraft, TEMPLATE } from './fixture'
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
    const bo = new WordReviewer(copy, 'Bo')
    bo.lose('part')
    bo.lose('properties')
    bo.replace(bo.find('land for two masts'), 'two', 'three', false)
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
    expect(review.changes.map(({ file, tracked, was, becomes }) => [file, tracked, was, becomes])).toEqual([
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
})
