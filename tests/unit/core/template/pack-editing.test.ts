import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type EditedPack,
  editedPackOf,
  listAt,
  type PackPath,
  shownAt,
  shownPath,
  textAt,
  textsOfPack,
  valueAt,
  withItem,
  withItemMoved,
  withoutItem,
  withValue,
} from '../../../../src/core/template/edited-pack'
import {
  copiedPack,
  freeId,
  GUIDANCE_LISTS,
  idOfTitle,
  newPack,
  withDocuments,
  withGuidance,
  withGuidanceId,
  withGuidanceItem,
  withLength,
  withOrder,
  withOwnId,
  withoutGuidanceItem,
  withoutPaper,
  withoutSection,
  withoutStep,
  withoutTemplate,
  withPackId,
  withPaper,
  withProfile,
  withProposals,
  withRaisedVersion,
  withSection,
  withSectionKind,
  withSectionMoved,
  withSlot,
  withSourcesFollowing,
  withStep,
  withTemplate,
  withTemplateMoved,
  withTemplateSources,
  withTitle,
} from '../../../../src/core/template/pack-editing'
import { packFaults } from '../../../../src/core/template/pack-faults'
import { readPack } from '../../../../src/core/template/read'
import { inEnglish } from '../../../../src/messages/sentence'

const NOBODY = { packs: [], templates: [] }
const WORDS = {
  packTitle: 'My consultation',
  templateTitle: 'Written input',
  description: 'An input to this consultation.',
  draftTitle: 'Input',
  answer: 'Answer',
  order: 'In the order of the call',
  orderDescription: 'As the call asks.',
  profile: 'No limit known',
  profileDescription: 'No limit is known.',
  noAddress: 'No address is known.',
  body: 'Please find attached our input.',
  proposals: 'Proposals',
  document: 'Zero Draft',
  copyOf: (title: string) => `Copy of ${title}`,
}

const FOLDERS = [
  ...readdirSync('templates', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join('templates', name)),
  join('docs', 'example-pack'),
]

function textsIn(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

function packIn(folder: string): EditedPack {
  const read = editedPackOf(textsIn(folder), folder)
  if (!read.ok) throw new Error(read.problem.sentence)
  return read.value
}

const PACKS = FOLDERS.map(packIn)

/** A new pack with all that its writer has to say. */
function filled(): EditedPack {
  const titled = withTitle(newPack(NOBODY, WORDS), 'Water in towns', true, NOBODY)
  const sourced = withTemplateSources(titled, 0, [{ name: 'The call' }])
  return withValue(sourced, ['templates', 0, 'content', 'sections', 0, 'title'], 'What is hard?')
}

const said = (pack: EditedPack) => packFaults(pack).map(({ path, said }) => `${path.join('/')} ${inEnglish(said)}`)
const sectionIds = (pack: EditedPack, template = 0) =>
  listAt(pack, ['templates', template, 'content', 'sections']).map((each) => textAt(each, ['id']))

/** Every value of a pack with the way to it, but the root. */
function places(value: unknown, path: PackPath = []): PackPath[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    return [at, ...places(inside, at)]
  })
}

