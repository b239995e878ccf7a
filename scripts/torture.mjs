/**
 * `npm run torture -- --rounds 1000 [--seed N]`: types, imports, opens dialogs and makes documents in the real program, kills it at random, starts
 * it again and compares, over and over on one profile. Each round on standard error; the last line is the sum. Ends with code 1 unless
 * nothing was corrupt.
 */
import { parseArgs } from 'node:util'
import { requireNode, runScript, SetupProblem, say, secondsSince } from './progress.mjs'
import { ensureBuilt, ensureInstalled, repository } from './setup.mjs'
import { ensureSystemPackages } from './system-packages.mjs'
import { loadTypeScript } from './typescript.mjs'

await runScript(async () => {
  requireNode()
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '40' }, seed: { type: 'string', default: '1' } },
  })
  const rounds = Number(values.rounds)
  const seed = Number(values.seed)
  if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed))
    throw new SetupProblem('Say how many rounds as a whole number, such as --rounds 40, and the seed as another.')
  ensureSystemPackages(['tests'])
  await ensureInstalled()
  await ensureBuilt()
  process.chdir(repository)
  const { ownDisplay } = /** @type {typeof import('../tests/bench/display')} */ (
    await loadTypeScript('tests/bench/display.ts')
  )
  const { LONGEST_LOSS_S, torture } = /** @type {typeof import('../tests/torture/torture')} */ (
    await loadTypeScript('tests/torture/torture.ts')
  )
  const giveBack = await ownDisplay()
  const started = performance.now()
  try {
    const { corrupt, longestLoss } = await torture({
      rounds,
      seed,
      onRound: (round, line) => say(`${round} of ${rounds}: ${line} (${secondsSince(started)})`),
    })
    for (const line of corrupt) say(line)
    if (longestLoss > LONGEST_LOSS_S) say(`More than ${LONGEST_LOSS_S} s of typing was lost.`)
    console.log(`${rounds} rounds, ${corrupt.length} corrupt, longest loss ${longestLoss.toFixed(2)} s`)
    return corrupt.length > 0 || longestLoss > LONGEST_LOSS_S ? 1 : 0
  } finally {
    giveBack()
  }
})
// Playwright keeps timers of what was killed in its middle, which nobody waits for any more.
process.exit()
