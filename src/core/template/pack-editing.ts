import { isJsonObject, type JsonObject, sameJson } from '../text/json-value'
import {
  type EditedPack,
  type EditedTemplate,
  listAt,
  type PackPath,
  swapped,
  textAt,
  valueAt,
  withItem,
  withItemMoved,
  withoutItem,
  withValue,
} from './edited-pack'

/** What new parts of a pack are called until their writer says otherwise, in the writer's language. */
export interface NewWords {
  packTitle: string
  templateTitle: string
  description: string
  draftTitle: string
  answer: string
  order: string
  orderDescription: string
  profile: string
  profileDescription: string
  noAddress: string
  body: string
  proposals: string
  document: string
  copyOf(title: string): string
}

/** Ids that other packs have, which a pack of one's own may not take. */
export interface TakenIds {
  packs: readonly string[]
  templates: readonly string[]
}

/** How long an id is at most that comes of a title: it stands in names of files. */
const MOST_OF_AN_ID = 40

/** An id made of a title, “Call for inputs: water!” → `call-for-inputs-water`; empty where no letter of it can stand in one. */
export function idOfTitle(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  let id = ''
  for (const word of words) {
    const longer = id === '' ? word.slice(0, MOST_OF_AN_ID) : `${id}-${word}`
    if (longer.length > MOST_OF_AN_ID) break
    id = longer
  }
  return id === 'constructor' ? '' : id
}

/** An id that nothing has yet: the one that is wished for, or the same with the first number behind it that is free. */
export function freeId(wished: string, taken: Iterable<string>): string {
  const there = new Set(taken)
  if (!there.has(wished)) return wished
  for (let number = 2; ; number += 1) if (!there.has(`${wished}-${number}`)) return `${wished}-${number}`
}

/** The ids of the things in a list of a pack. */
function idsIn(list: readonly unknown[]): string[] {
  return list.map((item) => textAt(item, ['id']))
}

/** Which the pack is among all: `pack.json`'s id. */
export function packIdOf({ manifest }: EditedPack): string {
  return textAt(manifest, ['id'])
}

function templateIdOf({ content }: EditedTemplate): string {
  return textAt(content, ['id'])
}

/** The way to a template's content. */
export function templatePath(index: number): PackPath {
  return ['templates', index, 'content']
}

const FILE_ENDING = '.template.json'

/** A pack with one template, one question, and the gaps that its writer has to fill. */
export function newPack(taken: TakenIds, words: NewWords): EditedPack {
  const id = freeId(idOfTitle(words.packTitle) || 'consultation', taken.packs)
  const empty: EditedPack = {
    manifest: {
      format: 'rostrum-pack',
      version: 1,
      id,
      packVersion: '1.0.0',
      title: '',
      templates: [],
      calendar: [],
    },
    templates: [],
    guidance: null,
  }
  return withTemplate(empty, taken, words)
}

/** The pack with one more template, which has one question, one order of everything and no limit. */
export function withTemplate(pack: EditedPack, taken: TakenIds, words: NewWords): EditedPack {
  const own = pack.templates.map(templateIdOf)
  const id = freeId(`${packIdOf(pack)}-input`, [...own, ...taken.templates])
  const [first] = pack.templates
  const sources = listAt(first?.content, ['sources'])
  const content: JsonObject = {
    format: 'rostrum-template',
    version: 1,
    id,
    kind: 'written-input',
    group: 'input',
    title: words.templateTitle,
    description: words.description,
    language: textAt(first?.content, ['language']) || 'en',
    draftTitle: words.draftTitle,
    sources: sources.length > 0 ? sources : [{ name: '' }],
    organisation: { required: ['name'], groups: [] },
    sections: [],
    areasNeeded: false,
    orders: [{ id: 'order', title: words.order, description: words.orderDescription, entries: [] }],
    profiles: [],
    deadline: null,
    handIn: {
      subject: '{organisation}: {title}',
      fileName: '{organisation}_{title}',
      recipients: [],
      recipientsNote: words.noAddress,
      body: words.body,
    },
  }
  const at = pack.templates.length
  const file = freeFile(id, pack)
  const grown: EditedPack = {
    ...withItem(pack, ['manifest', 'templates'], file),
    templates: [...pack.templates, { file, content }],
  }
  return withProfile(withSection(grown, at, 'question', words), at, words)
}

