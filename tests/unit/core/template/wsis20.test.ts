import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDraft, readiness } from '../../../../src/core/check/checker'
import { newDraft, repairForTemplate } from '../../../../src/core/draft/create'
import type { Draft } from '../../../../src/core/draft/draft'
import { draftProgress } from '../../../../src/core/draft/progress'
import { readDraft, writeDraft } from '../../../../src/core/draft/read'
import { docxOf } from '../../../../src/core/export/docx'
import { suggestedFileName } from '../../../../src/core/export/file-name'
import { outlineOf } from '../../../../src/core/export/outline-of'
import { plainTextOf } from '../../../../src/core/export/text'
import { typstOf } from '../../../../src/core/export/typst'
import { importText } from '../../../../src/core/import/import-text'
import { guidanceFor } from '../../../../src/core/template/guidance'
import { isChoosable } from '../../../../src/core/template/section-names'
import type { Template } from '../../../../src/core/template/template'
import { blockText, isAnswerEmpty } from '../../../../src/core/text/block-text'
import { inEnglish } from '../../../../src/messages/sentence'
import { builtInPacksFolder, loadPacks, loadSample } from '../../../../src/node/packs'
import { planPage } from '../../../../src/renderer/draft/page-plan'

const { packs, refused } = await loadPacks(builtInPacksFolder())
const pack = packs.find(({ manifest }) => manifest.id === 'wsis20')
if (!pack) throw new Error('The built-in pack did not load')
const { templates, manifest } = pack

const IDS = [
  'elements-paper-input',
  'zero-draft-comments',
  'forum-open-consultation',
  'national-response',
  'consultation-statement',
  'follow-up-summary',
  'joint-statement',
  'success-story',
  'wsis20story-script',
  'action-line-report',
]

/** Every template that comes with the program, whichever its pack. */
const ALL = packs.flatMap(({ manifest: { id: of }, templates: all }) => all.map(({ id }) => [of, id] as const))

function templateOf(id: string): Template {
  const template = packs.flatMap((each) => each.templates).find((one) => one.id === id)
  if (!template) throw new Error(`There is no template ${id}`)
  return template
}

async function sampleOf(id: string): Promise<Draft> {
  const sample = await loadSample(id)
  if (!sample.ok) throw new Error(sample.problem.sentence)
  return sample.value
}

