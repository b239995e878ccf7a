import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OpenedDraft } from '../../../src/contract/messages'
import { failure, type Problem, type Result, success } from '../../../src/core/result'
import { createDraft, goHome, openDraft, showDraft, summarise, useApp } from '../../../src/renderer/app-store'
import type { DraftSession } from '../../../src/renderer/draft/session'

let asked: string[]
let answers: Record<string, () => Promise<Result<unknown>>>
const before = useApp.getState()

beforeEach(() => {
  asked = []
  answers = {}
  vi.stubGlobal('window', {
    rostrum: {
      request: (name: string) => {
        asked.push(name)
        return answers[name]?.() ?? Promise.resolve(success({}))
      },
    },
  })
})
afterEach(() => {
  useApp.setState(before, true)
  vi.unstubAllGlobals()
})

/** A session as far as closing needs it; notes what happened to it. */
function session(handle: string, happened: string[]): DraftSession {
  const drafts = {
    state: { handle },
    keep: async () => void happened.push('kept'),
    problem: ({ code }: Problem) => void happened.push(code),
  }
  return { drafts, close: () => void happened.push('closed') } as unknown as DraftSession
}

describe('a draft whose text could be kept nowhere', () => {
  const full = failure('disk-full', '“x” could not be saved: the disk is full.')

  it('stays open when home is asked for, and says why', async () => {
    const happened: string[] = []
    const open = session('draft-00000001', happened)
    useApp.setState({ session: open, screen: 'draft' })
    answers['draft.close'] = async () => full
    await goHome()
    expect(useApp.getState()).toMatchObject({ session: open, screen: 'draft', problem: { problem: full.problem } })
    expect(happened).toEqual(['kept', 'disk-full'])
    answers['draft.close'] = async () => success({})
    await goHome()
    expect(useApp.getState()).toMatchObject({ session: null, screen: 'home' })
    expect(happened.at(-1)).toBe('closed')
  })

  it('stays open when another draft is to be shown, which is closed again', async () => {
    const open = session('draft-00000001', [])
    useApp.setState({ session: open, screen: 'calendar' })
    let closing = 0
    answers['draft.close'] = async () => {
      closing += 1
      return closing === 1 ? full : success({})
    }
    await showDraft({ draft: 'draft-00000002' } as OpenedDraft)
    expect(useApp.getState()).toMatchObject({ session: open, screen: 'draft', opening: false })
    expect(asked).toEqual(['draft.close', 'draft.close'])
  })
})

describe('opening', () => {
  it('asks once, however many presses come in one tick', async () => {
    let answer: (result: Result<never>) => void = () => undefined
    answers['draft.create'] = () =>
      new Promise((resolve) => {
        answer = resolve
      })
    const presses = [createDraft('paper'), createDraft('paper'), openDraft('draft-00000001')]
    presses.push(summarise(session('draft-00000002', []), ['area-1']))
    expect(asked).toEqual(['draft.create'])
    answer(failure('no-template', 'There is no template.'))
    await Promise.all(presses)
    expect(asked).toEqual(['draft.create'])
    expect(useApp.getState()).toMatchObject({ opening: false, problem: { problem: { code: 'no-template' } } })
  })
})
