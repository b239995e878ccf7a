import type { Draft } from '../draft/draft'
import { setLanguage, setOrganisation, setTitle } from '../draft/edit'
import { isEmailAddress } from '../text/email-address'
import { languageTag } from '../text/language-tag'
import { plainWords } from './heading-match'

type Field = 'name' | 'acronym' | 'group' | 'country' | 'contactName' | 'contactEmail'

const LABELS: Record<Field | 'title' | 'language', readonly string[]> = {
  name: [
    'organisation',
    'organization',
    'name of organisation',
    'name of organization',
    'organisation name',
    'organization name',
    'submitted by',
    'submitting organisation',
    'submitting organization',
    'entity',
    'nom de l organisation',
    'organisme',
    'organizacion',
    'nombre de la organizacion',
    'entidad',
    'организация',
  ],
  acronym: ['acronym', 'abbreviation', 'short name', 'acronyme', 'sigle', 'acronimo', 'sigla'],
  group: [
    'stakeholder group',
    'stakeholder',
    'stakeholder type',
    'group',
    'type of organisation',
    'type of organization',
    'sector',
    'groupe de parties prenantes',
    'secteur',
    'grupo de partes interesadas',
    'grupo de interes',
  ],
  country: [
    'country',
    'country or region',
    'country region',
    'based in',
    'region',
    'pays',
    'pays ou region',
    'pais',
    'pais o region',
    'страна',
  ],
  contactName: [
    'contact',
    'contact name',
    'contact person',
    'name of contact',
    'personne a contacter',
    'contacto',
    'persona de contacto',
  ],
  contactEmail: [
    'email',
    'e mail',
    'contact email',
    'contact e mail',
    'email address',
    'e mail address',
    'courriel',
    'adresse electronique',
    'correo electronico',
  ],
  title: ['title', 'document title', 'titre', 'titulo'],
  language: ['language', 'lang'],
}

const FIELD_OF = new Map(
  (Object.keys(LABELS) as (keyof typeof LABELS)[]).flatMap((field) => LABELS[field].map((label) => [label, field])),
)

const LINE = /^(?:[-*•]\s+)?\*{0,2}(\p{L}[\p{L} /&()-]{1,40}?)\*{0,2}\s*[:：]\s*(?:\*{1,2}\s*)?(\S.{0,300})$/u

/** A line that ends this far right may have been broken where it was stored. */
const BROKEN_FROM = 50
/** Characters of what a broken value goes on with, and of all of it. */
const LONGEST_REST = 60
const LONGEST_VALUE = 160

/**
 * The lines with a value that was broken put together again: “Organisation: Association of the Radio Stations of the Northern” and “Provinces” are one line. What
 * has a label of its own, or reads as a sentence, is another.
 */
export function withWholeValues(lines: readonly string[]): string[] {
  const whole: string[] = []
  let before = ''
  for (const line of lines) {
    const said = line.trim()
    const last = whole.at(-1)
    const goesOn =
      last !== undefined &&
      before.length >= BROKEN_FROM &&
      readLabelled(last) !== null &&
      said !== '' &&
      said.length <= LONGEST_REST &&
      last.length + said.length <= LONGEST_VALUE &&
      !LINE.test(said) &&
      !/[.!?:;…]["”»’)]*$/u.test(said)
    if (goesOn) whole[whole.length - 1] = `${last.trimEnd()} ${said}`
    else whole.push(line)
    before = said
  }
  return whole
}

/** Characters of a line that may be a label and its value. */
const LONGEST_LINE = 400

/** A line “Label: value” whose label is one of the organisation block or of the document; null for any other line. */
export function readLabelled(line: string): { field: keyof typeof LABELS; value: string } | null {
  const words = line.trim()
  const [, label = '', value = ''] = words.length > LONGEST_LINE ? [] : (LINE.exec(words) ?? [])
  const field = FIELD_OF.get(plainWords(label))
  // YAML's quotation marks belong to its notation.
  const said = value.replace(/^(["'])(.*)\1$/, '$2').trim()
  return field && said !== '' ? { field, value: said } : null
}

/** Puts a labelled value where it belongs. Null when its place is taken already or does not take this value: then the line stays text. */
export function fillLabelled(
  draft: Draft,
  given: { field: keyof typeof LABELS; value: string },
  fresh: Draft,
): Draft | null {
  const { field, value } = given
  if (field === 'title') return draft.title === fresh.title ? setTitle(draft, value) : null
  if (field === 'language') return languageTag.safeParse(value).success ? setLanguage(draft, value) : null
  const { organisation } = draft
  if (organisation[field] !== '') return null
  const named = field === 'name' ? NAME_AND_ACRONYM.exec(value) : null
  if (named && organisation.acronym === '')
    return setOrganisation(draft, { name: named[1] ?? '', acronym: named[2] ?? '' })
  const reached = field === 'contactName' ? NAME_AND_ADDRESS.exec(value) : null
  if (reached && organisation.contactEmail === '')
    return setOrganisation(draft, { contactName: reached[1] ?? '', contactEmail: reached[2] ?? '' })
  if (field === 'contactName' && isEmailAddress(value))
    return organisation.contactEmail === '' ? setOrganisation(draft, { contactEmail: value }) : null
  return setOrganisation(draft, { [field]: value })
}

/** “River Media Network (RMN)”. */
const NAME_AND_ACRONYM = /^(\S.*?)(?<!\s)\s*\((\p{Lu}[\p{Lu}\p{Nd}.-]{1,11})\)$/u

/** “Ama Mensah, ama@example.org”, “Ama Mensah <ama@example.org>”. */
const NAME_AND_ADDRESS =
  /^(\p{L}[^@<(]*?)(?<!\s)\s*(?:[,;:–—-]\s*)?[<(]?(?<![^\s@<>(),;:])([^\s@<>(),;:]+@[^\s@<>(),;:]+\.\p{L}+)[>)]?$/u

/** The front matter at the head of a Markdown text, `---` lines with “key: value” between them; `rest` is the text behind it. */
export function splitFrontMatter(text: string): { lines: string[]; rest: string } {
  const match = /^---[^\S\n]*\n([\s\S]*?)\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/.exec(text)
  const lines = match?.[1]?.split('\n').filter((line) => line.trim() !== '') ?? []
  const isFields = lines.length > 0 && lines.every((line) => /^(?:\s|#|-)|^[\w .-]+:/.test(line))
  return match && isFields ? { lines, rest: text.slice(match[0].length) } : { lines: [], rest: text }
}
