import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** Says at the end how many tests were left out and why, each reason once with its number; one that gives none is a failure. */
export default class LeftOut implements Reporter {
  private readonly reasons = new Map<string, number>()
  private total = 0
  private silent: string[] = []

  printsToStdio(): boolean {
    return true
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    this.total += 1
    if (result.status !== 'skipped') return
    const reason = test.annotations.find(({ type }) => type === 'skip')?.description
    if (reason === undefined) this.silent.push(test.title)
    else this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1)
  }

  async onEnd(): Promise<{ status?: FullResult['status'] }> {
    const left = [...this.reasons.values()].reduce((sum, each) => sum + each, 0)
    if (left > 0) console.log(`  ${left} of ${this.total} tests were left out:`)
    for (const [reason, times] of this.reasons) console.log(`    ${times} × ${reason}`)
    for (const title of this.silent) console.log(`  Left out without a reason: ${title}`)
    return this.silent.length > 0 ? { status: 'failed' } : {}
  }
}
