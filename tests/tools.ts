import { describe, it } from 'vitest'
import { missingNeeds } from '../scripts/system-packages.mjs'

/** Programs outside the project that some tests ask about our documents. */
export type Tool = 'soffice' | 'pdfinfo' | 'pdftotext' | 'pandoc'

const isCi = process.env.CI === 'true' || process.env.CI === '1'

/**
 * `describe` for tests that need other programs. Where one is missing, the tests are skipped on a contributor's own machine,
 * with the reason in their name; in CI they fail, because a check that did not run must never look like one that passed.
 */
export function describeWith(tools: readonly Tool[], name: string, tests: () => void): void {
  const missing = missingNeeds(['tests', 'bench']).filter((need) => tools.includes(need.command as Tool))
  if (missing.length === 0) {
    describe(name, () => tests())
    return
  }
  const names = missing.map((need) => need.name).join(', ')
  if (isCi) {
    it(`${name} (${names} is missing)`, () => {
      throw new Error(
        `${names} is missing, and in CI that is a failure. Install it: node scripts/system-packages.mjs tests`,
      )
    })
    return
  }
  describe.skip(
    `${name} (skipped: ${names} is missing; node scripts/system-packages.mjs tests says how to install it)`,
    tests,
  )
}
