/** Pages that all have one size, each to be had as SVG. */
export interface PagePictures {
  count: number
  /** Of each page, in points. */
  width: number
  height: number
  /** The page with this number, from 1. Throws for one that there is not. */
  picture(page: number): string
}

/**
 * The pages of a document that Typst drew as one SVG, one below the other, each as a picture of its own with the shapes that it uses. Throws where the
 * drawing is not made of that many pages. A child of the drawing stands on a line of its own with four spaces before it, one of its definitions with eight; text is
 * drawn in shapes, so that nothing that somebody wrote stands between them.
 */
export function pageSources(drawing: string, count: number): PagePictures {
  const [, width = 0, height = 0] = (/^<svg [^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing) ?? []).map(Number)
  const bodies = between(drawing, '\n    <g', '\n    </g>')
  if (bodies.length !== count || !width || !height) throw new Error(`${bodies.length} of ${count} pages were drawn`)
  const shapes = new Map<string, string>()
  for (const [name, source] of definitions(drawing)) shapes.set(name, source)
  const outlineOf = outlinesOf(shapes)
  const page = height / count
  return {
    count,
    width,
    height: page,
    picture: (number) => {
      const drawn = bodies[number - 1]
      if (drawn === undefined) throw new Error(`There is no page ${number}`)
      const body = withLettersJoined(lean(drawn), outlineOf)
      const used = lean(usedShapes(body, shapes).join(''))
      return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${page}" width="${width}pt" height="${page}pt"><path fill="#ffffff" d="M0 0h${width}v${page}h-${width}Z"/><g>${body}</g><defs>${used}</defs></svg>`
    },
  }
}

/** What stands inside of each group at the top of the drawing, without the shift that puts it below the page before. */
function between(drawing: string, opening: string, closing: string): string[] {
  const bodies: string[] = []
  let at = drawing.indexOf(opening)
  while (at !== -1) {
    const start = drawing.indexOf('>', at) + 1
    const end = drawing.indexOf(closing, start)
    if (end === -1) break
    bodies.push(drawing.slice(start, end))
    at = drawing.indexOf(opening, end)
  }
  return bodies
}

/** Each definition with its name: a letter's shape, a clip, a gradient. */
function* definitions(drawing: string): Generator<[name: string, source: string]> {
  let at = drawing.indexOf('\n    <defs')
  while (at !== -1) {
    const end = drawing.indexOf('\n    </defs>', at)
    const inside = drawing.slice(drawing.indexOf('>', at) + 1, end === -1 ? undefined : end)
    for (const source of inside.split(/\n {8}(?=<[a-zA-Z])/)) {
      const name = /^<[a-zA-Z]+ [^>]*?\bid="([^"]+)"/.exec(source)?.[1]
      if (name !== undefined) yield [name, source]
    }
    at = end === -1 ? -1 : drawing.indexOf('\n    <defs', end)
  }
}

/** The definitions that a page needs, and those that they need. */
function usedShapes(body: string, shapes: ReadonlyMap<string, string>): string[] {
  const used = new Map<string, string>()
  const take = (source: string) => {
    for (const [, name = ''] of source.matchAll(/#([\w+-]+)/g)) {
      const shape = shapes.get(name)
      if (shape === undefined || used.has(name)) continue
      used.set(name, shape)
      take(shape)
    }
  }
  take(body)
  return [...used.values()]
}

/** A letter of a line of text, drawn as its shape at a place. */
const LETTER = /<use xlink:href="#([\w+-]+)" x="(-?[\d.]+(?:e-\d+)?)" y="(-?[\d.]+(?:e-\d+)?)" fill="([^"]+)"\/>/g
/** Such letters one behind the other. */
const LETTERS = /(?:\s?<use xlink:href="#[\w+-]+" x="-?[\d.]+(?:e-\d+)?" y="-?[\d.]+(?:e-\d+)?" fill="[^"]+"\/>)+/g

/** A shape that is one outline in steps from where it starts, so that it may stand anywhere: all commands behind the first are relative. */
const OUTLINE =
  /^<symbol [^>]*>\s*<path d="M 0 0\s?m (-?[\d.]+(?:e-\d+)?) (-?[\d.]+(?:e-\d+)?) ([mhvlqcstzZ\d\s.e-]*)"\/>\s*<\/symbol>\s*$/

interface Outline {
  x: number
  y: number
  steps: string
}

/** The outline of a shape by its name, read when it is first asked for; null where it has none that may begin anywhere. */
function outlinesOf(shapes: ReadonlyMap<string, string>): (name: string) => Outline | null {
  const outlines = new Map<string, Outline | null>()
  return (name) => {
    let outline = outlines.get(name)
    if (outline === undefined) {
      const [, x, y, steps] = OUTLINE.exec(lean(shapes.get(name) ?? '')) ?? []
      outline = steps === undefined ? null : { x: Number(x), y: Number(y), steps: short(steps) }
      outlines.set(name, outline)
    }
    return outline
  }
}

/**
 * The page with neighbouring letters of one colour as one outline. A page has some two thousand letters, and a window spends most of the time that a new
 * picture costs on giving each its place among the elements.
 */
function withLettersJoined(body: string, outlineOf: (name: string) => Outline | null): string {
  return body.replace(LETTERS, (letters) => {
    const parts: string[] = []
    let fill: string | null = null
    for (const [letter, name = '', x = '', y = '', colour = ''] of letters.matchAll(LETTER)) {
      const outline = outlineOf(name)
      const joins = outline !== null && colour === fill
      if (fill !== null && !joins) parts.push('"/>')
      fill = outline === null ? null : colour
      if (outline === null) parts.push(letter)
      else {
        if (!joins) parts.push(`<path fill="${colour}" d="`)
        parts.push('M', numbers([Number(x) + outline.x, Number(y) + outline.y]), outline.steps)
      }
    }
    return `${parts.join('')}${fill === null ? '' : '"/>'}`
  })
}

/** Steps of an outline without what may be left out: spaces before a sign, and a command that is the one before. */
function short(steps: string): string {
  let last = ''
  let written = ''
  for (const [, command = '', given = ''] of steps.matchAll(/([a-zA-Z])([^a-zA-Z]*(?:e-[^a-zA-Z]*)*)/g)) {
    const values = numbers(given.trim().split(/\s+/).filter(Boolean).map(Number))
    const joins = command === last && command !== 'm' && command !== 'Z' && command !== 'z'
    written += joins ? (values.startsWith('-') ? values : ` ${values}`) : command + values
    last = command
  }
  return written
}

/** Numbers to a thousandth of a point, which no screen shows. */
function numbers(values: readonly number[]): string {
  return values
    .map((value) => String(Math.round(value * 1000) / 1000).replace(/^(-?)0\./, '$1.'))
    .join(' ')
    .replaceAll(' -', '-')
}

/** Without the spaces and defaults that make half of it. */
function lean(source: string): string {
  return source.replace(/\n */g, ' ').replaceAll(' fill-rule="nonzero"', '')
}
