import { expect, it } from 'vitest'
import { answerRequest } from '../../../src/main/contract-calls'
import { contractInTurns, inTurns } from '../../../src/main/contract-in-turns'
import { turnsTaken } from '../node/turns'

it('makes one part a turn', async () => {
  const at: number[] = []
  let turn = 0
  let isDone = false
  const count = () => {
    turn += 1
    if (!isDone) setImmediate(count)
  }
  setImmediate(count)
  await inTurns(Array.from({ length: 5 }, () => () => at.push(turn)))
  isDone = true
  expect(at).toHaveLength(5)
  expect(new Set(at).size).toBe(5)
  expect(turn).toBeGreaterThan(Math.max(...at))
})

it('gives way before each part of the contract, makes it once, and gives it whole', async () => {
  expect(await turnsTaken(contractInTurns)).toBeGreaterThan(10)
  expect(contractInTurns()).toBe(contractInTurns())
  expect((await contractInTurns()).answerRequest).toBe(answerRequest)
})
