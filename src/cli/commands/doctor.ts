import { resolve } from 'node:path'
import { problemText, success } from '../../core/result'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import { type Command, FINE, NOT_READY } from '../command'

export const doctor: Command = {
  name: 'doctor',
  summary: 'cli.doctor.summary',
  details: message('cli.doctor.details'),
  operands: [
    {
      name: 'FILE',
      help: 'cli.doctor.help.file',
    },
  ],
  options: {
    profile: {
      type: 'value',
      value: 'FOLDER',
      help: 'cli.doctor.help.profile',
    },
    text: {
      type: 'switch',
      help: 'cli.doctor.help.text',
    },
    json: {
      type: 'switch',
      help: 'cli.doctor.help.json',
    },
  },
  async run(given, streams) {
    const [file = ''] = given.operands
    const { examineDraft } = await import('../../node/doctor')
    const { profileFolder } = await import('../profile')
    const { givenPassphrase } = await import('../passphrase')
    const passphrase = givenPassphrase()
    const key = passphrase === null ? undefined : { passphrase }
    const found = await examineDraft(resolve(file), given.value('profile') ?? profileFolder(), key)
    if (!found.ok) return found
    const { problem, salvage, versions } = found.value
    const code = problem ? NOT_READY : FINE
    if (given.has('json')) {
      streams.out(`${JSON.stringify(found.value, null, 2)}\n`)
      return success(code)
    }
    const say = given.has('text') ? streams.err : streams.out
    say(`${problem ? problemText(problem) : text('cli.doctor.whole')}\n`)
    if (problem?.code === 'locked') {
      // Nothing says that it is damaged: it may be whole under its passphrase.
      say(`${text('cli.doctor.locked')}\n`)
    } else if (problem && !salvage) say(`${text('cli.doctor.nothing')}\n`)
    if (problem && salvage) {
      const words = salvage.answers.reduce((sum, answer) => sum + answer.words, 0)
      say(`${text('cli.doctor.readable', { words, count: salvage.answers.length })}\n`)
      for (const { section, slot, words: count } of salvage.answers)
        say(`  ${text('cli.doctor.answer', { section, slot, count })}\n`)
      for (const { section, slot } of salvage.unreadable) say(`  ${text('cli.doctor.lost', { section, slot })}\n`)
      if (salvage.proposals > 0) say(`  ${text('cli.doctor.proposals', { count: salvage.proposals })}\n`)
      if (salvage.isCut) say(`  ${text('cli.doctor.cut')}\n`)
    }
    if (given.has('text')) for (const answer of salvage?.answers ?? []) streams.out(`${answer.text}\n\n`)
    say(`${text('cli.doctor.versions', { count: versions.length })}\n`)
    for (const { path, modified, kind } of versions) say(`  ${text('cli.doctor.version', { path, modified, kind })}\n`)
    return success(code)
  },
}
