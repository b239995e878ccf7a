/** The words that a pack made of a call carries beside the call's own, in the language of the call. */
export interface PackWords {
  answer: string
  contribution: string
  /** Of a draft: “Contribution to …”. */
  draftTitle(title: string): string
  summary(body: string | null): string
  description: string
  deadline: string
  /** Of a profile. */
  limits: string
  forStatus(status: string): string
  statuses: Readonly<Record<string, string>>
  noLimit: string
  look(sentences: readonly string[]): string
  readOn(file: string, sha256: string, day: string): string
  quoted(sentence: string): string
  /** Of what a person changed in what that sentence says, and of what a person put in. */
  corrected(sentence: string): string
  byHand: string
  severalDays: string
  wrongWeekday: string
  noHour: string
  hourWithoutPlace(clock: string): string
  nobody: string
  to: string
  orderTitle: string
  orderDescription: string
  body: string
  subject: string
  wholeAnswer: string
  statement: string
  statementDescription: string
  summarySection: string
  published: string
  senders(sentence: string): string
}

const EN: PackWords = {
  answer: 'Answer',
  contribution: 'Contribution',
  draftTitle: (title) => `Contribution: ${title}`,
  summary: (body) => (body === null ? 'A call that you opened.' : `A call of: ${body}.`),
  description: 'Made from the call, by rule. Check the call before you send.',
  deadline: 'Contributions close',
  limits: 'Limits of the call',
  forStatus: (status) => `Limits of the call: ${status}`,
  statuses: {
    general: 'general consultative status',
    special: 'special consultative status',
    roster: 'Roster',
    individual: 'one organisation',
    joint: 'several organisations together',
    comprehensive: 'comprehensive report',
    thematic: 'thematic report',
  },
  noLimit: 'The call names no limit that is sure.',
  look: (sentences) => `Not taken without a look: ${sentences.join(' · ')}`,
  readOn: (file, sha256, day) => `${file}, SHA-256 ${sha256}, read on ${day}`,
  quoted: (sentence) => `“${sentence}”`,
  corrected: (sentence) => `“${sentence}”, corrected by hand`,
  byHand: 'Put in by hand when the call was looked through.',
  severalDays: 'The call names several days. The earliest is shown; look at the call before you rely on it.',
  wrongWeekday: 'The weekday that the call names beside this date is another one.',
  noHour: 'The call names no hour.',
  hourWithoutPlace: (clock) => `The call says ${clock} and names no place whose clock that is.`,
  nobody: 'The call names no address.',
  to: 'As the call says.',
  orderTitle: 'As the call asks',
  orderDescription: 'In the sequence of the call.',
  body: 'Please find attached the contribution of {organisation}.',
  subject: '{organisation}: {title}',
  wholeAnswer: 'The call asks no numbered questions.',
  statement: 'Statement',
  statementDescription: 'To be read aloud, in the time that the call gives.',
  summarySection: 'Summary',
  published: 'What is sent will be published, as the call says.',
  senders: (sentence) => `Who may send, in the words of the call: “${sentence}”`,
}

const FR: PackWords = {
  answer: 'Réponse',
  contribution: 'Contribution',
  draftTitle: (title) => `Contribution : ${title}`,
  summary: (body) => (body === null ? 'Un appel que vous avez ouvert.' : `Un appel de : ${body}.`),
  description: 'Tiré de l’appel, selon des règles. Relisez l’appel avant d’envoyer.',
  deadline: 'Clôture des contributions',
  limits: 'Limites de l’appel',
  forStatus: (status) => `Limites de l’appel : ${status}`,
  statuses: {
    general: 'statut consultatif général',
    special: 'statut consultatif spécial',
    roster: 'Liste',
    individual: 'une seule organisation',
    joint: 'plusieurs organisations ensemble',
    comprehensive: 'rapport complet',
    thematic: 'rapport thématique',
  },
  noLimit: 'L’appel ne fixe aucune limite certaine.',
  look: (sentences) => `À vérifier avant usage : ${sentences.join(' · ')}`,
  readOn: (file, sha256, day) => `${file}, SHA-256 ${sha256}, lu le ${day}`,
  quoted: (sentence) => `« ${sentence} »`,
  corrected: (sentence) => `« ${sentence} », corrigé à la main`,
  byHand: 'Saisi à la main lors de la relecture de l’appel.',
  severalDays: 'L’appel nomme plusieurs jours. Le premier est affiché ; relisez l’appel avant de vous y fier.',
  wrongWeekday: 'Le jour de la semaine que l’appel nomme à côté de cette date en est un autre.',
  noHour: 'L’appel ne nomme aucune heure.',
  hourWithoutPlace: (clock) => `L’appel dit ${clock} sans nommer de lieu.`,
  nobody: 'L’appel ne donne aucune adresse.',
  to: 'Selon l’appel.',
  orderTitle: 'Comme l’appel le demande',
  orderDescription: 'Dans l’ordre de l’appel.',
  body: 'Veuillez trouver ci-joint la contribution de {organisation}.',
  subject: '{organisation} : {title}',
  wholeAnswer: 'L’appel ne pose pas de questions numérotées.',
  statement: 'Déclaration',
  statementDescription: 'À lire à haute voix, dans le temps que donne l’appel.',
  summarySection: 'Résumé',
  published: 'Ce qui est envoyé sera publié, selon l’appel.',
  senders: (sentence) => `Qui peut envoyer, selon l’appel : « ${sentence} »`,
}

