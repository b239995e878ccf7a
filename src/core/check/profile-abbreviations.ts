import { message } from '../../messages/message'
import { matchesIn } from '../text/matches'
import { rememberText } from '../text/remember'
import { scanAcronyms } from './acronym-scan'
import { passagesOfDraft, placeIn, prose } from './passages'
import { askedByProfile } from './profile-rule'
import { draftCheck } from './rule'

const acronyms = rememberText(scanAcronyms)
const SHORTENED =
  /(?<![\p{L}\p{N}])(?:e\.g\.|i\.e\.|etc\.|viz\.|approx\.|incl\.|vs\.|cf\.|w\/|govt\.?|orgs?\.)(?![\p{L}\p{N}])/giu
const shortened = rememberText((text) =>
  matchesIn(prose(text, ''), SHORTENED).map((match) => ({ start: match.index, written: match[0] })),
)

/**
 * Abbreviations and acronyms where the chosen profile wants none, spelled out or not: one finding for each, at its first use. Those that
 * need no long form (WSIS, ICT, UN) are let through. Source: the profile’s.
 */
export const profileAbbreviations = draftCheck('profile/no-abbreviations', (subject) => {
  const asked = askedByProfile(subject, 'no-abbreviations')
  if (!asked) return []
  const found = new Map<string, { at: ReturnType<typeof placeIn>; times: number }>()
  const add = (name: string, at: () => ReturnType<typeof placeIn>) => {
    const known = found.get(name)
    if (known) known.times += 1
    else found.set(name, { at: at(), times: 1 })
  }
  for (const passage of passagesOfDraft(subject)) {
    for (const { name, start, end } of acronyms(passage.text, passage.language))
      add(name, () => placeIn(passage, start, end))
    for (const { start, written } of shortened(passage.text, ''))
      add(written.toLowerCase(), () => placeIn(passage, start, start + written.length))
  }
  return [...found].map(([name, { at, times }]) => ({
    ...asked.said,
    at,
    message: message('finding.profile.abbreviation', { name, uses: times }),
  }))
})
