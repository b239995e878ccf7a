import { failure, success } from '../../core/result'
import { answerText } from '../../core/text/block-text'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import { type Command, FINE, needed } from '../command'

const PLACE = message('cli.evidence.place')

export const evidenceList: Command = {
  name: 'evidence list',
  summary: 'cli.evidence.list.summary',
  details: message('cli.evidence.list.details', { place: PLACE }),
  operands: [],
  options: {
    find: { type: 'value', value: 'WORDS', help: 'cli.evidence.list.option.find' },
    json: { type: 'switch', help: 'cli.evidence.list.option.json' },
  },
  async run(given, streams) {
    const { refusedProfile } = await import('../profile')
    const refused = refusedProfile()
    if (refused) return { ok: false, problem: refused }
    const { ownShelf } = await import('../own-shelf')
    const { searchEvidence, sourceLine } = await import('../../core/draft/evidence')
    const shelf = await ownShelf().list()
    if (!shelf.ok) return shelf
    const found = searchEvidence(shelf.value.entries, given.value('find') ?? '')
    if (given.has('json')) streams.out(`${JSON.stringify(found, null, 2)}\n`)
    else
      for (const entry of found) {
        const { id, title, kind, blocks } = entry
        const source = sourceLine(entry)
        streams.out(`${text('cli.evidence.list.row', { id, kind, title, sourced: source !== '', source })}\n`)
        for (const line of answerText(blocks).split('\n')) streams.out(`    ${line}\n`)
      }
    return success(FINE)
  },
}

export const evidenceAdd: Command = {
  name: 'evidence add',
  summary: 'cli.evidence.add.summary',
  details: message('cli.evidence.add.details', { place: PLACE }),
  operands: [{ name: 'FILE', help: 'cli.evidence.add.operand.file' }],
  options: {},
  async run(given, streams) {
    const { refusedProfile } = await import('../profile')
    const refused = refusedProfile()
    if (refused) return { ok: false, problem: refused }
    const { ownShelf } = await import('../own-shelf')
    const { mkdir } = await import('node:fs/promises')
    const { profileFolder } = await import('../profile')
    // Whoever has never opened the window has no profile yet.
    const made = await mkdir(profileFolder(), { recursive: true }).then(
      () => true,
      () => false,
    )
    if (!made) return failure('no-profile', message('cli.evidence.noProfile', { folder: profileFolder() }))
    const taken = await ownShelf().take(needed(given.operands[0]))
    if (!taken.ok) return taken
    const { added, changed, kept } = taken.value
    streams.out(`${text('evidence.taken', { added, changed, kept })}\n`)
    return success(FINE)
  },
}
