import { basename, resolve } from 'node:path'
import { failure, success } from '../../core/result'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import { type Command, FINE } from '../command'
import { writeNewDraft } from '../new-file'
import { givenPassphrase, lockedWithout, readGivenDraft } from '../passphrase'

export const lock: Command = {
  name: 'lock',
  summary: 'cli.lock.summary',
  details: message('cli.lock.details'),
  operands: [{ name: 'FILE', help: 'cli.lock.help.file' }],
  options: {},
  async run(given, streams) {
    const path = resolve(given.operands[0] ?? '')
    const passphrase = givenPassphrase()
    if (passphrase === null) return failure('usage', message('cli.lock.needsPassphrase', { name: basename(path) }))
    const [{ readSeenDraft }, { lockedText }, { makeLock }, { writeWhole }] = await Promise.all([
      import('../../node/draft-files'),
      import('../../node/locked-file'),
      import('../../node/sealing'),
      import('../../node/safe-write'),
    ])
    const read = await readSeenDraft(path)
    if (!read.ok)
      return read.problem.code === 'locked'
        ? failure('locked', message('cli.lock.already', { name: basename(path) }))
        : read
    const locked = await lockedText(await makeLock(passphrase), read.value.draft)
    const written = await writeWhole(path, locked)
    if (!written.ok) return written
    streams.err(`${text('cli.lock.done', { name: basename(path) })}\n`)
    return success(FINE)
  },
}

export const unlock: Command = {
  name: 'unlock',
  summary: 'cli.unlock.summary',
  details: message('cli.unlock.details'),
  operands: [{ name: 'FILE', help: 'cli.unlock.help.file' }],
  options: {
    output: { type: 'value', short: 'o', value: 'FILE', required: true, help: 'cli.unlock.help.output' },
    force: { type: 'switch', help: 'cli.option.force' },
  },
  async run(given, streams) {
    const path = resolve(given.operands[0] ?? '')
    if (givenPassphrase() === null) return lockedWithout(path)
    const draft = await readGivenDraft(path)
    if (!draft.ok) return draft
    const output = resolve(given.value('output') ?? '')
    const written = await writeNewDraft(output, draft.value, given.has('force'))
    if (!written.ok) return written
    streams.err(`${text('cli.unlock.done', { name: basename(output) })}\n`)
    return success(FINE)
  },
}
