/**
 * `npm run screens`: every screen of the program in light, dark, at 200 %, in a small window and mirrored, and what else is there to be looked at, as
 * pictures in out/screens/ with one page that shows them all, out/screens/index.html. Ends with code 1 when a screen does not open, is not
 * accessible, or scrolls sideways. `npm run screens -- rehearsal` takes only those with this word in their name.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { requireNode, runScript, say } from './progress.mjs'
import { ensureBuilt, ensureInstalled, repository } from './setup.mjs'
import { commandPath, ensureSystemPackages } from './system-packages.mjs'

const folder = join(repository, 'out', 'screens')

await runScript(async () => {
  requireNode()
  ensureSystemPackages(['tests'])
  await ensureInstalled()
  await ensureBuilt()
  // A picture of a screen that is gone would be looked at as if it were there.
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const words = process.argv.slice(2)
  const playwright = [
    join(repository, 'node_modules/@playwright/test/cli.js'),
    'test',
    '--grep',
    // `@looks` have a short form in `npm test` and their long one here.
    words.length > 0 ? `(?=.*@(?:screens|looks))(?=.*(?:${words.join('|')}))` : '@screens|@looks',
  ]
  const xvfb = process.platform === 'linux' ? commandPath('xvfb-run') : null
  const [command, parameters] = xvfb
    ? // The pictures of README have two dots a pixel.
      [xvfb, ['-a', '-s', '-screen 0 2600x1700x24', process.execPath, ...playwright]]
    : [process.execPath, playwright]
  const { status } = spawnSync(command, parameters, {
    cwd: repository,
    stdio: 'inherit',
    env: { ...process.env, ROSTRUM_SCREENS: '1' },
  })
  const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'))
  writeFileSync(join(folder, 'index.html'), contactSheet(pictures))
  say(`${pictures.length} pictures: ${join(folder, 'index.html')}`)
  return status ?? 1
})

/** Pictures of one screen in all its looks stand in one row. @param {readonly string[]} pictures */
function contactSheet(pictures) {
  /** @type {Map<string, string[]>} */
  const rows = new Map()
  for (const picture of [...pictures].sort()) {
    const screen = picture.replace(/-[^-]+\.png$/, '')
    rows.set(screen, [...(rows.get(screen) ?? []), picture])
  }
  const figures = (/** @type {string[]} */ row) =>
    row
      .map(
        (picture) =>
          `<figure><a href="${picture}"><img src="${picture}" alt="" loading="lazy"></a><figcaption>${picture}</figcaption></figure>`,
      )
      .join('')
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every screen</title>
<style>
  body { font: 12px system-ui; margin: 16px; background: #888 }
  section { display: flex; flex-wrap: wrap; gap: 8px; margin-bottom: 16px }
  figure { margin: 0; width: 19% }
  img { width: 100%; display: block }
</style>
${[...rows.values()].map((row) => `<section>${figures(row)}</section>`).join('\n')}
</html>
`
}
