const PLAIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const ACCENTED = 'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž'
const LONGER = 1.35

/** English that nobody takes for English, longer by 35 % as translations are: vowels twice, then tildes. */
export function accented(text: string): string {
  const letters = [...text]
  const words = letters.filter((letter) => PLAIN.includes(letter)).length
  let missing = Math.ceil(words * (LONGER - 1))
  const out = letters.map((letter) => {
    const at = PLAIN.indexOf(letter)
    if (at === -1) return letter
    const strange = ACCENTED.charAt(at)
    if (missing === 0 || !/[aeiou]/i.test(letter)) return strange
    missing -= 1
    return strange + strange
  })
  const longer = out.join('')
  const end = longer.trimEnd().length
  return `${longer.slice(0, end)}${'~'.repeat(missing)}${longer.slice(end)}`
}

/** Each word backwards, between marks that make a line of Arabic of it. */
export function mirrored(text: string): string {
  return text.replace(/\p{L}[\p{L}\p{M}’'-]*/gu, (word) => `\u200f\u202e${word}\u202c\u200f`)
}
