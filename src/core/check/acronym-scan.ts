import { matchesIn } from '../text/matches'
import { isInOneWord, isSentenceWord, lastWord, mayBeSpelledIn } from './acronym-evidence'

/** An acronym as it stands in a text; offsets count in UTF-16. `name` is without the plural’s s. */
export interface AcronymUse {
  name: string
  start: number
  end: number
  /** True where the long form stands beside it, so that this is the place that explains it. */
  spelled: boolean
  /** That long form as it is written; null where there is none. */
  longForm: string | null
  /** True where it is a name that its kind explains, as in “the firm NSO”; such uses are given only to who asks for them. */
  explained: boolean
}

/**
 * Acronyms that need no long form here, with the reason for each group. The list is short on purpose: IGF, GDC, SDG and NGO are
 * not on it, because readers outside the process meet them for the first time in the text.
 */
const KNOWN: ReadonlySet<string> = new Set([
  // The addressee, the process that is commented on and its subject, in the languages that have capitals.
  ...['UN', 'WSIS', 'ICT', 'ONU', 'SMSI', 'TIC', 'CMSI', 'ООН', 'ВВУИО', 'ИКТ'],
  // Words by now, whose long form would puzzle.
  ...[
    'AIDS',
    'HIV',
    'COVID',
    'SARS',
    'DNA',
    'UNESCO',
    'UNICEF',
    'NATO',
    'LASER',
    'RADAR',
    'NASA',
    'OPEC',
    'COVAX',
    'ISIS',
    'ISBN',
    'PIN',
    'SIM',
  ],
  ...[
    'URL',
    'PDF',
    'HTML',
    'HTTP',
    'HTTPS',
    'USB',
    'SMS',
    'DVD',
    'CD',
    'TV',
    'GPS',
    'FAQ',
    'HQ',
    'ID',
    'OK',
    'PHD',
    'WWW',
    'TCP',
    'IP',
    'IT',
    'GSM',
    'MAC',
    'LGBT',
    'BBC',
    'CNN',
    'IBM',
    'MIT',
    'CEO',
    'WTO',
    'IMF',
    'OECD',
    'GDP',
    'ASEAN',
    'BRICS',
    'ATM',
    'FBI',
    'VPN',
    'AI',
    'CCTV',
    'MP',
    'MEP',
    'DPM',
    'ISO',
    'IEC',
    'APEC',
    'NYC',
    'NY',
    'MOU',
    'MoU',
    'LGBTI',
    'LGBTQ',
    'LGBTQI',
  ],
  // Formats, languages and interfaces of computers, which nobody knows by their long form.
  ...['GIF', 'JPEG', 'PNG', 'XML', 'CSS', 'JSON', 'RSS', 'API', 'PHP', 'SQL', 'LAMP', 'PC'],
  // Names of organisations that are no acronym any more.
  ...['CARE', 'OXFAM', 'CHOICE'],
  // A name that is cut apart: NETmundial.
  'NET',
  ...['ЮНЕСКО', 'ЮНИСЕФ', 'НАТО', 'СПИД', 'ВИЧ', 'OTAN', 'SIDA', 'VIH'],
  // States and times of day, written so in running text.
  ...[
    'UK',
    'US',
    'USA',
    'UAE',
    'EU',
    'UE',
    'США',
    'ЕС',
    'РФ',
    'AM',
    'PM',
    'AD',
    'BC',
    'CE',
    'BCE',
    'GMT',
    'UTC',
    'CET',
    'CEST',
    'EST',
    'EDT',
    'PDT',
    'PST',
    'IST',
  ],
  // Forms of companies, behind their name.
  ...['LLC', 'LLP', 'PLC', 'LTD', 'INC', 'GMBH', 'AG', 'SA', 'BV', 'NV'],
  // Parts of references, and latin ones.
  ...['OP', 'PP', 'NB', 'PS', 'RES', 'ADD', 'REV', 'CORR', 'DOC', 'FY'],
])

/** Words that writers put in capitals for weight. */
const SHOUTED: ReadonlySet<string> = new Set(
  'AGREE AGREED DELETE INSERT REJECT REPLACE SUPPORT ALL ALSO ALWAYS AND ANY ARE AS AT BE BEFORE BUT BY CAN CANNOT DO DOES DONE DRAFT EACH ENSURE EVERY FINAL FOR FROM HAS HAVE HOW IF IN INTO IS ITS JUST LESS MAY MORE MOST MUST NEED NEVER NEW NO NONE NOT NOTE NOW OF ON ONLY OR OUR OUT SAMPLE SHALL SHOULD SOME SUCH THAN THAT THE THEIR THEM THEN THERE THESE THEY THIS THOSE TO TOO UP US USE VERY WE WHAT WHEN WHERE WHO WHY WILL WITH YES YOU YOUR ARTICLE ANNEX PART SECTION TITLE TABLE'
    .split(' ')
    .filter((word) => !['WHO'].includes(word)),
)

/** Two-letter country codes that mean something else in this field, so that they are acronyms after all. */
const NOT_COUNTRIES: ReadonlySet<string> = new Set(['AI', 'IT', 'ML', 'AR', 'IO', 'PR', 'CI'])

const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/

/**
 * Two capitals or more, digits among or after them (W3C, ICT4D), a plural’s s; or capitals around an o for “of” (IoT, MoU). Not inside a
 * longer word, a hashtag or a file name’s ending.
 */
