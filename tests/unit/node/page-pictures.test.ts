import { describe, expect, it } from 'vitest'
import { PageDrawings } from '../../../src/node/page-pictures'

const SHAPE = {
  l: 'M 0 0m 1 0 h 2 v 4.0004 h -2 v -4.0004 Z ',
  o: 'M 0 0m 0.5 0 q 0.25 -0.5 0.5 0 q 0.125 0.5 -0.5 0.5 Z m 0.1 0.2 l 0.3 0 Z ',
  x: 'M 0 0m 1 0 H 2 Z ',
}

function drawing(
  letters: readonly [name: string, x: string, fill: string][],
  shape: Record<string, string> = SHAPE,
): string {
  const uses = letters.map(
    ([name, x, fill]) => `\n          <use xlink:href="#${name}" x="${x}" y="0" fill="${fill}" fill-rule="nonzero"/>`,
  )
  const shapes = Object.entries(shape).map(
    ([name, d]) => `\n        <symbol id="${name}" overflow="visible">\n          <path d="${d}"/>\n        </symbol>`,
  )
  return `<svg class="typst-doc" viewBox="0 0 100 50">\n    <g transform="translate(0,0)">\n        <g class="typst-text">${uses.join('')}\n        </g>\n    </g>\n    <defs id="glyph">${shapes.join('')}\n    </defs>\n</svg>`
}

const page = (letters: Parameters<typeof drawing>[0]) => new PageDrawings().pages(drawing(letters), 1).picture(1)

describe('the letters of a page', () => {
  it('of one colour that follow each other are one outline, each from its own place', () => {
    const svg = page([
      ['l', '0', '#111'],
      ['o', '5.5', '#111'],
      ['l', '-1', '#222'],
    ])
    const outlines = Array.from(svg.matchAll(/<path fill="(#\d+)" d="([^"]*)"/g), ([, fill, d]) => [fill, d])
    expect(outlines).toEqual([
      ['#111', 'M1 0h2v4h-2v-4ZM6 0q.25-.5 .5 0 .125 .5-.5 .5Zm.1 .2l.3 0Z'],
      ['#222', 'M0 0h2v4h-2v-4Z'],
    ])
    expect(svg).not.toContain('<use')
    expect(svg).not.toContain('<symbol')
  })

  it('keep an element of their own where an outline cannot begin anywhere', () => {
    const svg = page([
      ['l', '0', '#111'],
      ['x', '4', '#111'],
      ['l', '8', '#111'],
    ])
    expect(svg.match(/<use xlink:href="#x" x="4"/g)).toHaveLength(1)
    expect(svg.match(/<path fill="#111"/g)).toHaveLength(2)
    expect(svg).toContain('<symbol id="x"')
    expect(svg).not.toContain('<symbol id="l"')
  })

  it('are those of their own drawing, where a name was another shape in one before', () => {
    const drawings = new PageDrawings()
    const outlineIn = (svg: string) => / d="(M1[^"]*)"/.exec(svg)?.[1]
    const letters: Parameters<typeof drawing>[0] = [['l', '0', '#111']]
    expect(outlineIn(drawings.pages(drawing(letters), 1).picture(1))).toBe('M1 0h2v4h-2v-4Z')
    const other = { ...SHAPE, l: 'M 0 0m 1 0 h 9 v 4 h -9 v -4 Z ' }
    expect(outlineIn(drawings.pages(drawing(letters, other), 1).picture(1))).toBe('M1 0h9v4h-9v-4Z')
  })
})

describe('the layers of a page', () => {
  const line = (y: number, letter: string) =>
    `<g class="typst-text" transform="matrix(1 0 0 -1 5 ${y})">\n<use xlink:href="#${letter}" x="0" y="0" fill="#111" fill-rule="nonzero"/>\n</g>`
  const rule = (y: number) =>
    `<path fill="none" stroke="#222" stroke-width="1" transform="matrix(1 0 0 1 0 ${y})" d="M 0 0h 90 "/>`
  const layersOf = (inside: string) =>
    new PageDrawings()
      .pages(
        drawing([['l', '0', '#111']])
          .replace('viewBox="0 0 100 50"', 'viewBox="0 0 100 800"')
          .replace(/<g class="typst-text">.*?<\/g>/s, inside),
        1,
      )
      .layers(1)

  it('hold what begins in their eighth of it, in the groups that it stands in, with what it uses', () => {
    const [first, second, third, ...more] = layersOf(
      `<g transform="matrix(1 0 0 1 0 10)">${rule(0)}${rule(100)}${rule(300)}${line(20, 'l')}<g class="typst-text" transform="matrix(1 0 0 -1 5 30)"/>${line(110, 'x')}</g>`,
    ).map(({ svg }) => svg)
    expect(more).toEqual([])
    // All rules of a table come before its words.
    expect(first).toMatch(/matrix\(1 0 0 1 0 10\).*matrix\(1 0 0 1 0 0\).*matrix\(1 0 0 -1 5 20\).*<path fill="#111"/s)
    expect(second).toMatch(
      /matrix\(1 0 0 1 0 10\).*matrix\(1 0 0 1 0 100\).*matrix\(1 0 0 -1 5 110\).*href="#x".*<symbol id="x"/s,
    )
    expect(first).not.toContain('<symbol')
    expect(third).toContain('matrix(1 0 0 1 0 300)')
    for (const svg of [first, second, third]) expect(svg?.match(/<g\b/g)?.length).toBe(svg?.match(/<\/g>/g)?.length)
  })

  it('say between which heights they draw, and the whole page where that is not followed', () => {
    const extents = (inside: string) => layersOf(inside).map(({ extent }) => extent())
    expect(extents(rule(40))).toEqual([{ top: 34, bottom: 46 }])
    expect(extents(line(40, 'l'))).toEqual([{ top: 30, bottom: 46 }])
    expect(extents('<image transform="matrix(1 0 0 1 9 20)" width="5" height="300" xlink:href="data:,"/>')).toEqual([
      { top: 14, bottom: 326 },
    ])
    for (const odd of [
      line(40, 'x'),
      '<path fill="#111" transform="matrix(0.8 0.6 -0.6 0.8 0 0)" d="M0 0h9v9Z"/>',
      '<path fill="#111" d="M0 0a9 9 0 0 1 9 9Z"/>',
    ])
      expect(extents(odd)).toEqual([{ top: 0, bottom: 800 }])
  })
})