function freeFile(id: string, { templates }: EditedPack): string {
  const names = templates.map(({ file }) => file.slice(0, -FILE_ENDING.length))
  return `${freeId(id, names)}${FILE_ENDING}`
}

/** The pack without a template, and without what other files say of it alone. */
export function withoutTemplate(pack: EditedPack, index: number): EditedPack {
  const gone = pack.templates[index]
  if (!gone) return pack
  const id = templateIdOf(gone)
  const papers = listAt(pack.manifest, ['papers']).flatMap((paper) => {
    const left = listAt(paper, ['templates']).filter((each) => each !== id)
    return left.length === 0 ? [] : [{ ...(paper as JsonObject), templates: left }]
  })
  const fewer: EditedPack = {
    ...pack,
    templates: pack.templates.filter((_, each) => each !== index),
    manifest: {
      ...pack.manifest,
      templates: listAt(pack.manifest, ['templates']).filter((_, each) => each !== index),
      ...(pack.manifest.papers === undefined ? {} : { papers }),
    },
  }
  return withGuidanceFitting(fewer)
}

/** The pack with a template one place further up or down among the others. */
export function withTemplateMoved(pack: EditedPack, index: number, by: 1 | -1): EditedPack {
  const templates = swapped(pack.templates, index, index + by)
  return templates === null ? pack : { ...withItemMoved(pack, ['manifest', 'templates'], index, by), templates }
}

/** Guidance without what it says of sections and templates that are gone. */
function withGuidanceFitting(pack: EditedPack): EditedPack {
  const { guidance, templates } = pack
  if (!guidance) return pack
  const entries = listAt(guidance, ['sections'])
  const left = entries.filter((entry) => {
    const of = textAt(entry, ['template'])
    return templates.some(
      (template) =>
        (of === '' || templateIdOf(template) === of) &&
        idsIn(listAt(template.content, ['sections'])).includes(textAt(entry, ['section'])),
    )
  })
  return left.length === entries.length ? pack : { ...pack, guidance: { ...guidance, sections: left } }
}

/**
 * The pack with another title. As long as nobody has the pack, its id, and those of its templates, are made of the title (`follows`), unless its writer chose
 * one by hand.
 */
export function withTitle(pack: EditedPack, title: string, follows: boolean, taken: TakenIds): EditedPack {
  const titled = withValue(pack, ['manifest', 'title'], title)
  const wished = idOfTitle(title)
  if (!follows || pack.ownId || wished === '') return titled
  return withPackId(titled, freeId(wished, taken.packs), taken).pack
}

/** The pack under an id that its writer typed, sound or not, and that its title leaves alone; an empty one gives it back to the title. */
export function withOwnId(pack: EditedPack, id: string): EditedPack {
  return { ...withValue(pack, ['manifest', 'id'], id), ownId: id !== '' }
}

/** What became of the ids of templates when a pack got another id: by the old ones. */
export type RenamedTemplates = Record<string, string>

/**
 * The pack under another id. A template's id is for all packs together, so each gets one of the new pack; what names them in the pack follows.
 */
export function withPackId(
  pack: EditedPack,
  id: string,
  taken: TakenIds,
): { pack: EditedPack; renamed: RenamedTemplates } {
  const before = packIdOf(pack)
  const renamed: RenamedTemplates = {}
  const used = [...taken.templates]
  for (const old of pack.templates.map(templateIdOf)) {
    const rest = old.startsWith(`${before}-`) ? old.slice(before.length + 1) : old
    const given = freeId(`${id}-${rest}`, used)
    used.push(given)
    renamed[old] = given
  }
  const newId = (old: unknown) => (typeof old === 'string' && Object.hasOwn(renamed, old) ? renamed[old] : old)
  const files: string[] = []
  const templates = pack.templates.map(({ file, content }): EditedTemplate => {
    const old = textAt(content, ['id'])
    const name = file === `${old}${FILE_ENDING}` ? `${String(newId(old))}${FILE_ENDING}` : file
    files.push(name)
    return { file: name, content: { ...content, id: newId(old) } }
  })
  const papers = pack.manifest.papers
  const manifest: JsonObject = {
    ...pack.manifest,
    id,
    templates: files,
    ...(Array.isArray(papers)
      ? {
          papers: papers.map((paper: unknown) =>
            isJsonObject(paper) ? { ...paper, templates: listAt(paper, ['templates']).map(newId) } : paper,
          ),
        }
      : {}),
  }
  const sections = pack.guidance?.sections
  const guidance =
    pack.guidance && Array.isArray(sections)
      ? {
          ...pack.guidance,
          sections: sections.map((entry: unknown) =>
            isJsonObject(entry) && entry.template !== undefined ? { ...entry, template: newId(entry.template) } : entry,
          ),
        }
      : pack.guidance
  return { pack: { ...pack, manifest, templates, guidance }, renamed }
}

