/**
 * `npm run soak -- --hours 8`: what somebody does in a working day of so many hours, in one program and without a pause, and what is left after each hour
 * when every draft is closed. Each hour on standard error; the last line is the sum. Ends with code 1 when memory grew or something stayed.
 */
import { parseArgs } from 'node:util'
import { requireNode, runScript, SetupProblem, say, secondsSince } from './progress.mjs'
import { ensureBuilt, ensureInstalled, repository } from './setup.mjs'
import { ensureSystemPackages } from './system-packages.mjs'
import { loadTypeScript } from './typescript.mjs'

await runScript(async () => {
  requireNode()
  const { values } = parseArgs({ options: { hours: { type: 'string', default: '8' } } })
  const hours = Number(values.hours)
  if (!Number.isInteger(hours) || hours < 3)
    throw new SetupProblem('Say how many hours as a whole number of at least 3, such as --hours 8.')
  ensureSystemPackages(['tests'])
  await ensureInstalled()
  await ensureBuilt()
  process.chdir(repository)
  const { ownDisplay } = /** @type {typeof import('../tests/bench/display')} */ (
    await loadTypeScript('tests/bench/display.ts')
  )
  const { soak } = /** @type {typeof import('../tests/soak/soak')} */ (await loadTypeScript('tests/soak/soak.ts'))
  const giveBack = await ownDisplay()
  const started = performance.now()
  try {
    const { leaks, held } = await soak({
      hours,
      onHour: (hour, now) => say(`${hour} of ${hours}: ${JSON.stringify(now)} (${secondsSince(started)})`),
    })
    for (const leak of leaks) say(leak)
    const megabytes = (/** @type {number | undefined} */ bytes) => ((bytes ?? 0) / 1024 / 1024).toFixed(1)
    const last = held.at(-1)
    console.log(
      `${hours} hours, ${leaks.length} leaks; the page holds ${megabytes(last?.pageHeap)} MB, the shell ${megabytes(last?.shellHeap)} MB`,
    )
    return leaks.length > 0 ? 1 : 0
  } finally {
    giveBack()
  }
})
// Playwright keeps timers of what was killed in its middle, which nobody waits for any more.
process.exit()