const ES: PackWords = {
  answer: 'Respuesta',
  contribution: 'Contribución',
  draftTitle: (title) => `Contribución: ${title}`,
  summary: (body) => (body === null ? 'Una convocatoria que usted abrió.' : `Una convocatoria de: ${body}.`),
  description: 'Hecho de la convocatoria, según reglas. Revise la convocatoria antes de enviar.',
  deadline: 'Cierre de las contribuciones',
  limits: 'Límites de la convocatoria',
  forStatus: (status) => `Límites de la convocatoria: ${status}`,
  statuses: {
    general: 'carácter consultivo general',
    special: 'carácter consultivo especial',
    roster: 'Lista',
    individual: 'una sola organización',
    joint: 'varias organizaciones juntas',
    comprehensive: 'informe exhaustivo',
    thematic: 'informe temático',
  },
  noLimit: 'La convocatoria no fija ningún límite seguro.',
  look: (sentences) => `No se toma sin mirarlo: ${sentences.join(' · ')}`,
  readOn: (file, sha256, day) => `${file}, SHA-256 ${sha256}, leído el ${day}`,
  quoted: (sentence) => `«${sentence}»`,
  corrected: (sentence) => `«${sentence}», corregido a mano`,
  byHand: 'Escrito a mano al revisar la convocatoria.',
  severalDays: 'La convocatoria nombra varios días. Se muestra el primero; revísela antes de fiarse de él.',
  wrongWeekday: 'El día de la semana que la convocatoria nombra junto a esta fecha es otro.',
  noHour: 'La convocatoria no nombra ninguna hora.',
  hourWithoutPlace: (clock) => `La convocatoria dice ${clock} y no nombra ningún lugar.`,
  nobody: 'La convocatoria no da ninguna dirección.',
  to: 'Según la convocatoria.',
  orderTitle: 'Como pide la convocatoria',
  orderDescription: 'En el orden de la convocatoria.',
  body: 'Adjuntamos la contribución de {organisation}.',
  subject: '{organisation}: {title}',
  wholeAnswer: 'La convocatoria no hace preguntas numeradas.',
  statement: 'Declaración',
  statementDescription: 'Para leer en voz alta, en el tiempo que da la convocatoria.',
  summarySection: 'Resumen',
  published: 'Lo que se envía se publicará, según la convocatoria.',
  senders: (sentence) => `Quién puede enviar, según la convocatoria: «${sentence}»`,
}

export const PACK_WORDS: Readonly<Record<'en' | 'fr' | 'es', PackWords>> = { en: EN, fr: FR, es: ES }

/** Words that no text of some length lacks in its language, and hardly any of the others has. */
const COMMON: Readonly<Record<'en' | 'fr' | 'es', RegExp>> = {
  en: /(?<!\p{L})(?:the|and|should|will|which|with|their|be)(?!\p{L})/giu,
  fr: /(?<!\p{L})(?:les|des|et|une|dans|aux|sont|pour|être)(?!\p{L})/giu,
  es: /(?<!\p{L})(?:los|las|una|para|con|del|por|y|el)(?!\p{L})/giu,
}

/** The language of a call, of the three that calls are read in; English where no other has more of its words. */
export function languageOfCall(text: string): 'en' | 'fr' | 'es' {
  const counts = (['en', 'fr', 'es'] as const).map((language) => ({
    language,
    count: (text.match(COMMON[language]) ?? []).length,
  }))
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).language
}
