import { rememberObject } from '../text/remember'
import type { Draft, Proposal } from './draft'

const rowsById = rememberObject((proposals: readonly Proposal[]) => {
  const rows = new Map<string, Proposal>()
  for (const row of proposals) if (!rows.has(row.id)) rows.set(row.id, row)
  return rows
})

/** The proposal of this id; the first where a file has several, undefined where it has none. Looks through the table once, however often it is asked. */
export function proposalById({ proposals }: Pick<Draft, 'proposals'>, id: string): Proposal | undefined {
  return rowsById(proposals).get(id)
}
