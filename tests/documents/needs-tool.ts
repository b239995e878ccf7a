import { execFileSync, spawnSync } from 'node:child_process'

/** Programs that tests ask about our documents and speaking times, and the Debian package that each comes in. */
const PACKAGES = {
  soffice: 'libreoffice-writer',
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  'espeak-ng': 'espeak-ng',
  'desktop-file-validate': 'desktop-file-utils',
  appstreamcli: 'appstream',
} as const

export type Tool = keyof typeof PACKAGES

/**
 * True when a program is there. Where it is not, a contributor's machine skips with a printed reason, and CI fails: there the
 * documents must have been looked at, and the times listened to.
 */
export function hasTool(tool: Tool): boolean {
  const found = spawnSync(tool, [tool.startsWith('pdf') ? '-v' : '--version'], { stdio: 'ignore' }).error === undefined
  if (found) return true
  const reason = `${tool} is missing: apt-get install ${PACKAGES[tool]}`
  if (process.env.CI === 'true') throw new Error(reason)
  console.warn(`Skipped, because ${reason}`)
  return false
}

/** What a program prints, as UTF-8. Throws when it fails. */
export function toolOutput(tool: Tool, args: string[]): string {
  return execFileSync(tool, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}
