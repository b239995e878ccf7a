/**
 * Draws the icons of `resources/*.svg` in every size and form that a package wants, into `out/icons/`. The SVGs are the only
 * drawings; nothing of this is in the repository. As a command: `node scripts/pack/icons.mjs`.
 */
import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'
import { IconIcns, IconIco } from '@shockpkg/icon-encoder'
import { runScript, say } from '../progress.mjs'
import { repository } from '../setup.mjs'

/** What freedesktop's icon theme specification names, and what macOS asks for at most. */
export const SIZES = [16, 22, 24, 32, 48, 64, 128, 256, 512, 1024]
/** Below this the lectern's details would be mud; a simpler drawing takes over. */
const SMALL_BELOW = 33
const ICO_SIZES = [256, 128, 64, 48, 32, 24, 16]
/** Apple's names of the forms in an icon, in the sequence that iconutil writes, with their widths. */
const ICNS_FORMS = /** @type {const} */ ([
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic04', 16],
  ['ic14', 512],
  ['ic09', 512],
  ['ic05', 32],
  ['ic10', 1024],
  ['ic11', 32],
])

/** The drawings, by what they are for; `small` stands in for an icon of few pixels. */
export const DRAWINGS = /** @type {const} */ ([
  { name: 'rostrum', large: 'icon.svg', small: 'icon-small.svg' },
  { name: 'draft', large: 'draft.svg', small: 'draft.svg' },
  { name: 'pack', large: 'pack.svg', small: 'pack.svg' },
])

/** @param {string} svg @param {number} size pixels @returns {Buffer} a PNG of that width and height */
export function drawn(svg, size) {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } }).render().asPng()
}

/**
 * Writes NAME/SIZE.png, NAME.ico and NAME.icns for each drawing.
 * @param {string} [folder] @returns {Promise<string>} the folder
 */
export async function makeIcons(folder = join(repository, 'out', 'icons')) {
  rmSync(folder, { recursive: true, force: true })
  for (const { name, large, small } of DRAWINGS) {
    const read = (/** @type {string} */ file) => readFileSync(join(repository, 'resources', file), 'utf8')
    const drawings = { large: read(large), small: read(small) }
    const pngs = new Map(SIZES.map((size) => [size, drawn(size < SMALL_BELOW ? drawings.small : drawings.large, size)]))
    const png = (/** @type {number} */ size) => {
      const found = pngs.get(size)
      if (!found) throw new Error(`No icon of ${size} pixels was drawn.`)
      return found
    }
    mkdirSync(join(folder, name), { recursive: true })
    // electron-builder takes sizes from names of this form.
    for (const [size, bytes] of pngs) writeFileSync(join(folder, name, `${size}x${size}.png`), bytes)
    const ico = new IconIco()
    for (const size of ICO_SIZES) await ico.addFromPng(png(size), null, false)
    writeFileSync(join(folder, `${name}.ico`), ico.encode())
    const icns = new IconIcns()
    for (const [form, size] of ICNS_FORMS) await icns.addFromPng(png(size), [form], false)
    writeFileSync(join(folder, `${name}.icns`), icns.encode())
  }
  return folder
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  await runScript(async () => say(`Icons are in ${await makeIcons()}.`))
