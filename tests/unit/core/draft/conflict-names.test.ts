import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copiesIn, isOwnCopy, originalNames } from '../../../../src/core/draft/conflict-names'

test.each([
  ['Dropbox', 'Input (conflicted copy 2025-09-01).rostrum', 'Input.rostrum'],
  ['Dropbox, with a name', 'Input (Ana’s conflicted copy 2025-09-01).rostrum', 'Input.rostrum'],
  ['Dropbox, of letters', 'Input (Case Conflict).rostrum', 'Input.rostrum'],
  ['Dropbox, of letters again', 'Input (Case Conflict 1).rostrum', 'Input.rostrum'],
  ['Nextcloud', 'Input (conflicted copy 2025-09-01 101010).rostrum', 'Input.rostrum'],
  ['OneDrive', 'Input-DESKTOP-AB12.rostrum', 'Input.rostrum'],
  ['Syncthing', 'Input.sync-conflict-20250901-101010-ABCDEFG.rostrum', 'Input.rostrum'],
  ['a number', 'Input (1).rostrum', 'Input.rostrum'],
  ['Rostrum', 'Input (your copy 2026-11-22 14.02).rostrum', 'Input.rostrum'],
  ['large letters at the end', 'Input (conflicted copy 2025-09-01).ROSTRUM', 'Input.ROSTRUM'],
])('knows the name that %s gives', (_by, copy, original) => {
  expect(originalNames(copy)).toContain(original)
})

test('knows copies of copies, the nearest first', () => {
  expect(originalNames('Input (1) (Case Conflict).rostrum')).toEqual(['Input (1).rostrum', 'Input.rostrum'])
})

test.each([
  'Input.rostrum',
  'Input (final).rostrum',
  'Input (2025).rostrum',
  'Conflict of laws.rostrum',
  '(conflicted copy).rostrum',
  'Input-draft.rostrum',
  'Input (1).docx',
  'Input.sync-conflict-1.rostrum',
])('takes %s for no copy', (name) => {
  expect(originalNames(name)).toEqual([])
})

test('any name gives shorter names of drafts', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      for (const original of originalNames(`${name}.rostrum`)) {
        expect(original.endsWith('.rostrum')).toBe(true)
        expect(original.length).toBeLessThan(name.length + '.rostrum'.length)
      }
    }),
  )
})

test('of a list, only files of one draft in one folder are copies of each other', () => {
  const file = (fileName: string, id: string | undefined = 'one', folderName = 'Drafts') => ({
    fileName,
    id,
    folderName,
  })
  const original = file('Input.rostrum')
  const copy = file('Input (Case Conflict).rostrum')
  const found = copiesIn([
    copy,
    original,
    file('Input (1).rostrum', 'another'),
    file('Input (2).rostrum', 'one', 'Elsewhere'),
    { fileName: 'Input (3).rostrum', folderName: 'Drafts' },
    file('Lost (1).rostrum'),
  ])
  expect([...found]).toEqual([[copy, original]])
})

test('tells text that this program kept beside its file from what services make', () => {
  const names = [
    'Input (your copy 2026-11-22 14.02).rostrum',
    'Input (2026-11-22 14.02, 2 的副本 2026-11-22 14.02, 2).ROSTRUM',
    'Input (conflicted copy 2025-09-01).rostrum',
    'Input (conflicted copy 2025-09-01 101010).rostrum',
    'Input-DESKTOP-AB12.rostrum',
    'Input 2026-11-22 14.02.rostrum',
    'Input.rostrum',
    '',
  ]
  expect(names.filter(isOwnCopy)).toEqual(names.slice(0, 2))
})
