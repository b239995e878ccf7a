import { message } from '../../messages/message'
import { matchesIn } from '../text/matches'
import { sectionCheck } from './rule'
import { styleOf } from './style-scan'

/** Other unions have member states in small letters. */
const OTHER_UNION =
  /(?:\b(?:EU|AU|Europe|European|Union|African|ASEAN|ECOWAS|Commonwealth|Mercosur|Arab League|OSCE|OECD|federal)(?:['’]s)?\s+)$/u
const OF_OTHER_UNION =
  /^\s+of\s+(?:the\s+)?(?:EU\b|AU\b|European|African Union|ASEAN|ECOWAS|Commonwealth|Council of Europe|OSCE|OECD|League)/u

/** “member states” of the United Nations without their capitals. */
export const styleMemberStates = sectionCheck(
  'style/member-states',
  styleOf(
    (own) =>
      matchesIn(own, /(?<![\p{L}\p{N}-])(?:member\s+[Ss]tate(s?)|Member\s+state(s?))(?![\p{L}\p{N}-])/gu).flatMap(
        (match) => {
          const before = own.slice(Math.max(0, match.index - 40), match.index)
          const end = match.index + match[0].length
          // A law of another union that is spoken of around it.
          if (
            /\b(?:EU|European (?:Union|Commission|Parliament|Council)|Directive)\b/u.test(
              own.slice(Math.max(0, match.index - 300), end + 150),
            )
          )
            return []
          if (OTHER_UNION.test(before) || OF_OTHER_UNION.test(own.slice(end, end + 40))) return []
          const instead = `Member State${match[1] ?? match[2] ?? ''}`
          return [
            {
              start: match.index,
              end,
              message: message('finding.styleMemberStates', { written: match[0], words: instead }),
              instead,
            },
          ]
        },
      ),
    {
      reason: message('finding.styleMemberStates.why'),
      source: message('finding.styleMemberStates.source'),
    },
  ),
)
