import { message } from '../../messages/message'
import type { Message, Words } from '../../messages/values'
import type { PackManifest } from './pack'
import type { Order, Template } from './template'
import { inSequence, walkOrder } from './walk-order'

/** What is wrong at a place of a file: the way to it from the file's root, and the sentence. */
export interface Fault {
  path: readonly (string | number)[]
  said: Message
}

/** What a schema cannot see: the first place where a template contradicts itself or its pack; null when it does not. */
export function contradictionIn(template: Template, manifest: Pick<PackManifest, 'calendar'>): Message | null {
  return contradictionsIn(template, manifest)[0]?.said ?? null
}

/** Every place where a template contradicts itself or its pack, with the way to the field that has to be put right. */
export function contradictionsIn(template: Template, manifest: { calendar: readonly { id: string }[] }): Fault[] {
  const { deadline } = template
  return [
    ...twiceIn(template),
    ...unknownLengths(template),
    ...template.profiles.flatMap((profile, index) => profileFaults(template, profile, index)),
    ...template.sections.flatMap((section, index): Fault[] =>
      section.verified || section.unverifiedNote
        ? []
        : [
            {
              path: ['sections', index, 'unverifiedNote'],
              said: message('problem.template.unverified', { section: section.id }),
            },
          ],
    ),
    ...template.orders.flatMap((order, index): Fault[] => {
      const fault = orderFault(order, template)
      return fault === null
        ? []
        : [{ path: ['orders', index], said: message('problem.template.order', { order: order.id, fault }) }]
    }),
    ...(deadline !== null && !manifest.calendar.some(({ id }) => id === deadline)
      ? [{ path: ['deadline'], said: message('problem.template.deadline', { step: deadline }) }]
      : []),
  ]
}

function twiceIn({ sections, orders, profiles }: Template): Fault[] {
  const lists: { place: Words; ids: string[]; at(index: number): Fault['path'] }[] = [
    { place: 'sections', ids: sections.map(({ id }) => id), at: (index) => ['sections', index, 'id'] },
    { place: 'orders', ids: orders.map(({ id }) => id), at: (index) => ['orders', index, 'id'] },
    { place: 'profiles', ids: profiles.map(({ id }) => id), at: (index) => ['profiles', index, 'id'] },
    {
      place: 'sections',
      ids: sections.map(({ kind, number }) => `${kind} ${number}`),
      at: (index) => ['sections', index, 'number'],
    },
    ...sections.map(({ id, slots }, section) => ({
      place: message('problem.template.slots', { section: id }),
      ids: slots.map((slot) => slot.id),
      at: (index: number) => ['sections', section, 'slots', index, 'id'],
    })),
  ]
  return lists.flatMap(({ place, ids, at }) => {
    const twice = twiceAt(ids)
    return twice === -1
      ? []
      : [{ path: at(twice), said: message('problem.pack.twiceIn', { place, id: ids[twice] ?? '' }) }]
  })
}

function unknownLengths({ proposals }: Template): Fault[] {
  const unknown = Object.keys(proposals?.lengths ?? {}).find((document) => !proposals?.documents.includes(document))
  return unknown === undefined
    ? []
    : [{ path: ['proposals', 'documents'], said: message('problem.template.lengths', { document: unknown }) }]
}

function profileFaults(template: Template, profile: Template['profiles'][number], index: number): Fault[] {
  const { id, rules = [], sections = {} } = profile
  const at = (...path: (string | number)[]): Fault['path'] => ['profiles', index, ...path]
  const stranger = Object.keys(sections).find((each) => !template.sections.some((section) => section.id === each))
  const asked = rules.map(({ rule }) => rule)
  const doubled = twiceAt(asked)
  return [
    ...(stranger === undefined
      ? []
      : [
          {
            path: at('sections', stranger),
            said: message('problem.template.limitOfNoSection', { profile: id, section: stranger }),
          },
        ]),
    ...(doubled === -1
      ? []
      : [
          {
            path: at('rules', doubled, 'rule'),
            said: message('problem.template.ruleTwice', { profile: id, rule: asked[doubled] ?? '' }),
          },
        ]),
    ...(asked.includes('paragraphs-numbered') && asked.includes('paragraphs-not-numbered')
      ? [{ path: at('rules'), said: message('problem.template.numberedAndNot', { profile: id }) }]
      : []),
  ]
}

/** Every section and the proposals must be reached in each order, once: text that an order skips would be lost from the document. */
function orderFault(order: Order, template: Template): Message | null {
  const steps = inSequence(walkOrder(template, order, undefined, () => true))
  let proposals: 'all' | 'with-areas' | null = null
  let rest = false
  for (const step of steps) {
    if (step.type === 'section') {
      if (!step.section) return message('problem.order.noSection', { section: step.id })
    } else if (step.type === 'proposals' && step.of === 'rest') {
      if (rest) return message('problem.order.restTwice')
      rest = true
    } else if (step.type === 'proposals' || step.proposals) {
      if (proposals !== null) return message('problem.order.proposalsTwice')
      proposals = step.type === 'proposals' ? 'all' : 'with-areas'
    }
  }
  const sections = steps.filter((step) => step.type === 'section')
  const twice = sections.find(({ state }) => state === 'again')
  if (twice) return message('problem.order.sectionTwice', { section: twice.id })
  const missed = sections.find(({ forgotten }) => forgotten)
  if (missed) return message('problem.order.unreached', { section: missed.id })
  if (!template.proposals) {
    return proposals === null && !rest ? null : message('problem.order.proposalsUnasked')
  }
  if (proposals === null || (proposals === 'with-areas') !== rest) return message('problem.order.proposalsIncomplete')
  return null
}

/** Where a list has something for the second time; -1 where everything is there once. */
export function twiceAt(ids: readonly string[]): number {
  const seen = new Set<string>()
  return ids.findIndex((id) => {
    if (seen.has(id)) return true
    seen.add(id)
    return false
  })
}
