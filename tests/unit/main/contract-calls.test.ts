import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../../src/contract/commands'
import { type EventContent, type EventName, events, type RequestName, requests } from '../../../src/contract/messages'
import { failure, type Result, success } from '../../../src/core/result'
import { answerDropped, answerRequest, eventContent, type Handlers } from '../../../src/main/contract-calls'
import { isTrusted } from '../../../src/main/sender'
import { message } from '../../../src/messages/message'
import { malformed, validInput } from './valid-input'

const NAMES = Object.keys(requests) as RequestName[]
const DRAFT = 'draft-6b1f1f6e-0000-4000-8000-000000000001'

function allHandlers(act: (name: RequestName, input: unknown) => unknown): Handlers {
  return Object.fromEntries(NAMES.map((name) => [name, (input: unknown) => act(name, input)])) as unknown as Handlers
}

const silent = () => undefined
const isProblem = {
  ok: false,
  problem: {
    code: expect.any(String),
    sentence: expect.stringMatching(/\.$/),
    message: expect.objectContaining({ id: expect.stringMatching(/^problem\./) }),
  },
}

describe('answerRequest', () => {
  it('answers whatever the window may send with a Result', async () => {
    const reached: unknown[] = []
    const handlers = allHandlers((name, input) => {
      reached.push([name, input])
      return success({})
    })
    const anyName = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom<unknown>(...NAMES) },
      fc.constantFrom<unknown>('__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'draft'),
      fc.anything(),
    )
    const anyInput = fc.oneof(
      fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
      fc.record(
        {
          draft: fc.oneof(fc.constant(DRAFT), fc.string(), fc.anything()),
          file: fc.string(),
          url: fc.oneof(fc.webUrl(), fc.string(), fc.constantFrom('javascript:alert(1)', 'file:///etc/passwd')),
          template: fc.string(),
          revision: fc.oneof(fc.nat(), fc.double(), fc.anything()),
          content: fc.anything(),
          title: fc.oneof(fc.string(), fc.constant(null)),
          edited: fc.anything(),
        },
        { requiredKeys: [] },
      ),
    )
    await fc.assert(
      fc.asyncProperty(anyName, anyInput, async (name, input) => {
        const answer = await answerRequest(handlers, name, input, silent)
        if (answer.ok) expect(NAMES).toContain(name)
        else expect(answer).toEqual(isProblem)
      }),
      { numRuns: 1000 },
    )
    for (const [name, input] of reached as [RequestName, unknown][]) {
      expect(requests[name].input.safeParse(input).success).toBe(true)
    }
    expect(reached.length).toBeGreaterThan(0)
  })

  it.each(NAMES)('hands a well-formed %s on, and answers each malformed one with a sentence', async (name) => {
    const given = validInput(requests[name].input)
    let reached: unknown
    const mistakes: unknown[] = []
    const handlers = allHandlers((_name, input) => {
      reached = input
      return failure('heard', message('problem.mistake'))
    })
    const answerTo = (input: unknown) => answerRequest(handlers, name, input, (...mistake) => mistakes.push(mistake))
    expect(await answerTo(given)).toMatchObject({ problem: { code: 'heard' } })
    let refused = 0
    for (const input of malformed(given)) {
      const answer = await answerTo(input)
      expect(answer).toEqual(isProblem)
      if (answer.ok || answer.problem.code !== 'heard') refused += 1
      else expect(requests[name].input.safeParse(input).success).toBe(true)
    }
    expect(refused).toBeGreaterThan(5)
    expect(mistakes).toEqual([])
    expect(reached).toBeDefined()
  })

  it.each(NAMES)('lets no malformed answer of %s through', async (name) => {
    const right = validInput(requests[name].output)
    const answerOf = async (value: unknown) => {
      const mistakes: unknown[] = []
      const handlers = allHandlers(() => success(value))
      const answer = await answerRequest(handlers, name, validInput(requests[name].input), (...each) =>
        mistakes.push(each),
      )
      return { answer, mistakes }
    }
    expect((await answerOf(right)).answer.ok).toBe(true)
    for (const value of malformed(right)) {
      const { answer, mistakes } = await answerOf(value)
      expect(answer.ok || answer.problem.code).toBe(answer.ok || 'internal')
      expect(mistakes).toHaveLength(answer.ok ? 0 : 1)
      expect(requests[name].output.safeParse(value).success).toBe(answer.ok)
    }
  })

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ms-settings:',
    'mailto:a@example.org',
    'app://rostrum/',
    '//x',
    '',
  ])('never hands %j on as a link to open', async (url) => {
    const handlers = allHandlers(() => {
      throw new Error('must not be reached')
    })
    expect(await answerRequest(handlers, 'link.open', { url }, silent)).toMatchObject({
      problem: { code: 'bad-request' },
    })
  })

  it.each(['../../etc/passwd', '/etc/passwd', 'draft-', 'draft-../../x', 'C:\\x', `${DRAFT}/..`, `${DRAFT}\n`])(
    'never hands %j on as a handle',
    async (draft) => {
      const handlers = allHandlers(() => success({}))
      expect(await answerRequest(handlers, 'draft.close', { draft }, silent)).toMatchObject({
        problem: { code: 'bad-request' },
      })
    },
  )

  it('makes a problem of a handler that throws, rejects or answers outside the contract, and reports it', async () => {
    const mistakes: ((input: unknown) => unknown)[] = [
      () => {
        throw new Error('thrown')
      },
      () => Promise.reject(new Error('rejected')),
      () => success({ trashed: 'yes' }),
      () => undefined,
    ]
    for (const mistake of mistakes) {
      const reported: unknown[] = []
      const answer = await answerRequest(
        allHandlers((_name, input) => mistake(input)),
        'draft.trash',
        { draft: DRAFT },
        (error) => reported.push(error),
      )
      expect(answer).toMatchObject({ ok: false, problem: { code: 'internal' } })
      expect(reported).toHaveLength(1)
    }
  })

  it('lets through only what the contract names', async () => {
    const handlers = allHandlers(() => success({ trashed: true, path: '/home/secret' }))
    expect(await answerRequest(handlers, 'draft.trash', { draft: DRAFT }, silent)).toEqual(success({ trashed: true }))
    const failing = allHandlers(() => ({ ...failure('a', 'A sentence.'), secret: 1 }))
    expect(await answerRequest(failing, 'draft.trash', { draft: DRAFT }, silent)).toEqual(failure('a', 'A sentence.'))
  })
})

