import type { SilentRules } from '../../core/check/silent-rules'
import type { EvidenceShelf } from '../../core/draft/evidence'
import { type Result, success } from '../../core/result'
import { message } from '../../messages/message'
import { sentence } from '../../messages/sentence'
import { type Command, FINE, type Given, NOT_READY } from '../command'
import { meansMany } from '../many/draft-list'
import { MANY_DETAILS, MANY_OPTIONS, onlyForMany } from '../many/options'

export const check: Command = {
  name: 'check',
  summary: 'cli.check.summary',
  details: message('cli.check.details', { many: MANY_DETAILS }),
  operands: [{ name: 'FILE', help: 'cli.check.operand.file', many: true }],
  options: {
    json: { type: 'switch', help: 'cli.check.option.json' },
    all: { type: 'switch', help: 'cli.check.option.all' },
    proofread: { type: 'switch', help: 'cli.check.option.proofread' },
    'my-rules': { type: 'switch', help: 'cli.check.option.myRules' },
    evidence: { type: 'value', value: 'FILE', help: 'cli.check.option.evidence' },
    'my-evidence': { type: 'switch', help: 'cli.check.option.myEvidence' },
    ...MANY_OPTIONS,
  },
  async run(given, streams) {
    const { operands } = given
    let silent: SilentRules | null = null
    if (given.has('proofread') || given.has('my-rules') || given.has('my-evidence')) {
      // They read what the window was taught and told.
      const { refusedProfile } = await import('../profile')
      const problem = refusedProfile()
      if (problem) return { ok: false, problem }
    }
    if (given.has('my-rules')) {
      const { silentRules } = await import('../silent-rules')
      silent = await silentRules()
    }
    const shelf = await shelfToCompare(given)
    if (!shelf.ok) return shelf
    if (await meansMany(operands)) {
      const { rowForm, workOnMany } = await import('../many/many')
      const form = rowForm(given, 'check')
      return form.ok
        ? workOnMany(
            operands,
            {
              kind: 'check',
              form: form.value,
              proofread: given.has('proofread'),
              silent,
              shelf: shelf.value,
              all: given.has('all'),
            },
            given,
            streams,
          )
        : form
    }
    const plain = onlyForMany(given, 'check')
    if (!plain.ok) return plain
    const [path = '-'] = operands
    const { readDraftFrom } = await import('../draft-input')
    const { installedPacks, templateForDraft, wordsOfPack } = await import('../installed-templates')
    const { readiness } = await import('../../core/check/checker')
    const { notReadOf, openFindings } = await import('../open-findings')
    const draft = await readDraftFrom(path, streams)
    if (!draft.ok) return draft
    const packs = await installedPacks(streams)
    const { template, note } = templateForDraft(draft.value, packs)
    if (note !== null) streams.err(`${sentence(note)}\n`)
    const proofread = given.has('proofread') ? { words: wordsOfPack(draft.value, packs) } : null
    const found = await openFindings(draft.value, template, proofread, silent, shelf.value, given.has('all'))
    const { findings, ...said } = found
    const outcome = readiness(findings)
    if (given.has('json')) {
      const { findingRows } = await import('../finding-rows')
      const report = {
        ready: outcome.ready,
        findings: findingRows(findings),
        dismissed: said.dismissed,
        proofread: said.proofread,
        ...(said.heldBack > 0 ? { heldBack: said.heldBack } : {}),
        ...notReadOf(said),
      }
      streams.out(`${JSON.stringify(report, null, 2)}\n`)
    } else {
      const { describeFindings } = await import('../finding-lines')
      streams.out(describeFindings(findings, draft.value, template, said))
    }
    return success(outcome.ready ? FINE : NOT_READY)
  },
}

/** The shelf that was named, or this person's own; null where neither was asked for. */
async function shelfToCompare(given: Given): Promise<Result<EvidenceShelf | null>> {
  const file = given.value('evidence')
  if (file === undefined && !given.has('my-evidence')) return success(null)
  const { readShelfFile } = await import('../../node/evidence-file')
  if (file !== undefined) return readShelfFile(file)
  const { ownShelf } = await import('../own-shelf')
  return ownShelf().list()
}
