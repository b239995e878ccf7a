/**
 * A text as people search for it: without accents and case, with straight apostrophes, and with one space where there are several.
 * “Côte d’Ivoire” and “cote d'ivoire” come out the same. Text that is all accents or spaces comes out empty.
 */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘ʼ]/g, "'").replace(/\s+/gu, ' ').trim().toLowerCase()
}
