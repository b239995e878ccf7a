import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { electronRuntime } from '../../scripts/electron-runtime.mjs'
import { freshFolder, repository } from '../e2e/app'

/**
 * Milliseconds from starting the process to the first painted frame in which `selector` is on the page: for Rostrum the first card
 * of home, which needs packs, settings and the names of drafts to be read. The probe is
 * loaded into both programs in the same way, so that neither needs a hook of its own.
 */
export async function timeToWindow(
  folder: string,
  selector: string,
  documents = join(freshFolder('start'), 'documents'),
): Promise<number> {
  const runtime = await electronRuntime()
  const profile = freshFolder('start')
  const started = performance.now()
  const child = spawn(
    runtime.binary,
    [...runtime.args, '-r', resolve(repository, 'tests/bench/window-probe.cjs'), folder],
    {
      env: {
        ...process.env,
        ROSTRUM_USER_DATA: join(profile, 'profile'),
        ROSTRUM_DOCUMENTS: documents,
        PROBE_SELECTOR: selector,
      },
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    },
  )
  try {
    return await new Promise<number>((done, fail) => {
      let output = ''
      const late = setTimeout(() => fail(new Error(`No ${selector} within a minute in ${folder}`)), 60_000)
      child.stdout.on('data', (chunk) => {
        output += chunk
        if (!output.includes('window usable')) return
        clearTimeout(late)
        done(performance.now() - started)
      })
      child.on('error', fail)
      child.on('exit', () => fail(new Error(`${folder} ended before its window was usable`)))
    })
  } finally {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }
}
