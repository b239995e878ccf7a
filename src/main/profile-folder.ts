import { accessSync, constants, mkdirSync } from 'node:fs'
import { type Problem, problemOf } from '../core/result'
import { message } from '../messages/message'

/**
 * Makes the folder of the profile where it is missing. A problem when it cannot be made or written to: journal, history and settings live there, and
 * Chromium, which keeps its lock in it, would take a folder that refuses for a program that runs already and end without a word. It is asked before
 * anything else, and so without waiting.
 */
export function unusableProfile(folder: string): Problem | null {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return null
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    return problemOf('unusable-profile', message('problem.unusableProfile', { folder, reason }))
  }
}
