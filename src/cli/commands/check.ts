import { success } from '../../core/result'
import { type Command, FINE, NOT_READY } from '../command'
import { meansMany } from '../many/draft-list'
import { MANY_DETAILS, MANY_OPTIONS, onlyForMany } from '../many/options'

export const check: Command = {
  name: 'check',
  summary: 'Say what is missing, too long or unclear in drafts.',
  details: `Lists what stands in the way of handing in, what should be looked at, and advice, by section. The exit code is 1 when\nsomething stands in the way. What the writer dismissed is counted, not listed.\n\n${MANY_DETAILS}`,
  operands: [
    { name: 'FILE', help: 'Draft to check, or - for standard input; or several drafts and folders.', many: true },
  ],
  options: {
    json: {
      type: 'switch',
      help: 'Write {ready, findings: [{check, level, section, message, says: {id, values}, source, reason, at, kind, fix}], dismissed} to standard output; of many drafts [{file, ready, blockers, warnings, advice, dismissed, findings} or {file, problem}].',
    },
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
    if (note !== null) streams.err(`${note}\n`)
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
