import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeDraft } from '../../../src/core/draft/read'
import { salvageDraft } from '../../../src/core/draft/salvage'
import { examineDraft } from '../../../src/node/doctor'
import { journalKey } from '../../../src/node/draft-journal'
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
