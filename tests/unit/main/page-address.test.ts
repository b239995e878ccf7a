import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

test('the page is asked for with the view that it shows and the language that was asked for, and with neither as it is', async () => {
  vi.stubEnv('ROSTRUM_LOCALE', '')
  const plain = await import('../../../src/main/page-address')
  expect(plain.pageAddress()).toBe('app://rostrum/index.html')
  vi.resetModules()
  vi.stubEnv('ROSTRUM_LOCALE', 'en-XA')
  const strange = await import('../../../src/main/page-address')
  const { searchParams } = new URL(strange.pageAddress({ clock: 'mini & more' }))
  expect([...searchParams]).toEqual([
    ['clock', 'mini & more'],
    ['locale', 'en-XA'],
  ])
})
