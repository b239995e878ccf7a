#!/usr/bin/env node
import { run } from './run'
import { STREAMS } from './streams'

// `rostrum … | head` closes the pipe early; that is no error of ours or the user's.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
    process.exitCode = 2
    if (stream === process.stdout)
      process.stderr.write(`The output could not be written (${error.code ?? error.message}).\n`)
  })

run(process.argv.slice(2), STREAMS).then((code) => {
  // Set, not exited with: what was written must reach a slow pipe first.
  process.exitCode ||= code
})
