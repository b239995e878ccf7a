import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { Draft } from '../../core/draft/draft'
import { failure, type Result, success } from '../../core/result'
import type { Pack, PackManifest } from '../../core/template/pack'
import type { Template } from '../../core/template/template'
import { listOf, message } from '../../messages/message'
import { sentence, text } from '../../messages/sentence'
import type { Words } from '../../messages/values'
import { type Command, FINE, type Given, misused, NOT_READY, needed } from '../command'
import type { Streams } from '../streams'

export const summary: Command = {
  name: 'summary',
  summary: 'cli.summary.summary',
  details: message('cli.summary.details'),
  operands: [{ name: 'FILE', help: 'cli.summary.operand.file', many: true }],
  options: {
    areas: { type: 'value', value: 'AREAS', help: 'cli.summary.option.areas' },
    out: { type: 'value', short: 'o', value: 'FILE', help: 'cli.summary.option.out' },
    template: { type: 'value', value: 'ID', help: 'cli.summary.option.template' },
    check: { type: 'switch', help: 'cli.summary.option.check' },
    json: { type: 'switch', help: 'cli.summary.option.json' },
    force: { type: 'switch', help: 'cli.option.force' },
  },
  async run(given, streams) {
    const wanted = given.has('check') ? 2 : 1
    if (given.operands.length !== wanted)
      return misused('summary', message(given.has('check') ? 'cli.summary.nameTwo' : 'cli.summary.nameOne'))
    const { readDraftFrom } = await import('../draft-input')
    const { installedPacks } = await import('../installed-templates')
    const drafts = []
    for (const path of given.operands) {
      const draft = await readDraftFrom(path, streams)
      if (!draft.ok) return draft
      drafts.push(draft.value)
    }
    const packs = await installedPacks(streams)
    const [first, second] = drafts
    if (first && second) return compare(first, second, packs, given, streams)
    return first ? make(first, packs, given, streams) : misused('summary', message('cli.summary.nameOne'))
  },
}

async function make(input: Draft, packs: readonly Pack[], given: Given, streams: Streams): Promise<Result<number>> {
  const output = given.value('out')
  if (output === undefined)
    return misused('summary', message('cli.usage.optionMissing', { option: '-o', value: 'FILE' }))
  const { templateForDraft } = await import('../installed-templates')
  const { areasToTake, summaryFromInput } = await import('../../core/draft/summary-from-input')
  const { choosableSections, sectionMark } = await import('../../core/template/section-names')
  const { template, note } = templateForDraft(input, packs)
  if (note !== null) streams.err(`${sentence(note)}\n`)
  const target = await targetTemplate(given.value('template'), template, packs, streams)
  if (!target.ok) return target
  const named = given
    .value('areas')
    ?.split(',')
    .map((mark) => mark.trim())
  const known = choosableSections(template)
  const areas = named
    ? named.map((mark) => known.find((area) => sectionMark(area).toLowerCase() === mark.toLowerCase())?.id ?? mark)
    : areasToTake(input, template).map(({ id }) => id)
  const unknown = areas.filter((id) => !known.some((area) => area.id === id))
  if (unknown.length > 0)
    return misused(
      'summary',
      message('cli.summary.noArea', {
        areas: listOf(
          unknown.map((name) => message('file.quoted', { name })),
          'unit',
        ),
      }),
    )
  const { draft, taken, empty, unplaced } = summaryFromInput(input, template, areas, target.value, {
    id: randomUUID(),
    now: new Date().toISOString(),
    fileName: given.operands[0] === '-' ? '' : basename(needed(given.operands[0])),
  })
  if (taken.length === 0) return failure('nothing-to-take', message('cli.summary.nothingToTake'))
  const { writeNewDraft } = await import('../new-file')
  const written = await writeNewDraft(output, draft, given.has('force'))
  if (!written.ok) return written
  if (given.has('json')) {
    streams.out(`${JSON.stringify({ draft: output, taken, empty, unplaced }, null, 2)}\n`)
    return success(FINE)
  }
  const { sectionWords } = await import('../../core/template/section-names')
  const name = (id: string): Words => {
    const area = known.find((one) => one.id === id)
    return area ? sectionWords(area, 'start') : id
  }
  for (const id of taken) streams.out(`${text('cli.summary.taken', { area: name(id) })}\n`)
  for (const id of empty) streams.out(`${text('cli.summary.empty', { area: name(id) })}\n`)
  for (const id of unplaced) streams.out(`${text('cli.summary.unplaced', { area: name(id) })}\n`)
  streams.out(`${text('cli.summary.written', { name: basename(output) })}\n`)
  return success(FINE)
}

async function targetTemplate(
  id: string | undefined,
  inputTemplate: Template,
  packs: readonly Pack[],
  streams: Streams,
): Promise<Result<{ template: Template; pack: PackManifest }>> {
  if (id !== undefined) {
    const { installedTemplate } = await import('../installed-templates')
    return installedTemplate(id, streams)
  }
  const { takesSummaryOf } = await import('../../core/draft/summary-from-input')
  for (const { manifest, templates } of packs) {
    const template = templates.find((one) => takesSummaryOf(one, inputTemplate))
    if (template) return success({ template, pack: manifest })
  }
  return failure('no-template', message('cli.summary.noTemplate'))
}

async function compare(
  draft: Draft,
  source: Draft,
  packs: readonly Pack[],
  given: Given,
  streams: Streams,
): Promise<Result<number>> {
  const { originStates, originsChanged } = await import('../../core/draft/origins')
  if (originStates(draft, source).length === 0) return failure('other-source', message('cli.summary.otherSource'))
  const changed = originsChanged(draft, source)
  if (given.has('json')) {
    const rows = changed.map(({ origin, source: state, edited }) => ({ area: origin.section, source: state, edited }))
    streams.out(`${JSON.stringify(rows, null, 2)}\n`)
    return success(changed.length > 0 ? NOT_READY : FINE)
  }
  const { templateForDraft } = await import('../installed-templates')
  const { sectionWords } = await import('../../core/template/section-names')
  const { template } = templateForDraft(draft, packs)
  for (const { origin, source: state, edited } of changed) {
    const section = template.sections.find(({ id }) => id === origin.section)
    const area = section ? sectionWords(section, 'start') : origin.section
    const source = state === 'changed' || state === 'gone' ? state : 'other'
    streams.out(`${text('cli.summary.changed', { area, source, edited })}\n`)
  }
  if (changed.length === 0) streams.out(`${text('cli.summary.unchanged')}\n`)
  return success(changed.length > 0 ? NOT_READY : FINE)
}
