import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { versionRows } from '../../../src/core/paper/versions'
import { packFileKind } from '../../../src/core/template/pack-files'
import { PackShelf } from '../../../src/node/pack-shelf'
import { readPaper } from '../../../src/node/paper-file'

it('the sample papers are offered to comments on the Zero Draft, say what they are, and show all that may become of a paragraph', async () => {
  const shelf = await PackShelf.open()
  const papers = await shelf.papers('zero-draft-comments')
  expect(papers.map(({ sample }) => sample)).toEqual([true, true])
  expect(await shelf.papers('elements-paper-input')).toEqual([])
  const read = await Promise.all(
    papers.map(async ({ path, version }) => {
      expect(await readFile(path, 'utf8')).toContain('This is a sample')
      const found = await readPaper(path)
      if (!found.ok) throw new Error(found.problem.sentence)
      expect(found.value.paper.doubts).toEqual([])
      const { paper, fileName, sha256 } = found.value
      return { ...paper, id: version, version, date: '', fileName, sha256 }
    }),
  )
  const [first, second] = read
  if (!first || !second) throw new Error('two samples are needed')
  expect(first.paragraphs.filter(({ number }) => /^\d+$/.test(number))).toHaveLength(25)
  const rows = versionRows(first, second, 'en')
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(
    new Set(['kept', 'reworded', 'moved', 'split', 'merged', 'new', 'gone']),
  )
  expect(rows.some(({ kind, renumbered }) => kind === 'kept' && renumbered)).toBe(true)
})

it('of a pack’s folder of papers only texts are taken', () => {
  expect(packFileKind('papers/zero-draft.md')).toBe('paper')
  expect(packFileKind('papers/zero-draft.txt')).toBe('paper')
  for (const path of ['papers/zero-draft.pdf', 'papers/x.html', 'papers/.md', 'papers/a/b.md', 'zero-draft.md'])
    expect(packFileKind(path)).toBeNull()
})