describe('the ten templates of the WSIS+20 pack', () => {
  it('load without a problem, grouped for the start page', () => {
    expect(refused).toEqual([])
    expect(templates.map(({ id }) => id)).toEqual(IDS)
    expect(new Set(templates.map(({ group }) => group))).toEqual(new Set(['input', 'statement', 'other']))
    for (const { id, summary } of templates) expect(summary, id).toMatch(/^\S.{10,70}\.$/)
  })

  it('quote the three guiding questions as they were asked', () => {
    const questions = templateOf('consultation-statement').sections.filter(({ kind }) => kind === 'question')
    expect(questions.map(({ title }) => title)).toEqual([
      'To what extent and how has the vision of a “people-centred, inclusive and development-oriented Information Society” evolved over the past 20 years since WSIS?',
      'What are the priorities and challenges to the implementation of WSIS outcomes today?',
      'How can cooperation through the WSIS mechanisms, including multistakeholder dialogue and recently adopted the Global Digital Compact, enhance coherence in digital governance?',
    ])
    expect(questions.every(({ verified }) => verified)).toBe(true)
  })

  it('are due when a source says so, and at no other time', () => {
    const due = Object.fromEntries(
      templates.map(({ id, deadline }) => [id, manifest.calendar.find((step) => step.id === deadline)?.dateText]),
    )
    expect(due).toEqual({
      'elements-paper-input': '25 July 2025',
      'zero-draft-comments': '3 October 2025',
      'forum-open-consultation': undefined,
      'national-response': 'end of 2025',
      'consultation-statement': '9–10 June 2025',
      'follow-up-summary': '29 July 2025',
      'joint-statement': undefined,
      'success-story': undefined,
      'wsis20story-script': undefined,
      'action-line-report': undefined,
    })
  })

  it('name no recipient that no source gives, and say so', () => {
    for (const { id, handIn } of templates) {
      expect(handIn.recipients, id).toEqual([])
      expect(handIn.recipientsNote.length, id).toBeGreaterThan(40)
    }
  })

  it('have the eighteen Action Lines where they are asked for, and the fifteen areas', () => {
    const count = (id: string, kind: string) => templateOf(id).sections.filter((one) => one.kind === kind).length
    for (const id of ['forum-open-consultation', 'action-line-report']) expect(count(id, 'action-line'), id).toBe(18)
    for (const id of ['elements-paper-input', 'follow-up-summary', 'zero-draft-comments'])
      expect(count(id, 'area'), id).toBe(15)
    expect(templateOf('zero-draft-comments').proposals?.documents[0]).toBe('Zero Draft (29 August 2025)')
    expect(templateOf('consultation-statement').proposals).toBeUndefined()
  })

  it('give each limit with its source, and claim none of ours for a rule', () => {
    for (const { id, profiles } of templates)
      for (const profile of profiles) {
        expect(profile.sources.length, `${id} ${profile.id}`).toBeGreaterThan(0)
        if (profile.sources.some(({ name }) => name === 'Rostrum'))
          expect(profile.description, `${id} ${profile.id}`).toMatch(/not a rule|Our arithmetic|Our advice/)
      }
    expect(templateOf('consultation-statement').profiles[0]?.totalWords).toBe(360)
    const prizes = templateOf('success-story').profiles.find(({ id }) => id === 'wsis-prizes')
    expect(prizes).toMatchObject({ totalWords: 200, description: expect.stringContaining('150 to 200 words') })
  })

  it('tell the writer what is unverified', () => {
    const unverified = templates.flatMap(({ id, sections }) =>
      sections.filter(({ verified }) => !verified).map((section) => [id, section.unverifiedNote] as const),
    )
    expect(unverified.length).toBeGreaterThan(40)
    for (const [id, note] of unverified) expect(note, id).toMatch(/\.$/)
    const forum = templateOf('forum-open-consultation').sections
    expect(forum.every(({ verified }) => !verified)).toBe(true)
  })

  it('start with what is always asked taken in, and nothing else', () => {
    for (const template of templates) {
      const draft = newDraft(template, manifest, { id: 'x', now: '2026-11-22T10:00:00.000Z' })
      expect(draft.sections.map(({ chosen }) => chosen)).toEqual(template.sections.map((one) => !isChoosable(one)))
      expect(readiness(checkDraft(draft, template)).ready, template.id).toBe(false)
      for (const { message } of checkDraft(draft, template))
        expect(inEnglish(message)).not.toMatch(/undefined|null|NaN/)
    }
  })

  it('show every section that is always asked, and each that is chosen, in every order', () => {
    for (const template of templates)
      for (const { id } of template.orders) {
        const parts = planPage(template, id, new Set(template.sections.map((one) => one.id)), false)
        const shown = parts.filter(({ type }) => type === 'section')
        expect(shown.map((part) => part.id).sort(), template.id).toEqual(template.sections.map((one) => one.id).sort())
      }
  })
})

