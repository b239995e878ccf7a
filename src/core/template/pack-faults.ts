import type { z } from 'zod'
import { listOf, message } from '../../messages/message'
import type { Message } from '../../messages/values'
import { ownMessage } from '../text/schema-words'
import { contradictionsIn, type Fault, twiceAt } from './contradictions'
import { type EditedPack, listAt, type PackPath, textAt, textsOfPack, valueAt } from './edited-pack'
import { guidanceFault, guidanceSchema } from './guidance'
import { packSchema } from './pack'
import { readPack } from './read'
import { type Template, templateSchema } from './template'

/** What is wrong with a pack that is being written, at the field that has to be put right. An empty path is the pack as a whole. */
export interface PackFault {
  path: PackPath
  said: Message
}

/**
 * All that keeps a pack from being installed, each at its place and saying what to do: the schemas and contradictions that `readPack` reads
 * packs with. Empty exactly when `readPack` has nothing against the pack. `taken` are ids of templates of other packs, which no template may have.
 */
export function packFaults(pack: EditedPack, taken: readonly string[] = []): PackFault[] {
  const manifest = packSchema.safeParse(pack.manifest)
  const templates: Template[] = []
  const calendar = listAt(pack.manifest, ['calendar']).map((step) => ({ id: textAt(step, ['id']) }))
  const faults: PackFault[] = [
    ...(manifest.success ? [] : issueFaults(manifest.error, pack, ['manifest'])),
    ...below(['manifest'], twiceInManifest(pack)),
  ]
  for (const [index, { content }] of pack.templates.entries()) {
    const path: PackPath = ['templates', index, 'content']
    const parsed = templateSchema.safeParse(content)
    if (!parsed.success) {
      faults.push(...issueFaults(parsed.error, pack, path))
      continue
    }
    const { data } = parsed
    if (templates.some(({ id }) => id === data.id))
      faults.push({ path: [...path, 'id'], said: message('packFault.taken', { id: data.id }) })
    if (taken.includes(data.id))
      faults.push({ path: [...path, 'id'], said: message('packFault.taken', { id: data.id }) })
    templates.push(data)
    faults.push(...below(path, contradictionsIn(data, { calendar })))
  }
  faults.push(...guidanceFaults(pack, templates))
  if (faults.length > 0) return faults
  // What no place is known of is still never saved.
  return readPack(textsOfPack(pack), textAt(pack.manifest, ['id'])).problems.map(({ sentence, message: said }) => ({
    path: [],
    said: said ?? message('packFault.other', { what: sentence }),
  }))
}

function below(path: PackPath, faults: readonly Fault[]): PackFault[] {
  return faults.map((fault) => ({
    path: [...path, ...fault.path],
    said: message('packFault.other', { what: fault.said }),
  }))
}

function twiceInManifest({ manifest }: EditedPack): Fault[] {
  const lists = { calendar: listAt(manifest, ['calendar']).map((step) => textAt(step, ['id'])) }
  const files = listAt(manifest, ['templates']).map((file) => (typeof file === 'string' ? file : JSON.stringify(file)))
  return [
    { list: 'calendar', at: twiceAt(lists.calendar), ids: lists.calendar },
    { list: 'templates', at: twiceAt(files), ids: files },
  ].flatMap(({ list, at, ids }): Fault[] =>
    at === -1
      ? []
      : [
          {
            path: list === 'calendar' ? [list, at, 'id'] : [list, at],
            said: message('problem.pack.twice', { id: ids[at] ?? '' }),
          },
        ],
  )
}

function guidanceFaults(pack: EditedPack, templates: readonly Template[]): PackFault[] {
  if (!pack.guidance) return []
  const parsed = guidanceSchema.safeParse(pack.guidance)
  if (!parsed.success) return issueFaults(parsed.error, pack, ['guidance'])
  const said = guidanceFault(parsed.data, templates, templates.length === pack.templates.length)
  return said === null ? [] : [{ path: ['guidance'], said: message('packFault.other', { what: said }) }]
}

function issueFaults(error: z.ZodError, pack: EditedPack, path: PackPath): PackFault[] {
  return error.issues.map((issue) => {
    const [meant, way] = deepest(issue, [])
    const at = [...path, ...way].map((step) => (typeof step === 'symbol' ? String(step) : step))
    return { path: at, said: issueWords(meant, valueAt(pack, at)) }
  })
}

/** Of a union the branch that came furthest; of two that came as far, the first: texts are written plain more often than by language. */
function deepest(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): [z.core.$ZodIssue, readonly PropertyKey[]] {
  const path = [...above, ...issue.path]
  if (issue.code !== 'invalid_union') return [issue, path]
  const branches = issue.errors.flatMap(([first]) => (first ? [deepest(first, path)] : []))
  const [best = [issue, path]] = branches.sort(([, one], [, other]) => other.length - one.length)
  return best as [z.core.$ZodIssue, readonly PropertyKey[]]
}

const NOTHING: readonly unknown[] = [undefined, null, '']

/** What is wrong with a value, and what to do, as one sentence. */
function issueWords(issue: z.core.$ZodIssue, value: unknown): Message {
  const own = ownMessage(issue.message)
  if (NOTHING.includes(value) && (issue.code !== 'invalid_type' || issue.expected !== 'array'))
    return message('packFault.missing')
  if (own)
    return typeof value === 'string' || typeof value === 'number'
      ? message('packFault.value', { value: String(value), what: own })
      : message('packFault.other', { what: own })
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'array'
        ? message('packFault.noItem')
        : message('packFault.least', { least: Number(issue.minimum) + (issue.inclusive === false ? 1 : 0) })
    case 'too_big':
      return issue.origin === 'string'
        ? message('packFault.long', { most: Number(issue.maximum) })
        : message('packFault.most', { most: Number(issue.maximum) })
    case 'invalid_type':
      return issue.expected === 'array'
        ? message('packFault.noItem')
        : message('packFault.kind', { expected: kindOf(issue.expected) })
    case 'invalid_format':
      return message('packFault.format', { format: formatOf(issue.format) })
    case 'invalid_value':
      return message('packFault.choice', { choices: listOf(issue.values.map(String), 'or') })
    case 'unrecognized_keys':
      return message('packFault.unknown', { count: issue.keys.length, fields: listOf(issue.keys) })
    default:
      return message('packFault.other', { what: issue.message })
  }
}

function kindOf(expected: string): 'number' | 'whole' | 'text' | 'other' {
  if (expected === 'int') return 'whole'
  return expected === 'number' ? 'number' : expected === 'string' ? 'text' : 'other'
}

function formatOf(format: string): 'email' | 'url' | 'date' | 'other' {
  return format === 'email' || format === 'url' || format === 'date' ? format : 'other'
}
