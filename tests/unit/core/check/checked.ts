import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkDraft } from '../../../../src/core/check/checker'
import { newDraft } from '../../../../src/core/draft/create'
import type { Draft, Proposal } from '../../../../src/core/draft/draft'
import { setAnswer, setChosen, setOrganisation } from '../../../../src/core/draft/edit'
import type { Finding } from '../../../../src/core/draft/finding'
import { type PackManifest, packSchema } from '../../../../src/core/template/pack'
import { type Template, templateSchema } from '../../../../src/core/template/template'
import { blockText } from '../../../../src/core/text/block-text'
import { type Block, paragraph } from '../../../../src/core/text/blocks'
import { inEnglish } from '../../../../src/messages/sentence'

const folder = join(import.meta.dirname, '../../../../templates/wsis20')

const read = new Map<string, Template>()

/** A template of the pack that ships. */
export function templateNamed(id: string): Template {
  const known = read.get(id)
  if (known) return known
  const template = templateSchema.parse(JSON.parse(readFileSync(join(folder, `${id}.template.json`), 'utf8')))
  read.set(id, template)
  return template
}

export const template: Template = templateNamed('elements-paper-input')
export const pack: PackManifest = packSchema.parse(JSON.parse(readFileSync(join(folder, 'pack.json'), 'utf8')))

export const empty: Draft = newDraft(template, pack, { id: 'test', now: '2026-01-02T03:04:05Z' })

/** A draft in which nothing is left to do: organisation block, one area, its headline. */
export const ready: Draft = [
  (draft: Draft) =>
    setOrganisation(draft, {
      name: 'River Media Network',
      group: 'Civil society',
      country: 'Global',
      contactName: 'Amina Rahmani',
      contactEmail: 'amina@example.org',
    }),
  (draft: Draft) => setChosen(draft, 'area-5', true),
  (draft: Draft) => setAnswer(draft, 'area-5', 'headline', [paragraph('States: link schools by 2030.')]),
].reduce((draft, edit) => edit(draft), empty)

/** So many words, of which every third joins others, as in prose. */
export function words(count: number): string {
  return Array.from({ length: count }, (_, index) =>
    index % 3 === 1 ? 'of' : `${index === 0 ? 'Word' : 'word'}${index}`,
  ).join(' ')
}

/** `ready` with blocks, or one paragraph, as the rationale of its area. */
export function withRationale(blocks: Block[] | string, draft: Draft = ready): Draft {
  return setAnswer(draft, 'area-5', 'rationale', typeof blocks === 'string' ? [paragraph(blocks)] : blocks)
}

export function withProposal(given: Partial<Proposal>, draft: Draft = ready): Draft {
  const proposal: Proposal = {
    id: `p${draft.proposals.length + 1}`,
    document: 'Elements Paper',
    paragraph: '12',
    move: 'amend',
    current: 'Old words.',
    proposed: 'New words.',
    rationale: 'They are clearer.',
    area: null,
    ...given,
  }
  return { ...draft, proposals: [...draft.proposals, proposal] }
}

/** Findings of one rule as they are, by the template that the draft names. */
export function found(check: string, draft: Draft): Finding[] {
  return checkDraft(draft, templateNamed(draft.template.id)).filter((finding) => finding.check === check)
}

/** A finding as a reader of English has it. */
export type Said = Finding & { message: string; reason: string; source: string }

export function said(finding: Finding): Said {
  const { message, reason, source } = finding
  return { ...finding, message: inEnglish(message), reason: inEnglish(reason), source: inEnglish(source) }
}

/** Findings of one rule in English. Only `found` gives what may be dismissed. */
export function findings(check: string, draft: Draft): Said[] {
  return found(check, draft).map(said)
}

/** The text that a finding's offsets select. */
export function selected({ at }: Finding, draft: Draft): string {
  const section = draft.sections.find(({ id }) => id === at.section)
  const block = section?.answers[at.slot ?? '']?.[at.block ?? -1]
  if (!block) throw new Error(`No block at ${JSON.stringify(at)}`)
  return blockText(block).slice(at.start, at.end)
}
