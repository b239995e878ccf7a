import { app } from 'electron'
import type { ASKED_FIRST } from '../contract/bridge'
import { success } from '../core/result'
import type { Handlers } from './contract-calls'
import type { HomeList } from './home-list'
import { isDevelopmentRuntime } from './program-facts'
import type { Shell } from './shell'

export type FirstHandlers = Pick<Handlers, (typeof ASKED_FIRST)[number]>

/** The answers to what home shows first, apart from all others, which are loaded while it is drawn. */
export function firstHandlers(shell: Shell, home: HomeList): FirstHandlers {
  return {
    'app.info': () =>
      success({
        version: app.getVersion(),
        runtime: {
          electron: process.versions.electron,
          chromium: process.versions.chrome,
          development: isDevelopmentRuntime(),
          sandbox: !app.commandLine.hasSwitch('no-sandbox'),
        },
        platform: process.platform,
        ...shell.packs.shown,
        locale: app.getLocale() || 'en',
      }),
    'settings.get': () => success(shell.settingsForWindow()),
    'home.list': () => home.list(),
  }
}
