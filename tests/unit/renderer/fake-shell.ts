import { vi } from 'vitest'
import { type EventContent, type EventName, type RequestName, requests } from '../../../src/contract/messages'
import { failure, success } from '../../../src/core/result'
import { message } from '../../../src/messages/message'
import { opened, pack, template } from './draft/template'

export interface FakeShell {
  /** What the window asked, with what it said, in sequence. */
  asked: { name: RequestName; input: unknown }[]
  /** What the window said of itself. */
  events: string[]
  /** Tells the window news, as the shell would. */
  tell<N extends EventName>(name: N, content: EventContent<N>): void
  /** Puts another answer in the place of a usual one. */
  answer(name: RequestName, value: unknown): void
}

const EMPTY_ROWS = { drafts: [], recent: [], named: [], unreadable: [], gone: [] }

/** A shell with one template, no drafts and a disk on which all goes well. It speaks the contract: what it is asked and answers is checked by it. */
export function fakeShell(): FakeShell {
  const settings = {
    theme: 'light',
    paper: 'a4',
    proofreading: false,
    smartMarks: false,
    sound: false,
    silentRules: [],
    noteAuthor: 'ana',
    deletedDays: 30,
    folderName: 'Documents / Rostrum',
  }
  const { id, group, title, summary, deadline } = template
  const answers: Partial<Record<RequestName, unknown>> = {
    'app.info': {
      packs: [
        {
          manifest: pack,
          templates: [{ id, group, title, summary, deadline }],
          origin: 'built-in',
          samples: [id],
          ofCall: false,
        },
      ],
      refused: [],
      version: '1.2.3',
      runtime: { electron: '25.1.1', chromium: '114', development: false, sandbox: true },
      platform: 'linux',
      locale: 'en-GB',
    },
    'home.list': { ...EMPTY_ROWS, folderName: settings.folderName, listing: 1, count: 0 },
    'settings.get': settings,
    'words.list': { words: [] },
    'draft.create': opened(),
    'draft.createFromSample': opened(),
    'draft.keep': { revision: 0 },
    'draft.keepChanges': { revision: 0 },
    'draft.save': { savedAt: '2026-11-22T12:00:00.000Z', fileName: 'input.rostrum' },
    'draft.pages': { pages: 3 },
    'history.list': { versions: [], damaged: 0 },
    'organisations.list': { organisations: [] },
    'pack.guidance': { guidance: null },
    'rehearsal.now': null,
    'rehearsal.ready': null,
    'speaker.get': { rehearsed: [], acronyms: {} },
  }
  const listeners = new Map<string, Set<(content: unknown) => void>>()
  const asked: FakeShell['asked'] = []
  const events: string[] = []
  const answerTo = (name: RequestName, input: unknown): unknown => {
    if (name === 'settings.set') Object.assign(settings, input)
    return name === 'settings.set' ? settings : name in answers ? answers[name] : {}
  }
  const bridge = {
    request: async (name: RequestName, input: unknown) => {
      asked.push({ name, input: requests[name].input.parse(input) })
      const answer = requests[name].output.safeParse(structuredClone(answerTo(name, input)))
      return answer.success ? success(answer.data) : failure('not-set-up', message('problem.mistake'))
    },
    on: (name: string, listener: (content: unknown) => void) => {
      const of = listeners.get(name) ?? new Set()
      listeners.set(name, of.add(listener))
      return () => of.delete(listener)
    },
    readyToClose: () => void events.push('ready to close'),
  }
  vi.stubGlobal('rostrum', bridge)
  return {
    asked,
    events,
    tell: (name, content) => {
      for (const listener of listeners.get(name) ?? []) listener(content)
    },
    answer: (name, value) => {
      answers[name] = value
    },
  }
}

/** Workers that hear all and answer nothing, as those that take for ever. */
export function silentWorkers(): { started: string[]; alive: Set<object> } {
  const started: string[] = []
  const alive = new Set<object>()
  vi.stubGlobal(
    'Worker',
    class {
      constructor(address: URL) {
        started.push(String(address))
        alive.add(this)
      }
      postMessage() {}
      addEventListener() {}
      terminate() {
        alive.delete(this)
      }
    },
  )
  return { started, alive }
}
