/** What of a paste a draft cannot hold. */
export const LOSS_KINDS = [
  'image',
  'drawing',
  'media',
  'embedded',
  'form-field',
  'formula',
  'comment',
  'tracked-deletion',
  'merged-cells',
  'nested-table',
  'large-table',
  'footnote',
] as const
export type LossKind = (typeof LOSS_KINDS)[number]

export interface Loss {
  what: LossKind
  count: number
}

/** Counts what could not be kept. */
export class Losses {
  private readonly counts = new Map<LossKind, number>()

  add(what: LossKind): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1)
  }

  /** In the sequence of `LOSS_KINDS`; empty where all was kept. */
  list(): Loss[] {
    return LOSS_KINDS.flatMap((what) => {
      const count = this.counts.get(what)
      return count ? [{ what, count }] : []
    })
  }
}

const OF_ELEMENT: Readonly<Record<string, LossKind>> = {
  img: 'image',
  picture: 'image',
  svg: 'drawing',
  canvas: 'drawing',
  audio: 'media',
  video: 'media',
  iframe: 'embedded',
  object: 'embedded',
  embed: 'embedded',
  applet: 'embedded',
  input: 'form-field',
  select: 'form-field',
  textarea: 'form-field',
  math: 'formula',
}

/** Smaller pictures are what counts who opened a mail, and the points before the lines of a list. */
const SMALLEST = 4

/** True for an image that shows nothing: it is there to count readers or to keep a distance. */
export function showsNothing(image: Element): boolean {
  return ['width', 'height'].some((side) => {
    const value = image.getAttribute(side)
    return value !== null && /^\d+$/.test(value) && Number(value) < SMALLEST
  })
}

/** What is lost with an element of this name; null for one that nobody sees, such as a script or an image of one pixel. */
export function lossOf(element: Element, name: string): LossKind | null {
  if (name === 'input' && element.getAttribute('type') === 'hidden') return null
  if (name === 'img' && showsNothing(element)) return null
  return Object.hasOwn(OF_ELEMENT, name) ? (OF_ELEMENT[name] ?? null) : null
}
