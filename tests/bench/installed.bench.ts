import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { electronRuntime } from '../../scripts/electron-runtime.mjs'
import { MOST_BYTES } from '../../scripts/pack/sizes.mjs'
import { freshFolder, repository } from '../e2e/app'
import { type Bench, median } from './bench'
import { ownDisplay } from './display'
import { emptyProgram } from './empty-program'
import { timed } from './peer'
import { timeToWindowByPipe } from './window-by-pipe'

const RUNS = 7
const HELP_RUNS = 21
const OUTPUT = join(repository, 'out/pack')
const PACKAGE = /\.(?:deb|rpm|AppImage|dmg|exe|zip)$/

/** The program as it is installed, with the name of its executable and of its launcher. */
function unpacked(): { program: string; launcher: string } | null {
  const name = existsSync(OUTPUT) ? readdirSync(OUTPUT).find((each) => /-unpacked$|^mac/.test(each)) : undefined
  if (name === undefined) return null
  const folder = join(OUTPUT, name)
  if (process.platform === 'darwin') {
    const contents = join(folder, 'Rostrum.app/Contents')
    return { program: join(contents, 'MacOS/Rostrum'), launcher: join(contents, 'Resources/bin/rostrum') }
  }
  if (process.platform === 'win32')
    return { program: join(folder, 'Rostrum.exe'), launcher: join(folder, 'resources/bin/rostrum.cmd') }
  return { program: join(folder, 'rostrum'), launcher: join(folder, 'resources/bin/rostrum') }
}

function mustBePacked(): NonNullable<ReturnType<typeof unpacked>> {
  const found = unpacked()
  if (!found) throw new Error('There is no packed program in out/pack: npm run pack makes it.')
  return found
}

const start: Bench = {
  name: 'start of the installed program to a usable window, empty profile',
  unit: '× an empty window of the same runtime',
  limit: 1.5,
  async run() {
    const { program } = mustBePacked()
    const runtime = await electronRuntime()
    const folder = emptyProgram()
    const fresh = () => {
      const profile = freshFolder('installed')
      return {
        ...process.env,
        ROSTRUM_USER_DATA: join(profile, 'profile'),
        ROSTRUM_DOCUMENTS: join(profile, 'documents'),
        ROSTRUM_PACKS: join(profile, 'packs'),
      }
    }
    const ours = () => timeToWindowByPipe(program, runtime.args, 'main li button', fresh())
    const empty = () => timeToWindowByPipe(runtime.binary, [...runtime.args, folder], 'h1', fresh())
    const giveBack = await ownDisplay()
    try {
      const took = { ours: [] as number[], empty: [] as number[] }
      await ours()
      await empty()
      for (let run = 0; run < RUNS; run += 1) {
        took.ours.push(await ours())
        took.empty.push(await empty())
      }
      const [mine, baseline] = [median(took.ours), median(took.empty)]
      return {
        value: mine / baseline,
        detail: `installed ${mine.toFixed(0)} ms, empty window ${baseline.toFixed(0)} ms, medians of ${RUNS}`,
      }
    } finally {
      giveBack()
    }
  },
}

const help: Bench = {
  name: 'rostrum --help of the installed program',
  unit: '× bare Node',
  limit: 1.3,
  async run() {
    const { launcher } = mustBePacked()
    const took = { ours: [] as number[], node: [] as number[] }
    for (let run = 0; run <= HELP_RUNS; run += 1) {
      const [ours, node] = [await timed(launcher, ['--help']), await timed(process.execPath, ['-e', '0'])]
      // The first of each comes from the disk.
      if (run === 0) continue
      took.ours.push(ours)
      took.node.push(node)
    }
    const [mine, baseline] = [median(took.ours), median(took.node)]
    return {
      value: mine / baseline,
      detail: `rostrum --help ${mine.toFixed(0)} ms, Node that does nothing ${baseline.toFixed(0)} ms, medians of ${HELP_RUNS}`,
    }
  },
}

const size: Bench = {
  name: 'size of the largest package',
  unit: '× 140 MB',
  limit: 1,
  async run() {
    mustBePacked()
    const packages = readdirSync(OUTPUT)
      .filter((each) => PACKAGE.test(each))
      .map((each) => ({ name: each, bytes: statSync(join(OUTPUT, each)).size }))
      .sort((one, other) => other.bytes - one.bytes)
    const [largest] = packages
    if (!largest) throw new Error('No package is in out/pack: there is nothing here that makes one.')
    return {
      value: largest.bytes / MOST_BYTES,
      detail: packages.map(({ name, bytes }) => `${name} ${(bytes / 1024 / 1024).toFixed(1)} MB`).join(', '),
    }
  },
}

const benches: Bench[] = [start, help, size]
export default benches
