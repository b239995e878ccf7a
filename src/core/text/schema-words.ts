import type { z } from 'zod'
import { listOf, message } from '../../messages/message'
import { messageSchema } from '../../messages/message-schema'
import type { Message, Words } from '../../messages/values'

const MOST_OF_A_NAME = 60

/** List fields of drafts and packs, by what one of their members is in `schema.member`. */
const MEMBERS = {
  sections: 'section',
  proposals: 'proposal',
  origins: 'origin',
  signatories: 'signatory',
  runs: 'run',
  items: 'item',
  blocks: 'block',
  rows: 'row',
  slots: 'slot',
  orders: 'order',
  entries: 'entry',
  children: 'entry',
  profiles: 'profile',
  sources: 'source',
  calendar: 'calendarStep',
  templates: 'template',
  replaced: 'replacedDate',
  recipients: 'recipient',
  groups: 'group',
  documents: 'document',
  aliases: 'alias',
  actionLines: 'actionLine',
  outcomes: 'outcome',
  tips: 'tip',
  prompts: 'prompt',
} as const

const OWN = '{"id":'

/** What a schema of ours has against a value, as zod takes it: a text, from which `schemaFault` makes the message again. */
export function against(said: Message): { error: string } {
  return { error: JSON.stringify(said) }
}

/**
 * A path into JSON as a reader finds it: counted from 1, members by their name and, where they have one, their id, such as
 * `section 3 (“q3”), answers, rationale, block 2, run 1, link`. `root` is the value that the path leads into.
 */
export function pathInWords(path: readonly PropertyKey[], root: unknown): Message {
  const words: Words[] = []
  let value = root
  let field: PropertyKey | undefined
  let inAnswers = false
  for (const step of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined
    if (typeof step === 'number') {
      const member =
        typeof field === 'string' && Object.hasOwn(MEMBERS, field) ? MEMBERS[field as keyof typeof MEMBERS] : undefined
      // The number replaces the list's own name: “sections, 3” says nothing that “section 3” does not.
      if (member) words.pop()
      const id = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : undefined
      const kind = member ?? (typeof field === 'number' ? 'cell' : inAnswers ? 'block' : 'entry')
      const named = typeof id === 'string' && id !== ''
      words.push(message('schema.member', { kind, number: String(step + 1), named, id: named ? shortened(id) : '' }))
      inAnswers = false
    } else {
      words.push(shortened(String(step)))
      inAnswers = field === 'answers' || (inAnswers && field === undefined)
    }
    field = step
  }
  return message('schema.path', { path: listOf(words, 'unit') })
}

/** A name of a file's own, as much of it as a sentence bears. */
function shortened(name: string): string {
  return name.length > MOST_OF_A_NAME ? `${name.slice(0, MOST_OF_A_NAME)}…` : name
}

/**
 * What a schema has against a value, as one clause: the first place in words and what is wrong there, and how many more
 * places there are. For a union the branch that came furthest is named. What zod says by itself stays in its English.
 */
export function schemaFault(error: z.ZodError, root: unknown): Message {
  const [first, ...more] = error.issues
  if (!first) return message('schema.noFit')
  const { path, message: said } = deepest(first, [])
  return message('schema.fault', {
    whole: path.length === 0,
    path: pathInWords(path, root),
    what: whatIsSaid(said),
    more: more.length,
  })
}

/** The message that a schema of ours made with `against`; null for what zod says by itself. */
export function ownMessage(said: string): Message | null {
  const own = said.startsWith(OWN) ? messageSchema.safeParse(JSON.parse(said)) : null
  return own?.success ? own.data : null
}

function whatIsSaid(said: string): Words {
  const own = ownMessage(said)
  if (own) return own
  const bare = said.replace(/^Invalid input: /, '')
  const kind = bare.replace(/^Invalid /, '')
  return kind === bare ? bare : message('schema.invalid', { kind })
}

function deepest(
  issue: z.core.$ZodIssue,
  above: readonly PropertyKey[],
): { path: readonly PropertyKey[]; message: string } {
  const path = [...above, ...issue.path]
  if (issue.code !== 'invalid_union') return { path, message: issue.message }
  const branches = issue.errors.flatMap(([first]) => (first ? [deepest(first, path)] : []))
  return branches.reduce((best, next) => (next.path.length > best.path.length ? next : best), {
    path,
    message: issue.message,
  })
}
