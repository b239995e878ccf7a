'use strict'
// Loaded into a Node program with -r. Writes the most memory that it ever held, in kB, into the file PEAK_MEMORY; its threads are part of it.
const { writeFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

const file = process.env.PEAK_MEMORY
if (isMainThread && file) process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)))