describe.each(ALL)('the sample of %s/%s', (of, id) => {
  const template = templateOf(id)

  it('is a file that the program itself would write, and says that it is a sample', async () => {
    const bytes = readFileSync(join(builtInPacksFolder(), of, 'samples', `${id}.rostrum`))
    const read = readDraft(bytes, `${id}.rostrum`)
    if (!read.ok) throw new Error(read.problem.sentence)
    expect(writeDraft(read.value)).toBe(bytes.toString('utf8'))
    expect(repairForTemplate(read.value, template)).toBe(read.value)
    expect(read.value.template.id).toBe(id)
    expect(read.value.title).toMatch(/^Sample: /)
    expect(read.value.organisation.name).toContain('sample')
    const text = read.value.sections.flatMap(({ answers }) => Object.values(answers).flat().map(blockText)).join(' ')
    expect(text).toMatch(/\bsample\b/)
    for (const { current } of read.value.proposals) if (current !== '') expect(current).toMatch(/^\(Sample/)
  })

  it('passes its own checks: nothing stands in its way, no sentence is too long, no acronym is left unexplained', async () => {
    const found = checkDraft(await sampleOf(id), template)
    expect(found.filter(({ level }) => level === 'blocker')).toEqual([])
    const clear = ['clarity/long-sentence', 'clarity/acronym']
    // The first sample shows findings on purpose.
    if (id !== 'elements-paper-input') expect(found.filter(({ check }) => clear.includes(check))).toEqual([])
  })

  it('answers what is asked', async () => {
    const draft = await sampleOf(id)
    const { progress, sections } = draftProgress(draft, template)
    expect(progress).toBeGreaterThan(0.7)
    for (const section of template.sections)
      if (draft.sections.find((one) => one.id === section.id)?.chosen)
        expect(sections[section.id]?.state, section.id).not.toBe('empty')
  })

  it('becomes outline, text, Typst source and Word document in every order, with each answer in it once', async () => {
    const draft = await sampleOf(id)
    for (const order of template.orders) {
      const outline = outlineOf(draft, template, { order: order.id })
      const text = plainTextOf(outline)
      for (const { id: section, chosen, answers } of draft.sections)
        for (const [slot, blocks] of Object.entries(answers)) {
          const [first] = blocks
          if (!chosen || isAnswerEmpty(blocks) || first?.type !== 'paragraph') continue
          const start = blockText(first).slice(0, 40).trim()
          expect(text.split(start).length, `${order.id} ${section} ${slot}`).toBe(2)
        }
      for (const { heading } of outline.body.flatMap((one) => (one.type === 'heading' ? [{ heading: one.text }] : [])))
        expect(heading).not.toMatch(/^$|undefined/)
      expect(typstOf(outline, { paper: 'a4' })).toContain('Sample')
      const docx = await docxOf(outline, { paper: 'a4' })
      expect([...docx.slice(0, 2)]).toEqual([0x50, 0x4b])
    }
    expect(suggestedFileName(draft, template)).toMatch(/^[^{}]{8,}$/)
  })

  it('comes back from its own plain headings: what a document says is placed where it came from', async () => {
    const draft = await sampleOf(id)
    const order = template.orders.find(({ entries }) => entries.every((one) => !('heading' in one)))
    if (!order) return
    const markdown = outlineOf(draft, template, { order: order.id })
      .body.flatMap((one) => (one.type === 'heading' ? [`${'#'.repeat(one.level)} ${one.text}`, '', 'Text.', ''] : []))
      .join('\n')
    const manifestOf = packs.find((each) => each.manifest.id === of)?.manifest ?? manifest
    const { placed } = importText(markdown, 'markdown', template, manifestOf, { id: 'x', now: draft.created })
    const wanted = draft.sections.filter(
      (one) => one.chosen && Object.values(one.answers).some((blocks) => !isAnswerEmpty(blocks)),
    )
    expect(new Set(placed.map(({ section }) => section))).toEqual(new Set(wanted.map((one) => one.id)))
  })
})

describe('samples with a length of their own', () => {
  it('keep to it', async () => {
    const words = async (id: string) => draftProgress(await sampleOf(id), templateOf(id)).words
    const story = await words('success-story')
    expect(story).toBeGreaterThanOrEqual(150)
    expect(story).toBeLessThanOrEqual(200)
    expect((await sampleOf('success-story')).limits.profile).toBe('wsis-prizes')
    expect(await words('wsis20story-script')).toBeLessThanOrEqual(50)
    for (const id of ['consultation-statement', 'follow-up-summary']) expect(await words(id)).toBeLessThanOrEqual(360)
    const joint = await sampleOf('joint-statement')
    expect(joint.organisation.signatories.length).toBeGreaterThanOrEqual(2)
    const comments = await sampleOf('zero-draft-comments')
    expect(new Set(comments.proposals.map(({ move }) => move)).size).toBe(5)
  })
})

describe('guidance beside the ten templates', () => {
  it('is there for every area and Action Line of each', () => {
    for (const template of templates)
      for (const section of template.sections.filter(isChoosable)) {
        const found = guidanceFor(pack, template, section.id)
        expect(found?.actionLines.length, `${template.id} ${section.id}`).toBeGreaterThan(0)
        if (section.kind === 'action-line') expect(found?.actionLines[0]?.id).toBe(section.id)
      }
  })
})
