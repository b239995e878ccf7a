import { matchesIn } from '../text/matches'
import { rememberText } from '../text/remember'

/** Acronyms of two letters have too many words near them that fit, and are mostly codes and numbers of forms: nothing is said of them. */
const FEWEST_LETTERS = 3

/**
 * Names and words that readers of any input know by their letters, or that nobody spells out: what is said of them was true and of no use. They are no
 * reason to be silent where a text itself spells them out too late. IGF, GDC, SDG and CSTD are not among them: whoever is new to the process meets them
 * for the first time in the text.
 */
const WIDELY_KNOWN: ReadonlySet<string> = new Set(
  [
    // The United Nations and what belongs to it.
    'UNHCR UNDP UNEP UNFPA UNICEF UNIFEM UNODC UNCTAD UNIDO UNAIDS UNRWA UNOPS UNU UNGA UNSC UNDESA WHO WIPO WTO WFP WMO ILO IMO ICAO IAEA FAO IFAD UPU UNWTO ESCAP ESCWA ECLAC UNECE ECOSOC IBRD IFC IDA IMF ICC ICJ ICRC IPCC UNFCCC SIDS',
    // Groups of states, and banks.
    'DBS OCBC HSBC UBS ASEAN APEC OPEC OAS OSCE OECD NATO AUKUS EFTA ECOWAS SADC CARICOM SAARC MERCOSUR NAFTA BRICS GCC EBRD ADB IDB AIIB ECB EEA EEC EEZ',
    // States and their parts, and who is known by letters there.
    'USSR PRC DPRK DRC NSW ACT QLD NYC DC UAE KSA ROK GDR FRG CIA FBI NSA NASA NIST FDA EPA NHS GCHQ KGB MI5 MI6 SEC FCC FTC IRS DHS DOD DOJ USAID MIT UCLA',
    // What is read, heard and seen.
    'BBC CNN NBC CBS NPR PBS ABC SBS AFP DPA NDTV MTV HBO IMAX ARD ZDF NHK',
    // Names and titles of people, degrees and offices.
    'CEO CFO CTO CIO COO MBA PHD MSC LLB LLM MBBS QC KC SC OBE MBE CBE HMAS HMS USS VIP PR HR MP MEP MLA MPP RSVP NGO INGO',
    // Technology and what it is bought and sold as.
    'TIFF YAML JSON SVG CSV CRON BASH UNIX DNS IPV IPTV RFC IETF W3C ICANN HTML HTTP HTTPS FTP SSH SSL TLS SQL XML CSS PHP JPEG GIF PNG PDF RSS API URL URI PGP GPG RSA AES SHA MD5 DOM VM CLI IDE SMTP IMAP POP DHCP NAT BGP CDN ASN UTF ASCII MP3 MP4 JVM JWT SAML LDAP CPAN NPM RDF OWL IP TCP UDP GSM GPS LTE SMS MMS USB RAM ROM CPU GPU LAN WAN WIFI VPN PC TV CD DVD CCTV ATM PIN SIM LED LCD RFID QR OTP SDK GUI GNU GPL IEEE IEC ISO ANSI DIN CEN CENELEC ETSI ITU AT&T IBM SAP HP LG BMW',
    // Health and science.
    'HIV AIDS SARS MERS COVID COVAX DNA RNA PCR ICU PPE TB HPV BCG UV PV CT MRI IVF ADHD PTSD UFO CFC DDT PVC LPG LNG',
    // What any newspaper writes: money, work and households.
    'GDP GNP VAT GST IPO ETF PIN ROI AGM EGM FAQ DIY ETA ASAP RIP FYI TBC TBA LGBT LGBTQ LGBTI LGBTQI LGBTIQ BBQ AKA',
  ]
    .join(' ')
    .split(' '),
)

