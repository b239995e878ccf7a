import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { commandPath } from '../../scripts/system-packages.mjs'
import { linesOfPdf } from '../../src/core/import/pdf/pdf-lines'
import { paragraphsOfPdf } from '../../src/core/import/pdf/pdf-paragraphs'
import { readPaper } from '../../src/node/paper-file'
import { pdfContent } from '../../src/node/pdf-text'
import { paperByBrowser, paperByTypst, papersByLibreOffice, type Setting } from '../fixtures/paper/made-pdfs'
import { madePaper, type PaperText } from '../fixtures/paper/made-text'
import { buildThread } from '../unit/node/built-thread'
import { hasTool } from './needs-tool'

const PAPER = madePaper(7, 60)
const EXPECTED = textsOf(PAPER)
const NOTES = PAPER.parts.flatMap(({ paragraphs }) => paragraphs.flatMap(({ note }) => (note ? [note] : [])))

async function read(bytes: Uint8Array) {
  const content = await pdfContent(bytes, 'paper.pdf')
  if (!content.ok) throw new Error(content.problem.sentence)
  return paragraphsOfPdf(linesOfPdf(content.value))
}

/** The share of what was written that came back as one paragraph of exactly these words. */
function shareOf(expected: readonly string[], found: readonly string[]): number {
  const all = new Set(found)
  const missing = expected.filter((text) => !all.has(text))
  return 1 - missing.length / expected.length
}

const SETTINGS: [string, Setting][] = [
  ['plain', {}],
  ['justified', { justified: true }],
  ['justified and hyphenated', { justified: true, hyphenated: true }],
  ['in two columns', { columns: 2, justified: true, hyphenated: true }],
  ['with numbered lines', { lineNumbers: true }],
  ['without head and foot', { furniture: false }],
]

const ARABIC: PaperText = {
  title: 'الوثيقة الختامية',
  parts: [
    {
      heading: 'مقدمة',
      paragraphs: [
        {
          mark: '1.',
          text: 'نؤكد من جديد التزامنا بإتاحة الوصول إلى الإنترنت بتكلفة ميسورة للجميع، ولا سيما في المناطق الريفية والنائية، وفي أقل البلدان نموا والدول الجزرية الصغيرة النامية التي تواجه تحديات خاصة.',
        },
        {
          mark: '2.',
          text: 'نهيب بالدول الأعضاء أن تستثمر في المهارات الرقمية للنساء والفتيات وكبار السن والأشخاص ذوي الإعاقة، وأن تضمن مشاركتهم في صنع القرار على جميع المستويات بحلول عام 2030.',
        },
      ],
    },
  ],
}
const CHINESE: PaperText = {
  title: '成果文件',
  parts: [
    {
      heading: '导言',
      paragraphs: [
        {
          mark: '1.',
          text: '我们重申承诺，使人人都能以可负担的费用接入互联网，特别是在农村和偏远地区，以及在面临特殊挑战的最不发达国家和小岛屿发展中国家。我们强调，数字鸿沟仍然存在，需要各方共同努力，在2030年之前予以弥合。',
        },
        {
          mark: '2.',
          text: '我们呼吁会员国投资于妇女和女童、老年人和残疾人的数字技能，确保他们参与各级决策，并充分尊重人权和基本自由，同时保护个人数据和隐私，维护网络空间的开放、安全与稳定。',
        },
      ],
    },
  ],
}

function textsOf({ parts }: PaperText): string[] {
  return parts.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs.map(({ mark, text }) => `${mark} ${text}`)])
}

async function expectOther(paper: PaperText, bytes: Uint8Array) {
  const paragraphs = await read(bytes)
  expect(
    shareOf(
      textsOf(paper),
      paragraphs.map(({ text }) => text),
    ),
  ).toBe(1)
}

async function expectAll(bytes: Uint8Array) {
  const paragraphs = await read(bytes)
  const body = paragraphs.filter(({ kind }) => kind === 'body').map(({ text }) => text)
  expect(shareOf(EXPECTED, body)).toBeGreaterThanOrEqual(0.99)
  const notes = paragraphs.filter(({ kind }) => kind === 'footnote').map(({ text }) => text.replace(/^\d+\s*/, ''))
  expect(shareOf(NOTES, notes)).toBeGreaterThanOrEqual(0.99)
}

