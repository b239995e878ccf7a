import {
  $createParagraphNode,
  $getState,
  $setState,
  createState,
  type DOMExportOutput,
  type EditorConfig,
  type ElementDOMSlot,
  ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
  setDOMUnmanaged,
} from 'lexical'
import { isDecoration, lacksText } from '../../core/draft/images'
import type { ImageBlock } from '../../core/text/blocks'
import { text } from '../../messages/sentence'
import styles from './answer.module.css'
import { type DraftImages, imagesOf } from './images'

const words = (value: unknown) => (typeof value === 'string' ? value : '')
const imageState = createState('image', { parse: words })
const altState = createState('alt', { parse: words })
const decorativeState = createState('decorative', { parse: (value) => value === true })

/** What an image says to those who cannot see it; see `ImageBlock`. */
export type Described = Pick<ImageBlock, 'alt' | 'decorative'>

/** Names the part of an image on the page that says its alternative text. */
export const ALT_BUTTON = 'data-image-alt'
/** On an image that is decoration. */
export const DECORATIVE = 'data-decorative'
/** Written into HTML that this program copies for itself; see `html-images.ts`. */
export const COPIED_IMAGE = 'data-rostrum-image'

/**
 * A picture on lines of its own. Its children are its caption, which is written like any paragraph; so the caret, undo, findings and the clipboard need to know
 * nothing of pictures. The picture itself and its alternative text stand beside the caption, out of the caret's reach.
 */
export class ImageNode extends ElementNode {
  override $config() {
    return this.config('image', { extends: ElementNode })
  }

  /** Id of its picture among the draft's. */
  get image(): string {
    return $getState(this, imageState)
  }

  get alt(): string {
    return $getState(this, altState)
  }

  get decorative(): boolean {
    return $getState(this, decorativeState)
  }

  /** What is said of the picture: words, or that it is decoration. */
  describe({ alt, decorative = false }: Described): this {
    return $setState($setState(this, altState, alt), decorativeState, decorative)
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const figure = figureElement()
    showImage(figure, this.image, this, imagesOf(editor))
    setDOMUnmanaged(figure.firstElementChild as HTMLElement)
    return figure
  }

  override updateDOM(previous: this, figure: HTMLElement): boolean {
    const other = $getState(previous, imageState, 'direct') !== $getState(this, imageState, 'direct')
    if (!other) showAlt(figure, this)
    return other
  }

  override getDOMSlot(figure: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(figure).withElement(figure.lastElementChild as HTMLElement)
  }

  override exportDOM(): DOMExportOutput {
    const figure = document.createElement('figure')
    figure.setAttribute(COPIED_IMAGE, this.image)
    figure.setAttribute('data-alt', this.alt)
    figure.toggleAttribute(DECORATIVE, isDecoration(this))
    return { element: figure }
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): ElementNode {
    const paragraph = $createParagraphNode()
    this.insertAfter(paragraph, restoreSelection)
    return paragraph
  }

  /** A caption is one line of text, to which no marker of a list or a quotation belongs. */
  override canIndent(): boolean {
    return false
  }

  /** A copy of all of its caption is a copy of the image; a few words of it are words. */
  override extractWithChild(): boolean {
    return false
  }

  /** Words that are pasted into an empty caption become the caption. */
  override canMergeWhenEmpty(): boolean {
    return true
  }

  override collapseAtStart(): boolean {
    const paragraph = $createParagraphNode().append(...this.getChildren())
    this.replace(paragraph)
    paragraph.selectStart()
    return true
  }
}

export function $createImageNode(image: string, described: Described): ImageNode {
  const node = new ImageNode()
  $setState(node, imageState, image)
  return node.describe(described)
}

export function $isImageNode(node: LexicalNode | null | undefined): node is ImageNode {
  return node instanceof ImageNode
}

function figureElement(): HTMLElement {
  const figure = document.createElement('figure')
  figure.className = styles.figure ?? ''
  const frame = document.createElement('div')
  frame.contentEditable = 'false'
  frame.className = styles.picture ?? ''
  const picture = document.createElement('img')
  picture.draggable = false
  const button = document.createElement('button')
  button.type = 'button'
  button.className = styles.alt ?? ''
  button.dir = 'auto'
  button.setAttribute(ALT_BUTTON, '')
  button.append(document.createTextNode(''))
  frame.append(picture, button)
  const caption = document.createElement('figcaption')
  caption.dir = 'auto'
  figure.append(frame, caption)
  return figure
}

/** What stands under an image, and is pressed to change it. */
export function altLabel({ alt, decorative }: Described): string {
  if (isDecoration({ alt, decorative })) return text('image.decoration.is')
  return alt.trim() === '' ? text('image.alternative.none') : text('image.alternative.is', { alternative: alt })
}

/** What a figure on the page says of its picture. */
export function describedIn(figure: HTMLElement): Described {
  return { alt: figure.querySelector('img')?.alt ?? '', decorative: figure.hasAttribute(DECORATIVE) }
}

function showAlt(figure: HTMLElement, { alt, decorative }: Described): void {
  const picture = figure.querySelector('img')
  const label = figure.querySelector(`[${ALT_BUTTON}]`)?.firstChild
  if (picture) picture.alt = alt
  const said = altLabel({ alt, decorative })
  if (label && label.nodeValue !== said) label.nodeValue = said
  figure.toggleAttribute(DECORATIVE, isDecoration({ alt, decorative }))
  figure.dataset.described = String(!lacksText({ alt, decorative }))
}

/** Shows a picture in its figure as far as it is there. Attributes alone change, which no editor takes for somebody else's edit. */
export function showImage(figure: HTMLElement, id: string, described: Described, images: DraftImages | null): void {
  const picture = figure.querySelector('img')
  if (!picture) return
  figure.dataset.image = id
  figure.dataset.state = images?.stateOf(id) ?? 'lost'
  figure.ariaBusy = String(figure.dataset.state === 'pending')
  showAlt(figure, described)
  const image = images?.find(id)
  const address = images?.addressOf(id)
  if (!image || !address) return
  picture.width = image.width
  picture.height = image.height
  picture.src = address
}
