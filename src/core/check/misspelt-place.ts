import { message } from '../../messages/message'
import { matchesIn } from '../text/matches'
import { sectionCheck } from './rule'
import { styleOf } from './style-scan'

/** Names of places as they are often misspelt, each with the name that the United Nations writes. Each is no other name or word. */
const MISSPELT: ReadonlyMap<string, string> = new Map([
  ['Sao Paolo', 'São Paulo'],
  ['São Paolo', 'São Paulo'],
  ['Phillipines', 'Philippines'],
  ['Philipines', 'Philippines'],
  ['Phillippines', 'Philippines'],
  ['Carribean', 'Caribbean'],
  ['Carribbean', 'Caribbean'],
  ['Caribean', 'Caribbean'],
  ['Morrocco', 'Morocco'],
  ['Mauritious', 'Mauritius'],
  ['Kazakstan', 'Kazakhstan'],
  ['Kyrgystan', 'Kyrgyzstan'],
  ['Azerbaidjan', 'Azerbaijan'],
  ['Zimbawe', 'Zimbabwe'],
  ['Ethopia', 'Ethiopia'],
  ['Urugay', 'Uruguay'],
  ['Paraguai', 'Paraguay'],
  ['Equador', 'Ecuador'],
  ['Guatamala', 'Guatemala'],
  ['Nicaruaga', 'Nicaragua'],
  ['Argentinia', 'Argentina'],
  ['Addis Abeba', 'Addis Ababa'],
  ['Lichtenstein', 'Liechtenstein'],
  ['Phillippine', 'Philippine'],
  ['Phillipine', 'Philippine'],
  ['Madagaskar', 'Madagascar'],
  ['Mozambik', 'Mozambique'],
  ['Camerun', 'Cameroon'],
  ['Srilanka', 'Sri Lanka'],
  ['Marrakesch', 'Marrakesh'],
  ['Johanesburg', 'Johannesburg'],
])
const NAME = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${[...MISSPELT.keys()].join('|')})(?![\\p{L}\\p{N}])`, 'gu')

/** A place whose name is misspelt, such as “Sao Paolo”. Source: UNTERM. */
export const misspeltPlace = sectionCheck(
  'slips/place-name',
  styleOf(
    (own) =>
      matchesIn(own, NAME).flatMap((match) => {
        const name = MISSPELT.get(match[0])
        if (name === undefined) return []
        return [
          {
            start: match.index,
            end: match.index + match[0].length,
            message: message('finding.misspeltPlace', { written: match[0], name }),
            instead: name,
          },
        ]
      }),
    { reason: message('finding.misspeltPlace.why'), source: message('finding.misspeltPlace.source') },
  ),
)
