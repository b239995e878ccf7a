import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { problemText } from '../../../src/core/result'
import { FIRST_SETTINGS } from '../../../src/main/shell-settings'
import { shellSettingsSchema } from '../../../src/main/stored-settings'
import { JsonFile } from '../../../src/node/json-file'
import { OwnWords } from '../../../src/node/own-words'
import { isNewer, newerProfile, noteProfile } from '../../../src/node/profile-version'
import { RecentFiles } from '../../../src/node/recent-files'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-profile-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('which version is newer', () => {
  it.each([
    ['0.2.0', '0.1.0', true],
    ['0.1.10', '0.1.9', true],
    ['1.0', '0.9.9', true],
    ['0.1.0', '0.1.0', false],
    ['0.1.0-development.electron25.1.1', '0.1.0', false],
    ['0.0.9', '0.1.0', false],
    ['no version', '0.1.0', false],
  ])('%s than %s: %s', (first, second, newer) => expect(isNewer(first, second)).toBe(newer))
})

describe('a profile', () => {
  const kept = () => JSON.parse(readFileSync(join(folder, 'profile.json'), 'utf8'))

  it('says which version used it last', async () => {
    expect(newerProfile(folder, '0.1.0')).toBeNull()
    await noteProfile(folder, '0.1.0')
    expect(kept()).toEqual({ program: '0.1.0' })
    expect(newerProfile(folder, '0.2.0')).toBeNull()
    await noteProfile(folder, '0.2.0')
    expect(kept()).toEqual({ program: '0.2.0' })
  })

  it('of a newer version is refused with a sentence, and stays as it is', async () => {
    writeFileSync(join(folder, 'profile.json'), '{"program":"1.4.0","later":true}')
    const problem = newerProfile(folder, '1.3.2')
    expect(problem && problemText(problem)).toContain('was last used by Rostrum 1.4.0, and this is 1.3.2')
    expect(kept()).toEqual({ program: '1.4.0', later: true })
  })

  it('that 0.1.0 left is read by this version with settings, words and recent drafts as they were', async () => {
    cpSync(join(import.meta.dirname, '../../fixtures/profiles/0.1.0'), folder, { recursive: true })
    expect(newerProfile(folder, '99.0.0')).toBeNull()
    await noteProfile(folder, '99.0.0')
    const settings = await JsonFile.open(join(folder, 'settings.json'), shellSettingsSchema, FIRST_SETTINGS)
    expect(settings.content).toMatchObject({
      theme: 'dark',
      paper: 'letter',
      proofreading: false,
      sound: true,
      deletedDays: 7,
      folder: '/home/amina/Inputs',
      zoom: 1.25,
      place: { x: 40, y: 60, width: 1200, height: 800, maximised: false },
    })
    expect((await OwnWords.open(join(folder, 'words.json'))).list()).toEqual(['Kisumu', 'telehub'])
    expect((await RecentFiles.open(join(folder, 'recent.json'))).list()).toEqual([
      '/home/amina/Inputs/Elements paper.rostrum',
    ])
  })
})
