import { expect, it } from 'vitest'
import { rememberText } from '../../../../src/core/text/remember'

it('lets go of what was not asked for while answers of a certain size came together, however few they are', () => {
  const computed: string[] = []
  const answer = rememberText(
    (text) => {
      computed.push(text)
      return text.length
    },
    100,
    { most: 10, of: (length) => length },
  )
  const ask = (...texts: string[]) => {
    computed.length = 0
    for (const text of texts) answer(text, 'en')
    return [...computed]
  }
  expect(ask('aaaa', 'bbbb', 'cccc', 'aaaa')).toEqual(['aaaa', 'bbbb', 'cccc'])
  // A generation is full with these; what is asked for again goes on into the next.
  expect(ask('dddd', 'aaaa', 'eeee')).toEqual(['dddd', 'eeee'])
  expect(ask('ffff', 'aaaa', 'gggg')).toEqual(['ffff', 'gggg'])
  expect(ask('bbbb', 'aaaa')).toEqual(['bbbb'])
})
