import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { problemText } from '../../../src/core/result'
import { unusableProfile } from '../../../src/main/profile-folder'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-profile-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('a profile that is not there yet is made', () => {
  const profile = join(folder, 'a', 'b')
  expect(unusableProfile(profile)).toBeNull()
  expect(existsSync(profile)).toBe(true)
  expect(unusableProfile(profile)).toBeNull()
})

it('a profile that cannot be made is said with its folder, its reason and what can be done', () => {
  writeFileSync(join(folder, 'a'), 'a file')
  const problem = unusableProfile(join(folder, 'a', 'b'))
  expect(problem?.code).toBe('unusable-profile')
  const sentence = problem ? problemText(problem) : ''
  expect(sentence).toContain(join(folder, 'a', 'b'))
  expect(sentence).toContain('ENOTDIR')
  expect(sentence).toContain('ROSTRUM_USER_DATA')
})
