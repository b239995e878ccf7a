import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { version } from '../../../package.json'
import { speakerSchema } from '../../../src/contract/messages'
import { organisationsSchema } from '../../../src/core/draft/organisation-profile'
import { readDraft } from '../../../src/core/draft/read'
import { failure, problemText, type Result } from '../../../src/core/result'
import { FIRST_SETTINGS } from '../../../src/main/shell-settings'
import { shellSettingsSchema } from '../../../src/main/stored-settings'
import { DraftList } from '../../../src/node/draft-list'
import { DraftSessions } from '../../../src/node/draft-sessions'
import { EvidenceFile, SHELF_FILE } from '../../../src/node/evidence-file'
import { Histories } from '../../../src/node/histories'
import { JsonFile } from '../../../src/node/json-file'
import { OwnWords } from '../../../src/node/own-words'
import { loadAllPacks } from '../../../src/node/pack-install'
import { newerProfile, noteProfile } from '../../../src/node/profile-version'
import { RecentFiles } from '../../../src/node/recent-files'

const PROFILES = join(import.meta.dirname, '../../fixtures/profiles')
/** Made by the program of that version: see `tests/e2e/profile.spec.ts`. */
const USED = readdirSync(PROFILES).filter((name) => name.endsWith('-used'))
/** As the fixtures call the drafts folder. */
const DRAFTS = '/home/amina/Inputs'

let folder = ''
const at = (...names: string[]) => join(folder, ...names)
const drafts = () => at('drafts')
const json = (name: string) => JSON.parse(readFileSync(at(name), 'utf8'))

function bring(name: string): void {
  cpSync(join(PROFILES, name), folder, { recursive: true })
  for (const each of everyFile().filter((path) => path.endsWith('.json')))
    writeFileSync(at(each), readFileSync(at(each), 'utf8').replaceAll(DRAFTS, drafts()))
}

const everyFile = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()

const contents = () => new Map(everyFile().map((name) => [name, readFileSync(at(name), 'latin1')]))