describe('a pack that is opened to be changed', () => {
  it.each(FOLDERS)('is written as it was: %s', (folder) => {
    const texts = textsIn(folder)
    const written = textsOfPack(packIn(folder))
    expect([...written.keys()].sort()).toEqual([...texts.keys()].sort())
    for (const [name, text] of written) expect(JSON.parse(text)).toEqual(JSON.parse(texts.get(name) ?? ''))
    expect(packFaults(packIn(folder))).toEqual([])
  })

  it('is as it was after a value was changed and put back, and shares what was not touched', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PACKS), fc.nat(), fc.jsonValue(), (pack, seed, value) => {
        const all = places(pack)
        const path = all[seed % all.length] as PackPath
        const before = valueAt(pack, path)
        const changed = withValue(pack, path, value)
        expect(valueAt(changed, path)).toEqual(value)
        expect(withValue(changed, path, before)).toEqual(pack)
        for (const [index, template] of pack.templates.entries())
          if (path[0] !== 'templates' || (path.length > 1 && path[1] !== index))
            expect(changed.templates[index]).toBe(template)
      }),
      { numRuns: 30 },
    )
  })

  it('keeps what no form shows, through every step', () => {
    const strange = withValue(filled(), ['templates', 0, 'content', 'sections', 0, 'x-own'], { of: ['mine'] })
    const steps: ((pack: EditedPack) => EditedPack)[] = [
      (pack) => withSection(pack, 0, 'part', WORDS),
      (pack) => withSectionMoved(pack, 0, 0, 1),
      (pack) => withStep(pack, 'deadline', '2031-01-01'),
      (pack) => withPackId(pack, 'another', NOBODY).pack,
      (pack) => withTemplateSources(pack, 0, [{ name: 'Another' }]),
      (pack) => withSectionKind(pack, 0, 1, 'area'),
    ]
    const last = steps.reduce((pack, step) => step(pack), strange)
    expect(JSON.stringify(last)).toContain('"x-own":{"of":["mine"]}')
  })

  it('has one and the same empty list wherever there is none, so that what looks at it is not told of a change', () => {
    const [pack] = PACKS
    expect(listAt(pack, ['manifest', 'nothing'])).toBe(listAt(pack, ['templates', 99, 'content', 'sections']))
  })

  it('is refused with a sentence where a file of it is no JSON', () => {
    const files = textsIn(FOLDERS[0] as string)
    files.set('pack.json', '{"format": ')
    expect(editedPackOf(files, 'there')).toMatchObject({ ok: false, problem: { code: 'pack-unreadable' } })
    const half = textsIn(join('docs', 'example-pack'))
    half.delete('example-open-call.template.json')
    expect(editedPackOf(half, 'there')).toMatchObject({ ok: false, problem: { code: 'template-missing' } })
  })

  it('has text by language changed in the language that is read, and in no other', () => {
    const pack = withValue(filled(), ['templates', 0, 'content', 'description'], { en: 'One', fr: 'Un' })
    const path = ['templates', 0, 'content', 'description']
    expect(shownAt(pack, path, 'fr-CA')).toBe('Un')
    expect(shownAt(pack, path, 'ru')).toBe('One')
    const changed = withValue(pack, shownPath(pack, path, 'fr'), 'Deux')
    expect(valueAt(changed, path)).toEqual({ en: 'One', fr: 'Deux' })
    expect(shownPath(pack, ['templates', 0, 'content', 'title'], 'fr')).toEqual(['templates', 0, 'content', 'title'])
  })
})

