import { message } from '../../messages/message'
import { matchesIn } from '../text/matches'
import { rememberText } from '../text/remember'
import { scanAcronyms } from './acronym-scan'
import { editIn, isApparatus, passagesOfDraft, placeIn } from './passages'
import { draftCheck } from './rule'

const scan = rememberText((text, language) => scanAcronyms(text, language).filter(({ spelled }) => spelled))

/** How often each word with two capitals stands in a text, whatever it means there. */
const tokens = rememberText((text) => {
  const times = new Map<string, number>()
  for (const [token] of matchesIn(text, /[\p{L}\p{N}]+/gu)) {
    if (!/\p{Lu}\P{Lu}*\p{Lu}/u.test(token)) continue
    const name = token.replace(/s$/u, '')
    times.set(name, (times.get(name) ?? 0) + 1)
  }
  return times
})

/**
 * An acronym that is spelled out and then never used: the brackets can go. All that would be handed in counts as use, all cells of
 * proposals too. The fix takes “ (IGF)” away where it stands in just this way. Source: UN editorial practice.
 */
export const acronymOnce = draftCheck('acronyms/used-once', (subject) => {
  const { draft } = subject
  const passages = passagesOfDraft(subject)
  const introduced = passages.flatMap((passage) =>
    passage.kind !== 'cell' && isApparatus(passage.text, '')
      ? []
      : scan(passage.text, passage.language).map((use) => ({ passage, use })),
  )
  if (introduced.length === 0) return []
  const texts = [
    ...passages.map(({ text }) => text),
    ...draft.proposals.flatMap(({ current, proposed, rationale }) => [current, proposed, rationale]),
  ]
  const times = new Map<string, number>()
  for (const text of texts)
    for (const [name, number] of tokens(text, '')) times.set(name, (times.get(name) ?? 0) + number)
  return introduced.flatMap(({ passage, use: { name, start, end } }) => {
    if ((times.get(name) ?? 0) > 1 || name === draft.organisation.acronym.trim()) return []
    const around = passage.text.slice(start - 2, end + 1)
    const edit = around === ` (${name})` ? editIn(passage, start - 2, end + 1, '') : null
    return [
      {
        level: 'advice' as const,
        at: placeIn(passage, start, end),
        message: message('finding.acronymOnce', { name }),
        reason: message('finding.acronymOnce.why'),
        source: message('finding.acronymOnce.source'),
        ...(edit ? { fix: { label: message('fix.leaveOutAcronym', { name }), edits: [edit] } } : {}),
      },
    ]
  })
})
