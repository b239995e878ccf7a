import { join, resolve } from 'node:path'
import { problemText, success } from '../../core/result'
import { text } from '../../messages/sentence'
import { type Command, FINE, NOT_READY } from '../command'

export const doctor: Command = {
  name: 'doctor',
  summary: 'Say what can still be read of a damaged draft.',
  details: `Says whether the file is whole; of a damaged one which answers can be read and which cannot, and where earlier versions of it are: those\nthat Rostrum kept before it wrote over the file, and others in its folder. Only reads; nothing is written or replaced. The exit code is 1\nwhen the file is damaged.`,
  operands: [{ name: 'FILE', help: 'Draft to look at.' }],
  options: {
    profile: { type: 'value', value: 'FOLDER', help: 'Folder of Rostrum’s own data; otherwise this user’s.' },
    text: {
      type: 'switch',
      help: 'Write the text that can be read to standard output, and the rest to standard error.',
    },
    json: { type: 'switch', help: 'Write {problem, salvage, versions} to standard output.' },
  },
  async run(given, streams) {
    const [file = ''] = given.operands
    const { examineDraft } = await import('../../node/doctor')
    const { profileFolder } = await import('../profile')
    const found = await examineDraft(resolve(file), join(given.value('profile') ?? profileFolder(), 'snapshots'))
    if (!found.ok) return found
    const { problem, salvage, versions } = found.value
    const code = problem ? NOT_READY : FINE
    if (given.has('json')) {
      streams.out(`${JSON.stringify(found.value, null, 2)}\n`)
      return success(code)
    }
    const say = given.has('text') ? streams.err : streams.out
    say(`${problem ? problemText(problem) : text('cli.doctor.whole')}\n`)
    if (problem && !salvage) say(`${text('cli.doctor.nothing')}\n`)
    if (problem && salvage) {
      const words = salvage.answers.reduce((sum, answer) => sum + answer.words, 0)
      say(`${text('cli.doctor.readable', { words, count: salvage.answers.length })}\n`)
      for (const { section, slot, words: count } of salvage.answers)
        say(`  ${text('cli.doctor.answer', { section, slot, count })}\n`)
      for (const { section, slot } of salvage.unreadable) say(`  ${text('cli.doctor.lost', { section, slot })}\n`)
      if (salvage.isCut) say(`  ${text('cli.doctor.cut')}\n`)
    }
    if (given.has('text')) for (const answer of salvage?.answers ?? []) streams.out(`${answer.text}\n\n`)
    say(`${text('cli.doctor.versions', { count: versions.length })}\n`)
    for (const { path, modified, kind } of versions) say(`  ${text('cli.doctor.version', { path, modified, kind })}\n`)
    return success(code)
  },
}
