import { homedir } from 'node:os'
import { join } from 'node:path'
import { version } from '../../package.json'
import type { Problem } from '../core/result'
import { newerProfile } from '../node/profile-version'

/** Where the window keeps journals and snapshots of this user: Electron's folder for the data of a program of this name. */
export function profileFolder(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string {
  const { ROSTRUM_USER_DATA, APPDATA, XDG_CONFIG_HOME } = environment
  if (ROSTRUM_USER_DATA) return ROSTRUM_USER_DATA
  if (platform === 'win32') return join(APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Rostrum')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Rostrum')
  return join(XDG_CONFIG_HOME || join(homedir(), '.config'), 'Rostrum')
}

/** A problem when a newer version of the program used the profile last; then nothing in it is opened. */
export function refusedProfile(): Problem | null {
  return newerProfile(profileFolder(), version)
}
