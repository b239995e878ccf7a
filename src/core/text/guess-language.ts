/** The languages of the United Nations, which packs and voices speak. */
export type UnitedNationsLanguage = 'en' | 'fr' | 'es' | 'ru' | 'ar' | 'zh'

const SCRIPTS: readonly [UnitedNationsLanguage, RegExp][] = [
  ['zh', /\p{Script=Han}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
]

/** Words that no text goes without, and that the other languages do not have. */
const COMMON: readonly [UnitedNationsLanguage, RegExp][] = [
  ['en', /(?<!\p{L})(?:the|and|of|to|in|is|that|for|with|we|our)(?!\p{L})/giu],
  ['fr', /(?<!\p{L})(?:le|les|des|et|est|du|une|dans|nous|pour|qui|au|aux)(?!\p{L})/giu],
  ['es', /(?<!\p{L})(?:el|los|las|y|del|una|es|por|para|con|nuestra|nuestro|al)(?!\p{L})/giu],
]

/** The same of languages that no pack speaks, so that their texts are not taken for one of the others. */
const COMMON_ELSEWHERE: readonly [string, RegExp][] = [
  ['pt', /(?<!\p{L})(?:o|os|as|e|da|do|das|dos|uma|não|em|para|com|que|ao|à|nossa|nosso)(?!\p{L})/giu],
  ['de', /(?<!\p{L})(?:der|die|das|und|ist|den|dem|für|mit|wir|unsere|nicht|ein|eine|von|zu|in)(?!\p{L})/giu],
  ['it', /(?<!\p{L})(?:il|gli|della|delle|dei|e|è|una|per|con|che|nel|di|nostra|nostro)(?!\p{L})/giu],
  ['nl', /(?<!\p{L})(?:het|een|van|voor|dat|te|aan|op|zijn|niet|worden|wordt|onze|deze|naar|ook|bij)(?!\p{L})/giu],
  ['pl', /(?<!\p{L})(?:w|z|na|się|nie|jest|że|oraz|dla|przez|od|są|które|który|także|ich|jak)(?!\p{L})/giu],
  ['ro', /(?<!\p{L})(?:și|în|pe|cu|este|care|pentru|din|sunt|să|nu|mai|prin|ale|lor)(?!\p{L})/giu],
  ['tr', /(?<!\p{L})(?:ve|bir|bu|için|ile|olarak|olan|daha|çok|gibi|ya|her|tüm|kadar)(?!\p{L})/giu],
  ['id', /(?<!\p{L})(?:yang|dan|untuk|dengan|dari|dalam|pada|ini|akan|kami|tidak|adalah|oleh|serta|bagi)(?!\p{L})/giu],
  ['sw', /(?<!\p{L})(?:kwa|katika|ya|wa|kuwa|hii|hizi|watu|ambayo|yetu|wetu|kama|lakini|hivyo|ili|pia)(?!\p{L})/giu],
  ['vi', /(?<!\p{L})(?:và|của|các|cho|trong|là|được|những|có|không|với|một|này)(?!\p{L})/giu],
  ['sv', /(?<!\p{L})(?:och|att|är|för|som|inte|till|ett|från|eller|också|kan|ska)(?!\p{L})/giu],
  ['da', /(?<!\p{L})(?:og|ikke|af|til|som|eller|også|være|skal|bliver|fra|mellem)(?!\p{L})/giu],
  ['nb', /(?<!\p{L})(?:og|ikke|av|til|som|eller|også|være|skal|blir|fra|mellom)(?!\p{L})/giu],
  ['fi', /(?<!\p{L})(?:ja|ei|että|ovat|tai|joka|myös|sekä|kun|kuin|olla|sen|tämä)(?!\p{L})/giu],
  ['hu', /(?<!\p{L})(?:és|az|hogy|nem|egy|meg|mint|ezt|ez|kell|vagy|csak|minden)(?!\p{L})/giu],
  ['cs', /(?<!\p{L})(?:že|pro|které|který|jsou|nebo|jako|také|být|tak|při|ve|aby|není)(?!\p{L})/giu],
  ['tl', /(?<!\p{L})(?:ang|ng|mga|ay|ito|hindi|kung|ating|upang|nang|bilang)(?!\p{L})/giu],
]

/** Enough of a text to know its language by. */
const SAMPLE = 20_000

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

function scriptOf(sample: string): UnitedNationsLanguage | null {
  const latin = countOf(sample, /\p{Script=Latin}/gu)
  for (const [code, letters] of SCRIPTS) if (countOf(sample, letters) * (code === 'zh' ? 3 : 1) > latin) return code
  return null
}

/**
 * Which of the six languages a text is in: by its script, and in Latin letters by its most common words. A Chinese character counts
 * for three letters. English where nothing tells.
 */
export function guessLanguage(text: string): UnitedNationsLanguage {
  const sample = text.slice(0, SAMPLE)
  return scriptOf(sample) ?? mostCommon(sample, COMMON)[0]?.code ?? 'en'
}

function mostCommon<L extends string>(
  sample: string,
  languages: readonly (readonly [L, RegExp])[],
): { code: L; found: number }[] {
  return languages
    .map(([code, words]) => ({ code, found: countOf(sample, words) }))
    .filter(({ found }) => found > 0)
    .sort((left, right) => right.found - left.found)
}

/** In how few letters a language of another script, and in how few of its common words one of Latin letters, is known for certain. */
const FEWEST_LETTERS = 12
const FEWEST_WORDS = 4

/**
 * The language of a text or passage as a BCP 47 tag where it is beyond doubt, null where it is not: too short, in a language that is not known
 * here, or of two languages alike. Portuguese, German, Italian, Dutch, Polish, Romanian, Turkish, Indonesian, Swahili,
 * Vietnamese, Swedish, Danish, Norwegian, Finnish, Hungarian, Czech and Filipino are known besides the six; of another one in Latin letters `isInNoKnownLanguage` says so.
 */
export function recognisedLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE)
  if (countOf(sample, /\p{L}/gu) < FEWEST_LETTERS) return null
  const script = scriptOf(sample)
  if (script) return script
  if (countOf(sample, /\p{Script=Latin}/gu) * 2 < countOf(sample, /\p{L}/gu)) return null
  const [first, second] = mostCommon<string>(sample, [...COMMON, ...COMMON_ELSEWHERE])
  if (!first || first.found < FEWEST_WORDS || first.found < 1.4 * (second?.found ?? 0)) return null
  return first.code
}

