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

/** What is lost with an element of this name; null for one that nobody sees, such as a script or an image of one pixel. */
export function lossOf(element: Element, name: string): LossKind | null {
  if (name === 'input' && element.getAttribute('type') === 'hidden') return null
  if (name === 'img' && (element.getAttribute('width') === '1' || element.getAttribute('height') === '1')) return null
  return Object.hasOwn(OF_ELEMENT, name) ? (OF_ELEMENT[name] ?? null) : null
}
