import { spawn } from 'node:child_process'

/**
 * Runs a command to its end and gives all that it said, on standard output and standard error, in sequence.
 * @param {string} command @param {readonly string[]} parameters @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{ code: number | null, output: string }>} never rejects; a command that does not exist has code null
 */
export function outputOf(command, parameters, options) {
  return new Promise((done) => {
    const child = spawn(command, parameters, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    child.on('error', (error) => done({ code: null, output: error.message }))
    child.on('close', (code) => done({ code, output }))
  })
}
