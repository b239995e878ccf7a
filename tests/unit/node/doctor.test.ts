import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newDraft } from '../../../src/core/draft/create'
import { addProposal, setAnswer } from '../../../src/core/draft/edit'
import { readDraft, writeDraft } from '../../../src/core/draft/read'
import { rescueDraft } from '../../../src/core/draft/rescue'
import { salvageDraft } from '../../../src/core/draft/salvage'
import { packSchema } from '../../../src/core/template/pack'
import { templateSchema } from '../../../src/core/template/template'
import { paragraph } from '../../../src/core/text/blocks'
import { examineDraft, rescuedDraft } from '../../../src/node/doctor'
import { journalKey } from '../../../src/node/draft-journal'
import { Histories } from '../../../src/node/histories'
import { lockedText } from '../../../src/node/locked-file'
import { makeLock } from '../../../src/node/sealing'
import { VersionStore } from '../../../src/node/version-store'
import { commandHere } from '../cli/built-cli'
import { blocks } from '../core/draft/arbitrary-draft'
import { smallDraft } from './small-draft'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'rostrum-doctor-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const draft = smallDraft('Every school needs a link that its teachers can repair.')
const two = {
  ...draft,
  sections: [
    ...draft.sections,
    { id: 'q2', chosen: true, answers: { answer: smallDraft('Second answer.').sections[0]?.answers.answer ?? [] } },
  ],
}
const whole = writeDraft(two)

function everything(): string {
  return JSON.stringify(
    (readdirSync(home, { recursive: true }) as string[])
      .sort()
      .map((name) => [name, name.endsWith('.rostrum') ? readFileSync(join(home, name), 'utf8') : '']),
  )
}

describe('what can be read of a damaged draft', () => {
  it('is all that stands before the place where it was cut off, wherever that is', () => {
    const first = whole.indexOf('can repair.') + 'can repair."\n'.length + 40
    for (let end = 1; end < whole.length; end += 1) {
      const found = salvageDraft(whole.slice(0, end))
      if (end > first) expect(found?.answers[0]?.text, String(end)).toContain('teachers can repair.')
      if (found) expect(found.answers.length).toBeLessThanOrEqual(2)
    }
    expect(salvageDraft(whole)).toMatchObject({
      id: draft.id,
      isCut: false,
      unreadable: [],
      answers: [{ words: 10 }, { words: 2 }],
    })
  })

  it('never throws, whatever the text, and reads every answer of a whole draft', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void salvageDraft(text)))
    fc.assert(
      fc.property(blocks, (answer) => {
        const text = writeDraft({ ...draft, sections: [{ id: 'q1', chosen: true, answers: { answer } }] })
        expect(salvageDraft(text)?.unreadable).toEqual([])
      }),
    )
  })

  it('leaves out blocks that are no blocks, and says in which answer', () => {
    const json = JSON.parse(whole)
    json.sections[0].answers.answer.push({ type: 'paragraph', runs: 'no runs' })
    expect(salvageDraft(JSON.stringify(json))).toMatchObject({
      answers: [{ section: 'q1', words: 10 }, { section: 'q2' }],
      unreadable: [{ section: 'q1', slot: 'answer' }],
    })
    expect(salvageDraft('[1, 2]')).toBeNull()
  })
})