describe('what is wrong with a pack', () => {
  it('is said exactly when the reader of packs refuses it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PACKS, filled()),
        fc.array(fc.tuple(fc.nat(), fc.option(fc.oneof(fc.jsonValue(), fc.constantFrom('', 'wsis20', 0, -1, []))))),
        (pack, changes) => {
          let changed = pack
          for (const [seed, value] of changes) {
            const all = places(changed).filter(([first, , third]) => first !== 'templates' || third === 'content')
            const path = (all[seed % all.length] ?? []) as PackPath
            // A root that is no object is no pack to be edited.
            if (path.length < 2 || (path[0] === 'templates' && path.length < 4)) continue
            changed = withValue(changed, path, value ?? undefined)
          }
          const { pack: read, problems } = readPack(textsOfPack(changed), 'pack')
          expect(packFaults(changed).length === 0).toBe(read !== null && problems.length === 0)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('is said of a file’s name that no text can be made of, from the disk and in the editor', () => {
    const names = ['own.template.json', { toString: 1 }, { toString: 1 }]
    const pack = withValue(filled(), ['manifest', 'templates'], names)
    expect(packFaults(pack).some(({ path }) => path.join('/') === 'manifest/templates/1')).toBe(true)
    const texts = new Map(textsOfPack(filled()))
    const manifest = { ...JSON.parse(texts.get('pack.json') ?? '{}'), templates: names }
    expect(editedPackOf(texts.set('pack.json', JSON.stringify(manifest)), 'there')).toMatchObject({
      ok: false,
      problem: { code: 'pack-unreadable' },
    })
  })

  it('stands at its field, in words that say what to do', () => {
    expect(said(newPack(NOBODY, WORDS))).toEqual([
      'manifest/title This is missing: write it.',
      'templates/0/content/sources/0/name This is missing: write it.',
      'templates/0/content/sections/0/title This is missing: write it.',
      'templates/0/content/sections/0/sources/0/name This is missing: write it.',
      'templates/0/content/profiles/0/sources/0/name This is missing: write it.',
    ])
    const wrong: [PackPath, unknown, string][] = [
      [['handIn', 'recipients'], ['nobody'], 'This is no e-mail address: write one such as inputs@example.org.'],
      [['profiles', 0, 'totalWords'], 0, 'This must be 1 or more: write a larger number.'],
      [['profiles', 0, 'totalWords'], 'many', 'This must be a number in digits: write one.'],
      [['description'], '', 'This is missing: write it.'],
      [['sections', 0, 'slots'], [], 'At least one is needed: add one.'],
      [
        ['sources', 0, 'url'],
        'example',
        'This is no address of a web page: write one such as https://example.org/call.',
      ],
      [['language'], 'x y', 'correct it.'],
      [['id'], 'Not An Id', '“Not An Id” is not an id of lower-case letters, digits and hyphens: correct it.'],
      [['kind'], 'poem', 'This must be one of written-input,'],
      [['more'], 1, 'Rostrum does not know the field more'],
      [['deadline'], 'nowhere', 'nowhere'],
    ]
    for (const [path, value, words] of wrong) {
      const faults = packFaults(withValue(filled(), ['templates', 0, 'content', ...path], value))
      expect(faults.map((fault) => inEnglish(fault.said)).join('\n'), path.join('/')).toContain(words)
      const [fault] = faults
      if (path[0] !== 'more') expect(fault?.path.slice(3, 3 + path.length), path.join('/')).toEqual(path)
    }
  })

  it('names an order that forgets a section, sections of one number, and a template of another pack', () => {
    const pack = withSection(filled(), 0, 'question', WORDS)
    const bare = withValue(pack, ['templates', 0, 'content', 'sections', 1, 'title'], 'And then?')
    expect(packFaults(bare)).toEqual([])
    const forgot = withoutItem(bare, ['templates', 0, 'content', 'orders', 0, 'entries'], 1)
    expect(packFaults(forgot)).toMatchObject([{ path: ['templates', 0, 'content', 'orders', 0] }])
    const same = withValue(bare, ['templates', 0, 'content', 'sections', 1, 'number'], 1)
    expect(packFaults(same)).toMatchObject([{ path: ['templates', 0, 'content', 'sections', 1, 'number'] }])
    expect(packFaults(bare, ['water-in-towns-input'])).toMatchObject([{ path: ['templates', 0, 'content', 'id'] }])
  })
})

describe('steps of editing', () => {
  it('lead from nothing to a pack that installs', () => {
    const pack = filled()
    expect(said(pack)).toEqual([])
    expect(pack.manifest.id).toBe('water-in-towns')
    expect(pack.templates.map(({ file }) => file)).toEqual(['water-in-towns-input.template.json'])
    expect(readPack(textsOfPack(pack), 'pack').problems).toEqual([])
  })

  it('keep every pack of ours sound: sections added, moved, changed in kind and removed', () => {
    for (const pack of PACKS)
      for (const [template, { content }] of [...pack.templates.entries()].slice(0, 3)) {
        const count = listAt(content, ['sections']).length
        const titled = (grown: EditedPack) =>
          withValue(grown, ['templates', template, 'content', 'sections', count, 'title'], 'One more')
        for (const kind of ['question', 'part'] as const) {
          const grown = titled(withSection(pack, template, kind, WORDS))
          expect(said(grown)).toEqual([])
          const moved = withSectionMoved(grown, template, count, -1)
          expect(said(moved)).toEqual([])
          expect(sectionIds(moved, template)[count - 1]).toBe(sectionIds(grown, template)[count])
          expect(withSectionMoved(moved, template, count - 1, 1)).toEqual(grown)
          expect(withoutSection(grown, template, count)).toEqual(pack)
        }
        // A template keeps at least one section.
        if (count > 1 && !pack.guidance) expect(said(withoutSection(pack, template, 0))).toEqual([])
      }
    const two = withValue(
      withSection(filled(), 0, 'question', WORDS),
      ['templates', 0, 'content', 'sections', 1, 'title'],
      'A',
    )
    const area = withSectionKind(two, 0, 1, 'area')
    expect(said(area)).toEqual([])
    expect(valueAt(area, ['templates', 0, 'content', 'sections', 1, 'number'])).toBe(1)
    expect(said(withSectionKind(area, 0, 1, 'question'))).toEqual([])
    expect(said(withGuidance(area, { by: 'Me', note: 'My choice.' }))).toEqual([
      'guidance/sections/0/prompts/0/text This is missing: write it.',
    ])
  })

  it('take the number of the section whose place a section takes', () => {
    const moved = withSectionMoved(withSection(filled(), 0, 'question', WORDS), 0, 1, -1)
    const sections = listAt(moved, ['templates', 0, 'content', 'sections'])
    expect(sections.map((each) => valueAt(each, ['number']))).toEqual([1, 2])
    expect(sectionIds(moved)).toEqual(['q2', 'q1'])
    expect(listAt(moved, ['templates', 0, 'content', 'orders', 0, 'entries'])).toEqual([
      { type: 'section', section: 'q2' },
      { type: 'section', section: 'q1' },
    ])
  })

  it('take out of limits and guidance what is no longer there', () => {
    const limited = withValue(
      withSection(filled(), 0, 'question', WORDS),
      ['templates', 0, 'content', 'profiles', 0, 'sections'],
      { q2: { words: 100 } },
    )
    expect(said(withoutSection(limited, 0, 1))).toEqual([])
    for (const pack of PACKS.filter(({ guidance }) => guidance !== null))
      for (const index of pack.templates.keys())
        if (pack.templates.length > 1) expect(said(withoutTemplate(pack, index))).toEqual([])
  })

  it('let what had the sources of the template follow them, and nothing else', () => {
    const own = withValue(
      withSection(filled(), 0, 'question', WORDS),
      ['templates', 0, 'content', 'sections', 1, 'sources'],
      [{ name: 'Elsewhere' }],
    )
    const dated = withStep(withPaper(filled(), 'zero.txt', '1. We agree.'), 'deadline', '2031-07-25')
    const old = withItem(dated, ['manifest', 'calendar', 0, 'replaced'], {
      dateText: '15 July',
      sources: listAt(dated, ['manifest', 'calendar', 0, 'sources']),
    })
    const followed = withTemplateSources(old, 0, [{ name: 'The corrected call' }])
    for (const path of [
      ['papers', 0],
      ['calendar', 0],
      ['calendar', 0, 'replaced', 0],
    ] as PackPath[])
      expect(textAt(followed.manifest, [...path, 'sources', 0, 'name'])).toBe('The corrected call')
    const changed = withTemplateSources(own, 0, [{ name: 'The corrected call' }])
    const names = listAt(changed, ['templates', 0, 'content', 'sections']).map((each) =>
      textAt(each, ['sources', 0, 'name']),
    )
    expect(names).toEqual(['The corrected call', 'Elsewhere'])
    const path = ['templates', 0, 'content', 'sources', 0, 'name']
    expect(withSourcesFollowing(own, withValue(own, path, 'The corrected call'))).toEqual(changed)
    expect(withSourcesFollowing(own, withTemplate(own, NOBODY, WORDS))).toEqual(withTemplate(own, NOBODY, WORDS))
    expect(textAt(changed, ['templates', 0, 'content', 'profiles', 0, 'sources', 0, 'name'])).toBe('The corrected call')
  })

  it('copy a pack under ids of its own, which stands beside the first', () => {
    for (const pack of PACKS) {
      const templates = pack.templates.map(({ content }) => textAt(content, ['id']))
      const taken = { packs: PACKS.map(({ manifest }) => textAt(manifest, ['id'])), templates }
      const { pack: copy, renamed } = copiedPack(pack, taken, WORDS)
      expect(packFaults(copy, templates)).toEqual([])
      expect(Object.keys(renamed).sort()).toEqual([...templates].sort())
      expect(copy.templates.map(({ content }) => content.id)).toEqual(templates.map((id) => renamed[id]))
      // All but names and version is as it was.
      const back = withPackId(copy, textAt(pack.manifest, ['id']), NOBODY).pack
      expect(back.templates.map(({ content }) => ({ ...content, id: '' }))).toEqual(
        pack.templates.map(({ content }) => ({ ...content, id: '' })),
      )
    }
  })

  it('set and give up deadlines, raise versions, ask for proposals, add orders, profiles, slots and templates', () => {
    const due = withStep(filled(), 'deadline', '2031-04-30')
    expect(due.templates[0]?.content.deadline).toBe('deadline')
    expect(withoutStep(due, 0)).toEqual(filled())
    const raised = withRaisedVersion(filled(), '1.0.0')
    expect(raised.manifest.packVersion).toBe('1.1.0')
    expect(withRaisedVersion(raised, '1.0.0')).toBe(raised)
    expect(said(withProposals(filled(), 0, true, WORDS))).toEqual([])
    expect(withProposals(withProposals(filled(), 0, true, WORDS), 0, false, WORDS)).toEqual(filled())
    expect(said(withOrder(filled(), 0, WORDS))).toEqual([])
    expect(said(withProfile(filled(), 0, WORDS))).toEqual([])
    const slot = withSlot(filled(), ['templates', 0, 'content', 'sections', 0], WORDS)
    expect(said(slot)).toEqual(['templates/0/content/sections/0/slots/1/label This is missing: write it.'])
    const two = withTemplate(filled(), NOBODY, WORDS)
    expect(said(two)).toEqual(['templates/1/content/sections/0/title This is missing: write it.'])
    expect(withTemplateMoved(two, 1, -1).templates.map(({ file }) => file)).toEqual(
      two.templates.map(({ file }) => file).reverse(),
    )
    expect(withoutTemplate(two, 1)).toEqual(filled())
  })

  it('move, add and remove items of any list, and leave a list alone where there is no such place', () => {
    const path = ['templates', 0, 'content', 'organisation', 'groups']
    const pack = ['a', 'b', 'c'].reduce((grown, group) => withItem(grown, path, group), filled())
    expect(listAt(withItemMoved(pack, path, 2, -1), path)).toEqual(['a', 'c', 'b'])
    expect(withItemMoved(pack, path, 2, 1)).toBe(pack)
    expect(withItemMoved(pack, path, 0, -1)).toBe(pack)
    expect(listAt(withItem(pack, path, 'd', 1), path)).toEqual(['a', 'd', 'b', 'c'])
  })

  it('leave an id that its writer chose to every later title, and make it of the title again when it is emptied', () => {
    const chosen = withOwnId(filled(), 'our-water')
    expect(withTitle(chosen, 'Water in villages', true, NOBODY).manifest).toMatchObject({
      id: 'our-water',
      title: 'Water in villages',
    })
    expect(said(chosen)).toEqual([])
    expect([...textsOfPack(chosen).values()].join()).not.toContain('ownId')
    expect(withTitle(withOwnId(chosen, ''), 'Rivers', true, NOBODY).manifest.id).toBe('rivers')
    expect(copiedPack(chosen, NOBODY, WORDS).pack.manifest.id).toBe('our-water-copy')
  })

  it('write Action Lines, suggestions, outcomes and tips beside sections, and rename and remove them there too', () => {
    const lined = withSectionKind(withSection(filled(), 0, 'part', WORDS), 0, 1, 'action-line')
    const section = textAt(lined, ['templates', 0, 'content', 'sections', 1, 'id'])
    const titled = withValue(lined, ['templates', 0, 'content', 'sections', 1, 'title'], 'Cybersecurity')
    let pack = withGuidance(titled, { by: 'Us', note: 'Our choice.' })
    pack = withValue(pack, ['guidance', 'sections', 0, 'prompts', 0, 'text'], 'Think of it.')
    expect(said(pack)).not.toEqual([])
    pack = GUIDANCE_LISTS.reduce(withGuidanceItem, pack)
    expect(valueAt(pack, ['guidance', 'actionLines', 0])).toMatchObject({ id: section, title: 'Cybersecurity' })
    expect(textAt(withGuidanceItem(pack, 'actionLines'), ['guidance', 'actionLines', 1, 'id'])).toBe('line')
    for (const [path, words] of [
      [['actionLines', 0, 'code'], 'C5'],
      [['actionLines', 0, 'achievements', 0], 'Teams work together.'],
      [['actionLines', 0, 'challenges', 0], 'Money is short.'],
      [['vision', 0, 'text'], 'More teams.'],
      [['outcomes', 0, 'title'], 'Trust'],
      [['outcomes', 0, 'text'], 'Trust was asked for.'],
      [['tips', 0, 'title'], 'Be brief'],
      [['tips', 0, 'text'], 'One page is read.'],
    ] as const)
      pack = withValue(pack, ['guidance', ...path], words)
    for (const list of GUIDANCE_LISTS) {
      const id = textAt(pack, ['guidance', list, 0, 'id'])
      pack = withValue(pack, ['guidance', 'sections', 0, list], [id])
    }
    expect(said(pack)).toEqual([])
    expect(readPack(textsOfPack(pack), 'x').problems).toEqual([])
    const renamed = withGuidanceId(pack, 'outcomes', 0, 'trust')
    expect(valueAt(renamed, ['guidance', 'sections', 0, 'outcomes'])).toEqual(['trust'])
    expect(said(renamed)).toEqual([])
    const without = withoutGuidanceItem(renamed, 'outcomes', 0)
    expect(valueAt(without, ['guidance', 'sections', 0, 'outcomes'])).toBeUndefined()
    expect(said(without)).toEqual([])
  })

  it('bring a paper with its text, name its file like no other, and take it out again', () => {
    const one = withPaper(filled(), 'Zero Draft_2031.MD', 'Zero Draft\n\n1. We agree.\n')
    expect(listAt(one.manifest, ['papers'])).toEqual([
      {
        file: 'zero-draft-2031.md',
        templates: [textAt(one, ['templates', 0, 'content', 'id'])],
        version: 'Zero Draft 2031',
        sources: [{ name: 'The call' }],
      },
    ])
    expect(said(one)).toEqual([])
    const two = withPaper(one, 'zero draft 2031.txt', '1. Another.')
    expect(textAt(two.manifest, ['papers', 1, 'file'])).toBe('zero-draft-2031-2.txt')
    expect(Object.keys(two.papers ?? {})).toEqual(['zero-draft-2031.md', 'zero-draft-2031-2.txt'])
    expect(said(two)).toEqual([])
    expect(textAt(withPaper(filled(), '水.txt', ''), ['manifest', 'papers', 0, 'file'])).toBe('paper.txt')
    expect(withoutPaper(withoutPaper(two, 0), 0).manifest).toEqual(filled().manifest)
  })

  it('say how long a paper is, which follows its name and its source, and goes with it', () => {
    const at = ['templates', 0, 'content', 'proposals']
    const asked = withProposals(filled(), 0, true, WORDS)
    const known = withLength(asked, 0, 'Zero Draft', 148)
    expect(valueAt(known, [...at, 'lengths'])).toEqual({
      'Zero Draft': { paragraphs: 148, sources: [{ name: 'The call' }] },
    })
    expect(said(known)).toEqual([])
    // What is no number stays as it was typed, and is said at its field.
    for (const [typed, what] of [
      ['about 150', 'This must be a number in digits: write one.'],
      [0, 'This must be 1 or more: write a larger number.'],
      [2.5, 'This must be a whole number: write one without a fraction.'],
    ] as const) {
      const [first = '', ...others] = said(withLength(known, 0, 'Zero Draft', typed))
      expect(first).toContain('proposals/lengths/Zero Draft/paragraphs')
      expect([first.includes(what), others]).toEqual([true, []])
    }
    const renamed = withDocuments(known, 0, ['Zero Draft (29 August)'])
    expect(Object.keys(valueAt(renamed, [...at, 'lengths']) ?? {})).toEqual(['Zero Draft (29 August)'])
    // A second line leaves the first alone, in either place.
    const two = withDocuments(renamed, 0, ['Elements', 'Zero Draft (29 August)'])
    expect(Object.keys(valueAt(two, [...at, 'lengths']) ?? {})).toEqual(['Zero Draft (29 August)'])
    expect(said(two)).toEqual([])
    const both = withLength(two, 0, 'Elements', 12)
    expect(Object.keys(valueAt(withDocuments(both, 0, ['Elements']), [...at, 'lengths']) ?? {})).toEqual(['Elements'])
    // One name for two papers: neither length is lost to the other.
    expect(said(withDocuments(both, 0, ['Elements', 'Elements']))).toEqual([])
    expect(valueAt(withLength(known, 0, 'Zero Draft', null), [...at, 'lengths'])).toBeUndefined()
    expect(withLength(known, 0, 'Zero Draft', null)).toEqual(asked)
    const sourced = withTemplateSources(known, 0, [{ name: 'The page' }])
    expect(valueAt(sourced, [...at, 'lengths', 'Zero Draft', 'sources'])).toEqual([{ name: 'The page' }])
    // And the length that a pack of ours has is changed with all else that it says.
    const ours = PACKS.find(({ manifest }) => manifest.id === 'wsis20')
    const template = ours?.templates.findIndex(({ content }) => content.id === 'zero-draft-comments') ?? -1
    if (!ours) throw new Error('wsis20 is gone')
    const longer = withLength(ours, template, 'Zero Draft (29 August 2025)', 150)
    expect(
      valueAt(longer, ['templates', template, 'content', 'proposals', 'lengths', 'Zero Draft (29 August 2025)']),
    ).toMatchObject({ paragraphs: 150, approximate: true, sources: [{ name: expect.stringContaining('Internet') }] })
    expect(said(longer)).toEqual([])
  })

  it('make ids of titles that stand in names of files', () => {
    expect(idOfTitle('Élan: water & towns (2031)!')).toBe('elan-water-towns-2031')
    expect(idOfTitle('水')).toBe('')
    expect(idOfTitle('constructor')).toBe('')
    expect(idOfTitle('word '.repeat(30)).length).toBeLessThanOrEqual(40)
    expect(freeId('a', ['a', 'a-2'])).toBe('a-3')
    expect(withTitle(filled(), '水', true, NOBODY).manifest.id).toBe('water-in-towns')
    expect(withTitle(filled(), 'Other', false, NOBODY).manifest.id).toBe('water-in-towns')
    expect(withTitle(filled(), 'Other', true, { packs: ['other'], templates: [] }).manifest.id).toBe('other-2')
  })
})
