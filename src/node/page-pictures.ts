/** Pages that all have one size, each to be had as SVG. */
export interface PagePictures {
  count: number
  /** Of each page, in points. */
  width: number
  height: number
  /** The page with this number, from 1. Throws for one that there is not. */
  picture(page: number): string
  /** The same page without its white ground, as pictures of its whole size that lie one over the other, each with what stands at another height of it. */
  layers(page: number): Layer[]
}

export interface Layer {
  svg: string
  /** What holds all that is drawn in it, in points from the top of the page. */
  extent(): { top: number; bottom: number }
}

/**
 * Pages of documents that Typst drew, each as a picture of its own. Keeps what it made of letters and of lines of them, since whoever types has nearly the same page drawn again.
 */
export class PageDrawings {
  readonly #letters = new Letters()

  /**
   * The pages of a document that Typst drew as one SVG, one below the other, each with the shapes that it uses. Throws where the
   * drawing is not made of that many pages. A child of the drawing stands on a line of its own with four spaces before it, one of its definitions with eight; text is
   * drawn in shapes, so that nothing that somebody wrote stands between them.
   */
  pages(drawing: string, count: number): PagePictures {
    const [, width = 0, height = 0] = (/^<svg [^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawing) ?? []).map(Number)
    const bodies = between(drawing, '\n    <g', '\n    </g>')
    if (bodies.length !== count || !width || !height) throw new Error(`${bodies.length} of ${count} pages were drawn`)
    const shapes = new Map(definitions(drawing))
    const page = height / count
    const ground = `<path fill="#ffffff" d="M0 0h${width}v${page}h-${width}Z"/>`
    const svg = (body: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${page}" width="${width}pt" height="${page}pt"><g>${body}</g><defs>${lean(usedShapes(body, shapes).join(''))}</defs></svg>`
    const joined = (number: number) => {
      const drawn = bodies[number - 1]
      if (drawn === undefined) throw new Error(`There is no page ${number}`)
      return this.#letters.joined(drawn, shapes)
    }
    return {
      count,
      width,
      height: page,
      picture: (number) => svg(ground + joined(number).join('')),
      layers: (number) =>
        cutByHeight(joined(number), page / LAYERS).map((body) => ({
          svg: svg(body),
          extent: () => extentOf(body) ?? { top: 0, bottom: page },
        })),
    }
  }
}

/** Bands that a page is cut into: what is typed changes one of them, or those below it too. Each costs a window as much as some lines of text do. */
const LAYERS = 8

const TAG = /<([^<>]+)>/g

/** Where elements begin and end; one that is `alone` does both. */
function* tagsOf(markup: string): Generator<{ tag: string; name: string; is: 'begun' | 'ended' | 'alone' }> {
  for (const [tag, inside = ''] of markup.matchAll(TAG))
    if (inside.startsWith('/')) yield { tag, name: inside.slice(1), is: 'ended' }
    else yield { tag, name: inside.split(/[\s/]/, 1)[0] ?? '', is: inside.endsWith('/') ? 'alone' : 'begun' }
}

/** Moved, and upside down or not: how the letters of a font stand. */
const MOVED = /\btransform="matrix\(1 0 0 (-?1) \S+ (-?[\d.]+)\)"/

interface Opened {
  name: string
  tag: string
  /** Where it stands, in points from the top of the page. */
  y: number
}

/** What stands in one band of a page, and what of that it stands in is open. */
class Band {
  readonly #parts: string[] = []
  #open: readonly Opened[] = []

