import { message } from '../../messages/message'
import { matchesIn } from '../text/matches'
import { sectionCheck } from './rule'
import { styleOf } from './style-scan'

/** “Agenda 2030”, which the General Assembly called the 2030 Agenda for Sustainable Development. Source: A/RES/70/1. */
export const agenda2030 = sectionCheck(
  'style/agenda-2030',
  styleOf(
    (own) =>
      matchesIn(own, /(?<![\p{L}\p{N}])(?:UN )?Agenda 2030(?![\p{L}\p{N}])/gu).map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        message: message('finding.agenda2030'),
        instead: '2030 Agenda',
      })),
    { reason: message('finding.agenda2030.why'), source: message('finding.agenda2030.source') },
  ),
)
