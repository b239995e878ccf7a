import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileProblem } from '../../../src/node/file-problems'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-problems-'))
  await writeFile(join(folder, 'file'), 'x')
})
afterAll(() => rm(folder, { recursive: true }))

async function thrownBy(act: () => Promise<unknown>): Promise<unknown> {
  try {
    await act()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

describe('fileProblem', () => {
  it('names real errors of the system', async () => {
    const missing = await thrownBy(() => readFile(join(folder, 'missing.rostrum')))
    expect(fileProblem(missing, '/a/b/missing.rostrum', 'read')).toMatchObject({
      code: 'vanished',
      sentence:
        '“missing.rostrum” could not be opened: it is no longer there. It may have been moved, renamed or deleted, or its disk is not connected.',
    })
    const isFolder = await thrownBy(() => readFile(folder))
    expect(fileProblem(isFolder, folder, 'read').code).toBe('folder')
    const belowFile = await thrownBy(() => readdir(join(folder, 'file', 'below')))
    expect(fileProblem(belowFile, join(folder, 'file', 'below'), 'list').code).toBe('vanished')
    const notFolder = await thrownBy(() => mkdir(join(folder, 'file'), { recursive: true }))
    expect(fileProblem(notFolder, '/x/Rostrum', 'keep-in')).toMatchObject({
      code: 'not-a-folder',
      sentence: '“Rostrum” cannot hold your drafts: it is a file, not a folder. Choose another folder in the settings.',
    })
    const longName = await thrownBy(() => writeFile(join(folder, 'n'.repeat(300)), ''))
    expect(fileProblem(longName, 'n'.repeat(300), 'write').code).toBe('name-too-long')
  })

  it.runIf(process.platform === 'linux')('names a full disk as the system reports it', async () => {
    const full = await open('/dev/full', 'r+')
    const error = await thrownBy(() => full.write(Buffer.from('x')))
    await full.close()
    expect(fileProblem(error, '/x/Draft.rostrum', 'write')).toMatchObject({
      code: 'disk-full',
      sentence: '“Draft.rostrum” could not be saved: the disk is full. Free some space and try again.',
    })
  })

  it.each([
    ['EACCES', 'no-permission'],
    ['EPERM', 'no-permission'],
    ['EROFS', 'read-only'],
    ['EDQUOT', 'disk-full'],
    ['EBUSY', 'busy'],
    ['EMFILE', 'too-many-open'],
    ['ELOOP', 'link-loop'],
    ['EEXIST', 'exists'],
    ['ESTALE', 'disconnected'],
    ['ESOMETHING', 'file'],
  ])('%s is %s, in one line without the folder', (code, expected) => {
    for (const doing of ['read', 'write', 'list', 'move', 'copy'] as const) {
      const problem = fileProblem(Object.assign(new Error('x'), { code }), '/home/secret/Draft.rostrum', doing)
      expect(problem.code).toBe(expected)
      expect(problem.sentence).toMatch(/^“Draft\.rostrum” could not be .+: .+\. .+\.$/)
      expect(problem.sentence).not.toContain('secret')
    }
  })

  it.each([null, undefined, 'text', 7, {}, new Error('no code')])('takes %s, whatever was thrown', (thrown) => {
    expect(fileProblem(thrown, 'Draft.rostrum', 'write').code).toBe('file')
  })
})
