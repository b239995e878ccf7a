import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Guidance, guidanceFor } from '../../../../src/core/template/guidance'
import { readPack } from '../../../../src/core/template/read'
import { builtInPacksFolder } from '../../../../src/node/packs'

const folder = join(builtInPacksFolder(), 'wsis20')
const FILE = 'guidance.json'
const text = readFileSync(join(folder, FILE), 'utf8')
const manifestText = readFileSync(join(folder, 'pack.json'), 'utf8')
const files = new Map<string, string>([['pack.json', manifestText]])
for (const name of JSON.parse(manifestText).templates) files.set(name, readFileSync(join(folder, name), 'utf8'))

/** The built-in pack with this guidance; `undefined` leaves the file out. */
function read(guidance: string | undefined, more: (files: Map<string, string>) => void = () => undefined) {
  const all = new Map(files)
  if (guidance !== undefined) all.set(FILE, guidance)
  more(all)
  return readPack(all, 'templates/wsis20')
}

function changed(change: (guidance: Guidance) => void) {
  const guidance = JSON.parse(text)
  change(guidance)
  return read(JSON.stringify(guidance))
}

const { pack, problems } = read(text)
const guidance = pack?.guidance
if (!pack || !guidance) throw new Error(problems.map(({ sentence }) => sentence).join('\n'))
const template = (id: string) => {
  const found = pack.templates.find((one) => one.id === id)
  if (!found) throw new Error(`There is no template ${id}`)
  return found
}

