// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { focusWhenThere, whenThere } from '../../../src/renderer/focus-when-there'
import { giveBack } from '../../../src/renderer/give-back'

const field = (id: string) => Object.assign(document.createElement('input'), { id })
const wanted = () => document.getElementById('wanted')
/** Longer than an observer waits to be told. */
const settled = () => new Promise((done) => setTimeout(done, 0))

beforeEach(() => {
  document.body.replaceChildren()
})

test('what is there has the focus at once, and what comes later when it comes', async () => {
  document.body.append(field('wanted'))
  focusWhenThere(wanted)
  await settled()
  expect(document.activeElement).toBe(wanted())
  document.body.replaceChildren()
  focusWhenThere(wanted)
  await settled()
  expect(document.activeElement).toBe(document.body)
  document.body.append(field('wanted'))
  await settled()
  expect(document.activeElement).toBe(wanted())
})

test('what a dialog covers waits until it is closed', async () => {
  const page = document.createElement('main')
  page.setAttribute('aria-hidden', 'true')
  page.append(field('wanted'))
  document.body.append(page)
  focusWhenThere(wanted)
  await settled()
  expect(document.activeElement).toBe(document.body)
  page.removeAttribute('aria-hidden')
  await settled()
  expect(document.activeElement).toBe(wanted())
})

test('who has pressed a key or clicked in the meantime is left where they are', async () => {
  for (const event of ['keydown', 'pointerdown']) {
    document.body.replaceChildren(field('other'))
    document.getElementById('other')?.focus()
    focusWhenThere(wanted)
    await settled()
    document.getElementById('other')?.dispatchEvent(new Event(event, { bubbles: true }))
    document.body.append(field('wanted'))
    await settled()
    expect(document.activeElement?.id).toBe('other')
  }
})

test('the last place that was asked for is the one that is meant', async () => {
  focusWhenThere(() => document.getElementById('first'))
  focusWhenThere(wanted)
  document.body.append(field('first'), field('wanted'))
  await settled()
  expect(document.activeElement).toBe(wanted())
})

/** A page with a field that has the focus, and a dialog over it that takes the focus. */
function covered() {
  const page = document.createElement('main')
  page.append(field('wanted'))
  const dialog = field('dialog')
  document.body.append(page, dialog)
  wanted()?.focus()
  page.setAttribute('aria-hidden', 'true')
  dialog.focus()
  const close = () => {
    dialog.remove()
    page.removeAttribute('aria-hidden')
  }
  return { page, close }
}

test('what is done where a dialog was waits for its end, whatever is typed until then, and can be given up', async () => {
  const { close } = covered()
  const done: string[] = []
  whenThere(wanted, () => void done.push('kept'))
  const giveUp = whenThere(wanted, () => void done.push('given up'))
  await settled()
  document.dispatchEvent(new Event('keydown', { bubbles: true }))
  giveUp()
  expect(done).toEqual([])
  close()
  await settled()
  expect(done).toEqual(['kept'])
})

test('a command from a dialog finds the focus where it was, and may put it elsewhere', async () => {
  const { page, close } = covered()
  page.append(field('other'))
  const had: (string | undefined)[] = []
  giveBack(wanted(), () => {
    had.push(document.activeElement?.id)
    document.getElementById('other')?.focus()
  })
  await settled()
  expect(had).toEqual([])
  close()
  await settled()
  expect(had).toEqual(['wanted'])
  expect(document.activeElement?.id).toBe('other')
})

test('a command runs although what had the focus is gone', async () => {
  const { close } = covered()
  const before = wanted()
  let ran = 0
  giveBack(before, () => {
    ran += 1
  })
  before?.remove()
  close()
  await settled()
  expect(ran).toBe(1)
})
