import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingPack, readPack } from '../../../../src/core/template/read'
import type { OrderEntry, Template } from '../../../../src/core/template/template'
import { builtInPacksFolder } from '../../../../src/node/packs'

const FILE = 'elements-paper-input.template.json'
const folder = join(builtInPacksFolder(), 'wsis20')
// The pack as it would be with this one template alone.
const packText = readFileSync(join(folder, 'pack.json'), 'utf8').replace(
  /"templates": \[[^\]]*\]/,
  `"templates": ["${FILE}"]`,
)
const templateText = readFileSync(join(folder, FILE), 'utf8')

function read(template: string | undefined, pack = packText) {
  const files = new Map([['pack.json', pack]])
  if (template !== undefined) files.set(FILE, template)
  return readPack(files, 'templates/wsis20')
}

/** The built-in template with something changed, then read. */
function changed(change: (template: Template) => void) {
  const template = JSON.parse(templateText) as Template
  change(template)
  return read(JSON.stringify(template))
}

const built = read(templateText).pack
if (!built?.templates[0]) throw new Error('The built-in pack did not read')
const [template] = built.templates
const { manifest } = built

describe('the consultation of 2025, as data', () => {
  it('can be read file by file', () => {
    const texts = readdirSync(folder).filter((name) => name.endsWith('.json'))
    const files = new Map(texts.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
    const reading = readingPack(files, folder)
    let steps = 1
    let step = reading.next()
    for (; !step.done; step = reading.next()) steps += 1
    expect(steps).toBe(files.size)
    expect(step.value).toEqual(readPack(files, folder))
    expect(step.value.pack?.guidance).not.toBeNull()
  })

  it('reads without a problem', () => {
    expect(read(templateText).problems).toEqual([])
  })

  it('has seven questions, of which two are verified, and fifteen areas, of which ten are', () => {
    const numbers = (kind: string) =>
      template.sections.filter((section) => section.kind === kind).map(({ number }) => number)
    expect(numbers('question')).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(numbers('area')).toEqual(Array.from({ length: 15 }, (_, index) => index + 1))
    const verified = template.sections.filter((section) => section.verified).map(({ id }) => id)
    expect(verified).toEqual(['q1', 'q2', ...Array.from({ length: 10 }, (_, index) => `area-${index + 1}`)])
    for (const section of template.sections)
      expect(section.unverifiedNote === undefined, section.id).toBe(section.verified)
  })

  it('asks something everywhere, or says that nothing is asked', () => {
    expect(template.sections.filter(({ asks }) => asks === '')).toEqual([])
    const silent = template.sections.filter(({ asks }) => /asks no question/.test(asks))
    expect(silent.map(({ id }) => id)).toEqual(['area-8'])
  })

  it('claims no date of checking for a rule that nobody looked up', () => {
    for (const { id, lastChecked, sources } of template.profiles) {
      const claims = sources.some(({ name, url }) => url !== undefined || name === 'Rostrum')
      expect(lastChecked !== null, id).toBe(claims)
    }
  })

  it('gives areas four slots with roles and hints, and questions one', () => {
    for (const { kind, slots, id } of template.sections) {
      const roles = kind === 'area' ? ['headline', 'rationale', 'evidence', 'language'] : ['answer']
      expect(
        slots.map(({ role }) => role),
        id,
      ).toEqual(roles)
      for (const slot of slots) expect(slot.hint, id).not.toBe('')
    }
  })

  it('shows the extended deadline over the first one, each with its source', () => {
    const step = manifest.calendar.find(({ id }) => id === template.deadline)
    expect(step).toMatchObject({ date: '2025-07-25', dateText: '25 July 2025', precision: 'day' })
    expect(step?.sources[0]?.name).toContain('9 July 2025')
    expect(step?.replaced.map(({ dateText, sources }) => [dateText, sources[0]?.name])).toEqual([
      ['15 July 2025', 'dig.watch, note on the Elements Paper'],
    ])
    expect(step?.note).toContain('No hour')
  })

  it('has a calendar in sequence that claims no day where none was given', () => {
    const dates = manifest.calendar.map(({ date }) => date)
    expect(dates).toEqual(dates.slice().sort())
    for (const { dateText, precision, note } of manifest.calendar) {
      expect(precision === 'day', dateText).toBe(
        /\d (January|March|May|June|July|August|October|November|December) 2025$/.test(dateText),
      )
      if (precision !== 'day') expect(note).toMatch(/^No day was given/)
    }
  })

  it('limits nothing by default, and says of its own profile that it is nobody’s rule', () => {
    const [first] = template.profiles
    expect([first?.totalWords, first?.totalCharacters, first?.sectionWords, first?.sectionCharacters]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(template.profiles.find(({ id }) => id === 'three-hundred-a-section')?.description).toContain(
      'not a rule of the United Nations',
    )
  })

  it('keeps academia and the technical community apart', () => {
    expect(template.organisation.groups).toEqual(expect.arrayContaining(['Academia', 'Technical community']))
  })

  it('knows no address to send to, and says so', () => {
    expect(template.handIn.recipients).toEqual([])
    expect(template.handIn.recipientsNote).toContain('No e-mail address is known')
  })
})

describe('a pack that is refused', () => {
  it('says which file, where and why', () => {
    const cases: [ReturnType<typeof read>, string, string][] = [
      [readPack(new Map(), 'packs/x'), 'pack-unreadable', 'packs/x/pack.json: there is no such file'],
      [
        read(templateText, '{"format": '),
        'pack-unreadable',
        'pack.json: line 1, column 12: the file ends in the middle',
      ],
      [
        read(templateText, packText.replace(/"packVersion": "[^"]+"/, '"packVersion": "one"')),
        'pack-unreadable',
        'pack.json: packVersion: ',
      ],
      [
        read(templateText, packText.replace('"high-level-event"', '"zero-draft"')),
        'pack-unreadable',
        '“zero-draft” is there twice',
      ],
      [read(undefined), 'template-missing', `${FILE}: pack.json names it`],
      [read('{,}'), 'template-unreadable', `${FILE}: line 1, column 2: is not JSON`],
      [read('['.repeat(100_000)), 'template-unreadable', `${FILE}: nests more than 64 levels deep`],
      [read('[]'), 'template-unreadable', `${FILE}: as a whole: expected object, received array`],
      [
        read(templateText.replace('"version": 1', '"version": 2')),
        'template-newer',
        'needs a newer Rostrum (template format 2)',
      ],
      [
        changed((it) => Object.assign(it.sections[2] ?? {}, { title: 3 })),
        'template-unreadable',
        `${FILE}: section 3 (“q3”), title: expected string, received number`,
      ],
      [
        changed((it) => Object.assign(it.sections[7]?.slots[1] ?? {}, { role: 'joke' })),
        'template-unreadable',
        'section 8 (“area-1”), slot 2 (“rationale”), role: ',
      ],
      [changed((it) => Object.assign(it, { colour: 'blue' })), 'template-unreadable', 'colour'],
      [
        changed((it) => Object.assign(it.sections[0]?.slots[0] ?? {}, { id: 'constructor' })),
        'template-unreadable',
        'slot 1 (“constructor”), id: is a name that no id may have',
      ],
    ]
    for (const [{ pack, problems }, code, says] of cases) {
      expect(pack, says).toBeNull()
      expect(problems).toHaveLength(1)
      expect(problems[0]?.code, says).toBe(code)
      expect(problems[0]?.sentence).toContain(says)
    }
  })

  it('leaves out the bad template and keeps the good one', () => {
    const pack = JSON.parse(packText)
    pack.templates.push('second.template.json')
    const { pack: kept, problems } = read(templateText, JSON.stringify(pack))
    expect(kept?.templates.map(({ id }) => id)).toEqual(['elements-paper-input'])
    expect(problems.map(({ code }) => code)).toEqual(['template-missing'])
    const files = new Map([
      ['pack.json', JSON.stringify(pack)],
      [FILE, templateText],
      ['second.template.json', templateText],
    ])
    expect(readPack(files, 'x').problems[0]?.sentence).toContain('another template of the pack is called')
  })
})

describe('a template that contradicts itself', () => {
  const entriesOf = (it: Template, order: number): OrderEntry[] => {
    const found = it.orders[order]
    if (!found) throw new Error('no such order')
    return found.entries
  }
  const cases: [string, (it: Template) => void, string][] = [
    ['a section twice', (it) => Object.assign(it.sections[1] ?? {}, { id: 'q1' }), 'sections: “q1” is there twice'],
    [
      'a number twice',
      (it) => Object.assign(it.sections[1] ?? {}, { number: 1 }),
      'sections: “question 1” is there twice',
    ],
    [
      'a slot twice',
      (it) => Object.assign(it.sections[8]?.slots[1] ?? {}, { id: 'headline' }),
      'section “area-2”, slots: “headline” is there twice',
    ],
    ['an order twice', (it) => Object.assign(it.orders[1] ?? {}, { id: 'form' }), 'orders: “form” is there twice'],
    [
      'a profile twice',
      (it) => Object.assign(it.profiles[1] ?? {}, { id: 'wsis20-2025' }),
      'profiles: “wsis20-2025” is there twice',
    ],
    ['a deadline of no calendar', (it) => Object.assign(it, { deadline: 'tomorrow' }), 'no step “tomorrow”'],
    [
      'an unverified section without a word on it',
      (it) => delete it.sections[2]?.unverifiedNote,
      'section “q3”, unverifiedNote',
    ],
    [
      'an unknown section in an order',
      (it) => Object.assign(entriesOf(it, 1)[0] ?? {}, { section: 'q9' }),
      'order “area”, entries: the template has no section “q9”',
    ],
    ['a section that an order skips', (it) => entriesOf(it, 1).shift(), 'section “q1” is never reached'],
    [
      'a section that an order says twice',
      (it) => entriesOf(it, 0).push({ type: 'section', section: 'area-3' }),
      'section “area-3” is there twice',
    ],
    [
      'an order without proposals',
      (it) => Object.assign(entriesOf(it, 0)[4] ?? {}, { children: [{ type: 'areas', proposals: false }] }),
      'order “form”, entries: proposals must be there',
    ],
    [
      'an order without the rest of the proposals',
      (it) => entriesOf(it, 1).splice(3, 1),
      'order “area”, entries: proposals must be there',
    ],
    [
      'proposals twice',
      (it) => entriesOf(it, 1).push({ type: 'proposals', of: 'all', heading: 'P' }),
      'proposals are there twice',
    ],
    [
      'the length of a document that it does not have',
      (it) =>
        Object.assign(it.proposals ?? {}, {
          lengths: { Charter: { paragraphs: 111, sources: [{ name: 'Charter' }] } },
        }),
      'proposals, lengths: “Charter” is not among the documents',
    ],
    [
      'a profile rule twice',
      (it) =>
        Object.assign(it.profiles[0] ?? {}, {
          rules: [
            { rule: 'no-footnotes', level: 'warning' },
            { rule: 'no-footnotes', level: 'blocker' },
          ],
        }),
      'profile “wsis20-2025”, rules: “no-footnotes” is there twice',
    ],
    [
      'a profile that wants paragraphs numbered and not',
      (it) =>
        Object.assign(it.profiles[0] ?? {}, {
          rules: [{ rule: 'paragraphs-numbered' }, { rule: 'paragraphs-not-numbered' }],
        }),
      'paragraphs cannot be numbered and not numbered',
    ],
  ]
  for (const [name, change, says] of cases)
    it(`has ${name}`, () => {
      const { pack, problems } = changed(change)
      expect(pack).toBeNull()
      expect(problems.map(({ code }) => code)).toEqual(['template-contradiction'])
      expect(problems[0]?.sentence).toContain(says)
    })
})

describe('rules of profiles', () => {
  it('are refused when this program has no such check', () => {
    const { pack, problems } = changed((it) =>
      Object.assign(it.profiles[0] ?? {}, { rules: [{ rule: 'no-adjectives', level: 'warning' }] }),
    )
    expect(pack).toBeNull()
    expect(problems[0]?.sentence).toContain(FILE)
    expect(problems[0]?.sentence).toContain('rules')
  })

  it('come with the profile of 2015, and with no other that ships', () => {
    expect(template.profiles.filter(({ rules }) => rules).map(({ id }) => id)).toEqual(['desa-wsis10-2015'])
  })
})

describe('any damage to a pack', () => {
  it('never throws: it is read, or refused in a sentence', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.nat(), fc.nat(60), fc.string({ maxLength: 4 }), (inPack, at, length, instead) => {
        const text = inPack ? packText : templateText
        const from = at % text.length
        const damaged = text.slice(0, from) + instead + text.slice(from + length)
        const { pack, problems } = inPack ? read(templateText, damaged) : read(damaged)
        expect(pack === null).toBe(problems.length > 0)
        for (const { sentence } of problems) expect(sentence).toMatch(/^templates\/wsis20\/.+\.$/)
      }),
      { numRuns: 300 },
    )
  })

  it('never throws when values change their kind', () => {
    const paths: (string | number)[][] = []
    const walk = (value: unknown, path: (string | number)[]) => {
      paths.push(path)
      if (Array.isArray(value))
        value.forEach((member, index) => {
          walk(member, [...path, index])
        })
      else if (typeof value === 'object' && value !== null)
        for (const [key, member] of Object.entries(value)) walk(member, [...path, key])
    }
    walk(JSON.parse(templateText), [])
    fc.assert(
      fc.property(fc.constantFrom(...paths.slice(1)), fc.jsonValue({ maxDepth: 2 }), (path, value) => {
        const { problems } = changed((whole) => {
          let holder: unknown = whole
          for (const step of path.slice(0, -1)) holder = Reflect.get(holder as object, step)
          Reflect.set(holder as object, path[path.length - 1] ?? '', value)
        })
        for (const { sentence } of problems) expect(sentence).toContain(FILE)
      }),
      { numRuns: 400 },
    )
  })
})
