import type { CallStyle, Found } from './call'
import { type CallLine, sentencesOfLine, topicsOf } from './call-lines'

interface Sentence {
  text: string
  topics: string
  line: number
  start: number
  end: number
}

function* sentencesOf(lines: readonly CallLine[]): Generator<Sentence> {
  for (const line of lines)
    for (const { text, start, end } of sentencesOfLine(line.text))
      yield { text, topics: topicsOf(line), line: line.index, start, end }
}

function foundIn<T>(value: T, { text, line, start, end }: Sentence, sure: boolean): Found<T> {
  return { value, text, place: { line, start, end }, sure }
}

const LANGUAGES: readonly [RegExp, string][] = [
  [/(?<!\p{L})(?:english|anglais|inglés)(?!\p{L})/giu, 'en'],
  [/(?<!\p{L})(?:french|français|francés)(?!\p{L})/giu, 'fr'],
  [/(?<!\p{L})(?:spanish|espagnol|español)(?!\p{L})/giu, 'es'],
  [/(?<!\p{L})(?:arabic|arabe|árabe)(?!\p{L})/giu, 'ar'],
  [/(?<!\p{L})(?:chinese|chinois|chino)(?!\p{L})/giu, 'zh'],
  [/(?<!\p{L})(?:russian|russe|ruso)(?!\p{L})/giu, 'ru'],
  [/(?<!\p{L})(?:portuguese|portugais|portugués)(?!\p{L})/giu, 'pt'],
]
const OFFICIAL =
  /(?:(?:six|official|any of the) (?:[\p{L} ]{0,20})?languages|official (?:united nations|un) languages?|official languages? of the united nations|six langues (?:officielles)?|langues officielles|(?:seis )?(?:idiomas|lenguas) oficiales)/iu
const ABOUT_INPUTS =
  /(?:submi|input|contribution|statement|answer|repl|response|report|written|accept|form|evidence|document|languages?|text|processed|soumi|communication|rédig|langues?|déclaration|réponse|envoy|format|aporte|presentar|idiomas?|lengua|contribucion|declaraci|respuesta|redact|envi)/iu

/** The languages that inputs may be in, as BCP 47 tags in the sequence of the call; “official languages of the United Nations” are all six. */
export function findLanguages(lines: readonly CallLine[]): Found<string[]> | null {
  let official: Found<string[]> | null = null
  for (const sentence of sentencesOf(lines)) {
    const named = LANGUAGES.flatMap(([pattern, tag]) =>
      [...sentence.text.matchAll(pattern)].map(({ index }) => ({ index, tag })),
    ).sort((one, other) => one.index - other.index)
    const tags = [...new Set(named.map(({ tag }) => tag))]
    const topical = /langu|idioma/iu.test(sentence.topics)
    if (
      OFFICIAL.test(sentence.text) &&
      /(?:submi|answer|accept|written|input|contribution|statement|réponse|soumi|communication|aporte|present|respuesta)/iu.test(
        sentence.text,
      )
    )
      official ??= foundIn(['ar', 'zh', 'en', 'fr', 'ru', 'es'], sentence, true)
    // Languages that a report or a page is available in are not those of inputs.
    if (
      /(?:available|disponible|translated|interpretation|interprétation|interpretación|versions?)/iu.test(
        sentence.text,
      ) &&
      !topical
    )
      continue
    if (tags.length > 0 && !official && (topical || ABOUT_INPUTS.test(sentence.text)))
      return foundIn(tags, sentence, true)
  }
  return official
}

const TYPES: readonly [RegExp, string][] = [
  [
    /(?:(?<![\p{L}-])word(?!s|\p{L}|[ -](?:limit|count|length|maximum|doc\w* count))|\.docx?(?!\p{L})|(?<!\p{L})docx(?!\p{L}))/iu,
    'docx',
  ],
  [/(?<!\p{L})\.?pdf(?!\p{L})/iu, 'pdf'],
  [/(?<!\p{L})\.?rtf(?!\p{L})|rich text/iu, 'rtf'],
  [/(?<!\p{L})\.?odt(?!\p{L})|opendocument/iu, 'odt'],
  [/plain text|\.txt(?!\p{L})|texte brut|texto sin formato/iu, 'txt'],
]
/** “word” is a file type only beside what is done with files, or with a capital letter. */
const FILES =
  /(?:\.docx?|microsoft|ms[ -]word|word (?:file|format|doc)|in word|as word|format|file|attach|document|doc\b|pdf|fichier|archivo|adjunt|documento|joint|Word)/u
