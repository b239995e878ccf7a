import { failure, problemText, problemWords, success } from '../../core/result'
import { listOf, message } from '../../messages/message'
import { text } from '../../messages/sentence'
import { type Command, FINE, needed } from '../command'

const PLACE = message('cli.packs.place')

export const packsAdd: Command = {
  name: 'packs add',
  summary: 'cli.packs.add.summary',
  details: message('cli.packs.add.details', { place: PLACE }),
  operands: [{ name: 'DIR|ZIP', help: 'cli.packs.add.operand.source' }],
  options: {
    json: { type: 'switch', help: 'cli.packs.add.option.json' },
    replace: { type: 'switch', help: 'cli.packs.add.option.replace' },
  },
  async run(given, streams) {
    const { installPack } = await import('../../node/pack-install')
    const added = await installPack(needed(given.operands[0]), { replace: given.has('replace') })
    if (!added.ok)
      return added.problem.code === 'pack-exists'
        ? failure(added.problem.code, message('cli.packs.add.exists', { problem: problemWords(added.problem) }))
        : added
    const { pack, path, replaced, notes } = added.value
    const { id, packVersion, title } = pack.manifest
    const templates = pack.templates.map((template) => template.id)
    for (const note of notes) streams.err(`${problemText(note)}\n`)
    if (given.has('json')) {
      const before = replaced ? { origin: replaced.origin, packVersion: replaced.pack.manifest.packVersion } : null
      const ignored = notes.map(({ sentence }) => sentence)
      streams.out(`${JSON.stringify({ id, packVersion, templates, path, replaced: before, ignored }, null, 2)}\n`)
    } else {
      const named = { id, version: packVersion, title, templates: listOf(templates, 'unit') }
      streams.out(`${text('cli.packs.add.added', named)}\n`)
    }
    return success(FINE)
  },
}

export const packsList: Command = {
  name: 'packs list',
  summary: 'cli.packs.list.summary',
  details: message('cli.packs.list.details', { place: PLACE }),
  operands: [],
  options: {
    json: { type: 'switch', help: 'cli.packs.list.option.json' },
  },
  async run(given, streams) {
    const { loadAllPacks } = await import('../../node/pack-install')
    const { placed, refused } = await loadAllPacks()
    for (const problem of refused) streams.err(`${problemText(problem)}\n`)
    const rows = placed.map(({ pack: { manifest, templates }, origin, path }) => ({
      id: manifest.id,
      packVersion: manifest.packVersion,
      title: manifest.title,
      origin,
      path,
      templates: templates.map(({ id }) => id),
    }))
    if (given.has('json')) streams.out(`${JSON.stringify(rows, null, 2)}\n`)
    else
      for (const { id, packVersion: version, title, origin, templates } of rows) {
        const named = { id, version, title, templates: listOf(templates, 'unit') }
        const line = text('cli.packs.list.row', { ...named, origin: origin === 'built-in' ? 'builtIn' : 'installed' })
        streams.out(`${line}\n`)
      }
    return success(FINE)
  },
}

export const packsRemove: Command = {
  name: 'packs remove',
  summary: 'cli.packs.remove.summary',
  details: message('cli.packs.remove.details'),
  operands: [{ name: 'ID', help: 'cli.packs.remove.operand.id' }],
  options: {},
  async run(given, streams) {
    const { removePack } = await import('../../node/pack-install')
    const id = needed(given.operands[0])
    const removed = await removePack(id)
    if (!removed.ok) return removed
    streams.out(
      `${text(removed.value.builtInAgain ? 'cli.packs.remove.builtInAgain' : 'cli.packs.remove.removed', { id })}\n`,
    )
    return success(FINE)
  },
}
