import type { Block, ImageBlock, Run } from '../../core/text/blocks'
import { cleanText } from '../../core/text/clean-text'
import { message } from '../../messages/message'
import type { Words } from '../../messages/values'
import { COPIED_IMAGE, DECORATIVE } from './image-node'
import { showsNothing } from './losses'

/** An image of foreign HTML: the block that holds its place, and where its picture is. */
export interface FoundImage {
  block: ImageBlock
  source: string
}

/** What becomes of the images of a piece of HTML. */
export interface ImageReader {
  /** The block for an `img`; null where its picture cannot be had. */
  read(image: Element): ImageBlock | null
}

/** The image of a figure that this program copied for itself; null for any other element. `caption` reads what the figure holds. */
export function copiedImage(figure: Element, caption: () => readonly Block[]): ImageBlock | null {
  const image = figure.getAttribute(COPIED_IMAGE)
  if (!image) return null
  const lines = caption().flatMap((block): Run[][] =>
    block.type === 'list' || block.type === 'table' ? [] : [block.runs],
  )
  const runs = lines.flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line]))
  const decorative = figure.hasAttribute(DECORATIVE) ? { decorative: true } : {}
  return { type: 'image', image, alt: cleanText(figure.getAttribute('data-alt') ?? ''), ...decorative, runs }
}

/** The bytes of a `data:` address; null for any other address, and for what is not base64. */
export function pictureOfAddress(address: string): Blob | null {
  const match = /^data:(image\/[a-z0-9.+-]+)(?:;[a-z0-9=.+-]+)*;base64,([a-z0-9+/=\s]+)$/i.exec(address.trim())
  if (!match) return null
  try {
    const text = atob((match[2] ?? '').replace(/\s/g, ''))
    return new Blob([Uint8Array.from(text, (character) => character.charCodeAt(0))], { type: match[1] ?? '' })
  } catch {
    return null
  }
}

/** Reads the images of one paste. `files` are the pictures that came beside the HTML; they are those of images without bytes of their own, where there are as many. */
export class PastedImages implements ImageReader {
  readonly found: { id: string; picture: Blob; name: Words }[] = []
  private next = 0
  private readonly files: readonly File[]

  constructor(
    html: string,
    files: readonly File[],
    private readonly newId: () => string,
  ) {
    const without = [...html.matchAll(/<img\b[^<>]*>/gi)].filter(([tag]) => !/\ssrc\s*=\s*["']?data:/i.test(tag))
    this.files = without.length === files.length ? files : []
  }

  read(image: Element): ImageBlock | null {
    if (showsNothing(image)) return null
    const address = image.getAttribute('src') ?? ''
    const data = /^\s*data:/i.test(address)
    const picture = data ? pictureOfAddress(address) : (this.files[this.next++] ?? null)
    if (!picture) return null
    const id = this.newId()
    const alt = cleanText(image.getAttribute('alt') ?? '')
      .replace(/\s+/g, ' ')
      .trim()
    this.found.push({
      id,
      picture,
      name: alt === '' ? message('image.unnamed') : message('image.named', { file: alt }),
    })
    return { type: 'image', image: id, alt, runs: [] }
  }
}
