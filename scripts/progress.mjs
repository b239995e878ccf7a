/**
 * What the scripts say while they work. All of it goes to standard error, so that standard output belongs to the
 * command itself: a JSON list, a path, a table.
 */

/** A problem that its reader can do something about: shown as its sentence alone, without a stack. */
export class SetupProblem extends Error {}

/** @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** @param {number} since a `performance.now()` @returns {string} such as “3.2 s” */
export function secondsSince(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

/**
 * Runs a script's main function: a `SetupProblem` ends it with its sentence and code 1, anything else with its stack.
 * @param {() => Promise<number | void>} main returns the exit code; nothing means 0
 */
export async function runScript(main) {
  try {
    const code = await main()
    if (typeof code === 'number') process.exitCode = code
  } catch (error) {
    say(error instanceof SetupProblem ? error.message : String(error instanceof Error ? error.stack : error))
    process.exitCode = 1
  }
}

/** Refuses a Node that the dependencies do not run on, before it fails in a riddle. @param {string} [version] */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new SetupProblem(
      `Rostrum's source needs Node 20.19 or newer and this is ${version}. Install a current Node from https://nodejs.org and run the command again.`,
    )
}
