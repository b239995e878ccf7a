import { matchesIn } from './matches'
import { rememberText } from './remember'

/** What no word of any language looks like: identifiers with a low line, calls, tags, options, paths, names of files, versions. */
const IN_CODE =
  /(?<!\S)(?=[^\s_]{0,40}_)[([{"'`]?[\p{L}\p{N}_.$-]{1,80}|(?<![\p{L}\p{N}_.])[A-Za-z_][\w.]{0,60}(?:\(\)|::[\w:]{1,60})|(?<!\S)--?[a-z][\w-]{1,40}(?:=\S{0,60})?|<\/?[a-z][\w-]{0,20}(?:\s[^<>\n]{0,80})?>|(?<!\S)(?:~|\.{1,2})?\/[\w.-]{1,60}\/\S{0,120}|(?<![\p{L}\p{N}.%-])[\w.%()-]{1,120}\.(?:js|mjs|ts|tsx|jsx|py|rb|rs|go|java|php|cs|cpp|sh|md|Rmd|json|ya?ml|toml|xml|csv|tsv|html?|css|sql|txt|pdf|docx?|xlsx?|zip|ini|cfg|lock|ipynb|png|jpe?g|gif|svg|webp|mp[34])(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])v\d+(?:\.\d+){1,3}(?![\p{N}])|`[^`\n]{1,120}`/gu

/** A line of a program, a command or a setting. */
const CODE_LINE =
  /[{}],?\s*$|\w\([^()]{0,80}\);\s*$|=\s?\S[^=]{0,120};\s*$|^\s*(?:[$>#%]\s\S|\/\/|\/\*|\*\/|#include|#!|@\w+\(|<\/?\w[^>]*>|(?:sudo|npm|npx|pip|git|curl|docker|cd|brew|apt(?:-get)?)\s[\w-]|(?:def|class)\s\w+.*:\s*$|(?:const|let|var)\s\w+\s*=|(?:import|from)\s[\w.{}*"'/@-]+(?:\s(?:import|from|as)\s.*)?$|(?:return|if|for|while|elif|else|try|except)\b[^.!?]*[:({]\s*$|[\w.$[\]"']+\s?(?:<-|=|:=|\+=|=>)\s?\S|[\w.$]+\([^\s]*\)\s*$|["']?[\w-]+["']?:\s*["'[{\d]|[)\]}])/u

/** One line that can be nothing else. */
const COMMAND =
  /^\s*(?:[$>#]\s)?(?:(?:const|let|var)\s\w{1,60}\s?=|(?:sudo|npm|npx|pip3?|git|docker|brew)\s(?:install|run|clone|add|commit|push|pull|apt|npm|pip)(?!\p{L}))/u

const SIGN = /[{}<>=;_\\`*+~^@#|[\]]/gu

/** Signs of programs among the characters of a text: prose with many brackets has fewer. */
const MOST_SIGNS = 0.08
const FEWEST_SIGNS = 6
/** Lines of code among those of a text of several. */
const MOST_LINES = 0.6

/**
 * True for a text that is no prose by its form: a program, a command, a file of settings. Of several lines most look so; one line does by how many signs of programs it
 * has. A line of text with an address or a formula in it is none.
 */
export const isCode = rememberText((text) => {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length > 1 && lines.filter((line) => CODE_LINE.test(line)).length >= lines.length * MOST_LINES) return true
  if (lines.length === 1 && COMMAND.test(text)) return true
  // An address has signs of its own.
  const own = text.replace(/(?:https?:\/\/|www\.)\S+/gu, '')
  const signs = own.match(SIGN)?.length ?? 0
  const all = own.match(/\S/gu)?.length ?? 0
  return signs >= FEWEST_SIGNS && signs >= all * MOST_SIGNS
})

/** Where pieces of code stand in a text, in UTF-16 units and in order: identifiers, calls, options, paths, names of files, versions, words in back quotes. */
export const codeIn = rememberText((text): readonly { start: number; end: number }[] =>
  matchesIn(text, IN_CODE).map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
)
