/** Numbers in words that calls use, in English, French and Spanish. */
const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  fifty: 50,
  'one hundred': 100,
  'two hundred': 200,
  'three hundred': 300,
  'four hundred': 400,
  'five hundred': 500,
  'one thousand': 1000,
  'two thousand': 2000,
  'three thousand': 3000,
  'five thousand': 5000,
  'ten thousand': 10_000,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  quinze: 15,
  vingt: 20,
  trente: 30,
  cent: 100,
  'deux cents': 200,
  'trois cents': 300,
  'quatre cents': 400,
  'cinq cents': 500,
  mille: 1000,
  'deux mille': 2000,
  'trois mille': 3000,
  'cinq mille': 5000,
  'dix mille': 10_000,
  una: 1,
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  once: 11,
  doce: 12,
  veinte: 20,
  treinta: 30,
  cien: 100,
  doscientas: 200,
  trescientas: 300,
  cuatrocientas: 400,
  quinientas: 500,
  doscientos: 200,
  trescientos: 300,
  quinientos: 500,
  mil: 1000,
  'dos mil': 2000,
  'tres mil': 3000,
  'cinco mil': 5000,
  'diez mil': 10_000,
}

/** The source of a pattern for one number, in digits or in words; longer words come first. */
export const NUMBER = `(?:\\d{1,3}(?:[ ,.'’]\\d{3}){1,2}(?!\\d)|\\d{1,6}(?:[.,]\\d{1,2})?(?!\\d)|${Object.keys(WORDS)
  .sort((one, other) => other.length - one.length)
  .join('|')})`

/**
 * The value of a number as calls write it: “2,000”, “2 000” and “2.000” are two thousand, “1.5” and “1,5” one and a half, words as listed.
 * Null for anything else.
 */
export function numberValue(written: string): number | null {
  const word = written.toLowerCase().replace(/\s+/g, ' ')
  if (Object.hasOwn(WORDS, word)) return WORDS[word] ?? null
  if (/^\d{1,3}(?:[ ,.'’]\d{3})+$/.test(written)) return Number(written.replace(/\D/g, ''))
  if (/^\d+(?:[.,]\d{1,2})?$/.test(written)) return Number(written.replace(',', '.'))
  return null
}
