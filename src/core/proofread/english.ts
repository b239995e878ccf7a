import { type BinaryModule, Dialect, type LintConfig, LocalLinter, type Suggestion, SuggestionKind } from 'harper.js'
import type { PackedWords } from '../text/packed-words'
import { isMistake, SHOWN } from './english-rules'
import type { Fault } from './fault'
import type { Proofreader } from './proofreader'
import { englishTexts } from './readings'
import { opinionOf } from './second-opinion'

const WORDS = 'SpellCheck'
/** The rules that are asked for, of all that Harper knows. */
function asked(all: LintConfig): LintConfig {
  return Object.fromEntries(Object.keys(all).map((rule) => [rule, rule === WORDS || SHOWN.has(rule)]))
}

/**
 * Harper on the thread that calls it. British, because the United Nations spell as the Concise Oxford Dictionary: Harper's British knows both
 * “organise” and “organize”, so that Oxford spelling is right and the other is left to the check on consistency. Drafts in American
 * English get the American dictionary. Of each word that Harper does not know it is said whether `larger` does.
 */
export async function englishProofreader(binary: BinaryModule, larger: PackedWords): Promise<Proofreader> {
  const linters = new Map<Dialect, LocalLinter>()
  const linterOf = async (dialect: Dialect): Promise<LocalLinter> => {
    const known = linters.get(dialect)
    if (known) return known
    const linter = new LocalLinter({ binary, dialect })
    await linter.setLintConfig(asked(await linter.getDefaultLintConfig()))
    linters.set(dialect, linter)
    return linter
  }
  await linterOf(Dialect.British)
  return {
    async read(reading) {
      const linter = await linterOf(/^en-us\b/i.test(reading.tag) ? Dialect.American : Dialect.British)
      const faults: Fault[] = []
      for (const { text, offset } of englishTexts(reading))
        faults.push(...(await faultsOf(linter, larger, text, offset)))
      return faults
    },
  }
}

/** Loads Harper and sets up what all its linters share, above all the dictionary, without keeping a linter. Rejects where it cannot be loaded. */
export async function setUpEnglish(binary: BinaryModule): Promise<void> {
  const linter = new LocalLinter({ binary, dialect: Dialect.British })
  await linter.setup()
  await linter.dispose()
}

/** No word of a language is as long, and one of thousands of letters stops Harper for good. */
const ENDLESS = /[\p{L}\p{M}\p{N}]{100,}/gu

/** The text with known words in the place of what is endless, offsets unchanged. */
function withoutEndless(text: string): string {
  return text.replace(ENDLESS, (run) => 'name '.repeat(run.length / 5 + 1).slice(0, run.length))
}

async function faultsOf(linter: LocalLinter, larger: PackedWords, given: string, offset: number): Promise<Fault[]> {
  const text = withoutEndless(given)
  // Most texts are right, and remarks by rule bring the names of nine hundred rules along, with and without remarks. The second reading rests on the first.
  const any = await linter.lint(text, { language: 'plaintext', dedup: false })
  for (const lint of any) lint.free()
  if (any.length === 0) return []
  const faults: Fault[] = []
  for (const [rule, lints] of Object.entries(await linter.organizedLints(text, { language: 'plaintext' })))
    for (const lint of lints) {
      const { start, end } = lint.span()
      const written = text.slice(start, end)
      const suggestions = lint.suggestions().map((suggestion) => replacement(written, suggestion))
      if (given.slice(start, end) === written && (rule === WORDS || isMistake(rule, text, { start, end })))
        faults.push({
          start: offset + start,
          end: offset + end,
          rule: rule === WORDS ? null : rule,
          says: rule === WORDS ? '' : withCapitals(lint.message(), suggestions),
          suggestions,
          ...(rule === WORDS ? { opinion: opinionOf(written, suggestions, larger) } : {}),
        })
      lint.free()
    }
  return faults
}

/** Of “Zealand´s” Harper says that it should be “zealand's”, and would write “Zealand's”. */
function withCapitals(says: string, [first = '']: readonly string[]): string {
  const small = first.toLowerCase()
  return small === first ? says : says.replaceAll(`\`${small}\``, `\`${first}\``)
}

function replacement(written: string, suggestion: Suggestion): string {
  const text = suggestion.get_replacement_text()
  return suggestion.kind() === SuggestionKind.InsertAfter ? written + text : text
}
