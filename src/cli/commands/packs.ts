import { failure, success } from '../../core/result'
import { type Command, FINE, needed } from '../command'

const PLACE =
  'Packs are kept in the folder that ROSTRUM_PACKS names, otherwise with your other data, for the window too.'

export const packsAdd: Command = {
  name: 'packs add',
  summary: 'Install a pack of templates from a folder or a zip file.',
  details: `Reads the whole pack first; when anything is wrong with it, nothing is installed. A pack is data: files that are not are left\nout. ${PLACE}`,
  operands: [{ name: 'DIR|ZIP', help: 'Folder or zip file of the pack.' }],
  options: {
    json: { type: 'switch', help: 'Write {id, packVersion, templates, path, replaced, ignored} to standard output.' },
    replace: { type: 'switch', help: 'Put it in the place of a pack of the same id, built in or installed.' },
  },
  async run(given, streams) {
    const { installPack } = await import('../../node/pack-install')
    const added = await installPack(needed(given.operands[0]), { replace: given.has('replace') })
    if (!added.ok)
      return added.problem.code === 'pack-exists'
        ? failure(added.problem.code, `${added.problem.sentence} To replace it, add --replace.`)
        : added
    const { pack, path, replaced, notes } = added.value
    const { id, packVersion, title } = pack.manifest
    const templates = pack.templates.map((template) => template.id)
    for (const { sentence } of notes) streams.err(`${sentence}\n`)
    if (given.has('json')) {
      const before = replaced ? { origin: replaced.origin, packVersion: replaced.pack.manifest.packVersion } : null
      const ignored = notes.map(({ sentence }) => sentence)
      streams.out(`${JSON.stringify({ id, packVersion, templates, path, replaced: before, ignored }, null, 2)}\n`)
    } else streams.out(`The pack “${id}” ${packVersion} (${title}) is installed: ${templates.join(', ')}.\n`)
    return success(FINE)
  },
}

export const packsList: Command = {
  name: 'packs list',
  summary: 'List the packs that are there.',
  details: `Lists id, version, title and templates of every pack, built in and installed. ${PLACE}`,
  operands: [],
  options: {
    json: { type: 'switch', help: 'Write [{id, packVersion, title, origin, path, templates}] to standard output.' },
  },
  async run(given, streams) {
    const { loadAllPacks } = await import('../../node/pack-install')
    const { placed, refused } = await loadAllPacks()
    for (const { sentence } of refused) streams.err(`${sentence}\n`)
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
      for (const { id, packVersion, title, origin, templates } of rows)
        streams.out(`${id} ${packVersion}  ${title} (${origin}): ${templates.join(', ')}\n`)
    return success(FINE)
  },
}

export const packsRemove: Command = {
  name: 'packs remove',
  summary: 'Remove a pack that was installed.',
  details: 'Drafts made from it stay as they are, and can still be opened, checked and exported.',
  operands: [{ name: 'ID', help: 'Id of the pack; see rostrum packs list.' }],
  options: {},
  async run(given, streams) {
    const { removePack } = await import('../../node/pack-install')
    const id = needed(given.operands[0])
    const removed = await removePack(id)
    if (!removed.ok) return removed
    streams.out(
      `The pack “${id}” is removed.${removed.value.builtInAgain ? ' The one that comes with Rostrum is there again.' : ''}\n`,
    )
    return success(FINE)
  },
}
