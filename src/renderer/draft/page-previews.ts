import { createStore, type StoreApi } from 'zustand/vanilla'
import type { RequestInput, RequestOutput } from '../../contract/messages'
import type { Problem, Result } from '../../core/result'
import { sameJson } from '../../core/text/json-value'
import type { Ask } from '../bridge'

type Answer = NonNullable<RequestOutput<'page.preview'>>
type Laid = Omit<Answer, 'pages'>

/** A picture as large as its page. All that is drawn in it stands between `top` and `bottom`, in points from the top of the page. */
export interface Layer {
  address: string
  top: number
  bottom: number
}

export interface PreviewState {
  /** The document as it was last laid out; null before, and where it cannot be. */
  laid: Laid | null
  /** The pictures that there are, by page: several that lie one over the other. A page that is not in view may be of an earlier text. */
  pictures: ReadonlyMap<number, readonly Layer[]>
  problem: Problem | null
  /** What is shown is of an earlier text, or nothing is shown yet. */
  working: boolean
}

export interface PagePreviewsNeeds {
  ask: Ask
  /** Hands the text to the shell; done when that has kept it. */
  keep(): Promise<void>
  /** What is to be drawn, and the revision of the text that it is made of. */
  asked(): RequestInput<'page.print'> & { revision: number }
  /** An address for a picture, and the end of one. */
  picture(svg: string): string
  release(address: string): void
  /** Done when pictures can be shown without a wait. */
  ready(addresses: readonly string[]): Promise<void>
}

/** After the last change, in milliseconds: keys that come faster than anybody reads draw one page. */
export const REDRAW_AFTER = 30

/** Pages above and below the view that are drawn with it when somebody turns pages, and not while somebody types. */
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
  /** The layers of each page that is drawn, by name, and which version of the text they show. */
  readonly #shows = new Map<number, { version: number; names: readonly string[] }>()
  /** All layers by their names. */
  readonly #layers = new Map<string, Layer>()
  #view = { from: 1, to: 1 }
  #timer: ReturnType<typeof setTimeout> | null = null
  /** What is being drawn; one at a time, since a newer text makes an older one worth nothing. */
  #drawing = false
  /** Whether there is something newer to draw after that. */
  #isStale = false
  #closed = false

  constructor(needs: PagePreviewsNeeds) {
    this.#needs = needs
    void this.#draw(BESIDE)
  }

  /** The text, or what is made of it, is not what it was. */
  changed(): void {
    this.#version += 1
    this.store.setState({ working: true })
    if (this.#timer) clearTimeout(this.#timer)
    // Keys of one burst are drawn once, when the last of them is there.
    this.#timer = setTimeout(() => {
      this.#timer = null
      void this.#draw(0)
    }, REDRAW_AFTER)
  }

  /** Pages from one to another are in view. */
  view(from: number, to: number): void {
    this.#view = { from, to }
    this.#drawMissing()
  }

  close(): void {
    this.#closed = true
    if (this.#timer) clearTimeout(this.#timer)
    for (const { address } of this.#layers.values()) this.#needs.release(address)
  }

  #drawMissing(): void {
    const { laid } = this.store.getState()
    // What is under way, or is about to be, looks at the view when it is done.
    if (!laid || this.#drawing || this.#timer) return
    const last = Math.min(this.#view.to, laid.count)
    for (let page = this.#view.from; page <= last; page += 1)
      if (this.#shows.get(page)?.version !== this.#version) {
        void this.#draw(BESIDE)
        return
      }
  }

  async #draw(beside: number): Promise<void> {
    if (this.#drawing) {
      this.#isStale = true
      return
    }
    this.#drawing = true
    this.store.setState({ working: true })
    const version = this.#version
    const answer = await this.#answer(beside)
    // Without a value, a newer question brings the answer.
    if (!this.#closed && answer.ok && answer.value) await this.#take(answer.value, version)
    if (this.#closed) return
    this.#drawing = false
    if (this.#isStale) {
      this.#isStale = false
      void this.#draw(0)
      return
    }
    if (answer.ok) {
      if (answer.value) this.store.setState({ problem: null, working: this.#timer !== null })
    } else {
      this.#keep(() => false)
      this.store.setState({ laid: null, pictures: new Map(), problem: answer.problem, working: this.#timer !== null })
    }
    this.#drawMissing()
  }

  async #answer(beside: number): Promise<Result<RequestOutput<'page.preview'>>> {
    // The shell draws what it holds before it is on the disk, as long as it holds what was sent.
    const kept = this.#needs.keep()
    const { revision, ...asked } = this.#needs.asked()
    const wanted = {
      ...asked,
      from: Math.max(1, this.#view.from - beside),
      to: this.#view.to + beside,
      known: [...this.#layers.keys()],
    }
    const answer = await this.#needs.ask('page.preview', { ...wanted, revision })
    if (answer.ok || answer.problem.code !== 'other-revision') return answer
    await kept
    return this.#needs.ask('page.preview', wanted)
  }

  async #take({ pages, ...laid }: Answer, version: number): Promise<void> {
    const fresh: string[] = []
    for (const { name, drawn } of pages.flatMap(({ layers }) => layers)) {
      if (drawn === null || this.#layers.has(name)) continue
      const { svg, top, bottom } = drawn
      const address = this.#needs.picture(svg)
      this.#layers.set(name, { address, top, bottom })
      fresh.push(address)
    }
    // All layers of a page change at once, or it would be half of one text and half of another.
    await this.#needs.ready(fresh)
    if (this.#closed) return
    for (const { page, layers } of pages) this.#shows.set(page, { version, names: layers.map(({ name }) => name) })
    const before = this.store.getState()
    const pictures = this.#keep((page) => page <= laid.count)
    this.store.setState({
      // Most keys move nothing: who shows where things stand has nothing to do then.
      laid: before.laid && sameJson(before.laid, laid) ? before.laid : laid,
      pictures,
    })
  }

  /** The pictures of the pages that stay; the others are given back. */
  #keep(stays: (page: number) => boolean): Map<number, readonly Layer[]> {
    const { pictures: before } = this.store.getState()
    const kept = new Map<number, readonly Layer[]>()
    const used = new Set<string>()
    for (const [page, { names }] of this.#shows) {
      if (!stays(page)) {
        this.#shows.delete(page)
        continue
      }
      for (const name of names) used.add(name)
      const layers = names.flatMap((name) => this.#layers.get(name) ?? [])
      const shown = before.get(page)
      kept.set(page, shown && sameJson(shown, layers) ? shown : layers)
    }
    for (const [name, { address }] of this.#layers) {
      if (used.has(name)) continue
      this.#needs.release(address)
      this.#layers.delete(name)
    }
    return kept
  }
}
