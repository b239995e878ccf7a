import { app } from 'electron'
import type { ASKED_FIRST } from '../contract/bridge'
import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'
import type { Handlers } from './contract-calls'
import type { HomeList } from './home-list'
import { isDevelopmentRuntime } from './program-facts'
import type { Shell } from './shell'

export type FirstHandlers = Pick<Handlers, (typeof ASKED_FIRST)[number] | 'window.listens' | 'window.drawn'>

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
    'window.listens': () => {
      shell.onWindowListens()
      return success({})
    },
    'window.drawn': () => {
      shell.windowDrew()
      return success({})
    },
  }
}

/**
 * Answers what a start asks, each question once, before the schemas of the contract are loaded: nothing of what came with the question is read, and what
 * goes back is what the contract would leave of it. Null for anything else. Never rejects.
 */
export function firstAnswers(
  handlers: FirstHandlers,
  report: (where: string, error: unknown) => void,
): (name: unknown) => Promise<Result<unknown>> | null {
  const notAsked = new Set<unknown>(Object.keys(handlers))
  const answer = async (name: keyof FirstHandlers): Promise<Result<unknown>> => {
    try {
      return await handlers[name]({})
    } catch (error) {
      report(name, error)
      return failure('internal', message('problem.mistake'))
    }
  }
  return (name) => (notAsked.delete(name) ? answer(name as keyof FirstHandlers) : null)
}
