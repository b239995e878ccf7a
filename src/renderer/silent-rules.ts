import { changeSettings, useApp } from './app-store'

/** Most that settings hold; all rules of ours and of the grammar checkers are fewer. */
const MOST_RULES = 1000

/** Switches a rule on or off for good: in every draft on this computer that says nothing else of it. */
export async function silenceForGood(rule: string, silent: boolean): Promise<void> {
  const before = useApp.getState().settings?.silentRules ?? []
  if (before.includes(rule) === silent) return
  const rules = silent ? [...before, rule].slice(-MOST_RULES) : before.filter((each) => each !== rule)
  await changeSettings({ silentRules: rules })
}
