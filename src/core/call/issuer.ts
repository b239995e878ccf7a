import type { Found } from './call'
import type { CallLine } from './call-lines'

const GREETING = /^(?:dear|madame|monsieur|estimad|chers?|chère)/iu
const NOTICE = /(?:deadline|extended|prolong|prorrog|date limite|fecha límite|cookies|menu|skip to)/iu

/**
 * What the call is called: the title that its file gives, else its highest heading, else its first line where it is no letter's greeting. Headings
 * that only say that a deadline was moved are none.
 */
export function findTitle(lines: readonly CallLine[], given: string): Found<string> | null {
  const fits = lines.filter(({ kind, text }) => kind === 'heading' && !NOTICE.test(text) && !GREETING.test(text))
  const highest = Math.min(...fits.map(({ level }) => level))
  const heading = fits.find(({ level, index }) => level === highest && (level <= 2 || index < 6))
  if (given !== '') {
    const line = lines.find(({ text }) => text === given) ?? heading
    if (line?.text === given || !line)
      return { value: given, text: given, place: { line: line?.index ?? 0, start: 0, end: given.length }, sure: true }
    return whole(line)
  }
  if (heading) return whole(heading)
  const [first] = lines
  return first &&
    first.kind === 'paragraph' &&
    first.text.length <= 160 &&
    !GREETING.test(first.text) &&
    !/[.:;,]$/.test(first.text)
    ? whole(first)
    : null
}

function whole(line: CallLine): Found<string> {
  return { value: line.text, text: line.text, place: { line: line.index, start: 0, end: line.text.length }, sure: true }
}

/** Where the name of a mandate ends: at a mark, or at what its holder does. */
const END =
  '(?= ?[.,;:|()\\[\\]\\n]|$| (?:peuvent|peut|est|pueden|puede|can|must|invites?|will|is|are|was|has|have|prepares?|seeks?|would|may|shall|asks?|opens?|calls?|welcomes?|plans?|intends?|should|examinera|souhaite|invite|prépare|organise|sera|va|élabore|recueille|demande|remercie|solicita|invita|agradece|agradecerá|prepara|elabora|desea|abre|convoca|presentará|pide|on any|before|for its|at its)(?!\\p{L}))'
const name = (source: string) => new RegExp(`(?<!\\p{L})(?:${source})${END}`, 'iu')

/** Bodies from the narrowest: a rapporteur of the Council is asked before the Council that is named beside. */
const BODIES: readonly RegExp[] = [
  name(
    '(?:special rapporteur|independent expert|rapporteuse spéciale|rapporteur spécial|expert(?:e)? indépendant(?:e)?|relatora especial|relator especial|expert[oa] independiente) (?:on|sur|dans|chargée? de|sobre|para|encargad[oa] de)[^.,;:|()\\n]{3,140}?',
  ),
  name(
    "(?:working group on|groupe de travail (?:sur|d['’]experts sur|chargé)|grupo de trabajo (?:sobre|de expertos sobre))[^.,;:|()\\n]{3,160}?",
  ),
  name(
    "expert mechanism on [^.,;:|()\\n]{3,80}?|mécanisme d['’]experts sur [^.,;:|()\\n]{3,80}?|mecanismo de expertos sobre [^.,;:|()\\n]{3,80}?",
  ),
  name(
    '(?:committee (?:on|against)|comité (?:des|de la|de los|de las|contre|contra|pour|del?)) [^.,;:|()\\n]{3,100}?|human rights committee|comité de derechos humanos',
  ),
  name(
    'commission on (?:science and technology for development|the status of women|social development|population and development)|commission de la (?:science et de la technique au service du développement|condition de la femme)|comisión de (?:ciencia y tecnología para el desarrollo|la condición jurídica y social de la mujer)',
  ),
  name("internet governance forum|forum sur la gouvernance de l['’]internet|foro para la gobernanza de internet"),
  name(
    'high-level political forum(?: on sustainable development)?|forum politique de haut niveau|foro político de alto nivel',
  ),
  name(
    "office of the (?:united nations )?high commissioner for human rights|haut-commissariat(?: des nations unies)? aux droits de l['’]homme|oficina del alto comisionado[^.,;:|()\\n]{0,60}?",
  ),
  name(
    'department of economic and social affairs|département des affaires économiques et sociales|departamento de asuntos económicos y sociales',
  ),
  name("human rights council|conseil des droits de l['’]homme|consejo de derechos humanos"),
  name('economic and social council|conseil économique et social|consejo económico y social'),
  name(
    'international telecommunication union|union internationale des télécommunications|unión internacional de telecomunicaciones',
  ),
  name('secretary-general|secrétaire général|secretario general'),
  /(?<!\p{L})(?:UNFCCC|UNESCO|OHCHR|UNCTAD|CSTD|ITU|UIT|UNDP|UNICEF|DESA|CEPAL|ECLAC|ESCWA|WIPO|ILO|WHO|UNEP|UNODC)(?!\p{L})/u,
  name('universal periodic review|examen périodique universel|examen periódico universal'),
  name('(?:the )?commission|la comisión'),
]

/** Who calls, by the names of bodies of the United Nations in three languages: the narrowest that is named, where it is named first. */
export function findBody(lines: readonly CallLine[]): Found<string> | null {
  for (const pattern of BODIES)
    for (const line of lines) {
      const seen = pattern.exec(line.text)
      if (!seen) continue
      const value = seen[0].trim()
      return {
        value,
        text: line.text,
        place: { line: line.index, start: seen.index, end: seen.index + value.length },
        sure: true,
      }
    }
  return null
}
