// @vitest-environment happy-dom
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepFieldHistories, stepInField } from '../../../src/renderer/field-history'

let stop = () => {}
beforeEach(() => {
  stop = keepFieldHistories()
})
afterEach(() => {
  stop()
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

function field(html: string): HTMLInputElement {
  document.body.insertAdjacentHTML('beforeend', html)
  const made = document.body.lastElementChild as HTMLInputElement
  made.focus()
  made.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
  return made
}

/** Puts text in the place of a stretch, as an engine does. */
function change(element: HTMLInputElement, start: number, end: number, put: string): void {
  element.focus()
  element.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, cancelable: true }))
  element.value = element.value.slice(0, start) + put + element.value.slice(end)
  element.setSelectionRange(start + put.length, start + put.length)
  element.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

function type(element: HTMLInputElement, words: string): void {
  for (const letter of words) change(element, element.value.length, element.value.length, letter)
}

describe('a field whose text is not the draft’s', () => {
  it('takes back what was typed in it, a word at a time, and nothing of the field before', () => {
    const title = field('<input id="draft-title">')
    type(title, 'Schools first')
    const words = field('<input aria-label="Find">')
    type(words, 'two words')
    expect(stepInField('undo')).toBe('done')
    expect(words.value).toBe('two ')
    expect(stepInField('undo')).toBe('done')
    expect(words.value).toBe('')
    expect(stepInField('undo')).toBe('over')
    expect(title.value).toBe('Schools first')
    expect(document.activeElement).toBe(words)
    expect(stepInField('redo')).toBe('done')
    expect(stepInField('redo')).toBe('done')
    expect(words.value).toBe('two words')
    expect(stepInField('redo')).toBe('over')
  })

  it('keeps its own, however many there are', () => {
    const first = field('<textarea></textarea>')
    type(first, 'one')
    const second = field('<input type="search">')
    type(second, 'two')
    first.focus()
    stepInField('undo')
    expect([first.value, second.value]).toEqual(['', 'two'])
  })

  it('has nothing to take back once another hand has filled or emptied it', () => {
    const todo = field('<input id="new-to-do">')
    type(todo, 'Ask Amina')
    todo.value = ''
    expect(stepInField('undo')).toBe('none')
    expect(todo.value).toBe('')
    type(todo, 'x')
    todo.value = 'given'
    expect(stepInField('undo')).toBe('none')
    expect(todo.value).toBe('given')
  })

  it('is told of as typing is, and forgets what its owner made another text of', () => {
    const words = field('<input>')
    const heard: string[] = []
    words.addEventListener('input', () => heard.push(words.value))
    type(words, 'a b')
    stepInField('undo')
    stepInField('redo')
    expect(heard).toEqual(['a', 'a ', 'a b', 'a ', 'a b'])
    words.addEventListener('input', () => {
      words.value = words.value.toUpperCase()
    })
    type(words, 'c')
    expect(stepInField('undo')).toBe('none')
    expect(words.value).toBe('A BC')
  })

  it('counts what an input method composes as one step', () => {
    const name = field('<input>')
    for (const value of ['n', 'ni', '你']) {
      name.value = value
      name.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }))
    }
    name.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '你' }))
    stepInField('undo')
    expect(name.value).toBe('')
  })
})

describe('what is no such field', () => {
  it.each([
    ['a field of the draft', '<input id="organisation-name">'],
    ['a switch', '<input type="checkbox" role="switch">'],
    ['a list', '<select><option>a</option></select>'],
    ['a field of a screen with a history of its own', '<div data-own-history><input></div>'],
  ])('leaves it to the draft: %s', (_, html) => {
    document.body.innerHTML = html
    const element = document.querySelector<HTMLInputElement>('input, select')
    element?.focus()
    element?.dispatchEvent(new InputEvent('input', { bubbles: true }))
    expect(stepInField('undo')).toBe('none')
  })
})

it('any changes of a field, undone and redone, give every text back', () => {
  const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 3 }), put: fc.stringMatching(/^[ab ]{0,3}$/) })
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), fc.boolean(), (edits, quickly) => {
      let now = 0
      vi.spyOn(performance, 'now').mockImplementation(() => {
        now += quickly ? 10 : 2_000
        return now
      })
      const written = field('<input>')
      const texts = ['']
      for (const { at, length, put } of edits) {
        const start = at % (written.value.length + 1)
        change(written, start, Math.min(written.value.length, start + length), put)
        texts.push(written.value)
      }
      const last = written.value
      const seen = [last]
      while (stepInField('undo') === 'done') seen.push(written.value)
      expect(written.value).toBe('')
      expect(seen.every((text) => texts.includes(text))).toBe(true)
      while (stepInField('redo') === 'done');
      expect(written.value).toBe(last)
    }),
  )
})
