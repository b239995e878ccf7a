import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Draft } from '../../src/core/draft/draft'
import { docxOf } from '../../src/core/export/docx'
import { outlineOf } from '../../src/core/export/outline-of'
import { placeNamer } from '../../src/core/import/import-text'
import type { AnnotatedRun } from '../../src/core/import/read-document'
import { blockText, runSequences, runsText } from '../../src/core/text/block-text'
import type { Run } from '../../src/core/text/blocks'
import { importOfficeFile, readOfficeText } from '../../src/node/read-office'
import { richDraft, TEMPLATE } from './fixture'
import { hasTool, toolOutput } from './needs-tool'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const request = {
  template: TEMPLATE,
  pack: { id: 'test', packVersion: '1' } as never,
  given: { id: 'd', now: '2025-07-01T00:00:00.000Z' },
  changes: 'accept' as const,
}
const lines = (draft: Draft, section: string, slot: string) =>
  (draft.sections.find(({ id }) => id === section)?.answers[slot] ?? []).map((block) => blockText(block).trim())

/** What LibreOffice makes of a file, in another format. */
function converted(path: string, format: string): string {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  toolOutput('soffice', [profile, '--headless', '--convert-to', format, '--outdir', join(folder, format), path])
  return join(folder, format, `${path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '')}.${format}`)
}

/** A text with tracked changes, a comment, a footnote and a text box, as LibreOffice keeps one. */
const REVIEWED = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:body><office:text>
<text:tracked-changes>
<text:changed-region xml:id="c1" text:id="c1"><text:insertion><office:change-info><dc:creator>Ana</dc:creator><dc:date>2025-07-01T10:00:00</dc:date></office:change-info></text:insertion></text:changed-region>
<text:changed-region xml:id="c2" text:id="c2"><text:deletion><office:change-info><dc:creator>Bo</dc:creator><dc:date>2025-07-02T10:00:00</dc:date></office:change-info><text:p>never </text:p></text:deletion></text:changed-region>
</text:tracked-changes>
<text:h text:outline-level="1">Bridging digital divides</text:h>
<text:h text:outline-level="2">Rationale</text:h>
<text:p>Networks are <text:change text:change-id="c2"/>owned <text:change-start text:change-id="c1"/>and run <text:change-end text:change-id="c1"/>by <office:annotation office:name="k1"><dc:creator>Cleo</dc:creator><dc:date>2025-07-03T10:00:00</dc:date><text:p>All of them?</text:p></office:annotation>people<office:annotation-end office:name="k1"/>.<text:note text:id="f1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>In ten countries.</text:p></text:note-body></text:note></text:p>
<text:p>Beside it: <draw:frame text:anchor-type="paragraph" svg:width="5cm"><draw:text-box><text:p>Words in a box.</text:p></draw:text-box></draw:frame></text:p>
</office:text></office:body></office:document>`

describe.runIf(hasTool('soffice'))('files that LibreOffice wrote', () => {
  it('give the text of our documents back, as DOCX and as ODT', { timeout: 180_000 }, async () => {
    const draft = richDraft()
    const path = join(folder, 'paper.docx')
    writeFileSync(path, await docxOf(outlineOf(draft, TEMPLATE, { order: 'area' }), { paper: 'a4' }))
    const odt = converted(path, 'odt')
    for (const file of [odt, converted(odt, 'docx')]) {
      const read = await importOfficeFile(file, request)
      if (!read.ok) throw new Error(read.problem.sentence)
      const back = read.value.draft
      for (const [section, slot] of [
        ['area-5', 'headline'],
        ['area-5', 'evidence'],
      ] as const)
        expect(lines(back, section, slot)).toEqual(lines(draft, section, slot))
      expect(back.title).toBe(draft.title)
      expect(back.proposals.map(({ proposed }) => proposed)).toEqual(
        expect.arrayContaining(draft.proposals.map(({ proposed }) => proposed)),
      )
    }
  })

  it('keep tracked changes, comments, notes and boxes, as ODT and as DOCX', { timeout: 180_000 }, async () => {
    const path = join(folder, 'reviewed.fodt')
    writeFileSync(path, REVIEWED)
    for (const file of [converted(path, 'odt'), converted(path, 'docx')]) {
      const read = await readOfficeText(readFileSync(file), 'reviewed', { namesPlace: placeNamer(TEMPLATE) })
      if (!read.ok) throw new Error(read.problem.sentence)
      const { parts, notes, report } = read.value
      const texts = parts.map((part) => (part.type === 'heading' ? part.text : blockText(part.block).trim()))
      expect(texts).toEqual(expect.arrayContaining(['Networks are owned and run by people.', 'Words in a box.']))
      expect(notes).toMatchObject([{ author: 'Cleo', text: 'All of them?' }])
      const changes = report.changes.map(({ kind, author, text }) => [kind, author, text.trim()])
      expect(changes).toEqual([
        ['deleted', 'Bo', 'never'],
        ['inserted', 'Ana', 'and run'],
      ])
      const body = parts.flatMap((part): Run[] => (part.type === 'block' ? runSequences(part.block).flat() : []))
      expect(body.flatMap(({ footnote }) => (footnote ? [runsText(footnote.runs)] : []))).toEqual(['In ten countries.'])
      expect(body.filter((run) => (run as AnnotatedRun).notes !== undefined).map(({ text }) => text)).toEqual([
        'people',
      ])
    }
  })

  it('in old formats are named with what to do', { timeout: 180_000 }, async () => {
    const path = join(folder, 'reviewed.fodt')
    writeFileSync(path, REVIEWED)
    const read = await readOfficeText(readFileSync(converted(path, 'doc')), 'reviewed.doc')
    expect(read.ok ? 'read' : read.problem.message?.id).toBe('problem.office.doc')
  })
})
