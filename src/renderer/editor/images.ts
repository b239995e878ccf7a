import type { LexicalEditor } from 'lexical'
import { bytesOfBase64 } from '../../core/draft/base64'
import type { DraftImage } from '../../core/draft/draft-image'
import { imageOf } from '../../core/draft/images'
import { problemText, type Result } from '../../core/result'
import type { Words } from '../../messages/values'

/** What the editors need to know of the pictures of the draft that they show. */
export interface ImageHost {
  /** The pictures of the draft as it is now. */
  images(): Readonly<Record<string, DraftImage>> | undefined
  /** Puts pictures into the draft. A problem says why there is no room for them. */
  add(images: Readonly<Record<string, DraftImage>>): Result<void>
  /** One sentence on why this draft takes no pictures; null where it does. */
  refused(): string | null
  /** Makes a picture of any kind one that a draft can hold. `name` is for the sentence alone. */
  prepare(picture: Blob, name: Words): Promise<Result<DraftImage>>
  /** Lets the writer choose pictures from the disk; none when they cancel. */
  choose(): Promise<File[]>
  newId(): string
  say(sentence: string): void
}

/** `pending`: it is being made smaller; `lost`: the draft does not have it. */
export type ImageState = 'ready' | 'pending' | 'lost'

/**
 * The pictures of one open draft as the page shows them. Blocks hold ids alone; bytes become an address of this window when a picture is first
 * shown, and are forgotten when the draft is closed.
 */
export class DraftImages {
  private readonly addresses = new Map<string, { of: DraftImage; url: string }>()
  private readonly pending = new Set<string>()
  private readonly listeners = new Set<(id: string) => void>()

  constructor(readonly host: ImageHost) {}

  find(id: string): DraftImage | undefined {
    return imageOf(this.host.images(), id)
  }

  stateOf(id: string): ImageState {
    return this.find(id) ? 'ready' : this.pending.has(id) ? 'pending' : 'lost'
  }

  /** An address under which the page can show the picture; null while there is none. */
  addressOf(id: string): string | null {
    const image = this.find(id)
    if (!image) return null
    const known = this.addresses.get(id)
    if (known?.of === image) return known.url
    if (known) URL.revokeObjectURL(known.url)
    const url = URL.createObjectURL(new Blob([bytesOfBase64(image.data) as BlobPart], { type: image.type }))
    this.addresses.set(id, { of: image, url })
    return url
  }

  /** Listeners hear the id of a picture that is there now, or that will not come. */
  readonly subscribe = (listener: (id: string) => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /**
   * Prepares pictures one after the other and puts them into the draft under the ids that blocks name already, so that nobody waits. `failed` is told the ids of those
   * that cannot be had; why is said to the writer.
   */
  async take(
    pictures: readonly { id: string; picture: Blob; name: Words }[],
    failed: (id: string) => void,
  ): Promise<void> {
    for (const { id } of pictures) this.pending.add(id)
    for (const { id, picture, name } of pictures) {
      const prepared = await this.host.prepare(picture, name)
      const kept = prepared.ok ? this.host.add({ [id]: prepared.value }) : prepared
      this.pending.delete(id)
      if (!kept.ok) {
        this.host.say(problemText(kept.problem))
        failed(id)
      }
      for (const listener of this.listeners) listener(id)
    }
  }

  close(): void {
    for (const { url } of this.addresses.values()) URL.revokeObjectURL(url)
    this.addresses.clear()
    this.listeners.clear()
  }
}

const ofEditors = new WeakMap<LexicalEditor, DraftImages>()

/** Says whose pictures an editor shows. */
export function setImages(editor: LexicalEditor, images: DraftImages): void {
  ofEditors.set(editor, images)
}

/** The pictures that an editor shows; null for one outside of a draft. */
export function imagesOf(editor: LexicalEditor): DraftImages | null {
  return ofEditors.get(editor) ?? null
}
