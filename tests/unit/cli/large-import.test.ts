import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MOST_ELEMENTS } from '../../../src/core/import/office-parts'
import { readOfficeText } from '../../../src/node/read-office'
import { SMALL_PICTURE } from '../../fixtures/images'
import { docxParts, type Parts, p, r } from '../core/import/docx-parts'
import { type MadeEntry, makeZip } from '../node/zip-maker'
import { buildCli, cli, repository } from './built-cli'

beforeAll(buildCli, 120_000)

const folder = mkdtempSync(join(tmpdir(), 'rostrum-large-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What an import may hold, in MB. */
const MOST_MEMORY = 512

function wordFile(parts: Parts, more: readonly MadeEntry[] = []): string {
  const path = join(folder, 'large.docx')
  writeFileSync(path, wordBytes(parts, more))
  return path
}

function wordBytes(parts: Parts, more: readonly MadeEntry[] = []): Buffer {
  return makeZip([...[...docxParts(parts)].map(([name, content]) => ({ name, content })), ...more])
}

/** Imports with the built program in a process of its own. `megabytes` is the most memory that it ever held. */
async function imported(path: string): Promise<{ code: number | null; out: string; err: string; megabytes: number }> {
  const peak = join(folder, 'peak')
  const ended = await cli(
    ['import', path, '--template', 'elements-paper-input', '-o', join(folder, 'large.rostrum'), '--force'],
    '',
    undefined,
    { PEAK_MEMORY: peak, NODE_OPTIONS: `-r ${join(repository, 'tests/bench/peak-memory.cjs')}` },
  )
  return { ...ended, megabytes: Number(readFileSync(peak, 'utf8').split(' ')[0]) / 1024 }
}

/** Words that hardly repeat, the same in each run, so that nothing shrinks as a bomb does. */
function wordsFrom(seed: number): (count: number) => string {
  let state = seed
  const word = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state.toString(36)
  }
  return (count) => Array.from({ length: count }, word).join(' ')
}

describe('an import of a file that is larger than any input, in less than half a gigabyte', {
  timeout: 120_000,
}, () => {
  it('takes as many of 1,000 pictures as a draft holds, and counts the others', async () => {
    const ids = Array.from({ length: 1000 }, (_, index) => `I${index}`)
    const drawing = (id: string) =>
      `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${id}"/><a:graphic><a:graphicData><a:blip r:embed="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
    const picture = Buffer.concat([Buffer.from(SMALL_PICTURE.data, 'base64'), Buffer.alloc(60_000, 7)])
    const path = wordFile(
      {
        body: ids.map((id) => `${drawing(id)}${p(`Beside ${id}.`)}`).join(''),
        links: ids.map((id) => [id, 'image', `media/${id}.png`, false] as const),
      },
      ids.map((id) => ({ name: `word/media/${id}.png`, content: picture, method: 0 })),
    )
    const { code, out, megabytes } = await imported(path)
    expect([code, out.match(/(\d+) images kept/)?.[1], out.match(/(\d+) images were left out/)?.[1]]).toEqual([
      0,
      '40',
      '960',
    ])
    expect(out).toContain('I999')
    expect(megabytes).toBeLessThan(MOST_MEMORY)
  })

  it('takes 500 pages as Word writes them, with every word', async () => {
    const words = wordsFrom(1)
    const paragraphs = Array.from({ length: 4000 }, (_, index) => {
      // Word parts a paragraph wherever it was edited or read for spelling.
      const runs = Array.from({ length: 8 }, (_run, at) =>
        r(`${words(6)} `, `<w:lang w:val="en-GB"/>${at % 4 === 0 ? '<w:b/>' : ''}`),
      )
      return `<w:p w14:paraId="${index}">${runs.join('')}${r(`Number${index}.`)}</w:p>`
    })
    const { code, err, megabytes } = await imported(wordFile({ body: paragraphs.join('') }))
    expect([code, err]).toEqual([0, ''])
    const draft = readFileSync(join(folder, 'large.rostrum'), 'utf8')
    for (let index = 0; index < paragraphs.length; index += 1) expect(draft.includes(`Number${index}.`)).toBe(true)
    expect(megabytes).toBeLessThan(MOST_MEMORY)
  })

  it('holds no more for as many pieces as are read, and refuses what is made of more', async () => {
    const words = wordsFrom(2)
    // Twenty rows of eight cells: a cell counts ten, its paragraph, run and text one each.
    const tables = (elements: number) =>
      Array.from({ length: Math.floor(elements / (20 * (8 * 13 + 1) + 2)) }, () => {
        const cell = () => `<w:tc>${p(words(1))}</w:tc>`
        const row = () => `<w:tr>${Array.from({ length: 8 }, cell).join('')}</w:tr>`
        return `<w:tbl>${Array.from({ length: 20 }, row).join('')}</w:tbl><w:p/>`
      }).join('')
    const fits = await imported(wordFile({ body: tables(MOST_ELEMENTS * 0.98) }))
    expect(fits.err).not.toContain('pieces')
    expect(fits.megabytes).toBeLessThan(MOST_MEMORY)
    const refused = await readOfficeText(wordBytes({ body: tables(MOST_ELEMENTS * 1.05) }), 'large.docx')
    expect(refused.ok ? 'read' : refused.problem.sentence).toMatch(/“large\.docx” holds more than 500,000 pieces/)
  })
})
