import { message } from '../../messages/message'
import { isEnglish } from '../text/language-tag'
import { matchesIn } from '../text/matches'
import { rememberText } from '../text/remember'
import { isNamePart, prose } from './passages'
import { draftCheck } from './rule'
import { inconsistency, ownUses } from './variants'

/** Verbs of which both spellings are right; “advise”, “exercise” and their like have but one. */
const STEMS =
  'acclimat|actual|aggrand|agon|allegor|alphabet|amort|anaesthet|anatom|anesthet|anonym|antagon|anthropomorph|apolog|arab|aromat|atom|author|automat|axiomat|balkan|banal|bapt|barbar|brutal|bureaucrat|burglar|cannibal|canon|capital|carbon|cartel|casual|categor|cauter|central|character|civil|collectiv|colon|commercial|commod|commodit|communal|compartmental|computer|conceptual|concret|container|contextual|conventional|corporat|crimin|criminal|critic|crystall|custom|democrat|demon|demoral|deodor|deput|diagonal|digit|digital|diplomat|dogmat|domestic|dramat|econom|editorial|emblemat|empath|emphas|energ|epitom|equal|essential|etern|eternal|eulog|euphem|evangel|eventual|exorc|external|factor|familiar|fantas|federal|femin|fertil|fetish|fictional|final|formal|formular|fossil|fratern|galvan|general|glamor|global|gourmand|harmon|hierarch|histor|historic|homogen|hospital|human|hybrid|hyperbol|hypnot|hypothes|icon|ideal|idol|immobil|immortal|immun|incentiv|individual|industrial|infantil|initial|institutional|intellectual|internal|international|ion|ital|italic|item|jeopard|journal|juvenil|legal|legitim|legitimat|liberal|lion|liquid|literal|local|magnet|marginal|martyr|material|maxim|mechan|medical|memor|memorial|mesmer|metabol|metastas|militar|mineral|miniatur|minim|mobil|modern|modular|monet|monopol|monument|moral|motor|mutual|mytholog|national|natural|neutral|nominal|normal|nuclear|objectiv|operational|optim|optimal|organ|ostrac|oxid|parenthes|parochial|particular|pasteur|patron|pauper|pedestrian|penal|person|personal|philosoph|plagiar|plural|polar|polem|politic|polymer|popular|pressur|prior|priorit|privat|problemat|professional|propagand|proselyt|psycholog|public|pulver|racial|radical|random|rational|real|recogn|regional|regular|relativ|revital|revolution|ritual|romant|romantic|routin|sanit|satir|scandal|schemat|scrutin|secular|sensational|sensit|sentimental|serial|sermon|sexual|singular|social|sovereign|special|spiritual|stabil|standard|steril|stigmat|strateg|styl|subsid|substantial|summar|symbol|symmetr|sympath|synchron|synthes|systemat|tabular|tantal|tempor|tenur|territorial|terror|theor|total|traumat|trivial|tyrann|union|unit|universal|urban|util|vandal|vapor|verbal|victim|virtual|visual|vital|vocal|vulgar|weapon|western'
const KNOWN: ReadonlySet<string> = new Set(STEMS.split('|'))
const PREFIX = /^(?:re|de|dis|un|under|over|pre|mis|hyper|sub)/

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