describe('the guidance of the WSIS+20 pack', () => {
  it('reads without a problem', () => {
    expect(problems).toEqual([])
  })

  it('carries the facts of its sources: 18 Action Lines, 22 vision points, four outcomes and a reminder, four tips', () => {
    expect(guidance.actionLines.map(({ code }) => code)).toEqual([
      ...['C1', 'C2', 'C3', 'C4', 'C5', 'C6'],
      ...Array.from({ length: 8 }, () => 'C7'),
      ...['C8', 'C9', 'C10', 'C11'],
    ])
    for (const line of guidance.actionLines) {
      expect(line.achievements, line.id).toHaveLength(3)
      expect(line.challenges, line.id).toHaveLength(3)
    }
    expect(guidance.vision).toHaveLength(22)
    expect(guidance.outcomes.map(({ kind }) => kind)).toEqual(['outcome', 'outcome', 'outcome', 'outcome', 'reminder'])
    expect(guidance.tips).toHaveLength(4)
  })

  it('names the source of each: slides, summary of 9 July, GFMD guide', () => {
    const only = (items: readonly { sources: string[] }[]) => new Set(items.flatMap(({ sources }) => sources))
    expect(only([...guidance.actionLines, ...guidance.vision])).toEqual(new Set(['forum-slides']))
    expect(only(guidance.outcomes)).toEqual(new Set(['july-summary']))
    expect(only(guidance.tips)).toEqual(new Set(['gfmd-guide']))
  })

  it('says whose judgement the choice by area is', () => {
    expect(guidance.mapping.by).toBe('Rostrum')
    expect(guidance.mapping.note).toContain('our judgement')
  })

  it('leaves nothing unused: each Action Line, point, outcome and tip stands beside an area', () => {
    const areas = guidance.sections.filter(({ section }) => section.startsWith('area-'))
    expect(areas).toHaveLength(15)
    for (const list of ['actionLines', 'vision', 'outcomes', 'tips'] as const) {
      const used = new Set(areas.flatMap((area) => area[list]))
      expect(guidance[list].map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
    }
    for (const area of areas) expect(area.actionLines.length, area.section).toBeLessThanOrEqual(6)
  })

  it('gives three to six prompts a section, whole sentences, none of them twice in one section', () => {
    for (const { section, prompts } of guidance.sections) {
      expect(prompts.length, section).toBeGreaterThanOrEqual(3)
      expect(prompts.length, section).toBeLessThanOrEqual(6)
      expect(new Set(prompts.map((prompt) => prompt.text)).size).toBe(prompts.length)
      for (const prompt of prompts) expect(prompt.text).toMatch(/^[A-Z].*\.$/)
    }
  })
})

describe('guidanceFor', () => {
  it('gives an area its Action Lines, points, outcomes, tips and prompts, each with its sources in full', () => {
    const found = guidanceFor(pack, template('elements-paper-input'), 'area-10')
    expect(found?.actionLines.map(({ code }) => code)).toEqual(['C1', 'C6', 'C11'])
    expect(found?.actionLines[0]?.sources[0]).toEqual({
      name: 'WSIS Forum 2025, slides of the open consultation of 3 April 2025',
      url: 'https://www.itu.int/net4/wsis/forum/2025/Home/Consultations',
      note: 'The address is that of the consultation’s page, not of the slides.'.replace('’', "'"),
    })
    expect(found?.outcomes.map(({ id }) => id)).toEqual([
      'multistakeholder-model',
      'regional-engagement',
      'no-duplication',
      'agreed-language',
    ])
    expect(found?.prompts[0]?.text).toContain('mandate of the Internet Governance Forum')
    expect(found?.mapping).toEqual(guidance.mapping)
  })

  it('gives the same area the same in another template, and an Action Line itself', () => {
    expect(guidanceFor(pack, template('zero-draft-comments'), 'area-10')).toEqual(
      guidanceFor(pack, template('elements-paper-input'), 'area-10'),
    )
    const line = guidanceFor(pack, template('action-line-report'), 'c9')
    expect(line?.actionLines.map(({ id }) => id)).toEqual(['c9'])
  })

  it('keeps what is said of one template from the others: question 2 of the statement is not question 2 of the input', () => {
    expect(guidanceFor(pack, template('consultation-statement'), 'q2')?.prompts).not.toBeUndefined()
    expect(guidanceFor(pack, template('elements-paper-input'), 'q2')).toBeNull()
  })

  it('prefers what is said of this template to what is said of all', () => {
    const own = structuredClone(guidance)
    own.sections.push({
      ...{ actionLines: [], vision: [], outcomes: [], tips: [] },
      template: 'zero-draft-comments',
      section: 'area-10',
      prompts: [{ id: 'own', text: 'Own.' }],
    })
    const guided = { ...pack, guidance: own }
    expect(guidanceFor(guided, template('zero-draft-comments'), 'area-10')?.prompts[0]?.id).toBe('own')
    expect(guidanceFor(guided, template('elements-paper-input'), 'area-10')?.prompts[0]?.id).toBe('prompt-1')
  })

  it('is null for a section that the template lacks, one without guidance, and a pack without any', () => {
    expect(guidanceFor(pack, template('success-story'), 'area-10')).toBeNull()
    expect(guidanceFor(pack, template('elements-paper-input'), 'constructor')).toBeNull()
    expect(guidanceFor({ ...pack, guidance: null }, template('elements-paper-input'), 'area-10')).toBeNull()
  })
})

describe('guidance that is refused', () => {
  const first = <T>(list: T[]): T => {
    const [one] = list
    if (one === undefined) throw new Error('The list is empty')
    return one
  }
  const contradictions: [string, (it: Guidance) => void, string][] = [
    ['an Action Line twice', (it) => it.actionLines.push(first(it.actionLines)), 'actionLines: “c1” is there twice'],
    ['a point twice', (it) => it.vision.push(first(it.vision)), 'vision: “vision-1” is there twice'],
    ['an outcome twice', (it) => it.outcomes.push(first(it.outcomes)), 'outcomes: “multistakeholder-model”'],
    ['a tip twice', (it) => it.tips.push(first(it.tips)), 'tips: “clear-and-concise” is there twice'],
    ['a source twice', (it) => it.sources.push(first(it.sources)), 'sources: “gfmd-guide” is there twice'],
    ['a section twice', (it) => it.sections.push(first(it.sections)), 'sections: “area-1” is there twice'],
    [
      'a prompt twice',
      (it) => first(it.sections).prompts.push(first(first(it.sections).prompts)),
      'section “area-1”, prompts: “prompt-1” is there twice',
    ],
    [
      'an Action Line twice beside one area',
      (it) => first(it.sections).actionLines.push('c1'),
      'section “area-1”, actionLines: “c1” is there twice',
    ],
    [
      'an unknown source',
      (it) => Object.assign(first(it.vision), { sources: ['hearsay'] }),
      'vision, “vision-1”, sources: there is no source “hearsay”',
    ],
    [
      'an unknown Action Line',
      (it) => first(it.sections).actionLines.push('c12'),
      'section “area-1”, actionLines: there is no “c12”',
    ],
    ['an unknown point', (it) => first(it.sections).vision.push('vision-23'), 'there is no “vision-23”'],
    ['an unknown outcome', (it) => first(it.sections).outcomes.push('peace'), 'there is no “peace”'],
    ['an unknown tip', (it) => first(it.sections).tips.push('shout'), 'there is no “shout”'],
    [
      'an area without guidance',
      (it) => it.sections.shift(),
      'no guidance for “area-1” of the template “elements-paper-input”',
    ],
    [
      'an Action Line section without an Action Line',
      (it) => {
        it.actionLines = it.actionLines.filter(({ id }) => id !== 'c9')
        for (const entry of it.sections) entry.actionLines = entry.actionLines?.filter((id) => id !== 'c9')
      },
      'actionLines: there is none for “c9”',
    ],
    [
      'an Action Line that informs no area',
      (it) => {
        for (const entry of it.sections)
          if (entry.section.startsWith('area-')) entry.actionLines = entry.actionLines.filter((id) => id !== 'c2')
      },
      'actionLines: “c2” informs no area',
    ],
    [
      'an unknown template',
      (it) => Object.assign(first(it.sections), { template: 'none' }),
      'no guidance for “area-1”',
    ],
    [
      'an entry for an unknown template',
      (it) => it.sections.push({ ...first(it.sections), template: 'none' }),
      'section “none area-1”: the pack has no template “none”',
    ],
    [
      'an entry for a section that its template lacks',
      (it) => it.sections.push({ ...first(it.sections), template: 'success-story' }),
      'the template “success-story” has no such section',
    ],
    [
      'an entry for a section that no template has',
      (it) => it.sections.push({ ...first(it.sections), section: 'area-16' }),
      'section “area-16”: no template of the pack has this section',
    ],
  ]
  for (const [name, change, says] of contradictions)
    it(`has ${name}; the pack goes on without it`, () => {
      const outcome = changed(change)
      expect(outcome.problems.map(({ code }) => code)).toEqual(['guidance-contradiction'])
      expect(outcome.problems[0]?.sentence).toContain(`templates/wsis20/${FILE}: `)
      expect(outcome.problems[0]?.sentence).toContain(says)
      expect(outcome.pack?.guidance).toBeNull()
      expect(outcome.pack?.templates).toHaveLength(10)
    })

  it('does not read, or is newer: file, place and reason are named', () => {
    const cases: [ReturnType<typeof read>, string, string][] = [
      [read('{"format": '), 'guidance-unreadable', 'line 1, column 12: the file ends in the middle'],
      [read('[]'), 'guidance-unreadable', 'as a whole: expected object, received array'],
      [read('['.repeat(100_000)), 'guidance-unreadable', 'nests more than 64 levels deep'],
      [changed((it) => Object.assign(it, { version: 2 })), 'guidance-newer', 'guidance format 2'],
      [changed((it) => Object.assign(it, { colour: 1 })), 'guidance-unreadable', 'colour'],
      [
        changed((it) => Object.assign(it.actionLines[2] ?? {}, { achievements: 'many' })),
        'guidance-unreadable',
        'Action Line 3 (“c3”), achievements: expected array, received string',
      ],
      [changed((it) => Object.assign(it.sections[0] ?? {}, { prompts: [] })), 'guidance-unreadable', 'prompts'],
    ]
    for (const [{ pack: kept, problems: found }, code, says] of cases) {
      expect(found.map((one) => one.code)).toEqual([code])
      expect(found[0]?.sentence).toContain(says)
      expect(kept?.guidance).toBeNull()
    }
  })

  it('is not blamed for a template that was refused', () => {
    const outcome = read(text, (all) => all.set('success-story.template.json', '{'))
    expect(outcome.problems.map(({ code }) => code)).toEqual(['template-unreadable'])
    expect(outcome.pack?.guidance).not.toBeNull()
  })

  it('may be absent', () => {
    const outcome = read(undefined)
    expect(outcome.problems).toEqual([])
    expect(outcome.pack?.guidance).toBeNull()
  })
})

describe('any damage to guidance', () => {
  it('never throws: it is read, or left out with one sentence', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(80), fc.string({ maxLength: 4 }), (at, length, instead) => {
        const from = at % text.length
        const { pack: kept, problems: found } = read(text.slice(0, from) + instead + text.slice(from + length))
        expect(kept?.templates).toHaveLength(10)
        expect(kept?.guidance === null).toBe(found.length === 1)
        for (const { sentence } of found) expect(sentence).toMatch(/^templates\/wsis20\/guidance\.json: .+\.$/)
      }),
      { numRuns: 60 },
    )
  })

  it('never throws when values change their kind or place, and never gives half an answer', () => {
    const paths: (string | number)[][] = []
    const walk = (value: unknown, path: (string | number)[]) => {
      paths.push(path)
      if (typeof value === 'object' && value !== null)
        for (const key of Object.keys(value))
          walk(Reflect.get(value, key), [...path, Array.isArray(value) ? Number(key) : key])
    }
    walk(JSON.parse(text), [])
    const values = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('c1', 'vision-1', 'area-1', 'constructor', '__proto__', ''),
    )
    fc.assert(
      fc.property(fc.constantFrom(...paths.slice(1)), values, (path, value) => {
        const { pack: kept } = changed((whole) => {
          let holder: unknown = whole
          for (const step of path.slice(0, -1)) holder = Reflect.get(holder as object, step)
          Reflect.set(holder as object, path[path.length - 1] ?? '', value)
        })
        if (!kept?.guidance) return
        for (const one of kept.templates)
          for (const { id } of one.sections) {
            const found = guidanceFor(kept, one, id)
            for (const item of [...(found?.actionLines ?? []), ...(found?.tips ?? [])])
              expect(item.sources.length).toBeGreaterThan(0)
          }
      }),
      { numRuns: 80 },
    )
  })
})
