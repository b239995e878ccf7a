import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { Draft } from '../../core/draft/draft'
import { failure, type Result, success } from '../../core/result'
import type { Pack, PackManifest } from '../../core/template/pack'
import type { Template } from '../../core/template/template'
import { type Command, FINE, type Given, NOT_READY, needed } from '../command'
import type { Streams } from '../streams'

export const summary: Command = {
  name: 'summary',
  summary: 'Make a statement of the recommendations of an input.',
  details:
    'Takes the headline recommendation of each area that is named into a summary by thematic area, which remembers where each came\nfrom. With --check, says which of them have changed in the input since, and which were edited in the summary; the exit code is\nthen 1.',
  operands: [{ name: 'FILE', help: 'The input; with --check the summary, then the input.', many: true }],
  options: {
    areas: {
      type: 'value',
      value: 'AREAS',
      help: 'Areas by number, such as 1,5,9; otherwise all with a recommendation.',
    },
    out: { type: 'value', short: 'o', value: 'FILE', help: 'Draft to write, such as summary.rostrum.' },
    template: { type: 'value', value: 'ID', help: 'Template of the summary; otherwise the first that fits.' },
    check: { type: 'switch', help: 'Compare a summary with its input.' },
    json: { type: 'switch', help: 'Write {draft, taken, empty, unplaced}, or with --check [{area, source, edited}].' },
    force: { type: 'switch', help: 'Replace a file of that name.' },
  },
  async run(given, streams) {
    const wanted = given.has('check') ? 2 : 1
    if (given.operands.length !== wanted)
      return misused(
        given.has('check')
          ? 'Name two drafts: the summary, then the input that it was made from.'
          : 'Name one draft: the input. To compare a summary with its input, add --check.',
      )
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
    return first ? make(first, packs, given, streams) : misused('Name a draft.')
  },
}

function misused(sentence: string) {
  return failure('usage', `${sentence} See rostrum summary --help.`)
}

async function make(input: Draft, packs: readonly Pack[], given: Given, streams: Streams): Promise<Result<number>> {
  const output = given.value('out')
  if (output === undefined) return misused('-o FILE is missing.')
  const { templateForDraft } = await import('../installed-templates')
  const { areasToTake, summaryFromInput } = await import('../../core/draft/summary-from-input')
  const { choosableSections, sectionMark } = await import('../../core/template/section-names')
  const { template, note } = templateForDraft(input, packs)
  if (note !== null) streams.err(`${note}\n`)
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
      `The input has no area ${unknown.map((mark) => `“${mark}”`).join(', ')}. Name areas by number, such as --areas 1,5,9.`,
    )
  const { draft, taken, empty, unplaced } = summaryFromInput(input, template, areas, target.value, {
    id: randomUUID(),
    now: new Date().toISOString(),
    fileName: given.operands[0] === '-' ? '' : basename(needed(given.operands[0])),
  })
  if (taken.length === 0)
    return failure(
      'nothing-to-take',
      'Nothing was written: none of these areas has a headline recommendation in the input. Choose an area there and write its headline first.',
    )
  const { writeNewDraft } = await import('../new-file')
  const written = await writeNewDraft(output, draft, given.has('force'))
  if (!written.ok) return written
  if (given.has('json')) {
    streams.out(`${JSON.stringify({ draft: output, taken, empty, unplaced }, null, 2)}\n`)
    return success(FINE)
  }
  const { sectionName } = await import('../../core/template/section-names')
  const { sentence } = await import('../../core/text/wording')
  const name = (id: string) => {
    const area = known.find((one) => one.id === id)
    return area ? sentence(sectionName(area)) : id
  }
  for (const id of taken) streams.out(`${name(id)}: taken\n`)
  for (const id of empty) streams.out(`${name(id)}: left out, because it says nothing in the input\n`)
  for (const id of unplaced) streams.out(`${name(id)}: left out, because the summary has no place for it\n`)
  streams.out(`“${basename(output)}” holds the summary.\n`)
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
  return failure(
    'no-template',
    'No installed template is a summary with the areas of this input. Name one with --template.',
  )
}

async function compare(
  draft: Draft,
  source: Draft,
  packs: readonly Pack[],
  given: Given,
  streams: Streams,
): Promise<Result<number>> {
  const { originStates, originsChanged } = await import('../../core/draft/origins')
  if (originStates(draft, source).length === 0)
    return failure(
      'other-source',
      'Nothing in the first draft was taken from the second. Name the summary first, then the input that it was made from.',
    )
  const changed = originsChanged(draft, source)
  if (given.has('json')) {
    const rows = changed.map(({ origin, source: state, edited }) => ({ area: origin.section, source: state, edited }))
    streams.out(`${JSON.stringify(rows, null, 2)}\n`)
    return success(changed.length > 0 ? NOT_READY : FINE)
  }
  const { templateForDraft } = await import('../installed-templates')
  const { sectionName } = await import('../../core/template/section-names')
  const { sentence } = await import('../../core/text/wording')
  const { template } = templateForDraft(draft, packs)
  for (const { origin, source: state, edited } of changed) {
    const area = template.sections.find(({ id }) => id === origin.section)
    const said = [
      ...(state === 'changed' ? ['the source has changed'] : state === 'gone' ? ['the source is gone'] : []),
      ...(edited ? ['edited in the summary'] : []),
    ]
    streams.out(`${area ? sentence(sectionName(area)) : origin.section}: ${said.join('; ')}\n`)
  }
  if (changed.length === 0) streams.out('Every line is as it was taken, and so is its source.\n')
  return success(changed.length > 0 ? NOT_READY : FINE)
}
