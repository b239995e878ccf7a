/**
 * The switches in Electron's own binary: what each is set to, and why. They are set when a package is made and read back from the
 * binary that is in it; a fuse that this table does not name stops the making, so that none is left to its default.
 */
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'
import { SetupProblem } from '../progress.mjs'

/** @typedef {{ fuse: keyof typeof FuseV1Options, on: boolean, why: string }} Fuse */

/** @type {Fuse[]} In the sequence of the binary. */
export const FUSES = [
  {
    fuse: 'RunAsNode',
    on: false,
    why: 'A program that a system trusts must not become any other program because of a variable. The command line needs no Node (main/entry.ts).',
  },
  {
    fuse: 'EnableCookieEncryption',
    on: false,
    why: 'The window has no cookies; with it, a start would ask the keyring for a key, and a computer without one would wait.',
  },
  { fuse: 'EnableNodeOptionsEnvironmentVariable', on: false, why: 'A variable must not load code into the program.' },
  {
    fuse: 'EnableNodeCliInspectArguments',
    on: false,
    why: 'Nobody attaches a debugger to the shell, which may read files.',
  },
  {
    fuse: 'EnableEmbeddedAsarIntegrityValidation',
    on: true,
    why: 'The program refuses an app.asar that somebody changed, on Windows and macOS; Electron checks it nowhere else.',
  },
  {
    fuse: 'OnlyLoadAppFromAsar',
    on: true,
    why: 'A folder resources/app beside it would go first, and nothing checks it.',
  },
  { fuse: 'LoadBrowserProcessSpecificV8Snapshot', on: false, why: 'No package carries such a snapshot.' },
  {
    fuse: 'GrantFileProtocolExtraPrivileges',
    on: false,
    why: 'Pages come from app://; no file:// page is ever opened.',
  },
  {
    fuse: 'WasmTrapHandlers',
    on: true,
    why: 'Grammar and dictionaries are WebAssembly, which is slower when each access is checked in code.',
  },
]

/** How many fuses a binary has: older ones know fewer. @param {Record<string, unknown>} wire */
const lengthOf = (wire) => Object.keys(wire).filter((key) => /^\d+$/.test(key)).length

/** Sets every fuse that the binary has. @param {string} binary @param {{ resetSignature?: boolean }} [options] */
export async function setFuses(binary, { resetSignature = false } = {}) {
  const length = lengthOf(await getCurrentFuseWire(binary))
  if (length > FUSES.length)
    throw new SetupProblem(
      `${binary} has ${length} fuses and scripts/pack/fuses.mjs knows ${FUSES.length}: decide on the new ones first.`,
    )
  const states = Object.fromEntries(FUSES.slice(0, length).map(({ fuse, on }) => [FuseV1Options[fuse], on]))
  await flipFuses(binary, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: resetSignature,
    ...states,
  })
}

/**
 * What a binary's fuses are set to, by name.
 * @param {string} binary @returns {Promise<Record<string, boolean>>} only those that it has
 */
export async function fusesOf(binary) {
  const wire = /** @type {Record<string, number>} */ (/** @type {unknown} */ (await getCurrentFuseWire(binary)))
  return Object.fromEntries(
    FUSES.flatMap(({ fuse }, at) => (wire[at] === undefined ? [] : [[fuse, wire[at] === '1'.charCodeAt(0)]])),
  )
}
