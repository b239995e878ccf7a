/** `npm start`: all set-up that is still to do, then the program. Arguments go to it: `npm start -- draft.rostrum`. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { electronRuntime, sandboxUsable } from './electron-runtime.mjs'
import { requireNode, runScript, SetupProblem, say } from './progress.mjs'
import { makeSample } from './sample.mjs'
import { ensureBuilt, ensureInstalled, hasDisplay, repository } from './setup.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

await runScript(async () => {
  requireNode()
  ensureSystemPackages(['window'])
  await ensureInstalled()
  if (!hasDisplay()) {
    await prepareWindow()
    await ensureBuilt()
    say(
      'There is no display to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set), so here is the main job on the sample draft instead.',
    )
    return makeSample()
  }
  const runtime = await electronRuntime()
  await ensureBuilt()
  if (!sandboxUsable(runtime) && !runtime.args.includes('--no-sandbox'))
    throw new SetupProblem(sandboxSentence(runtime.binary))
  say('Opening Rostrum …')
  return open(runtime)
})

/** Without a display the runtime is fetched for the next start, but nothing depends on it. */
async function prepareWindow() {
  try {
    await electronRuntime()
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
  }
}

/** @param {string} binary */
function sandboxSentence(binary) {
  const helper = join(dirname(binary), 'chrome-sandbox')
  return (
    'This system does not let an ordinary user make the sandbox that keeps the window safe, and Rostrum does not run without it. ' +
    `Allow its helper once, then start again:\n  sudo chown root:root ${helper} && sudo chmod 4755 ${helper}`
  )
}

/** @param {import('./electron-runtime.mjs').Runtime} runtime @returns {Promise<number>} the program's exit code */
function open({ binary, args }) {
  // Paths are meant from where the user typed the command, which npm has left.
  const from = process.env.INIT_CWD ?? process.cwd()
  const given = process.argv.slice(2).map((each) => {
    const path = resolve(from, each)
    return !each.startsWith('-') && existsSync(path) ? path : each
  })
  const environment = { ...process.env }
  delete environment.ELECTRON_RUN_AS_NODE
  return new Promise((done, fail) => {
    const child = spawn(binary, [...args, repository, ...given], { stdio: 'inherit', env: environment })
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
      process.on(signal, () => child.kill(signal))
    child.on('error', (error) => fail(new SetupProblem(`The window did not open: ${error.message}`)))
    child.on('close', (code) => done(code ?? 1))
  })
}