const TOKEN =
  /(?<![\p{Lu}\p{Ll}\p{M}\p{Nd}_#@&.])(\p{Lu}o\p{Lu}|\p{Lu}\p{Nd}*\p{Lu}[\p{Lu}\p{Nd}]*)(s?)(?![\p{Lu}\p{Ll}\p{M}\p{Nd}_&@]|\.\p{Ll})/gu

/** Web and mail addresses, and what may be a document symbol. */
const MASKED =
  /(?<!\S)\S*(?:@|:\/\/|www\.)\S*|(?<![\p{L}\p{N}.-])[\p{L}\d-]+\.\p{Ll}{2,4}\/[\p{L}\d]\S*|(?<chain>(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{Nd}.]{0,20}(?:\/[\p{L}\p{Nd}.()+-]+)+)/gu

/** The organ that a document symbol starts with. */
const ORGAN = /(?<![\p{L}\p{N}])(?:A|E|S|T|ST|TD|HRI|DP|CRC|CCPR|CEDAW|CAT|CERD)(?=\/[\p{Lu}\p{Nd}])/u

/** The text with addresses and document symbols such as A/RES/70/125 or E/CN.16/2025/3 blotted out: nothing in them is an acronym. */
function withoutSymbols(text: string): string {
  return text.replace(MASKED, (found, chain: string | undefined, at: number) => {
    if (chain === undefined) return ' '.repeat(found.length)
    // With a number among its parts it is a symbol whatever it starts with.
    const numbered =
      /\/\p{Nd}/u.test(chain) ||
      /^[^\s/]*(?:\/[^\s/]+)*?\/\p{Nd}/u.test(text.slice(at + found.length, at + found.length + 60))
    const from = numbered ? 0 : chain.search(ORGAN)
    return from < 0 ? found : found.slice(0, from) + ' '.repeat(found.length - from)
  })
}

const OPENING = /[(（[［]$/u
const CLOSING = /^[)）\]］]/u

/** Most words that a long form may have before its acronym. */
const LONGEST = 20

/**
 * Acronyms in one block's text. `language` is the draft's: in a language other than English any words before a bracket count as
 * the long form, since the acronym may be that of the English name. Not acronyms: Roman numerals, document symbols, addresses,
 * country codes, currencies before a sum, doubled paragraph letters, words and lines in capitals. With `all`, those too that need no long
 * form in this field, such as WSIS: somebody who interprets it may not know them. With `explained`, names too that their kind explains.
 */
export function scanAcronyms(
  text: string,
  language: string,
  { all = false, explained: withExplained = false } = {},
): AcronymUse[] {
  if (!/\p{Lu}o?\p{Lu}|\p{Lu}\p{Nd}+\p{Lu}/u.test(text)) return []
  const masked = withoutSymbols(text)
  const isCapitalLine = capitalLines(masked)
  const foreign = !/^en\b/i.test(language)
  const uses: AcronymUse[] = []
  for (const match of matchesIn(masked, TOKEN)) {
    const [whole, name = '', plural = ''] = match
    const start = match.index
    const end = start + whole.length
    // The stops of “the U.S. Agency” end no sentence.
    const before = masked
      .slice(Math.max(0, start - NEAR), start)
      .replace(/(?<!\p{L})(?:\p{Lu}\.){2,4}/gu, (found) => found.replaceAll('.', ''))
      // “Systems on Silicon Manufacturing Co. Pte. Ltd. (SSMC)”: neither do those of a company's form.
      .replace(/(?<=\s(?:Co|Corp|Inc|Ltd|Pte|Pvt))\.(?=\s(?:Pte|Pvt|Ltd|Inc|Limited|\())/gu, '')
    const after = masked.slice(end, end + NEAR)
    const longForm = spelledBefore(name, before, after, foreign) ?? spelledAfter(name, before, after, foreign)
    const spelled = longForm !== null
    if (!spelled && (isNoAcronym(name, before, after, all) || isCapitalLine(start) || isShouted(masked, start, end)))
      continue
    const explained = !spelled && isCalledSo(name, before, after)
    if (explained && !withExplained) continue
    uses.push({ name, start, end: plural === '' ? start + name.length : end, spelled, longForm, explained })
  }
  return uses
}

const CAPITALS = /^\p{Lu}[\p{Lu}\p{Nd}’']*$/u
const CAPITALS_FIRST = /^\p{Lu}[\p{Lu}\p{Nd}’']*(?!\p{Ll})/u

/** Characters on either side of an acronym in which its long form is looked for. */
const NEAR = 400

/** Letters of the longest acronym that people spell letter by letter (UNFCCC, DNSSEC). */
const LONGEST_ACRONYM = 6

/**
 * Part of a citation: “(2015) 5 SCC 1”, “47 USC Section 325”, “[2000] ECHR 28341/95”, “COM(2006)168”, “COM 2006/0168”, “WP(C)”, “MIND, 2011”, and a surname in capitals,
 * “(FREIRE, 1996)”, “CARLINI, A. L.”.
 */
function isCited(name: string, before: string, after: string): boolean {
  if (/^\s\p{Nd}{2,4}\/\p{Nd}/u.test(after) || /\p{Lu}\p{L}{1,30}\sv\.?\s$/u.test(before)) return true
  if (/^\((?:(?:19|20)\p{Nd}\p{Nd}|\p{Lu})\)/u.test(after)) return true
  if (/\p{Nd}[\])]?\s$/u.test(before) && /^\s(?:\p{Nd}|§|[Ss]ections?\b|On ?[Ll]ine\b)/u.test(after)) return true
  // “(Ranja Sengupta, TWN, 23 February 2024)”: who published what is linked, and when.
  if (/[(,]\s?$/u.test(before) && /^,\s\p{Nd}{1,2}\s\p{Lu}\p{Ll}+\s(?:19|20)\p{Nd}{2}\)/u.test(after)) return true
  return name.length > 3 && /^,\s(?:(?:19|20)\p{Nd}\p{Nd}(?!\p{Nd})|\p{Lu}\.)/u.test(after)
}

/** Characters before an acronym in which its words stand where it follows them behind a comma. */
const CLAUSE = 160

/** “ICPN – a new security partnership”, “the NEA—the union that …”: what it is follows at once. */
const KIND_AFTER =
  /^(?:\s?[–—]\s?|,\s)(?:a|an|the)\s(?:[\p{L}.]+[\s-]){0,4}(?:partnership|union|university|company|firm|network|group|organi[sz]ation|association|body|agency|programme|program|platform|institute|foundation|think tank|coalition|alliance|system|database|service|registry|portal|regulator|watchdog|broadcaster|party|treaty|verb|noun|word|term|acronym|abbreviation|initials)s?(?!\p{L})/u

/** “companies like BYD”, “four domestic providers: Viettel, VNPT, FPT”: a name among those of companies, which are no acronyms to their readers. */
const AMONG_COMPANIES =
  /(?<!\p{L})(?:[Cc]ompanies|[Ff]irms|[Bb]rands|providers|manufacturers|producers|suppliers|vendors|banks|operators|carriers|retailers|broadcasters|publishers|airlines|start-?ups|\p{Ll}{2,12}makers)(?:,?\s(?:like|such as|including)|:)\s(?:\p{Lu}[\p{L}\p{Nd}&.-]{0,20}(?:\s\p{Lu}[\p{L}\p{Nd}&.-]{0,20}){0,3}(?:,(?:\s(?:and|or))?|\s(?:and|or|&))\s){0,8}$/u

/**
 * “the firm NSO”, “a game called PUBG”, “made by DJI”, “the PIR Center”, “the “FOCUS” tips”, “[hereinafter BCG Report]”: a name that its kind or its writer explains; and
 * “Rio Claro, SP, Brasil”: a part of an address.
 */
function isCalledSo(name: string, before: string, after: string): boolean {
  return (
    /(?:\b(?:firm|company|brand|newspaper|daily|magazine|broadcaster|airline|retailer|conglomerate|giant|start-?up|supplier|manufacturer|app|game|software|called|named|made by|manufactured by)|\p{Ll}maker)\s["“‘]?$/iu.test(
      before,
    ) ||
    /[([](?:hereinafter|hereafter)[\s,:]+(?:the\s)?["“‘]?$/iu.test(before) ||
    // “the appellate authority, i.e. the FAA”, “so we call it the IRDA”, “also known as HDB blocks”, “or as it’s often referred to, PACER”.
    /(?:\bi\.\s?e\.?,?|\b(?:that is|namely|known as|referred to(?: as)?|as (?:it|they)(?:[’']s|[’']re| is| are)(?: \p{Ll}+)? (?:known|called)|called|call (?:it|this|them)|termed|dubbed|abbreviated(?: as| to)?)(?:,|:)?)\s(?:the\s|an?\s)?["“‘]?$/iu.test(
      before,
    ) ||
    AMONG_COMPANIES.test(before) ||
    // “the GMW paradigm (named after the researchers)”.
    /^(?:\s\p{Ll}+)?,?\s\(?(?:named|called)\s(?:after|for|so)(?!\p{L})/u.test(after) ||
    // “the Other Legislation Amendment (Assistance and Access) Act 2018, or TOLA, gives”.
    (/[\p{L}\p{Nd})"”],\s(?:or|aka|a\.k\.a\.)\s(?:the\s)?["“‘]?$/u.test(before) && /^["”’]?[,)]/u.test(after)) ||
    // “Our National Water Agency, PUB, has worked”.
    (/\p{Lu}\p{Ll}+,\s$/u.test(before) && /^,\s\p{Ll}/u.test(after)) ||
    /^\s(?:Group|Cent(?:er|re)|Bank|Ltd|Inc|Corp|Foundation|Systems|Limited|International|Facility|Studios?|energy)\b/u.test(
      after,
    ) ||
    KIND_AFTER.test(after) ||
    // “the Extended Producer Responsibility scheme, or EPR scheme for short”.
    (/\bor\s["“‘]?$/u.test(before) && /^["”’]?(?:\s\p{Ll}+){0,2}\sfor short/u.test(after)) ||
    // “the Job Placement, Employment and Training programme, JPET, a scheme”.
    (/,\s$/u.test(before) && /^,/u.test(after) && mayBeSpelledIn(before.slice(-CLAUSE), name)) ||
    (/["“‘]$/u.test(before) && /^["”’](?!s)/u.test(after)) ||
    (name.length === 2 && /\p{Ll},\s$/u.test(before) && /^,\s\p{Lu}/u.test(after))
  )
}

/** “Justice AP Shah”, “KS Puttaswamy v. Union of India”: the initials of a person. */
function isInitials(name: string, before: string, after: string): boolean {
  // “revised on 10 July 2012, OYR”: who did it, and when.
  if (name.length <= 3 && /(?:19|20)\p{Nd}\p{Nd},\s$/u.test(before) && /^\s*(?:[.;)\n]|$)/u.test(after)) return true
  return (
    name.length <= 3 &&
    /^\s\p{Lu}\p{Ll}/u.test(after) &&
    (/\b(?:Justice|Judge|Mr|Mrs|Ms|Dr|Prof|Professor|Shri|Smt|Sir|Ambassador)\.?\s$/u.test(before) ||
      /^\s\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?\sv(?:s|ersus)?\.?\s/u.test(after))
  )
}

/** “ISO/IEC 29147”, “RFC 2119”: what a standard is called by; a year is no such number. */
function isStandard(after: string): boolean {
  return /^(?:(?:\/\p{Lu}{2,8})+\s\p{Nd}{3,5}|\s(?!(?:19|20)\p{Nd}\p{Nd}(?!\p{Nd}))\p{Nd}{4,5})(?![\p{Nd},])/u.test(
    after,
  )
}

function isNoAcronym(name: string, before: string, after: string, all: boolean): boolean {
  if ((!all && KNOWN.has(name)) || SHOUTED.has(name)) return true
  if (ROMAN.test(name)) return true
  // “Salt Lake City, UT”: a part of an address.
  if (name.length === 2 && /\p{Lu}\p{Ll}+,\s$/u.test(before) && /^(?:[.,;)\n]|$)/u.test(after)) return true
  // “C-TAP”, “Co-WIN”, “IT-Political Association”, “ITU-T”: part of a name that is joined by hyphens.
  if (/(?:[\p{Lu}\p{Nd}]|(?<!\p{L})\p{Lu}\p{Ll}+)[-‐‑]$/u.test(before) || /^[-‐‑]\p{Lu}/u.test(after)) return true
  if (isCited(name, before, after) || isInitials(name, before, after) || isStandard(after)) return true
  // “URLS”: the plural of a known one, in capitals too.
  if (!all && name.endsWith('S') && KNOWN.has(name.slice(0, -1))) return true
  // “FAIR TRADE”, “in REAL TIME”: words in capitals beside each other; and “l’OMC”, from a French title.
  if (name.length > 3 && (/\p{Lu}{2}[\s]$/u.test(before) || /^\s\p{Lu}{2}/u.test(after))) return true
  if (/(?<!\p{L})[ldLD][’']$/u.test(before)) return true
  // “COP28”, “MC12”, “ATRT2”, “GPT-4”: the name of a meeting, a report or a product by its number.
  if (/^\p{Lu}{2,}\p{Nd}{1,2}$/u.test(name) || /^[-‐‑]\p{Nd}/u.test(after)) return true
  if (/\p{Nd}{3}|\p{Lu}\p{Nd}+\p{Lu}+\p{Nd}/u.test(name)) return true
  // “AAA”: how good something is said to be.
  if (/^(\p{L})\1+$/u.test(name)) return true
  // “CKP® professionals”: a mark that is somebody’s.
  if (/^(?:[®™℠]|\s?\((?:R|TM|SM)\))/u.test(after)) return true
  // “OPENNESS”, “INROOTS”, “TSUBAME”: a word or a name that is spoken, and nobody spells out.
  if (name.length > LONGEST_ACRONYM) return true
  if (/^\p{Nd}|^[A-Z]{3}$/u.test(name) && /^[\s\u00a0]?[\p{Nd}$€£]/u.test(after) && isCurrency(name)) return true
  if (
    /^[A-Z]{3}$/.test(name) &&
    /[\p{Nd}](?:[\s\u00a0](?:million|billion|trillion))?[\s\u00a0]?$/u.test(before) &&
    isCurrency(name)
  )
    return true
  return /^[A-Z]{2}$/.test(name) && !NOT_COUNTRIES.has(name) && isCountry(name)
}

/** Codes that are in the list of currencies too, and here mean something else. */
const NOT_CURRENCIES: ReadonlySet<string> = new Set(['SDG', 'STD', 'SLE'])

function isCurrency(code: string): boolean {
  return !NOT_CURRENCIES.has(code) && nameOf('currency', code) !== undefined
}

function isCountry(code: string): boolean {
  return nameOf('region', code) !== undefined
}

const names = new Map<string, Intl.DisplayNames>()

function nameOf(type: 'currency' | 'region', code: string): string | undefined {
  let found = names.get(type)
  if (!found) {
    found = new Intl.DisplayNames('en', { type, fallback: 'none' })
    names.set(type, found)
  }
  return found.of(code)
}

/** Whether the line that a place stands in has no small letter. Places are asked for in order; each line is read once. */
function capitalLines(text: string): (at: number) => boolean {
  let end = -1
  let capital = false
  return (at) => {
    while (at > end) {
      const start = end + 1
      const stop = text.indexOf('\n', start)
      end = stop < 0 ? text.length : stop
      capital = !/\p{Ll}|\p{Lo}/u.test(text.slice(start, end))
    }
    return capital
  }
}

/** A stretch of three words in capitals on one line, of which one is too long for an acronym. */
function isShouted(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - 80), start)
      .split('\n')
      .at(-1)
      ?.split(/[\s,–-]+/u)
      .map((word) => word.replace(/^["“‘([]+/u, '')) ?? []
  const after =
    text
      .slice(end, end + 80)
      .split('\n')[0]
      ?.split(/[\s,–-]+/u) ?? []
  const words = [text.slice(start, end)]
  if (before.pop() === '')
    for (let word = before.pop(); word && CAPITALS.test(word); word = before.pop()) words.push(word)
  if (after.shift() === '')
    for (let word = after.shift() ?? ''; ; word = after.shift() ?? '') {
      const capitals = CAPITALS_FIRST.exec(word)?.[0] ?? ''
      if (capitals !== '') words.push(capitals)
      if (capitals !== word || word === '') break
    }
  return words.length >= 3 && words.some((word) => word.length > 6 || SHOUTED.has(word))
}

/** “Internet Governance Forum (IGF)”, also “(the ‘IGF’)”, “(IGF; …)”, “Internet Governance Forum, or IGF,”. */
function spelledBefore(name: string, before: string, after: string, foreign: boolean): string | null {
  const opened =
    /[(（]?[(（[［]\s?["“«‘']?(?:(?:hereinafter|hereafter|the|or|UN|US|EU|UK|in short|referred to as|ci-après|en adelante|далее|далее —)[\s,:]{1,2}){0,4}(?:[\p{L}\d]{2,8}(?:\s(?:or|and)\s|\s?\/\s?))?["“«‘']?$/iu.exec(
      before,
    ) ?? (foreign ? null : /[(（[［]["“«‘']?\p{Ll}{2,9}\s["“«‘']?$/u.exec(before))
  // “(IRP Charter)”: the rest of a short name follows the acronym.
  if (opened && /^\s\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?[)）]/u.test(after)) {
    const full = nameAtEnd(before.slice(0, opened.index).slice(-200))
    if (full !== null) return full
  }
  if (
    opened &&
    /^(?:[’']s)?["”»’']?(?:\s(?:19|20)\p{Nd}\p{Nd})?["”»’']?(?:\s*[)）\]］;；,،]|\s[–—-]\s|\s(?:or|and)\s[\p{L}\d]{2,8}\s?[)）])/u.test(
      after,
    )
  ) {
    const words = before.slice(0, opened.index).slice(-200)
    const found = longFormIn(name, lastWords(words), 'loose') ?? longFormIn(name, lastWords(words), 'tail')
    if (found !== null) return found
    // “LetIndiaBreathe (LIB)”: a name in one word.
    const joined = /(?:\p{Lu}\p{Ll}+){2,8}$/u.exec(words.trimEnd())?.[0]
    if (joined?.replace(/\P{Lu}/gu, '') === name) return joined
    const full = nameAtEnd(words.trimEnd().replace(/[’']s$/u, ''))
    if (full !== null && (nearlySpells(name, full) || hasItsInitials(name, full))) return full
    return (foreign || otherScript(name, words)) && /[\p{L}\p{M}]{2}["”»’']?\s*$/u.test(words)
      ? lastName(name, words)
      : null
  }
  // “anti-money laundering and countering financing of terrorism (AML/CFT)”: one bracket for two names.
  const joined = opened && /^\s?\/\s?(\p{Lu}{2,8})\s*[)）]/u.exec(after)
  if (opened && joined) {
    const words = lastWords(before.slice(0, opened.index).slice(-200))
    const found = longFormIn(`${name}${joined[1]}`, words, 'strict') ?? longFormIn(name, words, 'tail')
    if (found !== null) return found
  }
  // “(sustainable development goals, SDGs)” and “Tanzania Community Media Network—TNCM”.
  const beside = /(?:[(（][^()（）\n]{3,160})(?:,|\s[–—-])\s*$|\s?[—–]\s?$|\s-\s$/u.exec(before)
  if (beside && /^(?:[)）\].,;]|\s|$)/u.test(after)) {
    const found = longFormIn(name, lastWords(before), 'strict')
    if (found !== null && /\s|-/.test(found)) return found
  }
  // “The Singapore Land Authority, SLA, has …”
  const between = /,\s$/u.test(before) && /^,/u.test(after) ? nameAtEnd(before.slice(-200)) : null
  if (between !== null && longFormIn(name, lastWords(between), 'strict') !== null) return between
  const named = /(?:,|(?<!\s))\s+(?:or|(?:also )?known as|called|abbreviated(?: as)?)\s+(?:the\s+)?["“«‘']?$/iu.exec(
    before,
  )
  const words = named && before.slice(0, named.index)
  // “digital rights/restrictions management, or DRM”: of two words with a stroke between them either counts.
  return (
    words &&
    (longFormIn(name, lastWords(words), 'strict') ??
      longFormIn(name, lastWords(words.replace(/(?<=\p{L})\/\p{L}+/gu, '')), 'strict'))
  )
}

/** “Ministry of Electronics and IT (MEITY)”: the name starts as the acronym does, and has all its letters but one in sequence. */
function nearlySpells(name: string, full: string): boolean {
  const letters = [...plain(name.replace(/\P{L}/gu, '').toLowerCase())]
  const flat = plain(full.toLowerCase())
  if (letters.length < 3 || letters[0] !== flat[0]) return false
  let found = 0
  for (const character of flat) if (character === letters[found]) found += 1
  return found >= letters.length - 1
}

/**
 * “European Pirate Party (PPEU)”, “International Pact of Civil and Political Rights (PIDCP)”: the acronym of the name in another language, whose letters start words of it in
 * any order, all of three, and all but one of more.
 */
function hasItsInitials(name: string, full: string): boolean {
  const letters = [...name]
  if (letters.length < 3) return false
  const initials = wordsOf(full).map(({ text }) => plain(text[0] ?? '').toUpperCase())
  const missing = letters.filter((letter) => {
    const at = initials.indexOf(letter)
    if (at >= 0) initials.splice(at, 1)
    return at < 0
  })
  return missing.length <= (letters.length > 3 ? 1 : 0)
}

/** The name in capitals that a text ends with, of two words with a capital or more. */
function nameAtEnd(text: string): string | null {
  const words = lastWords(text)
  let from = words.length
  let capitals = 0
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at]?.text ?? ''
    if (/^\p{Lu}/u.test(word)) {
      from = at
      capitals += 1
    } else if (!SMALL.test(word)) break
  }
  return capitals < 2 ? null : written(words.slice(from))
}

/** What stands before a bracket and cannot be compared with its letters: from as many capitals back as it has letters, else the whole clause. */
function lastName(name: string, words: string): string {
  const clause = (
    /(?<![^.;:!?()（），。；：！？、،؛\n])[^.;:!?()（），。；：！？、،؛\n]*$/u.exec(words)?.[0] ?? words
  ).trim()
  const capitals = matchesIn(clause, /(?<![\p{L}\p{M}])\p{Lu}/gu)
  const from = capitals[Math.max(0, capitals.length - name.replace(/\P{L}/gu, '').length)]
  return clause
    .slice(from?.index ?? 0)
    .replace(/^["“«‘']+|(?<!["”»’'])["”»’']+$/gu, '')
    .trim()
}

/** “IGF (Internet Governance Forum)”, “IGF, the Internet Governance Forum,”, “IGF – Internet …”, or a table of abbreviations. */
function spelledAfter(name: string, before: string, after: string, foreign: boolean): string | null {
  // “TRIPS obligations (Trade Related …)”: a word may stand between.
  const bracket = /^["”»’']?(?:\s\p{Ll}+)?\s*[(（[［]([^()（）[\]［］\n]{3,160})[)）\]］]/u.exec(after)
  if (bracket && !OPENING.test(before)) {
    const inside = bracket[1] ?? ''
    const words = wordsOf(inside)
    const found = longFormIn(name, words, 'loose') ?? longFormIn(name, words, 'prefix')
    if (found !== null) return found
    return (foreign || otherScript(name, inside)) && (words.length > 1 || isUnspacedStart(inside))
      ? inside.trim()
      : null
  }
  const beside =
    /^(?:,?\s+or(?=\sthe\s)|,(?!\swhich\s)|\s*[–—:=-]|\n|\s+(?:stands for|means|refers to|is)|(?:,?\s+which(?:\s\p{Ll}+){0,4})?\s+(?:stands for|is (?:the|an) (?:acronym|abbreviation) (?:for|of)))\s*(?:the\s+)?/iu.exec(
      after,
    )
  if (CLOSING.test(after)) return null
  if (!beside) {
    // “GNSO The Generic Names Supporting Organization”: the title of a line runs into it.
    const title = /^\s+The\s+(?=\p{Lu})/u.exec(after)
    const words = title ? wordsOf(after.slice(title[0].length, title[0].length + 160)) : []
    const capitals = words.slice(0, capitalWords(words))
    return capitals.length < 2 ? null : longFormIn(name, capitals, 'loose')
  }
  const words = wordsOf(after.slice(beside[0].length, beside[0].length + 160))
  const found = longFormIn(name, words, 'prefix')
  if (found !== null || !/[–—-]/u.test(beside[0])) return found
  // “TOR – The Onion Router”: the article gives a letter.
  const whole = longFormIn(
    name,
    wordsOf(after.slice(beside[0].replace(/the\s*$/iu, '').length, beside[0].length + 160)),
    'prefix',
  )
  if (whole !== null) return whole
  // “ISOC – The Internet Society”: a name that a dash joins gives letters from inside its words too.
  const named = wordsOf(/^[^.;!?()（）\n]*/u.exec(after.slice(beside[0].length, beside[0].length + 160))?.[0] ?? '')
  const capitals = named.slice(0, capitalWords(named))
  if (capitals.length < 2) return null
  // “COICA – Coordinator of Indigenous Organizations …”: the letters are those of its name in another language.
  const full = written(capitals)
  return longFormIn(name, capitals, 'loose') ?? (hasItsInitials(name, full) ? full : null)
}

/** How many words at the start have a capital, small words between them counted. */
function capitalWords(words: readonly Word[]): number {
  const end = words.findIndex(({ text }) => !/^\p{Lu}/u.test(text) && !SMALL.test(text))
  return end < 0 ? words.length : end
}

function isUnspacedStart(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2}/u.test(text)
}

/** True when the words are written in letters unlike those of the acronym, so that initials cannot be compared. */
function otherScript(name: string, words: string): boolean {
  const latin = /^\p{Script=Latin}/u.test(name)
  const last = [...words].reverse().find((character) => /\p{L}/u.test(character))
  return last !== undefined && /\p{Script=Latin}/u.test(last) !== latin
}

interface Word {
  text: string
  /** What the word stands in, and where. */
  of: string
  start: number
}

function wordsOf(of: string): Word[] {
  return matchesIn(of, /[\p{L}\p{M}\p{Nd}]+/gu).map((match) => ({ text: match[0], of, start: match.index }))
}

/** Words of the sentence's last clause. */
function lastWords(text: string): Word[] {
  return wordsOf(/(?<![^.;:!?()（）\n])[^.;:!?()（）\n]*$/u.exec(text)?.[0] ?? '').slice(-LONGEST)
}

/** Words inside a name that its acronym passes over. */
const SMALL =
  /^(?:of|the|and|for|on|in|to|with|de|la|le|les|des|du|et|sur|pour|y|el|los|las|del|en|и|по|в|для|на|d|l)$/iu

/**
 * The words that the acronym's letters stand for, as they are written; null when there are none.
 * `loose`: some last words of a sentence, of which at least half the letters start a word and the rest stand inside words, in sequence,
 * as in “Extensible Markup Language (XML)”. `strict`: each letter starts a word and small words are passed over, up to the last word.
 * `prefix`: as strict, from the first word on, whatever follows. `tail`: three letters or more, each the start of a word with a capital, and
 * a name goes on behind them, as in “Working Group on Enhanced Cooperation on Public Policy Issues (WGEC)”.
 */
function longFormIn(name: string, words: readonly Word[], how: 'loose' | 'strict' | 'prefix' | 'tail'): string | null {
  const letters = [...name.replace(/\p{Nd}/gu, '').toLowerCase()].map(plain)
  if (letters.length === 0 || words.length === 0) return null
  const flat = words.map(({ text }) => plain(text.toLowerCase()))
  if (how === 'prefix') {
    const taken = initialsTaken(letters, flat, false)
    return taken === null ? null : written(words.slice(0, taken))
  }
  for (let from = flat.length - 1; from >= 0; from -= 1) {
    const rest = flat.slice(from)
    if (how === 'tail') {
      if (letters.length < 3 || !/^\p{Lu}/u.test(words[from]?.text ?? '')) continue
      const taken = initialsTaken(letters, rest, false)
      if (taken !== null && /^\p{Lu}/u.test(words[from + taken - 1]?.text ?? '')) return written(words.slice(from))
      continue
    }
    if (how === 'loose' ? matchesLoosely(letters, rest) : initialsTaken(letters, rest, true) !== null)
      return written(words.slice(from))
  }
  return null
}

/** Words that follow each other, with what stands between them. */
function written(words: readonly Word[]): string {
  const [first] = words
  const last = words.at(-1)
  return first && last ? first.of.slice(first.start, last.start + last.text.length) : ''
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

/** How many words the letters are initials of, small words between them counted; null when they are not. */
function initialsTaken(letters: readonly string[], words: readonly string[], toTheEnd: boolean): number | null {
  let next = 0
  for (const [index, word] of words.entries()) {
    if (next === letters.length) return !toTheEnd || SMALL.test(word) ? index : null
    if (word.startsWith(letters[next] ?? '')) next += 1
    else if (!SMALL.test(word)) return null
  }
  return next === letters.length ? words.length : null
}

/** All letters in sequence, the first one at the start of the first word; at least half start a word; at most three words follow. */
function matchesLoosely(letters: readonly string[], words: readonly string[]): boolean {
  const joined = words.join(' ')
  if (words.length === 1)
    return (
      letters.length > 1 &&
      joined[0] === letters[0] &&
      (joined.startsWith(letters.join('')) || isInOneWord(letters, joined))
    )
  // Where a letter may stand → the most initials among the letters up to it.
  let reached = new Map<number, number>()
  for (const [index, letter] of letters.entries()) {
    const now = new Map<number, number>()
    for (let at = 0; at < joined.length; at += 1) {
      if (joined[at] !== letter) continue
      const initial = at === 0 || joined[at - 1] === ' ' ? 1 : 0
      if (index === 0) {
        // “Extensible” gives its second letter to XML.
        if (at < 2) now.set(at, initial)
        continue
      }
      for (const [before, initials] of reached)
        if (before < at) now.set(at, Math.max(now.get(at) ?? 0, initials + initial))
    }
    reached = now
  }
  for (const [at, initials] of reached)
    if (initials * 2 >= letters.length && joined.slice(at).split(' ').length <= 4) return true
  return false
}

/** Long forms in small letters, which are no name; those of names are found by their capitals. */
const IN_SMALL: Readonly<Record<string, RegExp>> = {
  NGO: /(?<!\p{L})non-?\s?government(?:al)? organi[sz]ations?(?!\p{L})/iu,
  CSO: /(?<!\p{L})civil society organi[sz]ations?(?!\p{L})/iu,
  LDC: /(?<!\p{L})least[- ]developed countr(?:y|ies)(?!\p{L})/iu,
  MNC: /(?<!\p{L})multi-?national (?:corporation|company|companies)s?(?!\p{L})/iu,
  WMD: /(?<!\p{L})weapons? of mass destruction(?!\p{L})/iu,
  MOU: /(?<!\p{L})memorandums? of understanding(?!\p{L})/iu,
  LNG: /(?<!\p{L})liquefied natural gas(?!\p{L})/iu,
  SDG: /(?<!\p{L})sustainable development goals?(?!\p{L})/iu,
  // An x inside a word, and not at its start.
  UXO: /(?<!\p{L})unexploded ordnances?(?!\p{L})/iu,
  AMR: /(?<!\p{L})anti-?microbial resistance(?!\p{L})/iu,
  GLAM: /(?<!\p{L})galleries, libraries, archives,? and museums(?!\p{L})/iu,
  OSS: /(?<!\p{L})open[- ]source software(?!\p{L})/iu,
  FOSS: /(?<!\p{L})free and open[- ]source software(?!\p{L})/iu,
  OA: /(?<!\p{L})open[- ]access(?!\p{L})/iu,
  OER: /(?<!\p{L})open educational resources?(?!\p{L})/iu,
  OGD: /(?<!\p{L})open government data(?!\p{L})/iu,
  RTI: /(?<!\p{L})right to information(?!\p{L})/iu,
  FRT: /(?<!\p{L})fac(?:e|ial) recognition technolog(?:y|ies)(?!\p{L})/iu,
  GBV: /(?<!\p{L})gender[- ]based violence(?!\p{L})/iu,
  IDP: /(?<!\p{L})internally displaced (?:persons?|people)(?!\p{L})/iu,
  SME: /(?<!\p{L})small[- ]and[- ]medium[- ](?:sized )?(?:enterprises?|businesses|business)(?!\p{L})/iu,
  PPP: /(?<!\p{L})public[-– ]private partnerships?(?!\p{L})/iu,
  ISP: /(?<!\p{L})internet service providers?(?!\p{L})/iu,
  IPR: /(?<!\p{L})intellectual property rights?(?!\p{L})/iu,
  GHG: /(?<!\p{L})greenhouse gas(?:es)?(?!\p{L})/iu,
  NCD: /(?<!\p{L})non-?communicable diseases?(?!\p{L})/iu,
  ODA: /(?<!\p{L})official development assistance(?!\p{L})/iu,
  DPI: /(?<!\p{L})digital public infrastructures?(?!\p{L})/iu,
  DPG: /(?<!\p{L})digital public goods?(?!\p{L})/iu,
  LLM: /(?<!\p{L})large language models?(?!\p{L})/iu,
  FDI: /(?<!\p{L})foreign direct investments?(?!\p{L})/iu,
  FTA: /(?<!\p{L})free[- ]trade agreements?(?!\p{L})/iu,
}

const SMALL_LETTERS: ReadonlyMap<string, string> = new Map([
  ['A', 'and'],
  ['F', 'for'],
  ['I', 'in'],
  ['O', 'of|on'],
  ['T', 'to|the'],
])

/**
 * The words that `name` stands for, where they stand in `text` without it: each word with a capital, one letter each, in sequence, on one line. Null where they do not, and
 * for names of fewer than three letters, which too many words would fit.
 */
export function longFormApart(name: string, text: string): string | null {
  const inSmall = IN_SMALL[name.toUpperCase()]
  // Where its words are known, other words with its letters are chance.
  if (inSmall) return inSmall.exec(text)?.[0] ?? null
  // “DoT” is “Department of Telecommunications”.
  const letters = [...name.replace(/\P{Lu}/gu, '')]
  if (name.length < 3 || !/^(?:[A-Z]+|[A-Z]o[A-Z])$/u.test(name)) return null
  // “Right to Information (RTI)”: a small word may give its letter too.
  const joinedByOf = name.includes('o')
  const apart = '(?:,? {1,3}|-)'
  const between = joinedByOf
    ? ' {1,3}o[fn] {1,3}(?:the {1,3})?'
    : `${apart}(?:(?:of|the|and|for|on|in|to|&) {1,3}){0,3}`
  const words = letters.map((letter, index) => {
    const whole = `${index === 0 ? '' : between}${letter}\\p{Ll}[\\p{L}’']*`
    // “Chair and the Inquiry” is no CTI: where a small word gives its letter, none is passed over before it.
    return !joinedByOf && index > 0 && index < letters.length - 1 && SMALL_LETTERS.has(letter)
      ? `(?:${whole}|${apart}(?:${SMALL_LETTERS.get(letter)}))`
      : whole
  })
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])${words.join('')}(?!\\p{L})`, 'gu')
  const found = matchesIn(text, pattern).find(
    (match) =>
      !isInsideName(text.slice(Math.max(0, match.index - 60), match.index), text.slice(match.index + match[0].length)),
  )
  // A line that is nothing else is a title, and its letters may be chance.
  return found && found[0].length < text.trim().length ? found[0] : null
}

/** “Attorney General and the Chief Justice”, “Children’s Online Privacy Protection Act”: words of a longer name, whose letters are chance. */
function isInsideName(before: string, after: string): boolean {
  if (/^(?:[-‐‑]\p{L}|\s\p{Lu}\p{Ll}|\s(?:of|for|on|and)\s(?:the\s)?\p{Lu}\p{Ll})/u.test(after)) return true
  const word = lastWord(before.replace(/(?<=\s)(?:of|for)\s$/u, ''))
  return /^\p{Lu}/u.test(word) && !isSentenceWord(word)
}
