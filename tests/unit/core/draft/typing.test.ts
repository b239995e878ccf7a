import fc from 'fast-check'
import { expect, test } from 'vitest'
import { goesOn, joinTyping, PAUSE_MS, type Typing, typingBetween } from '../../../../src/core/draft/typing'

/** The texts at which undo stops when these texts followed each other, `every` milliseconds apart. */
function stops(texts: readonly string[], every = 100): string[] {
  const found: string[] = []
  let last: Typing | null = null
  texts.slice(1).forEach((text, index) => {
    const before = texts[index] ?? ''
    const next = typingBetween('q1', before, text, index * every)
    if (last && next && goesOn(last, next)) last = joinTyping(last, next)
    else {
      found.push(before)
      last = next
    }
  })
  return found
}

const typed = (text: string) => Array.from({ length: text.length + 1 }, (_, length) => text.slice(0, length))

test('a word takes the space after it with it', () => {
  expect(stops(typed('Every school  by 2030'))).toEqual(['', 'Every ', 'Every school  ', 'Every school  by '])
})

test('a pause ends a step', () => {
  expect(stops(typed('abc'), PAUSE_MS)).toEqual([''])
  expect(stops(typed('abc'), PAUSE_MS + 1)).toEqual(['', 'a', 'ab'])
})

test('deleting is a step of its own, word by word, backwards and forwards', () => {
  expect(stops([...typed('one two'), ...typed('one two').reverse().slice(1)])).toEqual(['', 'one ', 'one two', 'one '])
  expect(stops(['ab cd', 'b cd', ' cd', 'cd', 'd', ''])).toEqual(['ab cd', ' cd'])
})

test('writing elsewhere in the text begins anew, and so does text in the place of other text', () => {
  expect(stops(['ab', 'abc', 'xabc'])).toEqual(['ab', 'abc'])
  expect(stops(['ab', 'abc', 'aXYc', 'aXYZc'])).toEqual(['ab', 'abc'])
})

test('what an input method puts in at once is a step where words have no spaces, and goes on where a syllable does', () => {
  expect(stops(['', '你好', '你好世界'])).toEqual(['', '你好'])
  expect(stops(['', '안', '안녕'])).toEqual([''])
})

test('the caret tells which of two equal letters is new', () => {
  expect(typingBetween('q1', 'hello', 'helllo', 0, 3)).toMatchObject({ start: 2, end: 3 })
  expect(typingBetween('q1', 'hello', 'helllo', 0)).toMatchObject({ start: 4, end: 5 })
  expect(typingBetween('q1', 'same', 'same', 0)).toBeNull()
})

test('says for any two texts a stretch that makes the one of the other', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(20), (before, after, caret) => {
      const typing = typingBetween('q1', before, after, 0, caret)
      if (!typing) {
        expect(after).toBe(before)
        return
      }
      const put = after.slice(typing.start, typing.end)
      const behind = after.length - typing.end
      const rest = before.slice(0, typing.start) + before.slice(before.length - behind)
      expect(rest.slice(0, typing.start) + put + rest.slice(typing.start)).toBe(after)
    }),
  )
})
