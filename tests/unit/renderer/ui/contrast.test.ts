import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../../../src/renderer/ui/tokens.css'), 'utf8')

/** Of each theme that gives inks, usual and with more contrast: its colours. */
const themes = [...css.matchAll(/\[data-theme="(\w+)"\] \{([^}]*)\}/g)]
  .map(([, name = '', block = '']) => ({
    name,
    colours: new Map(
      [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, token = '', colour = '']) => [token, colour]),
    ),
  }))
  .filter(({ colours }) => colours.has('ink'))

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const INKS = ['ink', 'ink-2', 'ink-3', 'accent', 'good', 'advice', 'warn', 'stop']

describe('the colours of text', () => {
  it.each(themes)('have 4.5 : 1 on every ground of theme $name', ({ colours }) => {
    const pairs = INKS.flatMap((ink) =>
      ['canvas', 'paper', 'sunken', `${ink}-soft`].flatMap((ground) => {
        const [text, behind] = [colours.get(ink), colours.get(ground)]
        return text && behind ? [{ ink, ground, ratio: contrast(text, behind) }] : []
      }),
    )
    expect(pairs.length).toBeGreaterThanOrEqual(INKS.length * 2)
    expect(pairs.filter(({ ratio }) => ratio < 4.5)).toEqual([])
  })

  it('are looked for in both themes, and in both with more contrast', () => {
    expect(themes.map(({ name }) => name)).toEqual(['light', 'dark', 'light', 'dark'])
  })
})

/** The colour that so much of an ink makes on a ground. */
function blended(ink: string, ground: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [over, under] = [ink, ground].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)) as [
      number,
      number,
    ]
    return Math.round(over * share + under * (1 - share))
  })
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

describe('the line around a button', () => {
  const shares = [...css.matchAll(/--line-button: color-mix\(in srgb, var\(--ink\) (\d+)%/g)].map(
    ([, share]) => Number(share) / 100,
  )

  it('is seen on every ground that a button stands on, in notices and in what was made too', () => {
    expect(shares).toHaveLength(2)
    const seen = themes.slice(0, 2).flatMap(({ name, colours }, theme) =>
      ['canvas', 'paper', 'accent-soft', 'good-soft', 'warn-soft', 'stop-soft'].map((ground) => {
        const [ink = '', behind = ''] = [colours.get('ink'), colours.get(ground)]
        return { name, ground, ratio: contrast(blended(ink, behind, shares[theme] ?? 0), behind) }
      }),
    )
    expect(seen.filter(({ ratio }) => !(ratio >= 1.4))).toEqual([])
  })
})