/** A copy of a pack to change, beside the one that it was made of: with ids, a title and a version of its own. */
export function copiedPack(
  pack: EditedPack,
  taken: TakenIds,
  words: NewWords,
): { pack: EditedPack; renamed: RenamedTemplates } {
  const id = freeId(`${packIdOf(pack)}-copy`, taken.packs)
  const titled = withValue(pack, ['manifest', 'title'], words.copyOf(textAt(pack.manifest, ['title'])))
  return withPackId(withValue(titled, ['manifest', 'packVersion'], '1.0.0'), id, taken)
}

/** The pack under the version after the one that others may have; a pack that says another already keeps it. */
export function withRaisedVersion(pack: EditedPack, before: string): EditedPack {
  if (textAt(pack.manifest, ['packVersion']) !== before) return pack
  const [major = '1', minor = '0'] = before.split('.')
  return withValue(pack, ['manifest', 'packVersion'], `${Number(major)}.${Number(minor) + 1}.0`)
}

export type SectionKind = 'question' | 'part' | 'area' | 'action-line'

const ID_OF_KIND: Record<SectionKind, string> = { question: 'q', part: 'part', area: 'area', 'action-line': 'c' }

const isChoosableKind = (kind: unknown) => kind === 'area' || kind === 'action-line'

/**
 * The template with one more section, behind the others: in each order too, where one that may be left out stands among all areas. Its sources are
 * the template's until somebody says otherwise.
 */
export function withSection(
  pack: EditedPack,
  template: number,
  kind: SectionKind,
  words: Pick<NewWords, 'answer'>,
): EditedPack {
  const path = templatePath(template)
  const content = pack.templates[template]?.content
  if (!content) return pack
  const sections = listAt(content, ['sections'])
  const number = nextNumber(sections, kind)
  const id = freeId(kind === 'part' ? `${ID_OF_KIND.part}-${number}` : `${ID_OF_KIND[kind]}${number}`, idsIn(sections))
  const section = {
    id,
    kind,
    number,
    title: '',
    asks: '',
    verified: true,
    sources: listAt(content, ['sources']),
    slots: [{ id: 'answer', role: 'answer', label: words.answer, hint: '' }],
  }
  const grown = withItem(pack, [...path, 'sections'], section)
  return withOrders(grown, template, (entries) => {
    if (!isChoosableKind(kind)) return [...entries, { type: 'section', section: id }]
    return entries.some((entry) => textAt(entry, ['type']) === 'areas')
      ? entries
      : [...entries, { type: 'areas', proposals: false }]
  })
}

function nextNumber(sections: readonly unknown[], kind: unknown): number {
  const numbers = sections.filter((each) => textAt(each, ['kind']) === kind).map(numberOf)
  return Math.max(0, ...numbers) + 1
}

function numberOf(section: unknown): number {
  const number = isJsonObject(section) ? section.number : undefined
  return typeof number === 'number' && Number.isFinite(number) ? number : 0
}

/** The pack with a section of another kind, which then has the next number of that kind and its place in every order. */
export function withSectionKind(pack: EditedPack, template: number, index: number, kind: SectionKind): EditedPack {
  const content = pack.templates[template]?.content
  const sections = listAt(content, ['sections'])
  const section = sections[index]
  if (!isJsonObject(section) || section.kind === kind) return pack
  const id = textAt(section, ['id'])
  const path = [...templatePath(template), 'sections', index]
  const changed = withValue(pack, path, { ...section, kind, number: nextNumber(sections, kind) })
  const choosable = listAt(changed.templates[template]?.content, ['sections']).some((each) =>
    isChoosableKind(textAt(each, ['kind'])),
  )
  return withOrders(changed, template, (entries) => {
    const bare = isChoosableKind(kind) ? withoutSectionEntry(entries, id) : entries
    const withAreas =
      choosable && !bare.some((entry) => textAt(entry, ['type']) === 'areas')
        ? [...bare, { type: 'areas', proposals: false }]
        : bare
    return isChoosableKind(kind) || namesSection(withAreas, id)
      ? withAreas
      : [...withAreas, { type: 'section', section: id }]
  })
}

