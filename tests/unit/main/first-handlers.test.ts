import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ASKED_FIRST } from '../../../src/contract/bridge'
import { requests } from '../../../src/contract/messages'
import { type FirstHandlers, firstAnswers, firstHandlers } from '../../../src/main/first-handlers'
import { HomeList } from '../../../src/main/home-list'
import { Shell } from '../../../src/main/shell'
import { FIRST_SETTINGS } from '../../../src/main/shell-settings'
import { shellSettingsSchema } from '../../../src/main/stored-settings'
import { JsonFile } from '../../../src/node/json-file'
import { PackShelf } from '../../../src/node/pack-shelf'
import { smallDraft } from '../node/small-draft'

const system = vi.hoisted(() => ({ folder: '' }))
vi.mock('electron', () => ({
  app: {
    getPath: (name: string) => `${system.folder}/${name}`,
    getVersion: () => '1.0.0',
    getLocale: () => 'en-GB',
    commandLine: { hasSwitch: () => false },
  },
}))

beforeEach(() => {
  system.folder = mkdtempSync(join(tmpdir(), 'rostrum-first-'))
})
afterEach(() => rmSync(system.folder, { recursive: true, force: true }))

async function handlers(): Promise<FirstHandlers> {
  const settings = await JsonFile.open(join(system.folder, 'settings.json'), shellSettingsSchema, FIRST_SETTINGS)
  const shell = await Shell.start(settings, PackShelf.open({ installed: join(system.folder, 'packs') }))
  await shell.sessions.create(smallDraft('A sentence.'), { keep: true })
  return firstHandlers(shell, new HomeList(shell))
}

it('gives what the contract has, to the letter, because no schema looks at it', async () => {
  const answer = firstAnswers(await handlers(), () => {
    throw new Error('Nothing goes wrong.')
  })
  for (const name of ASKED_FIRST) {
    const given = await answer(name)
    if (!given?.ok) throw new Error(`${name} is not answered.`)
    const value = JSON.parse(JSON.stringify(given.value))
    // Node alone has no versions of these.
    if (name === 'app.info') Object.assign(value.runtime, { electron: '45.0.0', chromium: '156.0.0' })
    expect(requests[name].output.parse(value)).toEqual(value)
  }
})

it('answers each question once, and nothing else: what is asked again goes through the contract', async () => {
  const handler = vi.fn(() => ({ ok: true as const, value: {} }))
  const answer = firstAnswers({ 'app.info': handler } as never, () => undefined)
  expect(await answer('app.info')).toEqual({ ok: true, value: {} })
  for (const name of ['app.info', 'draft.open', 'toString', '__proto__', null, 1]) expect(answer(name)).toBeNull()
  expect(handler).toHaveBeenCalledTimes(1)
})

it('makes a problem of a mistake of ours, and reports it', async () => {
  const fails = () => {
    throw new Error('broken')
  }
  const heard = vi.fn()
  expect(await firstAnswers({ 'app.info': fails } as never, heard)('app.info')).toMatchObject({
    ok: false,
    problem: { code: 'internal' },
  })
  expect(heard).toHaveBeenCalledWith('app.info', new Error('broken'))
})
