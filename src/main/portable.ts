import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Beside the program, it makes the copy on this stick or in this folder one that leaves nothing anywhere else. */
export const PORTABLE_FOLDER = 'rostrum-portable'

/**
 * The folder for all that a portable copy keeps, or null where there is none beside the program: beside the AppImage, beside the `.app` on a
 * Mac, else beside the executable.
 */
export function portableFolder(
  environment: NodeJS.ProcessEnv,
  executable: string,
  platform: string = process.platform,
  exists: (path: string) => boolean = existsSync,
): string | null {
  const program = environment.APPIMAGE || executable
  const beside =
    platform === 'darwin' && !environment.APPIMAGE ? dirname(dirname(dirname(dirname(program)))) : dirname(program)
  const folder = join(beside, PORTABLE_FOLDER)
  return exists(folder) ? folder : null
}

/** Has settings, journals, history, packs and drafts kept in the portable folder, where one is there and the environment says nothing else. */
export function takePortableFolder(environment: NodeJS.ProcessEnv, executable: string): void {
  const folder = portableFolder(environment, executable)
  if (folder === null) return
  environment.ROSTRUM_USER_DATA ||= join(folder, 'profile')
  environment.ROSTRUM_PACKS ||= join(folder, 'packs')
  environment.ROSTRUM_DOCUMENTS ||= join(folder, 'drafts')
}