const REFUSES =
  /(?:not able to accept|cannot (?:be )?accept|unable to accept)[^.;]{0,40}?(?:pdf|word)|(?:not?(?: in)?|pas(?: de| en)?|no se (?:acepta\p{L}*|admite\p{L}*)|rather than|avoid|sin|ni)(?: (?:be |as |the |archivos |files? |formato |au format )?){0,2} ?(?:a |le |un )?\.?(?:pdf|word)|pdf(?: files| documents| format)?[^.;]{0,14} (?:(?:is|are|will) not|not accepted|n['’]est pas|ne sont pas|no se)|el? pdf no/iu

/** File types that inputs may have, and those that are refused by name. */
export function findFileTypes(lines: readonly CallLine[]): {
  accepted: Found<string[]> | null
  refused: Found<string[]> | null
} {
  let accepted: Found<string[]> | null = null
  let refused: Found<string[]> | null = null
  for (const sentence of sentencesOf(lines)) {
    const { text } = sentence
    const named = TYPES.flatMap(([pattern, type]) => {
      const seen = pattern.exec(text)
      return seen && (type !== 'docx' || /Word|WORD|docx?/.test(seen[0])) ? [{ type, index: seen.index }] : []
    }).sort((one, other) => one.index - other.index)
    // What a paper about the call can be had in says nothing of inputs.
    if (
      /(?:available|disponible|download|télécharg|descarg)/iu.test(text) &&
      !/(?:submi|send|accept|envoy|envi[ae])/iu.test(text.slice(0, 60))
    )
      continue
    if (named.length === 0 || !(FILES.test(text) || /format|type/iu.test(sentence.topics))) continue
    const away = REFUSES.exec(text)
    const refusedTypes = away
      ? named
          .filter(({ type }) => new RegExp(type === 'docx' ? 'word' : type, 'i').test(away[0]))
          .map(({ type }) => type)
      : []
    const types = named.map(({ type }) => type).filter((type) => !refusedTypes.includes(type))
    if (refusedTypes.length > 0 && !refused) refused = foundIn(refusedTypes, sentence, true)
    if (types.length > 0 && !accepted) accepted = foundIn(types, sentence, true)
  }
  const no = refused?.value ?? []
  return {
    accepted: accepted ? { ...accepted, value: accepted.value.filter((type) => !no.includes(type)) } : null,
    refused,
  }
}

/** Font, size, numbering and footnotes, as far as the call says them. */
export function findStyle(lines: readonly CallLine[]): CallStyle {
  const style: CallStyle = { font: null, size: null, numberedParagraphs: null, footnotesAvoided: false }
  for (const { text } of sentencesOf(lines)) {
    const font = /(Times New Roman|Arial|Calibri|Verdana|Cambria|Garamond)/i.exec(text)
    if (font?.[1] && style.font === null) {
      style.font = font[1]
      const near = text.slice(font.index, font.index + font[1].length + 40)
      const size = /^[^\d.;]{0,20}(\d{1,2})(?!\d)/.exec(near.slice(font[1].length))?.[1]
      if (size !== undefined && Number(size) >= 8 && Number(size) <= 16) style.size = Number(size)
    }
    if (/(?:paragraph|paragraphe|párrafo)/iu.test(text) && /(?:number|numérot|numer)/iu.test(text))
      style.numberedParagraphs ??=
        !/(?:not be|should not|without|not numbered|pas (?:être )?numérot|sans numér|no (?:deben|se|estar)|sin numer)/iu.test(
          text,
        )
    if (
      /(?:footnotes?|notes de bas de page|notas al pie)[^.;]{0,30}(?:avoid|not be used|éviter|évitées|evitar|no se)|(?:avoid|without|éviter|sans|evitar|sin) (?:the use of )?(?:footnotes|notes de bas|notas al)/iu.test(
        text,
      )
    )
      style.footnotesAvoided = true
  }
  return style
}

/** Whether what is sent will be published, where the call says so. */
export function findPublished(lines: readonly CallLine[]): Found<boolean> | null {
  for (const sentence of sentencesOf(lines)) {
    if (
      !/(?:submissions?|inputs?|contributions?|statements?|answers?|replies|responses?|reports?|déclarations|réponses|communications|rapports|aportes|contribuciones|respuestas|informes|declaraciones)/iu.test(
        sentence.text,
      )
    )
      continue
    if (
      /(?:will|may) not be (?:published|made public)|confidential and will not|ne seront pas publié|no se publicarán/iu.test(
        sentence.text,
      )
    )
      return foundIn(false, sentence, true)
    if (
      /(?:will|may) be (?:published|posted|made (?:public|available)|quoted)|are issued as official|issued as|(?:seront|sont|être) (?:publié|rendu|mis)|se publicarán|serán publicad|se harán públic/iu.test(
        sentence.text,
      )
    )
      return foundIn(true, sentence, true)
  }
  return null
}

const WHO =
  /(?<!\p{L})(?:organi[sz]ations?|NGOs?|civil society|stakeholders|individuals|persons|anyone|everyone|everybody|States|governments|academi(?:a|cs)|institutions|companies|businesses|youth|young people|children|experts|observers|parties|members|public|indigenous peoples|entities|organisations?|ONG|société civile|parties prenantes|personnes|États|gouvernements|universitaires|entreprises|jeunes|enfants|expertes?|observateurs|peuples autochtones|organizaci(?:ón|ones)|sociedad civil|partes interesadas|personas|Estados|gobiernos|instituciones|empresas|jóvenes|niñ[oa]s|expert[oa]s|observadores|pueblos indígenas|cualquier)(?!\p{L})/u
/** What says that those who are named before or behind it may send something. */
const MAY_SEND =
  /(?<!\p{L})(?:(?:call|consultation|questionnaire|survey|process|form) is open to|(?:submissions?|inputs?|contributions?|answers|responses|statements?|comments) (?:are|is) (?:open to|welcome(?:d)? from|invited from|accepted from)|(?:seeks?|welcomes?|requests?|calls for|would like to receive) (?:[\p{L}-]{2,20} ){0,4}(?:inputs?|contributions?|submissions?|information|views|answers|responses|comments|evidence) from|eligible to|(?:may|can) (?:submit|send|contribute|respond|answer|take the floor|speak|intervene)|(?:is|are) (?:kindly )?invited to (?:submit|send|contribute|share|provide|comment|respond|answer)|invites? [^.]{3,160} to (?:submit|send|contribute|share|provide|comment|respond|answer)|peu(?:t|vent) (?:présenter|envoyer|soumettre|contribuer|répondre|intervenir)|(?:est|sont) invitée?s? à (?:présenter|envoyer|soumettre|contribuer|répondre|communiquer)|invite [^.]{3,160} à (?:présenter|envoyer|soumettre|contribuer|répondre|communiquer)|(?:appel|consultation)(?: est)? ouverte? (?:à|aux)|(?:sollicite|souhaite recevoir|attend) (?:[\p{L}’'-]{1,20} ){0,4}(?:contributions|réponses|communications|observations) (?:de|des)|(?:pueden|podrán|puede|podrá) (?:presentar|enviar|contribuir|responder|participar|intervenir)|invita a [^.]{3,160} a (?:presentar|enviar|contribuir|responder|aportar|participar)|(?:convocatoria|consulta)(?: está)? abierta a|(?:agradece|solicita|espera) (?:[\p{L}-]{1,20} ){0,4}(?:aportes|aportaciones|contribuciones|respuestas|comunicaciones|observaciones) de)(?!\p{L})/iu
const WHO_HEADING = /^(?:\d{1,2}[.)] )?(?:who (?:may|can|should)|eligib|qui peut|quién(?:es)? puede)/iu
/** What is said of an address, a day or a meeting by the same words. */
const OF_SOMETHING_ELSE = /(?:register|registration|portal|attend|s['’]inscrire|inscribirse|access)/iu

/** Who may send something, as the sentence of the call that says so: the one under a heading that asks it, else the first that names somebody who may. */
export function findSenders(lines: readonly CallLine[]): Found<string> | null {
  let first: Found<string> | null = null
  for (const sentence of sentencesOf(lines)) {
    const { text, topics } = sentence
    if (!WHO.test(text) || OF_SOMETHING_ELSE.test(text)) continue
    const under = topics.split(' | ').some((topic) => WHO_HEADING.test(topic))
    if (under && !WHO_HEADING.test(text)) return foundIn(text, sentence, true)
    if (MAY_SEND.test(text)) first ??= foundIn(text, sentence, true)
  }
  return first
}