describe('isTrusted', () => {
  const ours = { url: 'app://rostrum/index.html', isMainFrame: true, isOurWindow: true }

  it('holds for the main frame of our window on our page', () => {
    expect(isTrusted(ours)).toBe(true)
  })

  it.each([
    { ...ours, isMainFrame: false },
    { ...ours, isOurWindow: false },
    { ...ours, url: 'https://rostrum/index.html' },
    { ...ours, url: 'app://other/index.html' },
    { ...ours, url: 'app://rostrum.evil.org/' },
    { ...ours, url: 'app://rostrum@evil.org/' },
    { ...ours, url: 'app://user@rostrum/' },
    { ...ours, url: 'app:rostrum' },
    { ...ours, url: 'file:///app://rostrum/' },
    { ...ours, url: 'about:blank' },
    { ...ours, url: 'data:text/html,app://rostrum/' },
    { ...ours, url: '' },
  ])('does not hold for %j', (sender) => {
    expect(isTrusted(sender)).toBe(false)
  })
})

describe('eventContent', () => {
  it('refuses what the contract does not know', () => {
    expect(eventContent('command', { command: COMMANDS[0] })).toEqual({ command: COMMANDS[0] })
    expect(() => eventContent('command', { command: 'format-disk' as never })).toThrow()
  })

  it.each(Object.keys(events) as EventName[])('lets %s through as the contract has it, and nothing else', (name) => {
    const right = validInput(events[name]) as EventContent<EventName>
    expect(() => eventContent(name, right)).not.toThrow()
    for (const content of malformed(right)) {
      const isRight = events[name].safeParse(content).success
      const say = () => eventContent(name, content as EventContent<EventName>)
      if (isRight) expect(say).not.toThrow()
      else expect(say).toThrow()
    }
  })
})

describe('answerDropped', () => {
  it('answers with what the contract has, hands problems on, and makes one of every mistake, which it reports', async () => {
    const right = validInput(requests['draft.openDialog'].output)
    const answerOf = async (opened: Promise<Result<unknown>>) => {
      const mistakes: unknown[] = []
      const answer = await answerDropped(opened, (where) => mistakes.push(where))
      return { answer, mistakes }
    }
    expect(await answerOf(Promise.resolve(success(right)))).toMatchObject({ answer: { ok: true }, mistakes: [] })
    const refused = failure('not-ours', message('problem.onlyWebPages'))
    expect(await answerOf(Promise.resolve(refused))).toEqual({ answer: refused, mistakes: [] })
    const wrong = [...malformed(right)].filter((value) => !requests['draft.openDialog'].output.safeParse(value).success)
    expect(wrong.length).toBeGreaterThan(5)
    for (const opened of [
      ...wrong.map((value) => Promise.resolve(success(value))),
      Promise.reject(new Error('thrown')),
      Promise.resolve(undefined as never),
    ])
      expect(await answerOf(opened)).toEqual({ answer: isProblem, mistakes: ['dropped file'] })
  })
})