  add(drawn: string, within: readonly Opened[]): void {
    const shared = this.#open.findIndex((each, depth) => each !== within[depth])
    this.#close(shared === -1 ? this.#open.length : shared)
    for (const { tag } of within.slice(this.#open.length)) this.#parts.push(tag)
    this.#open = [...within]
    this.#parts.push(drawn)
  }

  whole(): string {
    this.#close(0)
    return this.#parts.join('')
  }

  #close(depth: number): void {
    for (const { name } of this.#open.slice(depth).reverse()) this.#parts.push(`</${name}>`)
    this.#open = this.#open.slice(0, depth)
  }
}

/**
 * A body in bands of so many points, each with what begins in it, in the groups that it stands in; those with nothing are left out. `pieces` are markup and lines of text in
 * turn, markup first. A lower band lies over a higher one: what we set reaches over the text before it nowhere, and what grounds a text begins above it.
 */
function cutByHeight(pieces: readonly string[], band: number): string[] {
  const bands = new Map<number, Band>()
  const open: Opened[] = []
  const add = (drawn: string, y: number) => {
    const index = Math.min(LAYERS - 1, Math.max(0, Math.floor(y / band)))
    const known = bands.get(index) ?? new Band()
    bands.set(index, known)
    known.add(drawn, open)
  }
  const here = () => open.at(-1)?.y ?? 0
  pieces.forEach((piece, index) => {
    if (index % 2 === 1) {
      add(piece, here())
      return
    }
    for (const { tag, name, is } of tagsOf(piece)) {
      const y = here() + Number(MOVED.exec(tag)?.[2] ?? 0)
      if (is === 'ended') open.pop()
      else if (is === 'begun') open.push({ name, tag, y })
      else if (name !== 'g') add(tag, y)
    }
  })
  return [...bands].sort(([one], [other]) => one - other).map(([, each]) => each.whole())
}

/** More than any stroke reaches beyond its line, in points: that of the thickest, with its corners. */
const STROKES = 6

/** From where to where a body draws, in points from the top of its page; null where it does in a way that this does not follow, or draws nothing. */
function extentOf(body: string): { top: number; bottom: number } | null {
  const open = [{ y: 0, turned: 1 }]
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { tag, name, is } of tagsOf(body)) {
    if (is === 'ended') {
      open.pop()
      continue
    }
    const { y, turned } = open.at(-1) ?? { y: 0, turned: 1 }
    const moved = MOVED.exec(tag)
    if (!moved && tag.includes('transform=')) return null
    const [, turn = 1, by = 0] = moved ?? []
    const here = { y: y + turned * Number(by), turned: turned * Number(turn) }
    if (is === 'begun') open.push(here)
    if (name === 'g' || name === 'a') continue
    const drawn = name === 'path' ? pathHeights(/ d="([^"]*)"/.exec(tag)?.[1] ?? '') : boxHeights(name, tag)
    if (!drawn) return null
    for (const height of drawn) {
      top = Math.min(top, here.y + here.turned * height)
      bottom = Math.max(bottom, here.y + here.turned * height)
    }
  }
  return bottom < top ? null : { top: top - STROKES, bottom: bottom + STROKES }
}

function boxHeights(name: string, attributes: string): [number, number] | null {
  if (name !== 'image' && name !== 'rect') return null
  const height = Number(/ height="([\d.]+)"/.exec(attributes)?.[1] ?? Number.NaN)
  const y = Number(/ y="(-?[\d.]+)"/.exec(attributes)?.[1] ?? 0)
  return Number.isNaN(height) ? null : [y, y + height]
}

/** How many numbers a step of a path takes; an arc's are not all places. */
const STEP_NUMBERS: Readonly<Record<string, number>> = { m: 2, l: 2, t: 2, h: 1, v: 1, q: 4, s: 4, c: 6, z: 0 }

/** Least and greatest height of the points of a path and of those that bend it, between which it is; null for one with arcs. */
function pathHeights(d: string): [number, number] | null {
  let [least, greatest, y, start] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0]
  for (const [, command = '', given = ''] of d.matchAll(STEP)) {
    const kind = command.toLowerCase()
    const takes = STEP_NUMBERS[kind]
    if (takes === undefined) return null
    if (kind === 'z') y = start
    if (takes === 0 || kind === 'h') continue
    const values = (given.match(NUMBER) ?? []).map(Number)
    const from = command === kind ? 1 : 0
    const first = kind === 'v' ? 0 : 1
    for (let at = 0; at + takes <= values.length; at += takes) {
      const base = from * y
      for (let index = first; index < takes; index += 2) {
        y = base + (values[at + index] ?? 0)
        least = Math.min(least, y)
        greatest = Math.max(greatest, y)
      }
      if (kind === 'm' && at === 0) start = y
    }
  }
  return greatest < least ? null : [least, greatest]
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

/** Shapes of letters that are kept: those of a long document in several scripts. */
const MOST_SHAPES = 5_000
/** Lines that are kept, in two generations: those of the pages that somebody has in view, each some ten kilobytes. */
const MOST_LINES = 300

/** The same text by itself: a part of a drawing would keep all of that in memory. */
function alone(text: string): string {
  return Buffer.from(text).toString()
}

/** A line of text in a drawing. */
const LINE = '<g class="typst-text"'
const LINE_END = '</g>'

/**
 * Makes one outline of neighbouring letters of one colour. A page has some two thousand letters, and a window spends most of the time that a new
 * picture costs on giving each its place among the elements.
 */
class Letters {
  /** By their source, which is the outline whatever a drawing calls it. */
  readonly #outlines = new Map<string, Outline | null>()
  /** By their source, as long as the names in it mean the same shapes. */
  #lines = { young: new Map<string, string>(), old: new Map<string, string>() }
  #shapes = new Map<string, string>()

