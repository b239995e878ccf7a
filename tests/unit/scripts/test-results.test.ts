import { describe, expect, it } from 'vitest'
import { addUp, fromExitCode, fromPlaywright, fromVitest, lastLineOf } from '../../../scripts/test-results.mjs'

const vitestReport = (...statuses: string[]) => ({
  testResults: [
    {
      assertionResults: statuses.map((status, index) => ({
        status,
        fullName: `a test ${index}`,
      })),
    },
  ],
})

const playwrightReport = (...statuses: string[]) => ({
  suites: [
    {
      title: 'smoke.spec.ts',
      specs: [],
      suites: [
        {
          title: 'home',
          specs: statuses.map((status, index) => ({ title: `test ${index}`, tests: [{ status, annotations: [] }] })),
        },
      ],
    },
  ],
})

describe('counts of Vitest', () => {
  it('are those of its report', () => {
    expect(fromVitest(vitestReport('passed', 'passed', 'failed'), 1, '')).toMatchObject({ passed: 2, failed: 1 })
  })

  it('give the reason of a skipped test, or at least its name', () => {
    const warned = 'stderr | pdf.test.ts\nSkipped, because pdfinfo is missing: apt-get install poppler-utils\n'
    expect(fromVitest(vitestReport('passed', 'skipped'), 0, warned)).toMatchObject({
      passed: 1,
      failed: 0,
      skipped: ['pdfinfo is missing: apt-get install poppler-utils'],
    })
    expect(fromVitest(vitestReport('passed', 'todo'), 0, '').skipped).toEqual(['a test 1'])
  })

  it('have a failure when it failed without a failed test: a file that did not load, an error after the tests', () => {
    expect(fromVitest(vitestReport('passed'), 1, '')).toMatchObject({ passed: 1, failed: 1 })
  })

  it('have a failure when nothing ran or nothing was reported', () => {
    expect(fromVitest({ testResults: [] }, 0, '')).toMatchObject({ passed: 0, failed: 1 })
    expect(fromVitest(null, 0, '')).toMatchObject({ passed: 0, failed: 1 })
    expect(fromVitest(null, null, '')).toMatchObject({ passed: 0, failed: 1 })
  })
})

describe('counts of Playwright', () => {
  it('reach into nested suites', () => {
    expect(fromPlaywright(playwrightReport('expected', 'unexpected', 'skipped'), 1, '')).toMatchObject({
      passed: 1,
      failed: 1,
      skipped: ['smoke.spec.ts › home › test 2'],
      tests: 3,
    })
  })

  it('name the tests that passed only at their second try, bear two of them, and take more for failures', () => {
    expect(fromPlaywright(playwrightReport('expected', 'flaky', 'flaky'), 0, '')).toMatchObject({
      passed: 3,
      failed: 0,
      secondTries: ['smoke.spec.ts › home › test 1', 'smoke.spec.ts › home › test 2'],
    })
    expect(fromPlaywright(playwrightReport('expected', 'flaky', 'flaky', 'flaky'), 0, '')).toMatchObject({
      passed: 1,
      failed: 3,
    })
    expect(fromPlaywright(playwrightReport('flaky', 'unexpected'), 1, '')).toMatchObject({ passed: 1, failed: 1 })
  })

  it('have a failure when it broke off', () => {
    expect(fromPlaywright(null, null, '')).toMatchObject({ passed: 0, failed: 1 })
    expect(fromPlaywright({ suites: [] }, 0, '')).toMatchObject({ passed: 0, failed: 1 })
    expect(fromPlaywright(playwrightReport('expected'), 1, '')).toMatchObject({ passed: 1, failed: 1 })
  })
})

describe('the last line', () => {
  it('is the sum of all steps', () => {
    const sum = addUp([
      fromExitCode(0, ''),
      fromExitCode(1, 'red'),
      fromVitest(vitestReport('passed', 'passed'), 0, ''),
    ])
    expect(lastLineOf(sum)).toBe('3 passed, 1 failed')
  })

  it('names skipped tests only when there are any', () => {
    expect(lastLineOf({ passed: 2, failed: 0, skipped: 1 })).toBe('2 passed, 0 failed, 1 skipped')
    expect(lastLineOf({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed')
  })
})