/** The tag of a language that is not known (BCP 47, ISO 639-2). */
export const UNDETERMINED = 'und'

/** From so many words on prose shows its language, and has this share of words that a list here has; texts in English, French and Spanish have four times as many. */
const ENOUGH_WORDS = 25
const FEWEST_COMMON = 0.03
/** English without its most common words still has its small ones; other languages have a few that look like them. */
const SMALL_ENGLISH =
  /(?<!\p{L})(?:the|and|of|to|in|is|that|for|with|we|our|a|an|on|by|as|was|it|he|she|they|his|her|their|if|or|at|this|are|be|has|have|from|not|but|who|which|will|would|can|should|two|three|all|more|than)(?!\p{L})/giu
const MOST_SMALL_ENGLISH = 0.12
/** A list of names has capitals, and says nothing of a language. */
const FEWEST_SMALL = 0.6

/**
 * True for prose in Latin letters that is in none of the languages which are known here: of its words, 25 or more and most of them in small letters, hardly any is one of their
 * common ones, and it has no address or code. Nothing should then be held against it by the rules or the dictionary of another language.
 */
export function isInNoKnownLanguage(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  const words = sample.match(/\p{L}[\p{L}\p{M}’']*/gu) ?? []
  if (words.length < ENOUGH_WORDS || recognisedLanguage(sample) !== null) return false
  if (words.filter((word) => /^\p{Script=Latin}/u.test(word)).length < words.length * FEWEST_SMALL) return false
  if (words.filter((word) => /^\p{Ll}/u.test(word)).length < words.length * FEWEST_SMALL) return false
  if (/:\/\/|www\.|[_=<>{}]/u.test(sample) || countOf(sample, SMALL_ENGLISH) >= words.length * MOST_SMALL_ENGLISH)
    return false
  const [first] = mostCommon<string>(sample, [...COMMON, ...COMMON_ELSEWHERE])
  return (first?.found ?? 0) < words.length * FEWEST_COMMON
}