describe('the doctor', () => {
  it('names the last good versions, the newest first, and touches nothing', async () => {
    const snapshots = join(home, 'profile', 'snapshots', journalKey(draft.id, null))
    mkdirSync(snapshots, { recursive: true })
    const kept = (name: string, modified: string) =>
      writeFileSync(join(snapshots, name), writeDraft({ ...two, modified }))
    kept('2026-11-20T10-00-00-000Z.rostrum', '2026-11-20T10:00:00.000Z')
    kept('2026-11-21T10-00-00-000Z.rostrum', '2026-11-21T10:00:00.000Z')
    writeFileSync(join(snapshots, '2026-11-22T10-00-00-000Z.rostrum'), 'damaged too')
    const history = new VersionStore(join(home, 'profile', 'history', journalKey(draft.id, null), 'versions'))
    const version = { reason: 'pause', name: '', fileName: 'Mine.rostrum', files: [] } as const
    await history.keep(Buffer.from(whole), { ...version, files: [] }, new Date('2026-11-23T10:00:00.000Z'))
    writeFileSync(join(home, 'Copy.rostrum'), writeDraft({ ...two, modified: '2026-11-22T00:00:00.000Z' }))
    writeFileSync(join(home, 'Other.rostrum'), writeDraft({ ...two, id: 'another' }))
    const path = join(home, 'Mine.rostrum')
    writeFileSync(path, `${whole.slice(0, whole.indexOf('Second'))}\0\0\0`)
    const before = everything()
    const found = await examineDraft(path, join(home, 'profile'))
    expect(found.ok && found.value.problem?.code).toBe('truncated')
    expect(found.ok && found.value.versions.map(({ kind, modified }) => [kind, modified.slice(8, 10)])).toEqual([
      ['history', '23'],
      ['copy', '22'],
      ['snapshot', '21'],
      ['snapshot', '20'],
    ])
    const said = await commandHere(['doctor', path, '--profile', join(home, 'profile')])
    expect(said.code).toBe(1)
    expect(said.out).toContain('10 words in 1 answer can be read:')
    expect(said.out).toContain('4 earlier versions can be opened, the newest first. Nothing was written')
    const text = await commandHere(['doctor', path, '--text', '--profile', home])
    expect(text.out).toBe('Every school needs a link that its teachers can repair.\n\n')
    expect(everything()).toBe(before)
  })

  it('says of a whole draft that it is whole, and of nothing that there is nothing', async () => {
    const path = join(home, 'Mine.rostrum')
    writeFileSync(path, whole)
    expect(await commandHere(['doctor', path, '--profile', home])).toMatchObject({
      code: 0,
      out: expect.stringContaining('The file is a whole draft'),
    })
    writeFileSync(path, '\0'.repeat(5000))
    expect((await commandHere(['doctor', path, '--profile', home])).out).toContain(
      'Nothing of a draft can be read in it.',
    )
    expect((await commandHere(['doctor', join(home, 'gone.rostrum')])).code).toBe(2)
  })
})

const templated = () => {
  const template = templateSchema.parse(
    JSON.parse(readFileSync('templates/wsis20/elements-paper-input.template.json', 'utf8')),
  )
  const pack = packSchema.parse(JSON.parse(readFileSync('templates/wsis20/pack.json', 'utf8')))
  return { template, pack }
}
const given = { id: 'rescued', now: '2026-11-29T10:00:00.000Z' }

