import { basename, join } from 'node:path'
import type { Draft } from '../../core/draft/draft'
import { readDraft } from '../../core/draft/read'
import { failure, success } from '../../core/result'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import type { Lock } from '../../node/sealing'
import { type Command, FINE, NOT_READY, needed } from '../command'

export const merge: Command = {
  name: 'merge',
  summary: 'cli.merge.summary',
  details: message('cli.merge.details'),
  operands: [
    { name: 'A', help: 'cli.merge.operand.a' },
    { name: 'B', help: 'cli.merge.operand.b' },
  ],
  options: {
    base: { type: 'value', value: 'FILE', help: 'cli.merge.option.base' },
    output: { type: 'value', short: 'o', value: 'FILE', required: true, help: 'cli.option.output' },
    json: { type: 'switch', help: 'cli.merge.option.json' },
    force: { type: 'switch', help: 'cli.option.force' },
  },
  async run(given, streams) {
    const [first = '-', second = '-'] = given.operands
    const { readDraftFrom, readOpenedFrom } = await import('../draft-input')
    const { mergeDrafts, noteConflicts } = await import('../../core/draft/merge-drafts')
    const one = await readOpenedFrom(first, streams)
    if (!one.ok) return one
    const other = await readOpenedFrom(second, streams)
    if (!other.ok) return other
    const [ours, theirs] = [one.value.draft, other.value.draft]
    const locks = [one.value.lock, other.value.lock].filter((lock) => lock !== null)
    const basePath = given.value('base')
    const base = basePath === undefined ? null : await readDraftFrom(basePath, streams)
    if (base && !base.ok) return base
    for (const [path, draft] of [[second, theirs] as const, ...(base ? [[basePath ?? '', base.value] as const] : [])])
      if (draft.id !== ours.id)
        return failure('other-draft', message('cli.merge.otherDraft', { name: basename(path), other: basename(first) }))
    const common = base ? base.value : await lastCommonOf(ours, theirs, locks)
    const now = new Date().toISOString()
    const merged = mergeDrafts(common, ours, theirs)
    const draft = { ...noteConflicts(merged, { author: basename(second), at: now }), modified: now }
    const output = needed(given.value('output'))
    const { writeNewDraft } = await import('../new-file')
    const written = await writeNewDraft(output, draft, given.has('force'), locks[0])
    if (!written.ok) return written
    const { conflicts, bothArranged = false } = merged
    const isLocked = locks.length > 0
    const told = { draft: output, locked: isLocked, base: common?.modified ?? null, conflicts, bothArranged }
    if (given.has('json')) streams.out(`${JSON.stringify(told, null, 2)}\n`)
    else {
      if (common && !base) streams.out(`${text('cli.merge.common', { at: common.modified })}\n`)
      for (const { section, slot, ours, theirs } of conflicts)
        streams.out(`${text('cli.merge.conflict', { section, slot, ours, theirs })}\n`)
      if (bothArranged) streams.out(`${text('cli.merge.bothArranged')}\n`)
      streams.out(`${text('cli.merge.written', { name: basename(output), count: conflicts.length })}\n`)
      if (isLocked) streams.out(`${text('cli.merge.locked')}\n`)
    }
    return success(conflicts.length > 0 ? NOT_READY : FINE)
  },
}

/**
 * What both were made from, by the history that this computer keeps of the draft; null where none of it is there. The history of a draft with a
 * passphrase is sealed; one that only one of the copies has may have come after the version that is looked for.
 */
async function lastCommonOf(ours: Draft, theirs: Draft, locks: readonly Lock[]): Promise<Draft | null> {
  const [{ profileFolder, refusedProfile }, { Histories }] = await Promise.all([
    import('../profile'),
    import('../../node/histories'),
  ])
  if (refusedProfile()) return null
  const profile = profileFolder()
  const histories = new Histories({
    folder: join(profile, 'history'),
    snapshots: join(profile, 'snapshots'),
    now: () => new Date(),
  })
  for (const lock of [...locks, null]) {
    if (lock) histories.unlock(ours.id, lock)
    else histories.lockAgain(ours.id)
    const found = await histories.lastCommon(ours, theirs)
    const read = found && readDraft(found, text('history.aVersion'))
    if (read?.ok) return read.value
  }
  return null
}
