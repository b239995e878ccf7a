import { success } from '../../core/result'
import { type Command, FINE, NOT_READY } from '../command'

export const check: Command = {
  name: 'check',
  summary: 'Say what is missing, too long or unclear in a draft.',
  details:
    'Lists what stands in the way of handing in, what should be looked at, and advice, by section. The exit code is 1 when\nsomething stands in the way.',
  operands: [{ name: 'FILE', help: 'Draft to check, or - for standard input.' }],
  options: {
    json: {
      type: 'switch',
      help: 'Write {ready, findings: [{check, level, section, message, source, reason, at}]} to standard output.',
    },
  },
  async run(given, streams) {
    const [path = '-'] = given.operands
    const { readDraftFrom } = await import('../draft-input')
    const { installedTemplate } = await import('../installed-templates')
    const { checkDraft, readiness } = await import('../../core/check/checker')
    const draft = await readDraftFrom(path, streams)
    if (!draft.ok) return draft
    const found = await installedTemplate(draft.value.template.id, streams)
    if (!found.ok) return found
    const findings = checkDraft(draft.value, found.value.template)
    const outcome = readiness(findings)
    if (given.has('json')) {
      const rows = findings.map(({ check: rule, level, at, message, reason, source }) => ({
        check: rule,
        level,
        section: at.section,
        message,
        source,
        reason,
        at,
      }))
      streams.out(`${JSON.stringify({ ready: outcome.ready, findings: rows }, null, 2)}\n`)
    } else {
      const { describeFindings } = await import('../finding-lines')
      streams.out(describeFindings(findings, draft.value, found.value.template))
    }
    return success(outcome.ready ? FINE : NOT_READY)
  },
}
