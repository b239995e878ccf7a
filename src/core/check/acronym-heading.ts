import { rememberText } from '../text/remember'
import { scanAcronyms } from './acronym-scan'
import { passagesOf, placeIn } from './passages'
import { sectionCheck } from './rule'

const scan = rememberText(scanAcronyms)

/**
 * An acronym in a heading of the writer's. Those that need no long form in the text (WSIS, ICT, UN) need none here.
 * Source: UN editorial practice, which spells names out in headings.
 */
export const acronymHeading = sectionCheck('acronyms/heading', (subject) =>
  passagesOf(subject)
    .filter(({ kind }) => kind === 'heading')
    .flatMap((passage) =>
      scan(passage.text, passage.language).map(({ name, start, end }) => ({
        level: 'advice' as const,
        at: placeIn(passage, start, end),
        message: `“${name}” stands in a heading: write the name in full there.`,
        reason: 'Headings are read alone, in tables of contents and by screen readers that jump from one to the next.',
        source: 'United Nations Editorial Manual, abbreviations and acronyms: none in headings',
      })),
    ),
)
