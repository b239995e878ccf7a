/**
 * First words with which the program works without a window, as `rostrum check`. Kept apart from the commands themselves, so that a window that opens
 * need not load them; a test compares.
 */
export const COMMAND_WORDS: readonly string[] = [
  'new',
  'check',
  'export',
  'import',
  'call',
  'merge',
  'review',
  'diff',
  'summary',
  'time',
  'doctor',
  'lock',
  'unlock',
  'templates',
  'calendar',
  'packs',
  'evidence',
  'paper',
  'help',
  '--help',
  '-h',
  '--version',
  '-V',
]

/** Behind this word of the launcher everything is for the command line, known or not: `rostrum chek` is a slip to be told of, not a window to be opened. */
export const COMMAND_LINE = 'rostrum-command-line'

/**
 * What a start of the installed program asks of the command line; null where it asks for a window. `words` are what was typed behind
 * the program's name. Switches in front are Chromium's.
 */
export function commandLineIn(words: readonly string[]): string[] | null {
  const launched = words.indexOf(COMMAND_LINE)
  if (launched >= 0) return words.slice(launched + 1)
  const first = words.findIndex((word) => !word.startsWith('-') || COMMAND_WORDS.includes(word))
  return first >= 0 && COMMAND_WORDS.includes(words[first] ?? '') ? words.slice(first) : null
}
