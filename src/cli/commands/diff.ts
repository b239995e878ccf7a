import { success } from '../../core/result'
import { message } from '../../messages/message'
import { text } from '../../messages/sentence'
import { type Command, FINE, NOT_READY } from '../command'
import { markedWords } from '../marked-words'

export const diff: Command = {
  name: 'diff',
  summary: 'cli.diff.summary',
  details: message('cli.diff.details'),
  operands: [
    { name: 'A', help: 'cli.diff.operand.a' },
    { name: 'B', help: 'cli.diff.operand.b' },
  ],
  options: { json: { type: 'switch', help: 'cli.diff.option.json' } },
  async run(given, streams) {
    const [first = '-', second = '-'] = given.operands
    const { readDraftFrom } = await import('../draft-input')
    const { installedPacks, templateForDraft } = await import('../installed-templates')
    const { compareDrafts } = await import('../../core/draft/compare-drafts')
    const before = await readDraftFrom(first, streams)
    if (!before.ok) return before
    const after = await readDraftFrom(second, streams)
    if (!after.ok) return after
    const { template } = templateForDraft(after.value, await installedPacks(streams))
    const comparison = compareDrafts(before.value, after.value, template)
    if (given.has('json')) {
      streams.out(`${JSON.stringify(comparison, null, 2)}\n`)
      return success(comparison.isSame ? FINE : NOT_READY)
    }
    for (const { id, chosen, texts } of comparison.parts) {
      if (chosen !== null) streams.out(`${text('cli.diff.chosen', { id, chosen })}\n`)
      for (const { id: slot, segments } of texts) streams.out(`${id}/${slot}:\n${markedWords(segments)}\n\n`)
    }
    for (const part of comparison.others) streams.out(`${text('cli.diff.other', { part })}\n`)
    if (comparison.isSame) streams.out(`${text('cli.diff.same')}\n`)
    return success(comparison.isSame ? FINE : NOT_READY)
  },
}
