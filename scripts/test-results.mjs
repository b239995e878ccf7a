/**
 * Turns what the runners report into counts that can be added up. A runner that broke off, or that ran nothing, counts as
 * one failure: silence is never a pass.
 */

/**
 * @typedef {{ passed: number, failed: number, skipped: string[], output: string, secondTries?: string[] }} StepResult
 * `skipped`: one reason a test; `secondTries`: tests that failed at first and then passed
 */

/**
 * How many tests of a run may need a second try. Each opens a program of five processes on a computer that does other things as well; one in a hundred
 * is the computer, three are ours.
 */
const SECOND_TRIES = 2

/** A step that passes or fails as a whole. @param {number | null} code @param {string} output @returns {StepResult} */
export function fromExitCode(code, output) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [], output }
}

/** @param {any} report of Vitest's JSON reporter @param {number | null} code @param {string} output @returns {StepResult} */
export function fromVitest(report, code, output) {
  if (!report) return broken(output)
  const tests = (report.testResults ?? []).flatMap((/** @type {any} */ file) => file.assertionResults ?? [])
  // Tests that lack a tool say so once on their own output; their names alone would not tell the reason.
  const reasons = [...new Set([...output.matchAll(/Skipped, because (.+)/g)].map((match) => match[1]?.trim()))]
  const skipped = tests
    .filter((/** @type {any} */ test) => test.status !== 'passed' && test.status !== 'failed')
    .map((/** @type {any} */ test) => (reasons.length > 0 ? reasons.join('; ') : test.fullName))
  const passed = tests.filter((/** @type {any} */ test) => test.status === 'passed').length
  const failed = tests.filter((/** @type {any} */ test) => test.status === 'failed').length
  return settled({ passed, failed, skipped, output }, code)
}

/**
 * @param {any} report of Playwright's JSON reporter @param {number | null} code @param {string} output
 * @returns {StepResult & { tests: number }} `tests`: how many the report lists, whatever became of them
 */
export function fromPlaywright(report, code, output) {
  if (!report) return { ...broken(output), tests: 0 }
  /** @type {{ title: string, status: string, reason: string }[]} */
  const tests = []
  const walk = (/** @type {any} */ suite, /** @type {string[]} */ titles) => {
    for (const spec of suite.specs ?? [])
      for (const test of spec.tests ?? [])
        tests.push({
          title: [...titles, spec.title].join(' › '),
          status: test.status,
          reason: (test.annotations ?? []).find((/** @type {any} */ each) => each.type === 'skip')?.description ?? '',
        })
    for (const inner of suite.suites ?? []) walk(inner, [...titles, inner.title])
  }
  for (const suite of report.suites ?? []) walk(suite, [suite.title])
  const secondTries = tests.filter((test) => test.status === 'flaky').map((test) => test.title)
  const borne = secondTries.length <= SECOND_TRIES
  const result = {
    passed: tests.filter((test) => test.status === 'expected' || (borne && test.status === 'flaky')).length,
    failed: tests.filter((test) => test.status === 'unexpected' || (!borne && test.status === 'flaky')).length,
    secondTries,
    skipped: tests
      .filter((test) => test.status === 'skipped')
      .map((test) => `${test.title}${test.reason ? `: ${test.reason}` : ''}`),
    output,
  }
  return { ...settled(result, code), tests: tests.length }
}

/** @param {string} output @returns {StepResult} */
function broken(output) {
  return { passed: 0, failed: 1, skipped: [], output: `${output}\nThe runner ended without a report.` }
}

/** @param {StepResult} result @param {number | null} code @returns {StepResult} */
function settled(result, code) {
  if (result.failed > 0) return result
  if (code !== 0) return { ...result, failed: 1, output: `${result.output}\nThe runner ended with code ${code}.` }
  if (result.passed + result.skipped.length === 0)
    return { ...result, failed: 1, output: `${result.output}\nNo test ran.` }
  return result
}

/** @param {StepResult[]} results */
export function addUp(results) {
  return {
    passed: results.reduce((sum, each) => sum + each.passed, 0),
    failed: results.reduce((sum, each) => sum + each.failed, 0),
    skipped: results.reduce((sum, each) => sum + each.skipped.length, 0),
  }
}

/** @param {{ passed: number, failed: number, skipped: number }} sum */
export function lastLineOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
