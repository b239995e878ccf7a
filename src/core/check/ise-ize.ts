import { message } from '../../messages/message'
import { isEnglish } from '../text/language-tag'
import { matchesIn } from '../text/matches'
import { rememberText } from '../text/remember'
import { isNamePart, prose } from './passages'
import { draftCheck } from './rule'
import { inconsistency, ownUses } from './variants'

/** Verbs of which both spellings are right; “advise”, “exercise” and their like have but one. */
const STEMS =
  'anonym|apolog|author|capital|categor|central|character|civil|commercial|computer|conceptual|contextual|crimin|criminal|critic|crystall|custom|democrat|demoral|digit|digital|econom|emphas|energ|equal|fertil|final|formal|general|global|harmon|ideal|immun|incentiv|individual|industrial|institutional|internal|international|jeopard|legal|legitim|liberal|local|marginal|material|maxim|memor|militar|minim|mobil|modern|monet|monopol|national|neutral|normal|operational|optim|organ|ostrac|patron|penal|personal|polar|popular|prior|priorit|privat|public|radical|rational|real|recogn|regular|revital|revolution|scrutin|sensit|social|special|stabil|standard|steril|stigmat|subsid|summar|symbol|synchron|synthes|systemat|theor|trivial|urban|util|victim|visual|vocal|weapon'
const KNOWN: ReadonlySet<string> = new Set(STEMS.split('|'))
const PREFIX = /^(?:re|de|dis|un|under|over|pre|mis)/

/** Any word with such an ending, found by its letters alone; which of them are ours the list says, faster than an expression could. */
const WORD = /(?<![\p{L}\p{N}])([a-z]+i)([sz])((?:e[sdr]?|ers|ing|ations?|ational|able)(?![\p{L}\p{N}]))/giu

function isKnown(stem: string): boolean {
  return KNOWN.has(stem) || KNOWN.has(stem.replace(PREFIX, ''))
}

const scan = rememberText((text, language) =>
  isEnglish(language)
    ? matchesIn(prose(text, ''), WORD).flatMap((match) => {
        const [written, stem = '', side = '', ending = ''] = match
        // “International Labour Organization” is a name; so is a word in a title.
        if (!isKnown(stem.slice(0, -1).toLowerCase()) || isNamePart(text, match.index, written)) return []
        return [{ start: match.index, written, stem, side: side.toLowerCase(), ending }]
      })
    : [],
)

/**
 * ‑ise and ‑ize in one draft: one finding, at the first of the rarer ones. Names, quotations and proposed language do not count.
 * Source: the United Nations write ‑ize, but a draft that is consistent matters more than either spelling.
 */
export const iseIze = draftCheck('consistency/ise-ize', (subject) =>
  inconsistency(
    ownUses(subject, scan, ({ stem, ending }, other) => `${stem}${other}${ending}`),
    {
      says: (values) => message('finding.iseIze', values),
      reason: message('finding.iseIze.why'),
      source: message('finding.iseIze.source'),
    },
  ),
)
