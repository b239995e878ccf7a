import { expect, it } from 'vitest'
import { forgetRemembered, rememberObject, rememberText } from '../../../../src/core/text/remember'

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

it('lets go of all answers, to texts and to objects, once all is to be forgotten', () => {
  const computed: string[] = []
  const ofText = rememberText((text, language) => {
    computed.push(`${text} ${language}`)
    return text.length
  })
  const object = { is: 'an object' }
  const ofObject = rememberObject(({ is }: { is: string }) => {
    computed.push(is)
    return is.length
  })
  const ask = () => {
    computed.length = 0
    expect([ofText('a', 'en'), ofText('a', 'fr'), ofObject(object)]).toEqual([1, 1, 9])
    return [...computed]
  }
  expect(ask()).toEqual(['a en', 'a fr', 'an object'])
  expect(ask()).toEqual([])
  forgetRemembered()
  expect(ask()).toEqual(['a en', 'a fr', 'an object'])
  expect(ask()).toEqual([])
})