/** The template without a section, and without its place in orders, its own limits and what the guidance says of it. */
export function withoutSection(pack: EditedPack, template: number, index: number): EditedPack {
  const path = templatePath(template)
  const id = textAt(pack.templates[template]?.content, ['sections', index, 'id'])
  let fewer = withoutItem(pack, [...path, 'sections'], index)
  const left = listAt(fewer.templates[template]?.content, ['sections'])
  if (idsIn(left).includes(id)) return fewer
  const profiles = listAt(fewer.templates[template]?.content, ['profiles'])
  for (const [at, profile] of profiles.entries())
    if (isJsonObject(profile) && isJsonObject(profile.sections) && Object.hasOwn(profile.sections, id))
      fewer = withValue(fewer, [...path, 'profiles', at, 'sections', id], undefined)
  const areas = left.some((section) => isChoosableKind(textAt(section, ['kind'])))
  return withGuidanceFitting(
    withOrders(fewer, template, (entries) => {
      const bare = withoutSectionEntry(entries, id)
      return areas
        ? bare
        : bare.filter((entry) => textAt(entry, ['type']) !== 'areas' || (entry as JsonObject).proposals === true)
    }),
  )
}

/** The template with a section one place further up or down: in the list, in every order where the two stand beside each other, and by number. */
export function withSectionMoved(pack: EditedPack, template: number, index: number, by: 1 | -1): EditedPack {
  const path = [...templatePath(template), 'sections']
  const sections = listAt(pack, path)
  const moved = swapped(sections, index, index + by)
  const [one, other] = [sections[index], sections[index + by]]
  if (moved === null || !isJsonObject(one) || !isJsonObject(other)) return pack
  const inSequence = (numberOf(one) - numberOf(other)) * by < 0
  if (one.kind === other.kind && inSequence) {
    moved[index + by] = { ...one, number: other.number }
    moved[index] = { ...other, number: one.number }
  }
  return withOrders(withValue(pack, path, moved), template, (entries) =>
    withNeighboursSwapped(entries, textAt(one, ['id']), textAt(other, ['id'])),
  )
}

function withOrders(
  pack: EditedPack,
  template: number,
  change: (entries: readonly unknown[]) => readonly unknown[],
): EditedPack {
  const path = [...templatePath(template), 'orders']
  return listAt(pack, path).reduce<EditedPack>((changing, _, index) => {
    const at = [...path, index, 'entries']
    const entries = listAt(changing, at)
    const next = change(entries)
    return next === entries ? changing : withValue(changing, at, next)
  }, pack)
}

/** Entries without that of a section; what stood below it takes its place. */
function withoutSectionEntry(entries: readonly unknown[], id: string): unknown[] {
  return entries.flatMap((entry) => {
    const children = listAt(entry, ['children'])
    if (textAt(entry, ['section']) === id) return withoutSectionEntry(children, id)
    return children.length === 0 ? [entry] : [{ ...(entry as JsonObject), children: withoutSectionEntry(children, id) }]
  })
}

function namesSection(entries: readonly unknown[], id: string): boolean {
  return entries.some((entry) => textAt(entry, ['section']) === id || namesSection(listAt(entry, ['children']), id))
}

function withNeighboursSwapped(entries: readonly unknown[], one: string, other: string): readonly unknown[] {
  const at = entries.findIndex((entry) => textAt(entry, ['section']) === one)
  const beside = entries.findIndex((entry) => textAt(entry, ['section']) === other)
  if (at !== -1 && beside !== -1)
    return Math.abs(at - beside) === 1 ? (swapped(entries, at, beside) ?? entries) : entries
  const next = entries.map((entry) => {
    const children = listAt(entry, ['children'])
    const changed = withNeighboursSwapped(children, one, other)
    return changed === children ? entry : { ...(entry as JsonObject), children: changed }
  })
  return next.every((entry, index) => entry === entries[index]) ? entries : next
}

/** The section with one more place for text. */
export function withSlot(pack: EditedPack, section: PackPath, words: Pick<NewWords, 'answer'>): EditedPack {
  const path = [...section, 'slots']
  const slots = listAt(pack, path)
  const id = freeId(slots.length === 0 ? 'answer' : `answer-${slots.length + 1}`, idsIn(slots))
  return withItem(pack, path, { id, role: 'answer', label: slots.length === 0 ? words.answer : '', hint: '' })
}

