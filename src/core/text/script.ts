/** Letters of scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu

/** True where any letter of the text belongs to a script without spaces between words. */
export function holdsUnspaced(text: string): boolean {
  return text.search(UNSPACED) >= 0
}

/** True when most letters of the text belong to a script without spaces between words, whatever language it is marked as. */
export function isUnspaced(text: string): boolean {
  const unspaced = text.match(UNSPACED)?.length ?? 0
  return unspaced > 0 && unspaced * 2 > (text.match(/\p{L}/gu)?.length ?? 0)
}

/** Letters of scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu

/** True when most letters of the text belong to a script that is written from right to left. */
export function isRightToLeft(text: string): boolean {
  const backwards = text.match(RIGHT_TO_LEFT)?.length ?? 0
  return backwards > 0 && backwards * 2 > (text.match(/\p{L}/gu)?.length ?? 0)
}
