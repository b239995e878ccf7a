import { expect, test } from 'vitest'
import { readCall } from '../../../../src/core/call/read-call'
import { faultsOf, unseenCount, zoneFault } from '../../../../src/renderer/call/call-faults'
import { marksByLine, stretchesOf } from '../../../../src/renderer/call/call-marks'
import { likelyEarlier, type Working } from '../../../../src/renderer/call/call-store'

const CALL = `# Call for inputs: libraries

Deadline: 3 March 2031, 18:00 CET. Please send all inputs by 9 March 2031.

## Questions

1. What do libraries need? (max. 20 words)
2. Who pays?
   a. In towns?

Inputs should be around 3 pages long.`

function working(text: string): { now: Working; lines: { text: string }[] } {
  const { call, lines } = readCall({ kind: 'markdown', text })
  const listed = <T>(items: readonly T[]) => items.map((item, index) => ({ ...item, id: String(index) }))
  const { questions, limits, emails } = call
  return { now: { ...call, questions: listed(questions), limits: listed(limits), emails: listed(emails) }, lines }
}

test('every found passage is marked for its field, and the shortest of several wins', () => {
  const { now, lines } = working(CALL)
  const marks = marksByLine(now, (line) => lines[line]?.text.length ?? 0)
  const marked = lines.flatMap(({ text }, index) => stretchesOf(text, marks.get(index) ?? []))
  // Nothing of the call is lost between marks.
  expect(
    marked
      .map(({ text }) => text)
      .join('|')
      .replaceAll('|', ''),
  ).toBe(lines.map(({ text }) => text).join(''))
  const of = (field: string) => marked.filter((each) => each.field === field).map(({ text, tone }) => [text, tone])
  expect(of('title')).toEqual([['Call for inputs: libraries', 'found']])
  expect(of('question-0')[0]).toEqual(['What do libraries need? (max. ', 'found'])
  expect(of('limit-0')).toEqual([['20 words', 'found']])
  expect(of('question-1-0')).toEqual([['In towns?', 'found']])
  expect(of('limit-1')).toEqual([['3 pages', 'look']])
  // Two deadlines contradict each other, and both are shown to.
  expect(of('deadline').map(([text]) => text)).toEqual(['3 March 2031', '9 March 2031'])
  expect(of('deadline').every(([, tone]) => tone === 'against')).toBe(true)
})

test('what keeps a pack from being made is said, and what nobody looked at is counted', () => {
  const { now } = working(CALL)
  expect(faultsOf(now)).toEqual([])
  expect(unseenCount(now)).toBe(2)
  const [question] = now.questions
  const [limit] = now.limits
  if (!question || !limit) throw new Error('The call has a question and a limit')
  const faulty: Working = {
    ...now,
    title: null,
    questions: [{ ...question, text: ' ' }],
    limits: [{ ...limit, value: { ...limit.value, value: 0 } }],
    emails: [{ id: 'e', value: 'nobody', text: '', place: null, sure: true }],
  }
  expect(faultsOf(faulty).map(({ said }) => said.id)).toEqual([
    'call.fault.title',
    'call.fault.question',
    'call.fault.limit',
    'call.fault.email',
  ])
  expect(zoneFault('Zürich')).not.toBeNull()
  for (const fine of [null, '', 'CET', 'WAT', 'Europe/Zurich']) expect(zoneFault(fine)).toBeNull()
})

test('an earlier version is known by its title, among packs of calls alone', () => {
  const packs = [
    { manifest: { id: 'wsis', title: 'Call for inputs: libraries' }, ofCall: false },
    { manifest: { id: 'water', title: 'Call for inputs: water' }, ofCall: true },
    { manifest: { id: 'libraries', title: 'Call for inputs: libraries' }, ofCall: true },
  ]
  expect(likelyEarlier('Extended: call for inputs, libraries', packs)).toBe('libraries')
  expect(likelyEarlier('Something else altogether', packs)).toBeNull()
})