/** The template with one more profile of limits, with no limit yet. */
export function withProfile(
  pack: EditedPack,
  template: number,
  words: Pick<NewWords, 'profile' | 'profileDescription'>,
): EditedPack {
  const content = pack.templates[template]?.content
  const profiles = listAt(content, ['profiles'])
  return withItem(pack, [...templatePath(template), 'profiles'], {
    id: freeId('limits', idsIn(profiles)),
    title: words.profile,
    description: words.profileDescription,
    sources: listAt(content, ['sources']),
    lastChecked: null,
    totalWords: null,
    totalCharacters: null,
    totalPages: null,
    sectionWords: null,
    sectionCharacters: null,
  })
}

/** The template with one more order: the first one again, to be changed. */
export function withOrder(
  pack: EditedPack,
  template: number,
  words: Pick<NewWords, 'order' | 'orderDescription'>,
): EditedPack {
  const path = [...templatePath(template), 'orders']
  const orders = listAt(pack, path)
  const [first] = orders
  return withItem(pack, path, {
    ...(isJsonObject(first) ? first : { entries: [] }),
    id: freeId('order', idsIn(orders)),
    title: words.order,
    description: words.orderDescription,
  })
}

/** The template with a table of proposals, which each order then ends with, or without one. */
export function withProposals(
  pack: EditedPack,
  template: number,
  asked: boolean,
  words: Pick<NewWords, 'proposals' | 'document'>,
): EditedPack {
  const changed = withValue(
    pack,
    [...templatePath(template), 'proposals'],
    asked ? { documents: [words.document] } : undefined,
  )
  return withOrders(changed, template, (entries) => {
    const bare = entries
      .filter((entry) => textAt(entry, ['type']) !== 'proposals')
      .map((entry) => (textAt(entry, ['type']) === 'areas' ? { ...(entry as JsonObject), proposals: false } : entry))
    return asked ? [...bare, { type: 'proposals', of: 'all', heading: words.proposals }] : bare
  })
}

/**
 * The template with other names for the papers that proposals are about. A known length follows the name of its paper letter by letter, and goes with a paper that is taken out.
 */
export function withDocuments(pack: EditedPack, template: number, documents: readonly string[]): EditedPack {
  const path = [...templatePath(template), 'proposals']
  const before = listAt(pack, [...path, 'documents'])
  const changed = withValue(pack, [...path, 'documents'], documents)
  const lengths = valueAt(pack, [...path, 'lengths'])
  if (!isJsonObject(lengths)) return changed
  const others = before.flatMap((name, index) => (documents[index] === name ? [] : [index]))
  const [only] = others
  const renamed = before.length === documents.length && others.length === 1 && only !== undefined ? only : -1
  const left = Object.entries(lengths).flatMap(([name, length]): [string, unknown][] => {
    if (documents.includes(name)) return [[name, length]]
    const to = before[renamed] === name ? documents[renamed] : undefined
    return to === undefined || Object.hasOwn(lengths, to) ? [] : [[to, length]]
  })
  return withValue(changed, [...path, 'lengths'], left.length === 0 ? undefined : Object.fromEntries(left))
}

/**
 * The template with how many numbered paragraphs a paper has, as it was typed where that is no number; null takes the length away. A new one has the sources of
 * the template.
 */
export function withLength(
  pack: EditedPack,
  template: number,
  document: string,
  paragraphs: number | string | null,
): EditedPack {
  const path = templatePath(template)
  const lengths = valueAt(pack, [...path, 'proposals', 'lengths'])
  const all = isJsonObject(lengths) ? lengths : {}
  const rest = Object.entries(all).filter(([name]) => name !== document)
  const before = Object.hasOwn(all, document) ? all[document] : undefined
  const length = isJsonObject(before)
    ? { ...before, paragraphs }
    : { paragraphs, sources: listAt(pack, [...path, 'sources']) }
  const next = paragraphs === null ? rest : [...rest, [document, length] as const]
  return withValue(pack, [...path, 'proposals', 'lengths'], next.length === 0 ? undefined : Object.fromEntries(next))
}

/**
 * The template with other sources. Sections, profiles, lengths, dates and papers that had exactly its sources follow: they are there because nobody said anything
 * of them alone.
 */
