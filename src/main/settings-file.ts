import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import { JsonFile } from '../node/json-file'
import { FIRST_SETTINGS, type ShellSettings, shellSettingsSchema } from './shell-settings'

/** Read before anything else: what the window's first look depends on, so that it need not wait for the rest. */
export async function readSettings(): Promise<JsonFile<ShellSettings>> {
  const data = app.getPath('userData')
  await mkdir(data, { recursive: true, mode: 0o700 })
  return JsonFile.open(join(data, 'settings.json'), shellSettingsSchema, FIRST_SETTINGS)
}
