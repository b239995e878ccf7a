import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { fewATurn } from '../../../src/main/few-a-turn'

it('lets a few through in each turn, in their sequence, and all at last', async () => {
  const wait = fewATurn(3)
  const through: number[] = []
  const all = Array.from({ length: 8 }, (_, number) => wait().then(() => through.push(number)))
  const seen: number[][] = []
  for (let turn = 0; turn < 4; turn += 1) {
    await null
    await null
    seen.push([...through])
    await setImmediate()
  }
  await Promise.all(all)
  expect(through).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect(seen[0]).toEqual([0, 1, 2])
  const counts = seen.map((each, turn) => each.length - (seen[turn - 1]?.length ?? 0))
  expect(Math.max(...counts)).toBe(3)
})

it('begins anew in a later turn', async () => {
  const wait = fewATurn(1)
  let through = 0
  for (let turn = 0; turn < 3; turn += 1) {
    void wait().then(() => {
      through += 1
    })
    await setImmediate()
    expect(through).toBe(turn + 1)
  }
})
