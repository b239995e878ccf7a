import { createStore, type StoreApi } from 'zustand/vanilla'
import type { RequestInput, RequestOutput } from '../../contract/messages'
import type { Problem } from '../../core/result'
import type { Ask } from '../bridge'

type Laid = Omit<NonNullable<RequestOutput<'page.preview'>>, 'pages'>

export interface PreviewState {
  /** The document as it was last laid out; null before, and where it cannot be. */
  laid: Laid | null
  /** Addresses of the pictures that there are, by page. One that is not in view may be of an earlier text. */
  pictures: ReadonlyMap<number, string>
  problem: Problem | null
  working: boolean
}

export interface PagePreviewsNeeds {
  ask: Ask
  /** Hands the text to the shell, which draws what it has. */
  keep(): Promise<void>
  asked(): RequestInput<'page.print'>
  /** An address for a picture, and the end of one. */
  picture(svg: string): string
  release(address: string): void
}

/** After the last change, in milliseconds: between two keys of somebody who types, nothing is laid out. */
export const REDRAW_AFTER = 120

/** Pages above and below the view that are drawn with it. */
const BESIDE = 1

/** The pages of the open draft as pictures: drawn anew some time after a change, those in view alone. */
export class PagePreviews {
  readonly store: StoreApi<PreviewState> = createStore<PreviewState>(() => ({
    laid: null,
    pictures: new Map(),
    problem: null,
    working: true,
  }))
  readonly #needs: PagePreviewsNeeds
  #version = 0
  /** Which version of the text each picture shows. */
  readonly #shows = new Map<number, number>()
  #view = { from: 1, to: 1 }
  #timer: ReturnType<typeof setTimeout> | null = null
  #closed = false

  constructor(needs: PagePreviewsNeeds) {
    this.#needs = needs
    void this.#load()
  }

  /** The text, or what is made of it, is not what it was. */
  changed(): void {
    this.#version += 1
    if (this.#timer) clearTimeout(this.#timer)
    // Laying out takes a processor for some time, so it waits for a pause.
    this.#timer = setTimeout(() => {
      this.#timer = null
      void this.#load()
    }, REDRAW_AFTER)
  }

  /** Pages from one to another are in view. */
  view(from: number, to: number): void {
    this.#view = { from, to }
    this.#loadMissing()
  }

  close(): void {
    this.#closed = true
    if (this.#timer) clearTimeout(this.#timer)
    for (const address of this.store.getState().pictures.values()) this.#needs.release(address)
  }

  #loadMissing(): void {
    const { laid, working } = this.store.getState()
    // What is under way, or is about to be, looks at the view when it is done.
    if (!laid || working || this.#timer) return
    const last = Math.min(this.#view.to, laid.count)
    for (let page = this.#view.from; page <= last; page += 1)
      if (this.#shows.get(page) !== this.#version) {
        void this.#load()
        return
      }
  }

  async #load(): Promise<void> {
    const version = this.#version
    this.store.setState({ working: true })
    await this.#needs.keep()
    if (this.#closed) return
    const { from, to } = this.#view
    const answer = await this.#needs.ask('page.preview', {
      ...this.#needs.asked(),
      from: Math.max(1, from - BESIDE),
      to: to + BESIDE,
    })
    // Without a value, a newer question brings the answer.
    if (this.#closed || (answer.ok && answer.value === null)) return
    if (answer.ok && answer.value) this.#take(answer.value, version)
    else if (!answer.ok) {
      this.#keepPictures(() => false)
      this.store.setState({ laid: null, problem: answer.problem, working: false })
    }
    this.#loadMissing()
  }

  #take({ pages, ...laid }: NonNullable<RequestOutput<'page.preview'>>, version: number): void {
    const drawn = new Set(pages.map(({ page }) => page))
    const pictures = this.#keepPictures((page) => page <= laid.count && !drawn.has(page))
    for (const { page, svg } of pages) {
      pictures.set(page, this.#needs.picture(svg))
      this.#shows.set(page, version)
    }
    this.store.setState({ laid, pictures, problem: null, working: false })
  }

  /** The pictures that stay; the others are given back. */
  #keepPictures(stays: (page: number) => boolean): Map<number, string> {
    const kept = new Map<number, string>()
    for (const [page, address] of this.store.getState().pictures) {
      if (stays(page)) kept.set(page, address)
      else {
        this.#needs.release(address)
        this.#shows.delete(page)
      }
    }
    this.store.setState({ pictures: kept })
    return new Map(kept)
  }
}
