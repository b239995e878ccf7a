import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import { devDependencies } from '../../package.json'
import { text } from '../messages/sentence'

/**
 * True where another Electron runs than the one that releases carry, such as the one that locked-down machines get out of the npm registry. Asked of the
 * running program itself, so that no mark in a folder can say otherwise.
 */
export function isDevelopmentRuntime(running: string | undefined = process.versions.electron): boolean {
  return running !== devDependencies.electron
}

/** What a window's title bar calls the program: its name, and that it runs on something that no release would carry. */
export function programTitle(): string {
  const name = app.getName()
  return isDevelopmentRuntime() ? text('program.developmentRuntime', { name }) : name
}

/** The folder with the licences of all that the program carries. */
export function licencesFolder(): string {
  return app.isPackaged ? join(process.resourcesPath, 'licences') : join(app.getAppPath(), 'out', 'licences')
}

/** The web page of new versions, which a release writes into its package; null for a copy that nobody released. Never throws. */
export async function releasesPage(): Promise<string | null> {
  try {
    const { releasesPage } = JSON.parse(await readFile(join(app.getAppPath(), 'package.json'), 'utf8'))
    return typeof releasesPage === 'string' && releasesPage.startsWith('https://') ? releasesPage : null
  } catch {
    return null
  }
}
