// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { rememberCard } from '../../../../src/renderer/draft/finding-focus'

const focused = () =>
  document.activeElement?.closest('[data-finding]')?.getAttribute('data-finding') ?? document.activeElement?.id
const card = (name: string) => document.querySelector<HTMLElement>(`[data-finding="${name}"]`)
const frame = () => new Promise((done) => requestAnimationFrame(done))

/** What React does to a card that is gone. */
async function gone(name: string): Promise<void> {
  card(name)?.remove()
  // Observers are told in a microtask.
  await Promise.resolve()
  await Promise.resolve()
}

beforeEach(() => {
  document.body.innerHTML = `<div role="tabpanel" id="panel" tabindex="0"><ul>${['a', 'b', 'c']
    .map((name) => `<li data-finding="${name}"><button data-card-start>${name}</button></li>`)
    .join('')}</ul></div><input id="field">`
  card('b')?.querySelector('button')?.focus()
})

describe('the focus after a finding is settled', () => {
  it('waits for the card to go, however many frames that takes', async () => {
    rememberCard()()
    for (let at = 0; at < 5; at += 1) await frame()
    expect(focused()).toBe('b')
    await gone('b')
    expect(focused()).toBe('c')
  })

  it('goes to the card before when there is none after', async () => {
    const goOn = rememberCard()
    card('c')?.remove()
    goOn()
    await gone('b')
    expect(focused()).toBe('a')
  })

  it('goes to the sentence that stands where no card is, else to the panel, never to the page', async () => {
    const goOn = rememberCard()
    card('a')?.remove()
    card('c')?.remove()
    goOn()
    card('b')?.parentElement?.insertAdjacentHTML('afterend', '<p id="end" tabindex="-1" data-findings-end></p>')
    await gone('b')
    expect(focused()).toBe('end')

    document.body.innerHTML =
      '<div role="tabpanel" id="panel" tabindex="0"><ul><li data-finding="last"><button data-card-start></button></li></ul></div>'
    card('last')?.querySelector('button')?.focus()
    rememberCard()()
    await gone('last')
    expect(focused()).toBe('panel')
  })

  it('goes on at once when the card is gone already', () => {
    const goOn = rememberCard()
    card('b')?.remove()
    goOn()
    expect(focused()).toBe('c')
  })

  it('stays where the writer has gone meanwhile', async () => {
    rememberCard()()
    document.getElementById('field')?.focus()
    await gone('b')
    expect(focused()).toBe('field')
  })

  it('is left alone when no card has it', async () => {
    document.getElementById('field')?.focus()
    rememberCard()()
    await gone('b')
    expect(focused()).toBe('field')
  })
})
