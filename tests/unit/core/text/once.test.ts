import { expect, it, vi } from 'vitest'
import { once } from '../../../../src/core/text/once'

it('makes a value when it is first asked for, and gives the same again', () => {
  const make = vi.fn(() => ({ made: true }))
  const value = once(make)
  expect(make).not.toHaveBeenCalled()
  expect(value()).toBe(value())
  expect(make).toHaveBeenCalledTimes(1)
})

it('tries again where the value could not be made', () => {
  const make = vi.fn(() => ({ made: true }))
  make.mockImplementationOnce(() => {
    throw new Error('not yet')
  })
  const value = once(make)
  expect(value).toThrow('not yet')
  expect(value()).toEqual({ made: true })
})