/** Words that start sentences: their capital makes no name. */
const STARTS_SMALL =
  /^(?:The|This|That|These|Those|An?|Our|Its?|Their|As|At|By|For|From|If|In|On|To|Under|With|When|While|Since|Should|Both|Any|No|All|Each|Every|And|But|Or|Of|Is|Are|Was|Has|Have|Had|May|Can|Will|Does|Do|Did|Where|Why|How|What|Who|Dear|Thank|While|Through|Because|After|Before|Although|Though|However|Moreover|Without|Within|Until|Also|So|Yet|Like|Unlike|Among|Between|Against|Over|About|Some|Many|Most|Several|Such|Other|Another|Existing|Current|We|I|You|They|He|She)$/u

/**
 * True where an acronym stands as a word of the sentence: in no brackets and no quotation marks, in no address, and not beside a word with a capital, of whose name it would be
 * part (“Open GLAM”, “NCT of Delhi”, “WHO Emergency Committee”, “IIT Madras”). `text` is what stands around it.
 */
export function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start)
  const after = text.slice(end, end + 60)
  if (/[(（[［{][^()（）[\]［］{}]*$/u.test(before)) return false
  if (/["“”‘«'’/\\|*_<>#=+&-]$/u.test(before) || /^["”»/\\|*_<>=+&-]/u.test(after)) return false
  if (/^['’](?!s?(?!\p{L}))/u.test(after)) return false
  if (/^[’']?s?\s+(?:(?:of|de)\s+)?\p{Lu}/u.test(after) && !/^[’']s/u.test(after)) return false
  if (/^\s+\p{Nd}/u.test(after)) return false
  const word = lastWord(before)
  return !/^\p{Lu}/u.test(word) || isSentenceWord(word)
}

/** The word that a text ends with, white space behind it; empty where something else stands there. */
export function lastWord(text: string): string {
  const words = text.trimEnd()
  return words === text ? '' : (/(?<![\p{L}\p{M}’'-])[\p{L}\p{M}’'-]+$/u.exec(words)?.[0].replace(/^[’'-]+/u, '') ?? '')
}

/** True for a word whose capital only says that a sentence starts (“The”, “Our”, “Under”). */
export function isSentenceWord(word: string): boolean {
  return STARTS_SMALL.test(word)
}

/** Nothing is said to be never spelled out that is known by its letters, has too few of them, or is spoken as a name. */
export function isKnownByItsLetters(name: string): boolean {
  return (
    name.length < FEWEST_LETTERS ||
    WIDELY_KNOWN.has(name) ||
    (name.endsWith('S') && WIDELY_KNOWN.has(name.slice(0, -1)))
  )
}

/**
 * “CISCO”, “GRAIN”, “PUB”: it can be spoken as a word, so that it may be a name and no acronym. `surely` where it is long (“ITIHAS”); others are acronyms where
 * an article stands before them.
 */
export function spokenAsWord(name: string): 'surely' | 'perhaps' | 'no' {
  if (!/[AEIOUY]/u.test(name) || /[^AEIOUY]{3}|[AEIOUY]{3}/u.test(name)) return 'no'
  if (name.length === 3) return /^[^AEIOUY][AEIOUY][^AEIOUY]$/u.test(name) ? 'perhaps' : 'no'
  return name.length >= 6 ? 'surely' : 'perhaps'
}

const SMALL =
  /^(?:a|an|of|the|and|for|on|in|to|with|by|at|as|or|from|de|la|le|les|des|du|et|sur|pour|y|el|los|las|del|en|und|der|die|das|für|von|e|da|do|dos|d|l|s)$/u

interface Word {
  letters: string
  small: boolean
  capital: boolean
}

const words = rememberText((text): readonly Word[] =>
  // “OpenStreetMap” is three words.
  matchesIn(text, /\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|[\p{Lu}\p{M}]+(?!\p{Ll})|\p{L}/gu).map(([word]) => {
    const letters = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    return { letters, small: SMALL.test(letters), capital: /^\p{Lu}/u.test(word) && !/^\p{Lu}{3,}$/u.test(word) }
  }),
)

/**
 * True where some words of a text may be what an acronym stands for: whoever says that it is never spelled out would be wrong. More is taken for its words than for a long form, because
 * silence costs little: hyphens part words, small words are passed over or give a letter; in names a word may be left out, a letter may stand inside one (“Antimicrobial”), and
 * the letters may come in another order, as those of the name in another language do; in longer acronyms of words in small letters one letter may do so.
 */
export const mayBeSpelledIn = rememberText((text, name) => {
  const letters = [...name.replace(/\P{L}/gu, '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()]
  if (letters.length < 2) return false
  const all = words(text, '')
  return (
    all.some(
      (word, at) =>
        // “Extensible” gives its second letter to XML.
        (word.letters.startsWith(letters[0] ?? '') || (letters[0] === 'x' && word.letters.startsWith('ex'))) &&
        (isInOneWord(letters, word.letters) ||
          isSpelledFrom(letters, all, at, letters.length > 4 ? 1 : 0, letters.length > 4 ? 1 : 0, false) ||
          isSpelledFrom(
            letters,
            all,
            at,
            letters.length > 3 ? 2 : 1,
            Math.max(1, Math.floor(letters.length / 2)),
            true,
          )),
    ) || isNamedInAnotherOrder(letters, all)
  )
})

/** “hydrofluorocarbon (HFC)”: three letters or more of one long word, in sequence. */
export function isInOneWord(letters: readonly string[], word: string): boolean {
  if (letters.length < 3 || word.length < letters.length * 4) return false
  let at = 0
  for (const letter of letters) {
    at = word.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

/** Whether letters start words from one word on, with so many words passed over and so many letters inside the word before; `named`: in words with a capital alone. */
function isSpelledFrom(
  letters: readonly string[],
  all: readonly Word[],
  from: number,
  passed: number,
  inside: number,
  named: boolean,
): boolean {
  // How many letters are found → the places left: words to pass over and letters inside words, as one number each.
  let states: { found: number; passed: number; inside: number }[] = [{ found: 0, passed, inside }]
  for (let at = from; at < all.length && at < from + letters.length * 2 + 4; at += 1) {
    const word = all[at]
    if (!word || states.length === 0) return false
    const next = new Map<string, { found: number; passed: number; inside: number }>()
    const add = (state: { found: number; passed: number; inside: number }) =>
      next.set(`${state.found} ${state.passed} ${state.inside}`, state)
    const counts = !named || word.capital || word.small
    for (const state of states) {
      const wanted = letters[state.found] ?? ''
      if (counts && (at === from || word.letters.startsWith(wanted))) {
        const taken = { ...state, found: state.found + 1 }
        if (taken.found === letters.length) return true
        add(taken)
        // “Antimicrobial” gives its m as well.
        let rest = 1
        let inner = taken
        while (inner.inside > 0 && inner.found < letters.length) {
          const where = word.letters.indexOf(letters[inner.found] ?? '', rest)
          if (where < 0) break
          rest = where + 1
          inner = { found: inner.found + 1, passed: inner.passed, inside: inner.inside - 1 }
          if (inner.found === letters.length) return true
          add(inner)
        }
      }
      if (at > from && word.small) add(state)
      else if (at > from && state.passed > 0) add({ ...state, passed: state.passed - 1 })
    }
    states = [...next.values()]
  }
  return false
}

/** “European Pirate Party” for PPEU, “Inter-American Commission of Human Rights” for CIDH: words with a capital, small ones between them, that start with all letters but one of four or more. */
function isNamedInAnotherOrder(letters: readonly string[], all: readonly Word[]): boolean {
  if (letters.length < 3) return false
  const mayMiss = letters.length > 3 ? 1 : 0
  let name: string[] = []
  const fits = (): boolean => {
    for (let from = 0; from === 0 || from + letters.length <= name.length; from += 1) {
      const initials = name.slice(from, from + letters.length + 1)
      let missing = 0
      for (const letter of letters) {
        const where = initials.indexOf(letter)
        if (where < 0) missing += 1
        else initials.splice(where, 1)
      }
      if (missing <= mayMiss) return true
    }
    return false
  }
  for (const word of all) {
    if (word.capital) name.push(word.letters.charAt(0))
    else if (!word.small) {
      if (name.length >= letters.length - mayMiss && fits()) return true
      name = []
    }
  }
  return name.length >= letters.length - mayMiss && fits()
}
