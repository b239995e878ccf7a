/** The sentence with its first letter large. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** A number as people read it, 12,345, with its noun: `count(1, 'word')` is “1 word”. */
export function count(number: number, noun: string, many = `${noun}s`): string {
  return `${thousands(number)} ${number === 1 ? noun : many}`
}

/** Digits in groups of three by commas. `Intl` would do it by the machine's language, and the sentences are English. */
export function thousands(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',')
}
