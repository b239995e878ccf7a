// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { COMMAND_ROWS, keysOn } from '../../../src/contract/commands'
import { commandForKey, isPressed, shownKeys } from '../../../src/renderer/command-keys'

afterEach(() => {
  document.body.replaceChildren()
})

type Pressed = KeyboardEventInit & { key: string; altGraph?: boolean }

/** A key press in an element of this HTML that is marked `data-here`, or in the page. */
function press(given: Pressed, html = ''): KeyboardEvent {
  document.body.innerHTML = html
  const event = new KeyboardEvent('keydown', { bubbles: true, ...given })
  // happy-dom takes every Alt for AltGr.
  Object.defineProperty(event, 'getModifierState', { value: () => given.altGraph ?? false })
  ;(document.querySelector('[data-here]') ?? document.body).dispatchEvent(event)
  return event
}
const asked = (given: Pressed, html = '', apple = false) => commandForKey(press(given, html), COMMAND_ROWS, apple)

const ANSWER = '<div data-answer="x" contenteditable="true" data-here></div>'
const FIELD = '<input data-here>'

describe('the keys of commands', () => {
  it('no two commands share keys where the focus is', () => {
    for (const mac of [true, false])
      for (const scope of ['window', 'answer']) {
        const keys = COMMAND_ROWS.filter((row) => (row.scope ?? 'window') === scope).flatMap((row) => keysOn(mac, row))
        expect(new Set(keys).size).toBe(keys.length)
      }
  })

  it.each([
    ['hand-in', { key: 'e', code: 'KeyE', ctrlKey: true }],
    ['form-view', { key: 'E', code: 'KeyE', ctrlKey: true, shiftKey: true }],
    ['next-section', { key: 'ArrowDown', code: 'ArrowDown', ctrlKey: true, altKey: true }],
    ['next-finding', { key: 'F8', code: 'F8' }],
    ['apply-fix', { key: 'Enter', code: 'Enter', altKey: true }],
    ['settings', { key: ',', code: 'Comma', ctrlKey: true }],
    // A Russian layout has another letter on that key.
    ['settings', { key: 'б', code: 'Comma', ctrlKey: true }],
    ['save', { key: 'ы', code: 'KeyS', ctrlKey: true }],
    // AZERTY has its Z where QWERTY has W.
    ['undo', { key: 'z', code: 'KeyW', ctrlKey: true }],
  ])('%s', (command, given) => {
    expect(asked(given)).toBe(command)
  })

  it('are ⌘ on a Mac, where Ctrl is the system’s', () => {
    expect(asked({ key: 'e', code: 'KeyE', metaKey: true }, '', true)).toBe('hand-in')
    expect(asked({ key: 'e', code: 'KeyE', ctrlKey: true }, '', true)).toBeNull()
    expect(asked({ key: 'e', code: 'KeyE', metaKey: true })).toBeNull()
  })

  it('belong to the answer first, and to the window elsewhere', () => {
    const link = { key: 'k', code: 'KeyK', ctrlKey: true }
    expect(asked(link, ANSWER)).toBe('link')
    expect(asked(link, '<div data-editor-chrome><button data-here></button></div>')).toBe('link')
    expect(asked(link, FIELD)).toBe('command-palette')
    expect(asked({ key: 'b', code: 'KeyB', ctrlKey: true }, FIELD)).toBeNull()
    expect(asked({ key: 'b', code: 'KeyB', ctrlKey: true }, ANSWER)).toBe('bold')
  })

  it('are the program’s for undo everywhere, a proposal’s for its own, and left to text for what is typed', () => {
    expect(asked({ key: 'z', code: 'KeyZ', ctrlKey: true }, FIELD)).toBe('undo')
    expect(asked({ key: 'z', code: 'KeyZ', ctrlKey: true }, '<input type="checkbox" data-here>')).toBe('undo')
    expect(asked({ key: 'z', code: 'KeyZ', ctrlKey: true }, ANSWER)).toBe('undo')
    const calendar = { key: 'D', code: 'KeyD', ctrlKey: true, shiftKey: true }
    expect(asked(calendar, FIELD)).toBe('calendar')
    expect(asked(calendar, `<div data-own-keys="proposal">${FIELD}</div>`)).toBeNull()
    expect(asked({ key: '?', code: 'Slash', shiftKey: true })).toBe('shortcuts')
    expect(asked({ key: '?', code: 'Slash', shiftKey: true }, FIELD)).toBeNull()
    expect(asked({ key: '?', code: 'Slash', shiftKey: true }, ANSWER)).toBeNull()
  })

  it('are none while an input method composes, or with AltGr, which writes characters', () => {
    expect(asked({ key: 'e', code: 'KeyE', ctrlKey: true, isComposing: true })).toBeNull()
    expect(asked({ key: '0', code: 'Digit0', ctrlKey: true, altKey: true }, ANSWER)).toBe('paragraph')
    expect(asked({ key: '}', code: 'Digit0', ctrlKey: true, altKey: true, altGraph: true }, ANSWER)).toBeNull()
  })

  it('need all their modifiers and no others', () => {
    expect(isPressed('Mod+Shift+P', press({ key: 'p', code: 'KeyP', ctrlKey: true }), false)).toBe(false)
    expect(isPressed('F8', press({ key: 'F8', code: 'F8', shiftKey: true }), false)).toBe(false)
    expect(isPressed('Alt+Enter', press({ key: 'Enter', code: 'Enter', altKey: true, ctrlKey: true }), false)).toBe(
      false,
    )
    // On a German keyboard the stroke is typed with Shift and 7, which is the key of the numbered list.
    expect(asked({ key: '/', code: 'Digit7', ctrlKey: true, shiftKey: true }, ANSWER)).toBe('numbered-list')
    // … and the hyphen, for a smaller page, lies where others have the stroke.
    expect(asked({ key: '-', code: 'Slash', ctrlKey: true })).toBeNull()
  })

  it('are written as the system writes them', () => {
    expect(shownKeys('Mod Shift D', false)).toBe('Ctrl Shift D')
    expect(shownKeys('Mod Shift D', true)).toBe('⌘⇧D')
    expect(shownKeys('Page Down / Page Up', true)).toBe('Page Down / Page Up')
  })
})
