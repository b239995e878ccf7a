import { expect, it } from 'vitest'
import { madeWhenAsked } from '../../../src/contract/made-when-asked'
import { events, requests } from '../../../src/contract/messages'

it('makes each value when it is first asked for, and once', () => {
  const made: string[] = []
  const make = (name: string) => () => {
    made.push(name)
    return { name }
  }
  const values = madeWhenAsked({ one: make('one'), two: make('two'), three: make('three') })
  expect(Object.keys(values)).toEqual(['one', 'two', 'three'])
  expect(Object.hasOwn(values, 'two')).toBe(true)
  expect(made).toEqual([])
  expect(values.two).toBe(values.two)
  expect(values.one.name).toBe('one')
  expect(made).toEqual(['two', 'one'])
})

it('is what questions and news are made by: nobody waits for the schemas of all', () => {
  for (const all of [requests, events]) {
    const entries = Object.entries(Object.getOwnPropertyDescriptors(all))
    expect(entries.length).toBeGreaterThan(20)
    expect(entries.filter(([, { get }]) => get === undefined)).toEqual([])
  }
})
