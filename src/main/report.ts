import { join } from 'node:path'
import { app } from 'electron'
import type { ProgramLog } from '../node/program-log'

let opened: Promise<ProgramLog> | null = null

/** Where the log is, whether or not anything was written to it yet. */
export function logPath(): string {
  return join(app.getPath('userData'), 'logs', 'rostrum.log')
}

/** The log, loaded when it is first wanted: a start that goes well has no use for it until its window is there. */
export function programLog(): Promise<ProgramLog> {
  opened ??= import('../node/program-log').then(({ ProgramLog }) => new ProgramLog(logPath()))
  return opened
}

/** Writes down a mistake of our own. Never rejects: whoever reports has something better to do than to handle a failing log. */
export async function reportMistake(where: string, error: unknown): Promise<void> {
  try {
    ;(await programLog()).mistake(where, error)
  } catch {
    console.error(error)
  }
}
