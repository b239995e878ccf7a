import type { z } from 'zod'

const MOST_OF_A_NAME = 60

/** List fields of drafts and packs, by what one of their members is called in a sentence. */
const MEMBERS: Record<string, string> = {
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
  calendar: 'calendar step',
  templates: 'template',
  replaced: 'replaced date',
  recipients: 'recipient',
  groups: 'group',
  documents: 'document',
  aliases: 'alias',
  actionLines: 'Action Line',
  outcomes: 'outcome',
  tips: 'tip',
  prompts: 'prompt',
}

/**
 * A path into JSON as a reader finds it: counted from 1, members by their name and, where they have one, their id, such as
 * `section 3 (“q3”), answers, rationale, block 2, run 1, link`. `root` is the value that the path leads into.
 */
export function pathInWords(path: readonly PropertyKey[], root: unknown): string {
  const words: string[] = []
  let value = root
  let field: PropertyKey | undefined
  let inAnswers = false
  for (const step of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined
    if (typeof step === 'number') {
      const member = typeof field === 'string' && Object.hasOwn(MEMBERS, field) ? MEMBERS[field] : undefined
      // The number replaces the list's own name: “sections, 3” says nothing that “section 3” does not.
      if (member) words.pop()
      const id = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : undefined
      const name = member ?? (typeof field === 'number' ? 'cell' : inAnswers ? 'block' : 'entry')
      words.push(`${name} ${step + 1}${typeof id === 'string' && id !== '' ? ` (“${shortened(id)}”)` : ''}`)
      inAnswers = false
    } else {
      words.push(shortened(String(step)))
      inAnswers = field === 'answers' || (inAnswers && field === undefined)
    }
    field = step
  }
  return words.join(', ')
}

/** A name of a file's own, as much of it as a sentence bears. */
function shortened(name: string): string {
  return name.length > MOST_OF_A_NAME ? `${name.slice(0, MOST_OF_A_NAME)}…` : name
}

/**
 * What a schema has against a value, as one clause: the first place in words and what is wrong there, and how many more
 * places there are. For a union the branch that came furthest is named.
 */
export function schemaFault(error: z.ZodError, root: unknown): string {
  const [first, ...more] = error.issues
  if (!first) return 'does not fit its schema'
  const { path, message } = deepest(first, [])
  const where = pathInWords(path, root)
  const what = message.replace(/^Invalid input: /, '').replace(/^Invalid /, 'is an invalid ')
  const rest =
    more.length === 0 ? '' : more.length === 1 ? ' (and one more place)' : ` (and ${more.length} more places)`
  return `${where === '' ? 'as a whole' : where}: ${what}${rest}`
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