  /** A page's body with its letters joined: markup and lines of text in turn, markup first. */
  joined(body: string, shapes: ReadonlyMap<string, string>): string[] {
    this.#know(shapes)
    const parts: string[] = []
    let done = 0
    let start = 0
    for (let at = body.indexOf(LINE); at !== -1; at = body.indexOf(LINE, start)) {
      start = body.indexOf('>', at) + 1
      // A line of nothing but spaces ends where it begins.
      if (body[start - 2] === '/') continue
      const end = body.indexOf(LINE_END, start)
      if (start === 0 || end === -1) break
      parts.push(lean(body.slice(done, start)), this.#line(body.slice(start, end), shapes))
      done = end
    }
    parts.push(lean(body.slice(done)))
    return parts
  }

  #line(line: string, shapes: ReadonlyMap<string, string>): string {
    const { young, old } = this.#lines
    const known = young.get(line) ?? old.get(line)
    const written = known ?? this.#join(lean(line), shapes)
    if (young.has(line)) return written
    if (young.size >= MOST_LINES) this.#lines = { young: new Map(), old: young }
    this.#lines.young.set(alone(line), written)
    return written
  }

  /** A drawing in which a name is another shape than before would bring up lines that it has not. */
  #know(shapes: ReadonlyMap<string, string>): void {
    const before = this.#shapes
    if (before === shapes) return
    let isOther = before.size > MOST_SHAPES
    for (const [name, source] of shapes) {
      const known = before.get(name)
      if (known === undefined) before.set(alone(name), alone(source))
      else if (known !== source) isOther = true
    }
    if (!isOther) return
    this.#shapes = new Map(Array.from(shapes, ([name, source]) => [alone(name), alone(source)]))
    this.#outlines.clear()
    this.#lines = { young: new Map(), old: new Map() }
  }

  #join(line: string, shapes: ReadonlyMap<string, string>): string {
    return line.replace(LETTERS, (letters) => {
      const parts: string[] = []
      let fill: string | null = null
      for (const [letter, name = '', x = '', y = '', colour = ''] of letters.matchAll(LETTER)) {
        const outline = this.#outline(shapes.get(name) ?? '')
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

  /** Null where it has none that may begin anywhere. */
  #outline(shape: string): Outline | null {
    let outline = this.#outlines.get(shape)
    if (outline === undefined) {
      const [, x, y, steps] = OUTLINE.exec(lean(shape)) ?? []
      outline = steps === undefined ? null : { x: Number(x), y: Number(y), steps: short(steps) }
      this.#outlines.set(alone(shape), outline)
    }
    return outline
  }
}

/** A step of a path with its numbers, of which one may have an exponent. */
const STEP = /([a-zA-Z])([^a-zA-Z]*(?:e-[^a-zA-Z]*)*)/g
const NUMBER = /-?(?:\d+(?:\.\d+)?|\.\d+)(?:e-\d+)?/g

/** Steps of an outline without what may be left out: spaces before a sign, and a command that is the one before. */
function short(steps: string): string {
  let last = ''
  let written = ''
  for (const [, command = '', given = ''] of steps.matchAll(STEP)) {
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
