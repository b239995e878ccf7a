import type { Draft } from '../draft/draft'
import type { Template } from '../template/template'
import { outlineOf } from './outline-of'
import { elementsAsText } from './text'

/**
 * All proposals as plain text, one sentence with its text and reason after the other, for a web form: a table's columns mean nothing
 * there. With `changes` brackets say what is added and deleted; without, the proposed text stands clean. Empty without proposals.
 */
export function proposalsAsPlainText(draft: Draft, template: Template, { changes }: { changes: boolean }): string {
  const all = {
    id: 'all',
    title: '',
    description: '',
    entries: [{ type: 'proposals' as const, of: 'all' as const, heading: '' }],
  }
  const { body } = outlineOf(
    { ...draft, sections: [] },
    { ...template, orders: [all] },
    { order: 'all', proposals: 'prose', changes },
  )
  return elementsAsText(body.filter(({ type }) => type === 'legend' || type === 'note' || type === 'amendment'))
}
