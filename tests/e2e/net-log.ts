import { readFileSync } from 'node:fs'

interface NetLog {
  constants: { logEventTypes: Record<string, number> }
  events: { type: number; params?: Record<string, unknown> }[]
}

/** Addresses that stay inside the program. */
const LOCAL = /^(app|file|data|blob|devtools|chrome|about):/

/**
 * Every attempt to reach a network that Chromium wrote down while it ran with `--log-net-log=path`, by any of its parts:
 * requested addresses outside the program, names looked up, and sockets connected. Empty when there was none.
 */
export function networkAttempts(path: string): string[] {
  const log = readNetLog(path)
  const nameOf = new Map(Object.entries(log.constants.logEventTypes).map(([name, type]) => [type, name]))
  const attempts = new Set<string>()
  for (const { type, params } of log.events) {
    const name = nameOf.get(type) ?? ''
    if (name === 'URL_REQUEST_START_JOB' && typeof params?.url === 'string' && !LOCAL.test(params.url))
      attempts.add(`request ${params.url}`)
    if (name.startsWith('HOST_RESOLVER_MANAGER_REQUEST') && typeof params?.host === 'string')
      attempts.add(`name ${params.host}`)
    if (name === 'TCP_CONNECT_ATTEMPT' && typeof params?.address === 'string') attempts.add(`connect ${params.address}`)
  }
  return [...attempts]
}

/** A log of a program that ended without closing it lacks the end of its list. */
function readNetLog(path: string): NetLog {
  const text = readFileSync(path, 'utf8').trim()
  try {
    return JSON.parse(text)
  } catch {
    return JSON.parse(`${text.replace(/,$/, '')}]}`)
  }
}
