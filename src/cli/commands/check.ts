import { success } from '../../core/result'
import { message } from '../../messages/message'
import { sentence } from '../../messages/sentence'
import { type Command, FINE, NOT_READY } from '../command'
import { meansMany } from '../many/draft-list'
import { MANY_DETAILS, MANY_OPTIONS, onlyForMany } from '../many/options'

export const check: Command = {
  name: 'check',
  summary: 'cli.check.summary',
  details: message('cli.check.details', { many: MANY_DETAILS }),
  operands: [{ name: 'FILE', help: 'cli.check.operand.file', many: true }],
  options: {
    json: { type: 'switch', help: 'cli.check.option.json' },
    ...MANY_OPTIONS,
  },
  async run(given, streams) {
    const { operands } = given
    if (await meansMany(operands)) {
      const { rowForm, workOnMany } = await import('../many/many')
      const form = rowForm(given, 'check')
      return form.ok ? workOnMany(operands, { kind: 'check', form: form.value }, given, streams) : form
    }
    const plain = onlyForMany(given, 'check')
    if (!plain.ok) return plain
    const [path = '-'] = operands
    const { readDraftFrom } = await import('../draft-input')
    const { installedPacks, templateForDraft } = await import('../installed-templates')
    const { readiness } = await import('../../core/check/checker')
    const { openFindings } = await import('../open-findings')
    const draft = await readDraftFrom(path, streams)
    if (!draft.ok) return draft
    const { template, note } = templateForDraft(draft.value, await installedPacks(streams))
    if (note !== null) streams.err(`${sentence(note)}\n`)
    const { findings, dismissed } = await openFindings(draft.value, template)
    const outcome = readiness(findings)
    if (given.has('json')) {
      const { findingRows } = await import('../finding-rows')
      streams.out(`${JSON.stringify({ ready: outcome.ready, findings: findingRows(findings), dismissed }, null, 2)}\n`)
    } else {
      const { describeFindings } = await import('../finding-lines')
      streams.out(describeFindings(findings, draft.value, template, dismissed))
    }
    return success(outcome.ready ? FINE : NOT_READY)
  },
}