describe('a rescued draft', () => {
  it('has every answer that can be read, wherever the file was cut off, and is a draft in every respect', () => {
    const { template, pack } = templated()
    const full = writeDraft(
      setAnswer(
        addProposal(newDraft(template, pack, { id: 'mine', now: given.now }), {
          id: 'p1',
          document: 'Zero Draft',
          paragraph: '12',
          move: 'amend',
          current: 'is encouraged',
          proposed: 'shall',
          rationale: '',
          area: null,
        }),
        'area-1',
        'rationale',
        [paragraph('Masts for every school.'), paragraph('And somebody to repair them.')],
      ),
    )
    const first = full.indexOf('every school.')
    for (let end = 0; end < full.length; end += 7) {
      const text = full.slice(0, end)
      const rescued = rescueDraft(text, [{ template, pack }], given)
      if (end > first + 60) {
        expect(rescued && readDraft(Buffer.from(writeDraft(rescued)), 'rescued').ok, String(end)).toBe(true)
        expect(rescued?.id).toBe('mine')
        expect(rescued?.sections.map(({ id }) => id).sort()).toEqual(template.sections.map(({ id }) => id).sort())
        expect(JSON.stringify(rescued)).toContain('Masts for every school.')
      }
    }
    expect(rescueDraft(full, [{ template, pack }], given)?.proposals).toHaveLength(1)
    expect(rescueDraft('{"sections":[]}', [{ template, pack }], given)).toBeNull()
    fc.assert(fc.property(fc.json(), (json) => void rescueDraft(json, [{ template, pack }], given)))
  })

  it('finds its template by its sections where its name is lost, and leaves out what is garbled', () => {
    const { template, pack } = templated()
    const json = {
      title: 7,
      organisation: { name: 'Masts for All', country: 3 },
      sections: [{ id: 'area-1', answers: { headline: [paragraph('Masts.'), { type: 'nothing' }] } }],
      proposals: [{ id: 'broken' }],
    }
    const rescued = rescueDraft(JSON.stringify(json), [{ template, pack }], given)
    expect(rescued).toMatchObject({
      id: 'rescued',
      title: template.draftTitle,
      template: { id: template.id },
      organisation: { name: 'Masts for All', country: '' },
      proposals: [],
    })
    expect(rescued?.sections.find(({ id }) => id === 'area-1')).toMatchObject({
      chosen: true,
      answers: { headline: [paragraph('Masts.')] },
    })
  })

  it('is an earlier version where one is chosen, also of a file that holds nothing any more; nothing is written', async () => {
    const profile = join(home, 'profile')
    const path = join(home, 'Mine.rostrum')
    const histories = new Histories({
      folder: join(profile, 'history'),
      snapshots: join(profile, 'snapshots'),
      now: () => new Date('2026-11-23T10:00:00.000Z'),
    })
    await histories.keepVersion({ id: draft.id, title: draft.title, path }, whole, 'pause')
    writeFileSync(path, '\0'.repeat(4096))
    const before = everything()
    const found = await examineDraft(path, profile)
    expect(found.ok && found.value).toMatchObject({ problem: { code: 'empty' }, salvage: null })
    const [version = null] = found.ok ? found.value.versions : []
    expect(version).toMatchObject({ kind: 'history', version: 1 })
    const rescued = await rescuedDraft(path, version, [], given)
    expect(rescued.ok && writeDraft(rescued.value.draft)).toBe(whole)
    const nothing = await rescuedDraft(path, null, [], given)
    expect(!nothing.ok && nothing.problem.code).toBe('nothing-left')
    expect(everything()).toBe(before)
  })

  it('of a locked draft needs its passphrase, finds its sealed versions and stays locked', async () => {
    const profile = join(home, 'profile')
    const path = join(home, 'Secret.rostrum')
    const lock = await makeLock('a long passphrase', { workFactor: 2 })
    const histories = new Histories({
      folder: join(profile, 'history'),
      snapshots: join(profile, 'snapshots'),
      now: () => new Date('2026-11-23T10:00:00.000Z'),
    })
    histories.unlock(draft.id, lock)
    await histories.keepVersion({ id: draft.id, title: draft.title, path }, whole, 'pause')
    const text = await lockedText(lock, two)
    writeFileSync(path, text)
    const key = { passphrase: 'a long passphrase' }
    const sealed = await examineDraft(path, profile)
    expect(sealed.ok && sealed.value).toMatchObject({ problem: { code: 'locked' }, salvage: null, versions: [] })
    const open = await examineDraft(path, profile, key)
    expect(open.ok && open.value).toMatchObject({ problem: null, salvage: { answers: [{ words: 10 }, { words: 2 }] } })
    const wrong = await examineDraft(path, profile, { passphrase: 'another one' })
    expect(!wrong.ok && wrong.problem.code).toBe('wrong-passphrase')
    // Cut off in its text: the key in front of it still opens the versions.
    writeFileSync(path, text.slice(0, text.indexOf('"draft"') + 300))
    const cut = await examineDraft(path, profile, key)
    expect(cut.ok && cut.value).toMatchObject({
      problem: { code: 'locked-truncated' },
      versions: [{ kind: 'history' }],
    })
    const [version = null] = cut.ok ? cut.value.versions : []
    const rescued = await rescuedDraft(path, version, [], given, key)
    expect(rescued.ok && rescued.value.draft.sections).toHaveLength(2)
    expect(rescued.ok && rescued.value.lock?.identity).toBe(lock.identity)
    const passphraseFile = join(home, 'passphrase')
    writeFileSync(passphraseFile, 'a long passphrase\n')
    const said = await commandHere(['doctor', path, '--profile', profile, '--passphrase-file', passphraseFile])
    expect(said.code).toBe(1)
    expect(said.out).toContain('One earlier version can be opened')
  })
})