export function withTemplateSources(pack: EditedPack, template: number, sources: readonly unknown[]): EditedPack {
  const path = templatePath(template)
  const before = listAt(pack, [...path, 'sources'])
  let changed = withValue(pack, [...path, 'sources'], sources)
  const follow = (list: PackPath) => {
    for (const [index, item] of listAt(changed, list).entries())
      if (sameJson(listAt(item, ['sources']), before))
        changed = withValue(changed, [...list, index, 'sources'], sources)
  }
  follow([...path, 'sections'])
  follow([...path, 'profiles'])
  const lengths = [...path, 'proposals', 'lengths']
  for (const [document, length] of Object.entries(valueAt(changed, lengths) ?? {}))
    if (sameJson(listAt(length, ['sources']), before))
      changed = withValue(changed, [...lengths, document, 'sources'], sources)
  if (template > 0) return changed
  for (const index of listAt(changed, ['manifest', 'calendar']).keys())
    follow(['manifest', 'calendar', index, 'replaced'])
  follow(['manifest', 'calendar'])
  follow(['manifest', 'papers'])
  return changed
}

/** The pack after a step, whichever it was: where it changed the sources of a template, what had them follows (`withTemplateSources`). */
export function withSourcesFollowing(before: EditedPack, after: EditedPack): EditedPack {
  if (before.templates.length !== after.templates.length) return after
  return after.templates.reduce<EditedPack>((changing, { content }, index) => {
    const old = before.templates[index]?.content.sources
    if (old === content.sources || !Array.isArray(old)) return changing
    const path = [...templatePath(index), 'sources']
    return withTemplateSources(withValue(changing, path, old), index, listAt(after, path))
  }, after)
}

/** The pack with one more date; `day` is an ISO date. A date that closes something is what drafts are due by, where no template names another. */
export function withStep(pack: EditedPack, kind: 'deadline' | 'event', day: string): EditedPack {
  const calendar = listAt(pack.manifest, ['calendar'])
  const id = freeId(kind === 'deadline' ? 'deadline' : `event-${calendar.length + 1}`, idsIn(calendar))
  const sources = listAt(pack.templates[0]?.content, ['sources'])
  const grown = withItem(pack, ['manifest', 'calendar'], {
    id,
    date: day,
    kind,
    title: '',
    dateText: '',
    sources: sources.length > 0 ? sources : [{ name: '' }],
  })
  if (kind !== 'deadline') return grown
  return grown.templates.reduce<EditedPack>(
    (changing, { content }, index) =>
      content.deadline === null ? withValue(changing, [...templatePath(index), 'deadline'], id) : changing,
    grown,
  )
}

/** The pack without a date; templates that were due by it are due by none. */
export function withoutStep(pack: EditedPack, index: number): EditedPack {
  const id = textAt(pack.manifest, ['calendar', index, 'id'])
  const fewer = withoutItem(pack, ['manifest', 'calendar'], index)
  return fewer.templates.reduce<EditedPack>(
    (changing, { content }, at) =>
      content.deadline === id ? withValue(changing, [...templatePath(at), 'deadline'], null) : changing,
    fewer,
  )
}

/** The pack with guidance, which begins with the sources of its first template and a prompt for each area, since each needs one. */
export function withGuidance(pack: EditedPack, words: { by: string; note: string }): EditedPack {
  const [first] = pack.templates
  const sources = listAt(first?.content, ['sources'])
  const areas = pack.templates.flatMap(({ content }) =>
    listAt(content, ['sections']).filter((section) => isChoosableKind(textAt(section, ['kind']))),
  )
  const [source = { name: '' }] = sources
  return {
    ...pack,
    guidance: {
      format: 'rostrum-guidance',
      version: 1,
      language: textAt(first?.content, ['language']) || 'en',
      sources: [{ ...(isJsonObject(source) ? source : {}), id: 'source' }],
      mapping: words,
      actionLines: [],
      vision: [],
      outcomes: [],
      tips: [],
      sections: [...new Set(idsIn(areas))].map((section) => ({ section, prompts: [{ id: 'prompt', text: '' }] })),
    },
  }
}

/** The lists of a guidance whose items stand beside sections. */
export const GUIDANCE_LISTS = ['actionLines', 'vision', 'outcomes', 'tips'] as const
export type GuidanceList = (typeof GUIDANCE_LISTS)[number]