describe('paragraphs read back from PDFs set by Typst', () => {
  it.each(SETTINGS)('%s', async (_, setting) => expectAll(paperByTypst(PAPER, setting)))
  it('in Arabic', async () => expectOther(ARABIC, paperByTypst(ARABIC, { language: 'ar' })))
  it('in Chinese', async () => expectOther(CHINESE, paperByTypst(CHINESE, { language: 'zh', justified: true })))
})

it('a paper of 300 pages is read whole, in the memory that a file may take, and says how far it is', async () => {
  const long = madePaper(11, 1_500)
  const build = mkdtempSync(join(tmpdir(), 'rostrum-long-paper-'))
  try {
    const path = join(build, 'long.pdf')
    writeFileSync(path, paperByTypst(long, { sheet: 'a5' }))
    const script = await buildThread('pdf-thread', build)
    const pages: number[] = []
    const read = await readPaper(path, { script, limitMs: 100_000, onPage: (page) => pages.push(page) })
    if (!read.ok) throw new Error(read.problem.sentence)
    expect(pages.length).toBeGreaterThanOrEqual(300)
    const { paragraphs } = read.value.paper
    const found = new Set(paragraphs.map(({ number, text }) => `${number}. ${text}`))
    const all = long.parts.flatMap(({ paragraphs: own }) => own).filter(({ mark }) => /^\d/.test(mark))
    const expected = all.map(({ mark, text }) => `${mark} ${text}`)
    expect(shareOf(expected.slice(0, 999), [...found])).toBeGreaterThanOrEqual(0.99)
    expect(shareOf(expected.slice(999), [...found])).toBeGreaterThanOrEqual(0.99)
    expect(paragraphs.at(-1)?.text).toContain(all.at(-1)?.text)
  } finally {
    rmSync(build, { recursive: true, force: true })
  }
}, 120_000)

describe.skipIf(!hasTool('soffice'))('paragraphs read back from PDFs made by LibreOffice', () => {
  let made: Uint8Array[] = []
  beforeAll(async () => {
    made = await papersByLibreOffice([
      ...SETTINGS.map(([, setting]) => ({ paper: PAPER, setting })),
      { paper: ARABIC, setting: { language: 'ar' } },
    ])
  })
  it.each(SETTINGS.map(([name], index) => [name, index] as const))('%s', async (_, index) =>
    expectAll(made[index] ?? new Uint8Array()),
  )
  it('in Arabic', async () => expectOther(ARABIC, made[SETTINGS.length] ?? new Uint8Array()))
})

/** At hand on the machines that draw the window in it; nobody else needs one. */
const BROWSER = commandPath('chromium') ?? commandPath('chromium-browser')
if (BROWSER === null) console.warn('Skipped, because there is no Chromium here: apt-get install chromium')

describe.skipIf(BROWSER === null)('paragraphs read back from PDFs that Chromium printed', () => {
  const PRINTED: [string, Setting][] = [
    ['plain, with head and foot', {}],
    ['justified and hyphenated', { justified: true, hyphenated: true, furniture: false }],
    ['in two columns', { columns: 2, justified: true, hyphenated: true }],
  ]
  it.each(PRINTED)('%s', async (_, setting) => {
    const paragraphs = await read(await paperByBrowser(BROWSER ?? '', PAPER, setting))
    const texts = paragraphs.map(({ text }) => text)
    expect(shareOf(EXPECTED, texts)).toBeGreaterThanOrEqual(0.99)
    // The title, and nothing of what a browser prints around the page.
    expect(texts.filter((text) => !EXPECTED.includes(text))).toEqual([PAPER.title])
  })
  it.each([
    ['Arabic', ARABIC, 'ar'],
    ['Chinese', CHINESE, 'zh'],
  ])('in %s', async (_, paper, language) =>
    expectOther(paper, await paperByBrowser(BROWSER ?? '', paper, { language })),
  )
})
