/**
 * `node tests/real/precision.mjs FOLDER [--proofread]`: reads the texts that you put into a folder (.md or .txt; a name that ends in .statement.md was spoken), runs the
 * checks over them and prints, rule by rule, how many findings there are and how those that labels.json knows were judged. With
 * `--proofread` it does so with the remarks of the proofreader. It fetches nothing. labels.json names where the texts can be had, and for the later
 * readings the names of their files; places are known by fingerprints, so it holds none of them. `organisations.json` in the folder may say who wrote what, by how names start.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'

const proofread = process.argv.includes('--proofread')
const [folder] = process.argv.slice(2).filter((word) => word !== '--proofread')
if (!folder) {
  console.error('Name a folder with texts: node tests/real/precision.mjs FOLDER [--proofread]')
  process.exit(2)
}
const { module } = await runnerImport(join(import.meta.dirname, 'read-texts.ts'), { logLevel: 'error' })
const { proofreadTexts, readTexts } = /** @type {typeof import('./read-texts')} */ (module)
const labels = new Map(
  /** @type {{ labels: { place: string, label: string }[] }[]} */ (
    JSON.parse(readFileSync(join(import.meta.dirname, 'labels.json'), 'utf8'))
  ).flatMap(({ labels }) => labels.map(({ place, label }) => [place, label])),
)
const texts = proofread ? await proofreadTexts(folder) : readTexts(folder)
/** @type {Map<string, { found: number, useful: number, harmless: number, wrong: number }>} */
const rules = new Map()
for (const { rule, place } of texts.flatMap(({ findings }) => findings)) {
  const row = rules.get(rule) ?? { found: 0, useful: 0, harmless: 0, wrong: 0 }
  row.found += 1
  const label = labels.get(place)
  if (label === 'useful' || label === 'harmless' || label === 'wrong') row[label] += 1
  rules.set(rule, row)
}
console.table(
  Object.fromEntries(
    [...rules]
      .sort(([, one], [, other]) => other.found - one.found)
      .map(([rule, row]) => {
        const labelled = row.useful + row.harmless + row.wrong
        const share = (/** @type {number} */ of) => (labelled === 0 ? '' : `${Math.round((of / labelled) * 100)} %`)
        return [rule, { found: row.found, labelled, useful: share(row.useful), wrong: share(row.wrong) }]
      }),
  ),
)
const words = texts.reduce((sum, text) => sum + text.words, 0)
const found = [...rules.values()].reduce((sum, row) => sum + row.found, 0)
console.log(
  `${found} findings in ${words} words of ${texts.length} texts: ${((found / words) * 100).toFixed(2)} in a hundred`,
)
