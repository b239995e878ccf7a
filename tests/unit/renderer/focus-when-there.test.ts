// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { focusWhenThere } from '../../../src/renderer/focus-when-there'

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
