/** Codes of problems that say that a draft's file is damaged, so that something of it may be rescued. */
const DAMAGE: readonly string[] = [
  'empty',
  'not-utf8',
  'not-json',
  'truncated',
  'too-deep',
  'wrong-schema',
  'locked-damaged',
  'locked-truncated',
]

/** Whether a problem is one of a damaged file, and not of one that is none, is newer, or is not there. */
export function isDamage({ code }: { code: string }): boolean {
  return DAMAGE.includes(code)
}
