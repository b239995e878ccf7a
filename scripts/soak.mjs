/**
 * `npm run soak -- --hours 8`: what somebody does in a working day of so many hours, in one program and without a pause, and what is left after each hour
 * when every draft is closed. Where the system can give it, all of it happens in a network of its own that counts each packet. Each hour on
 * standard error; the last line is the sum. Ends with code 1 when memory grew, something stayed, or a packet went out.
 */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { requireNode, runScript, SetupProblem, say, secondsSince } from './progress.mjs'
import { ensureBuilt, ensureInstalled, repository } from './setup.mjs'
import { ensureSystemPackages } from './system-packages.mjs'
import { loadTypeScript } from './typescript.mjs'

const NOT_COUNTED = 'Packets are not counted: this system gives no network of one’s own (unshare and ip do, on Linux).'

await runScript(async () => {
  requireNode()
  const { values } = parseArgs({
    options: {
      hours: { type: 'string', default: '8' },
      snapshots: { type: 'boolean', default: false },
      counted: { type: 'boolean', default: false },
    },
  })
  const hours = Number(values.hours)
  if (!Number.isInteger(hours) || hours < 3)
    throw new SetupProblem('Say how many hours as a whole number of at least 3, such as --hours 8.')
  process.chdir(repository)
  if (values.counted) return soakNow(hours, values.snapshots, true)
  ensureSystemPackages(['tests'])
  await ensureInstalled()
  await ensureBuilt()
  const { inOwnNetwork } = await network()
  const within = inOwnNetwork()
  if (!within) {
    say(NOT_COUNTED)
    return soakNow(hours, values.snapshots, false)
  }
  const [command, ...parameters] = within
  const script = [process.execPath, fileURLToPath(import.meta.url), '--hours', String(hours), '--counted']
  if (values.snapshots) script.push('--snapshots')
  const child = spawn(command, [...parameters, ...script], { stdio: 'inherit' })
  return new Promise((done) => child.once('exit', (code) => done(code ?? 1)))
})
// Playwright keeps timers of what was killed in its middle, which nobody waits for any more.
process.exit()

/** @returns {Promise<typeof import('../tests/soak/own-network')>} */
async function network() {
  return /** @type {typeof import('../tests/soak/own-network')} */ (await loadTypeScript('tests/soak/own-network.ts'))
}

/** @param {number} hours @param {boolean} snapshots whether the page's memory is kept in `out/soak` to be compared @param {boolean} counted whether packets are counted here @returns {Promise<number>} */
async function soakNow(hours, snapshots, counted) {
  const { ownDisplay } = /** @type {typeof import('../tests/bench/display')} */ (
    await loadTypeScript('tests/bench/display.ts')
  )
  const { soak } = /** @type {typeof import('../tests/soak/soak')} */ (await loadTypeScript('tests/soak/soak.ts'))
  const { packetsOut, proveThatPacketsCount } = await network()
  const giveBack = await ownDisplay()
  const started = performance.now()
  try {
    const before = counted ? await proveThatPacketsCount() : 0
    const { leaks, held } = await soak({
      hours,
      ...(snapshots ? { snapshots: 'out/soak' } : {}),
      onHour: (hour, now) => say(`${hour} of ${hours}: ${JSON.stringify(now)} (${secondsSince(started)})`),
    })
    const packets = counted ? packetsOut() - before : 0
    if (packets > 0) leaks.push(`${packets} packets were sent to other computers.`)
    for (const leak of leaks) say(leak)
    const megabytes = (/** @type {number | undefined} */ bytes) => ((bytes ?? 0) / 1024 / 1024).toFixed(1)
    const last = held.at(-1)
    console.log(
      `${hours} hours, ${leaks.length} faults; the page holds ${megabytes(last?.pageHeap)} MB, the shell ${megabytes(last?.shellHeap)} MB; ${counted ? packets : 'uncounted'} packets sent`,
    )
    return leaks.length > 0 ? 1 : 0
  } finally {
    giveBack()
  }
}
