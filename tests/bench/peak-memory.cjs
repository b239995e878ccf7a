'use strict'
// Loaded into a Node program with -r. Writes into the file PEAK_MEMORY what it used with all its threads: the most memory that it ever held, in kB, and
// processor time, in seconds.
const { readFileSync, writeFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

const file = process.env.PEAK_MEMORY
if (isMainThread && file)
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    writeFileSync(file, `${ownPeak() ?? maxRSS} ${(userCPUTime + systemCPUTime) / 1e6}`)
  })

/** What Linux says of this program alone: `maxRSS` begins with what the program held that started it. */
function ownPeak() {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) || null
  } catch {
    return null
  }
}