async function value<T>(answer: Promise<Result<T>>): Promise<T> {
  const given = await answer
  if (!given.ok) throw new Error(problemText(given.problem))
  return given.value
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-upgrade-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('has profiles of versions that were used, among them one with all that this one keeps', () => {
  expect(USED).not.toEqual([])
  // As the program names them: what is kept anew needs a profile that has it.
  for (const name of [SHELF_FILE, 'settings.json', 'words.json', 'speaker.json', 'organisations.json', 'recent.json'])
    expect(
      USED.some((used) => existsSync(join(PROFILES, used, name))),
      name,
    ).toBe(true)
  const settings = USED.map((used) =>
    Object.keys(JSON.parse(readFileSync(join(PROFILES, used, 'settings.json'), 'utf8'))),
  )
  expect([...new Set(settings.flat())].sort()).toEqual(Object.keys(FIRST_SETTINGS).sort())
})

describe.each(USED)('the profile %s', (name) => {
  beforeEach(() => bring(name))

  it('is opened by this version, which notes that it was', async () => {
    expect(newerProfile(folder, version)).toBeNull()
    await noteProfile(folder, version)
    expect(json('profile.json')).toEqual({ program: version })
  })

  it('keeps settings, words, organisations, recent drafts and how somebody speaks', async () => {
    const settings = await JsonFile.open(at('settings.json'), shellSettingsSchema, FIRST_SETTINGS)
    expect(settings.content).toMatchObject({
      theme: 'dark',
      paper: 'letter',
      proofreading: false,
      smartMarks: false,
      sound: true,
      deletedDays: 90,
    })
    expect(settings.content).toMatchObject(json('settings.json'))
    expect((await OwnWords.open(at('words.json'))).list()).toEqual(['telehub'])
    const organisations = await JsonFile.open(at('organisations.json'), organisationsSchema, { organisations: [] })
    expect(organisations.content.organisations).toMatchObject([
      { name: 'Common Air Network', acronym: 'CAN', country: 'KE', contactEmail: 'amina@example.org' },
    ])
    const speaker = await JsonFile.open(at('speaker.json'), speakerSchema, { rehearsed: [], acronyms: {} })
    expect(speaker.content).toEqual({
      rehearsed: [{ language: 'en', planned: 170, took: 185 }],
      acronyms: { WSIS: 'word' },
    })
    const [recent, ...others] = (await RecentFiles.open(at('recent.json'))).list()
    expect(others).toEqual([])
    expect(readFileSync(recent ?? '', 'utf8')).toContain('Kept in a file, again')
    expect(everyFile().filter((each) => each.endsWith('.damaged'))).toEqual([])
  })

  it('gives back what only the journal had', async () => {
    const sessions = new DraftSessions({
      versions: null,
      places: { journal: at('journal'), drafts },
      onEvent: () => undefined,
    })
    expect(await sessions.recover()).toEqual({ recovered: 1, problems: [] })
    const [held] = sessions.allHeld()
    expect(held).toMatchObject({ recovered: true, path: null, draft: { title: 'Only in the journal' } })
  })

  it('keeps every version of a draft', async () => {
    const [file] = readdirSync(drafts()).filter((each) => each.endsWith('.rostrum'))
    const read = readDraft(readFileSync(join(drafts(), file ?? '')), file ?? '')
    if (!read.ok) throw new Error(problemText(read.problem))
    const { id } = read.value
    const histories = new Histories({ folder: at('history'), snapshots: at('snapshots'), now: () => new Date() })
    const { versions, damaged } = await histories.list(id)
    expect(damaged).toBe(0)
    const titles = await Promise.all(
      versions.map(async (each) => JSON.parse((await value(histories.read(id, each.id))).text.toString()).title),
    )
    expect(new Set(titles)).toEqual(new Set(['Kept in a file', 'Kept in a file, again']))
    expect(await histories.pathOf(id)).toBe(join(drafts(), file ?? ''))
  })

  it('keeps the shelf with its figure, and the order that a writer made', async () => {
    const shelf = await value(new EvidenceFile(at(SHELF_FILE)).list())
    // The first profile is of before there was a shelf.
    if (name === '0.1.0-used') {
      expect(shelf.entries).toEqual([])
      return
    }
    expect(shelf.entries).toMatchObject([{ id: 'figure-2024', title: 'Schools offline', date: '2024' }])
    const settings = await JsonFile.open(at('settings.json'), shellSettingsSchema, FIRST_SETTINGS)
    expect(settings.content).toMatchObject({ silentRules: ['passive'], noteAuthor: 'Amina' })
    const [file] = readdirSync(drafts()).filter((each) => each.endsWith('.rostrum'))
    const read = readDraft(readFileSync(join(drafts(), file ?? '')), file ?? '')
    if (!read.ok) throw new Error(problemText(read.problem))
    const areas = read.value.sequence?.areas ?? []
    expect(areas.indexOf('area-2')).toBeGreaterThanOrEqual(0)
    expect(areas.indexOf('area-2')).toBeLessThan(areas.indexOf('area-1'))
  })

  it('reads no draft anew that it had summed up', async () => {
    const { made, files } = json('summaries.json')
    const paths = Object.keys(files)
    expect(paths).toHaveLength(1)
    // A copy has a time of its own.
    for (const path of paths) files[path].modifiedMs = statSync(path).mtimeMs
    writeFileSync(at('summaries.json'), JSON.stringify({ made, files }))
    const list = await DraftList.open(at('summaries.json'), made, async () => failure('read', 'It was read anew.'))
    expect(await list.ofFiles(paths)).toMatchObject([
      { learned: { summary: { title: 'Kept in a file, again', words: files[paths[0] ?? ''].learned.summary.words } } },
    ])
  })

  it('has the pack that was installed', async () => {
    mkdirSync(at('no-packs'))
    const { placed, refused } = await loadAllPacks({ builtIn: at('no-packs'), installed: at('packs') })
    expect(refused).toEqual([])
    expect(placed.map(({ pack }) => pack.manifest.id)).toEqual(readdirSync(at('packs')))
  })

  it('of a newer version is refused with a sentence, and stays as it is to the byte', () => {
    writeFileSync(at('profile.json'), JSON.stringify({ program: '99.1.0', later: true }))
    const before = contents()
    const problem = newerProfile(folder, version)
    expect(problem && problemText(problem)).toContain(`was last used by Rostrum 99.1.0, and this is ${version}`)
    expect(problem && problemText(problem)).toContain('Install Rostrum 99.1.0 or a newer one')
    expect(contents()).toEqual(before)
  })
})
