import { message } from '../../messages/message'
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
        message: message('finding.acronymHeading', { name }),
        reason: message('finding.acronymHeading.why'),
        source: message('finding.acronymHeading.source'),
      })),
    ),
)
