import { join } from 'node:path'
import { app } from 'electron'
import { JsonFile } from '../node/json-file'
import { FIRST_SETTINGS, type ShellSettings } from './shell-settings'

/** Read before anything else: what the window's first look depends on, so that it need not wait for the rest. The folder of the profile must be there. */
export function readSettings(): Promise<JsonFile<ShellSettings>> {
  const schema = async () => (await import('./stored-settings')).shellSettingsSchema
  return JsonFile.open(join(app.getPath('userData'), 'settings.json'), schema, FIRST_SETTINGS)
}
