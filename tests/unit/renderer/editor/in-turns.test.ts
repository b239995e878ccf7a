// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { InTurns } from '../../../../src/renderer/editor/in-turns'

const turn = () => new Promise((resolve) => setTimeout(resolve, 0))

function counted(steps: number, each: (step: number) => void = () => {}) {
  const done: number[] = []
  let over = 0
  const turns = new InTurns(
    (function* () {
      for (let step = 0; step < steps; step += 1) {
        each(step)
        done.push(step)
        yield
      }
    })(),
    {
      over: () => {
        over += 1
      },
    },
  )
  return { turns, done, over: () => over }
}

test('nothing is done before the next turn, all of it in turns or at one go, and its end is told once', async () => {
  const { turns, done, over } = counted(5)
  expect(done).toEqual([])
  await turn()
  expect([done.length, over()]).toEqual([5, 1])
  turns.finish()
  expect(over()).toBe(1)
  const other = counted(5)
  other.turns.finish()
  expect([other.done.length, other.over()]).toEqual([5, 1])
  await turn()
  expect(other.over()).toBe(1)
})

test('what is stopped does no more and tells nobody', async () => {
  const { turns, done, over } = counted(5)
  turns.stop()
  turns.finish()
  await turn()
  expect([done.length, over()]).toEqual([0, 0])
})

test('a step that fails is the last one: who waits for the end hears of it, and who asked of the failure', () => {
  const { turns, done, over } = counted(5, (step) => {
    if (step === 2) throw new Error('no')
  })
  expect(() => turns.finish()).toThrow('no')
  expect([done.length, over()]).toEqual([2, 1])
  turns.finish()
  expect(over()).toBe(1)
})

test('a step that asks for all of it goes on as it was', () => {
  const { turns, done, over } = counted(3, (step) => {
    if (step === 1) turns.finish()
  })
  turns.finish()
  expect([done, over()]).toEqual([[0, 1, 2], 1])
})
