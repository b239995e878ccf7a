import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failure, type Problem, type Result, success } from '../../../src/core/result'
import {
  closeTab,
  createDraft,
  goHome,
  openDraft,
  openDropped,
  openFromDialog,
  summarise,
  useApp,
} from '../../../src/renderer/app-store'
import type { DraftSession } from '../../../src/renderer/draft/session'
import { useProblem } from '../../../src/renderer/problem'

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
    isKept: true,
    problem: ({ code }: Problem) => void happened.push(code),
  }
  const close = () => void happened.push('closed')
  return { drafts, close, wake: () => undefined, rest: () => undefined } as unknown as DraftSession
}

describe('a draft whose text could be kept nowhere', () => {
  const full = failure('disk-full', '“x” could not be saved: the disk is full.')

  it('stays open when home is asked for, and says why', async () => {
    const happened: string[] = []
    const open = session('draft-00000001', happened)
    useApp.setState({ session: open, screen: 'draft' })
    answers['draft.close'] = async () => full
    await goHome()
    expect(useApp.getState()).toMatchObject({ session: open, screen: 'draft' })
    expect(useProblem.getState()).toMatchObject({ shown: { problem: full.problem } })
    expect(happened).toEqual(['kept', 'disk-full'])
    answers['draft.close'] = async () => success({})
    await goHome()
    expect(useApp.getState()).toMatchObject({ session: null, screen: 'home' })
    expect(happened.at(-1)).toBe('closed')
  })

  it('comes to the front when its tab is closed behind another, and says why', async () => {
    const [open, behind] = [session('draft-00000001', []), session('draft-00000002', [])]
    useApp.setState({ session: open, tabs: [open, behind], screen: 'handin' })
    answers['draft.close'] = async () => full
    await closeTab(behind)
    expect(useApp.getState()).toMatchObject({ session: behind, tabs: [open, behind], screen: 'draft' })
    expect(useProblem.getState()).toMatchObject({ shown: { problem: full.problem } })
    answers['draft.close'] = async () => success({})
    await closeTab(behind)
    // The other one is shown as it was left.
    expect(useApp.getState()).toMatchObject({ session: open, tabs: [open], screen: 'handin' })
  })
})

describe('what happened to the file as its draft was closed', () => {
  const copied: Problem = {
    code: 'changed-outside',
    sentence: 'Somebody else wrote into “x”; your text is in “x (your copy)”.',
  }

  it('is said once the draft is gone, unless it stood above its text before', async () => {
    for (const [wasThere, told] of [
      [null, { problem: copied }],
      [copied, null],
    ] as const) {
      useProblem.setState({ shown: null })
      const open = session('draft-00000001', [])
      const { state } = open.drafts
      Object.assign(state, { notice: wasThere })
      useApp.setState({ session: open, tabs: [open], screen: 'draft' })
      answers['draft.close'] = async () => {
        Object.assign(state, { notice: copied })
        return success({})
      }
      await goHome()
      expect(useApp.getState()).toMatchObject({ session: null, screen: 'home' })
      expect(useProblem.getState().shown).toEqual(told && expect.objectContaining(told))
    }
  })
})

describe('a draft that the shell closed with less than the window has', () => {
  /** `refused`: the shell takes nothing of it; else the writer typed while the shell was closing, that many times. */
  function behind(handle: string, typedWhileClosing: number, refused?: Problem) {
    let left = typedWhileClosing
    let closing = true
    const drafts = {
      state: { handle, saving: refused ? { state: 'problem', problem: refused } : { state: 'saving' } },
      keep: async () => {
        closing = false
      },
      get isKept() {
        if (refused) return false
        if (closing && left > 0) {
          left -= 1
          return false
        }
        return true
      },
      problem: () => undefined,
    }
    answers['draft.close'] = async () => {
      closing = true
      return success({})
    }
    let closed = false
    const open = { drafts, close: () => (closed = true) } as unknown as DraftSession
    useApp.setState({ session: open, screen: 'draft' })
    return { open, isClosed: () => closed }
  }

  it('is opened and closed again when somebody wrote meanwhile', async () => {
    const { isClosed } = behind('draft-00000001', 1)
    await goHome()
    expect(asked.filter((name) => name.startsWith('draft.'))).toEqual(['draft.close', 'draft.open', 'draft.close'])
    expect(isClosed()).toBe(true)
    expect(useApp.getState()).toMatchObject({ session: null, screen: 'home' })
  })

  it('stays on the screen when the shell refuses the rest', async () => {
    const refused: Problem = { code: 'bad-message', sentence: 'The draft was not understood.' }
    const { open, isClosed } = behind('draft-00000001', 0, refused)
    await goHome()
    expect(isClosed()).toBe(false)
    expect(useApp.getState()).toMatchObject({ session: open, screen: 'draft' })
    expect(useProblem.getState()).toMatchObject({ shown: { problem: refused } })
  })

  it('is not closed for ever', async () => {
    const { open } = behind('draft-00000001', 100)
    await goHome()
    expect(asked.filter((name) => name === 'draft.close')).toHaveLength(3)
    expect(useApp.getState()).toMatchObject({ session: open, screen: 'draft' })
  })
})

describe('opening', () => {
  it('shows one file dialog, however often it is asked for, and takes no file beside it', async () => {
    let answer: (result: Result<unknown>) => void = () => undefined
    answers['draft.openDialog'] = () =>
      new Promise((resolve) => {
        answer = resolve
      })
    const presses = [openFromDialog(), openFromDialog(), openDropped(new File([], 'x.rostrum'))]
    answer(success(null))
    await Promise.all(presses)
    expect(asked).toEqual(['draft.openDialog'])
    expect(useApp.getState()).toMatchObject({ opening: false })
  })

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
    expect(useApp.getState()).toMatchObject({ opening: false })
    expect(useProblem.getState()).toMatchObject({ shown: { problem: { code: 'no-template' } } })
  })
})
