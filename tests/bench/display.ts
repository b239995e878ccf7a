import { spawn } from 'node:child_process'

/**
 * Gives the windows that are measured, or that a test looks at, a display of their own, the same for every window of the run, so that neither a
 * monitor's refresh rate nor other windows have a say. Off Linux the desktop's display is used. Returns a function that
 * takes it away again; throws when Xvfb is not installed.
 */
export async function ownDisplay(size = '1600x1000'): Promise<() => void> {
  if (process.platform !== 'linux') return () => {}
  const before = process.env.DISPLAY
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise<string>((done, fail) => {
    server.on('error', fail)
    server.on('exit', (code) => fail(new Error(`Xvfb ended with code ${code} before it had a display`)))
    server.stdio[3]?.once('data', (chunk: Buffer) => done(chunk.toString().trim()))
  })
  process.env.DISPLAY = `:${number}`
  return () => {
    if (before === undefined) delete process.env.DISPLAY
    else process.env.DISPLAY = before
    server.kill()
  }
}
