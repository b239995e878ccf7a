import { describe, expect, it } from 'vitest'
import { PageDrawings } from '../../../src/node/page-pictures'

const SHAPE = {
  l: 'M 0 0m 1 0 h 2 v 4.0004 h -2 v -4.0004 Z ',
  o: 'M 0 0m 0.5 0 q 0.25 -0.5 0.5 0 q 0.125 0.5 -0.5 0.5 Z m 0.1 0.2 l 0.3 0 Z ',
  x: 'M 0 0m 1 0 H 2 Z ',
}

function drawing(letters: readonly [name: string, x: string, fill: string][]): string {
  const uses = letters.map(
    ([name, x, fill]) => `\n          <use xlink:href="#${name}" x="${x}" y="0" fill="${fill}" fill-rule="nonzero"/>`,
  )
  const shapes = Object.entries(SHAPE).map(
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
})