/** What a new item of each list begins with, besides its id and its sources. */
const NEW_GUIDANCE: Readonly<Record<GuidanceList, JsonObject>> = {
  actionLines: { code: '', title: '', achievements: [''], challenges: [''] },
  vision: { text: '' },
  outcomes: { kind: 'outcome', title: '', text: '' },
  tips: { title: '', text: '' },
}

const ID_OF_LIST: Readonly<Record<GuidanceList, string>> = {
  actionLines: 'line',
  vision: 'suggestion',
  outcomes: 'outcome',
  tips: 'tip',
}

/**
 * The pack with one more item in a list of its guidance, on the guidance's first source. An Action Line is that of the first section of kind `action-line` that has none
 * yet, where there is one, since each needs its own.
 */
export function withGuidanceItem(pack: EditedPack, list: GuidanceList): EditedPack {
  const there = idsIn(listAt(pack.guidance, [list]))
  const section =
    list === 'actionLines' ? actionLinesOf(pack).find((each) => !there.includes(textAt(each, ['id']))) : null
  const own = section ? { code: textAt(section, ['code']), title: textAt(section, ['title']) } : {}
  return withItem(pack, ['guidance', list], {
    id: section ? textAt(section, ['id']) : freeId(ID_OF_LIST[list], there),
    ...NEW_GUIDANCE[list],
    ...own,
    sources: idsIn(listAt(pack.guidance, ['sources'])).slice(0, 1),
  })
}

function actionLinesOf({ templates }: EditedPack): unknown[] {
  return templates.flatMap(({ content }) =>
    listAt(content, ['sections']).filter((section) => textAt(section, ['kind']) === 'action-line'),
  )
}

/** The pack without an item of a list of its guidance, which then stands beside no section. */
export function withoutGuidanceItem(pack: EditedPack, list: GuidanceList, index: number): EditedPack {
  const id = textAt(pack.guidance, [list, index, 'id'])
  const fewer = withoutItem(pack, ['guidance', list], index)
  return idsIn(listAt(fewer.guidance, [list])).includes(id) ? fewer : withNamesBeside(fewer, list, id, null)
}

/** The pack with another id for an item of its guidance; what stands beside sections follows. */
export function withGuidanceId(pack: EditedPack, list: GuidanceList, index: number, id: string): EditedPack {
  const before = textAt(pack.guidance, [list, index, 'id'])
  return withNamesBeside(withValue(pack, ['guidance', list, index, 'id'], id), list, before, id)
}

function withNamesBeside(pack: EditedPack, list: GuidanceList, before: string, after: string | null): EditedPack {
  return listAt(pack.guidance, ['sections']).reduce<EditedPack>((changing, entry, at) => {
    const names = listAt(entry, [list])
    if (!names.includes(before)) return changing
    const left = names.flatMap((name) => (name === before ? (after === null ? [] : [after]) : [name]))
    return withValue(changing, ['guidance', 'sections', at, list], left.length === 0 ? undefined : left)
  }, pack)
}

/** The pack with one more paper, offered in drafts of all its templates: `name` is that of the file that the text was read from, and what proposals may call it. */
export function withPaper(pack: EditedPack, name: string, text: string): EditedPack {
  const [, stem = name, ending = 'txt'] = /^(.*)\.(md|txt)$/iu.exec(name) ?? []
  const taken = listAt(pack.manifest, ['papers']).map((paper) => textAt(paper, ['file']).replace(/\.(?:md|txt)$/u, ''))
  const file = `${freeId(idOfTitle(stem) || 'paper', taken)}.${ending.toLowerCase()}`
  const grown = withItem(pack, ['manifest', 'papers'], {
    file,
    templates: pack.templates.map(templateIdOf),
    version: stem.replace(/[-_]+/gu, ' ').trim(),
    sources: listAt(pack.templates[0]?.content, ['sources']),
  })
  return { ...grown, papers: { ...pack.papers, [file]: text } }
}

/** The pack without a paper; the list goes with its last one. Its text stays known while the pack is written, for undo. */
export function withoutPaper(pack: EditedPack, index: number): EditedPack {
  const fewer = withoutItem(pack, ['manifest', 'papers'], index)
  return listAt(fewer.manifest, ['papers']).length === 0 ? withValue(fewer, ['manifest', 'papers'], undefined) : fewer
}
