import { Printer } from 'lucide-react'
import { type MouseEvent, memo, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Place } from '../../core/draft/finding'
import { problemText } from '../../core/result'
import type { DocumentKind } from '../../core/template/document-kinds'
import { text } from '../../messages/sentence'
import { useApp } from '../app-store'
import { ask } from '../bridge'
import { runCommand } from '../commands'
import { Button } from '../ui/button'
import { Choose } from '../ui/field'
import styles from './page-panel.module.css'
import { type Layer, PagePreviews } from './page-previews'
import { documentShown, kindsOf, usePageView, ZOOMS } from './page-view'
import { firstOn, onPage, placeAt } from './places-on-page'
import type { DraftSession } from './session'
import { PROPOSAL_FIELD } from './step-place'
import { useDraft, useSession } from './use-session'

/** The document as it will be handed in, page by page, beside the text that it is made of. */
export default function PagePanel() {
  const session = useSession()
  const template = useDraft((state) => state.template)
  const view = usePageView()
  const draftOrder = useDraft((state) => state.draft.order)
  const kinds = kindsOf(template)
  const previews = usePreviews(session)
  const { laid, problem, working } = useStore(previews.store)
  const { as, order } = documentShown(session.drafts.state, view)
  return (
    <section aria-label={text('sidePanel.page')} className={styles.panel}>
      <div className={styles.tools}>
        {kinds.length > 1 ? (
          <Choose
            label={text('preview.as')}
            value={as}
            choices={kinds.map((id) => ({ id, label: text(`handin.as.${id}`) }))}
            onChange={(id) => usePageView.setState({ as: id as DocumentKind })}
          />
        ) : null}
        {template.orders.length > 1 ? (
          <Choose
            label={text('handin.order')}
            value={order}
            choices={template.orders.map(({ id, title }) => ({ id, label: title }))}
            onChange={(id) => usePageView.setState({ order: id === draftOrder ? null : id })}
          />
        ) : null}
        <Choose
          label={text('preview.zoom')}
          value={String(view.zoom)}
          choices={ZOOMS.map((zoom) => ({
            id: String(zoom),
            label: zoom === 1 ? text('preview.zoom.fit') : text('preview.zoom.of', { percent: zoom }),
          }))}
          onChange={(zoom) => usePageView.setState({ zoom: Number(zoom) })}
        />
        <Button small onPress={() => runCommand('print')}>
          <Printer size={15} aria-hidden /> {text('command.print.label')}
        </Button>
      </div>
      <p role="status" className={styles.state}>
        {laid ? text('preview.count', { count: laid.count }) : working ? text('preview.laying') : ''}
      </p>
      {problem ? (
        <p role="alert" className={styles.problem}>
          {problemText(problem)}
        </p>
      ) : null}
      {laid ? <Pages previews={previews} zoom={view.zoom} /> : null}
    </section>
  )
}

/** Follows the text, what is made of it and the paper, as long as the panel is shown. */
function usePreviews(session: DraftSession): PagePreviews {
  const [previews] = useState(
    () =>
      new PagePreviews({
        ask,
        keep: () => session.drafts.keep(true),
        asked: () => ({ ...documentShown(session.drafts.state), revision: session.drafts.state.revision }),
        picture: (svg) => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })),
        release: (address) => URL.revokeObjectURL(address),
        ready: async (addresses) => void (await Promise.all(addresses.map(loaded))),
      }),
  )
  useEffect(() => {
    const stops = [
      session.drafts.store.subscribe((state, before) => {
        if (state.draft !== before.draft) previews.changed()
      }),
      usePageView.subscribe((now, before) => {
        if (now.as !== before.as || now.order !== before.order) previews.changed()
      }),
      useApp.subscribe((now, before) => {
        if (now.settings?.paper !== before.settings?.paper) previews.changed()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
      previews.close()
    }
  }, [session, previews])
  return previews
}

/** Done when the window has read a picture, which it keeps for whoever shows it next. */
function loaded(address: string): Promise<void> {
  return new Promise((done) => {
    const image = new Image()
    image.onload = image.onerror = () => done()
    image.src = address
  })
}

function Pages({ previews, zoom }: { previews: PagePreviews; zoom: number }) {
  const session = useSession()
  const laid = useStore(previews.store, (state) => state.laid)
  const pictures = useStore(previews.store, (state) => state.pictures)
  const working = useStore(previews.store, (state) => state.working)
  const caret = useCaretPlace(session)
  const list = useRef<HTMLOListElement>(null)
  const mark = useRef<HTMLSpanElement>(null)
  const here = useMemo(() => (laid && caret ? onPage(laid.places, caret) : null), [laid, caret])
  const count = laid?.count ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: other pages are to be watched when there are more or fewer
  useEffect(() => watchPages(list.current, previews), [previews, count])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where the caret came to stand moves the page, not each new picture
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'nearest' })
  }, [here?.page, here && Math.round(here.y), zoom])
  const goTo = useCallback(
    (page: number, y: number | null) => {
      const { laid: now } = previews.store.getState()
      const place = now && (y === null ? firstOn(now.places, page) : placeAt(now.places, page, y))
      if (place) session.show(place)
    },
    [previews, session],
  )
  if (!laid) return null
  return (
    <ol ref={list} className={styles.pages} aria-label={text('preview.pages')} aria-busy={working}>
      {Array.from({ length: count }, (_, index) => index + 1).map((page) => (
        <Sheet
          key={page}
          page={page}
          count={count}
          zoom={zoom}
          width={laid.width}
          height={laid.height}
          layers={pictures.get(page) ?? NO_LAYERS}
          caret={here?.page === page ? here.y : null}
          mark={mark}
          onGo={goTo}
        />
      ))}
    </ol>
  )
}

const NO_LAYERS: readonly Layer[] = []

interface SheetProps {
  page: number
  count: number
  zoom: number
  /** In points. */
  width: number
  height: number
  layers: readonly Layer[]
  /** Height of the caret's line in points from the top; null where the caret is not on this page. */
  caret: number | null
  mark: RefObject<HTMLSpanElement | null>
  onGo(page: number, y: number | null): void
}

/** Remembered, because a key changes one page of many. */
const Sheet = memo(function Sheet({ page, count, zoom, width, height, layers, caret, mark, onGo }: SheetProps) {
  const go = (event: MouseEvent<HTMLButtonElement>) => {
    const { top, height: shown } = event.currentTarget.getBoundingClientRect()
    // A key that presses the button points at no height.
    onGo(page, event.detail === 0 ? null : ((event.clientY - top) / shown) * height)
  }
  return (
    <li data-page={page} className={styles.page} style={{ inlineSize: `${zoom * 100}%` }}>
      <button
        type="button"
        className={styles.sheet}
        style={{ aspectRatio: String(width / height) }}
        aria-label={text('preview.page.go', { page, count })}
        onClick={go}
      >
        {layers.map(({ address, top, bottom }, index) => (
          <img
            // biome-ignore lint/suspicious/noArrayIndexKey: a layer is what lies at its height of the pile
            key={index}
            src={address}
            alt=""
            draggable={false}
            // Without, the window would draw the whole page anew for one line.
            style={{ clipPath: `inset(${inPercent(top, height)} 0 ${inPercent(height - bottom, height)})` }}
          />
        ))}
      </button>
      {/* In parts of the page's width, which is that of the row. */}
      {caret === null ? null : (
        <span
          ref={mark}
          className={styles.caret}
          style={{ insetBlockStart: `calc(100cqi * ${(caret / width).toFixed(4)})` }}
        />
      )}
      <p className={styles.number}>{text('preview.page', { page, count })}</p>
    </li>
  )
})

function inPercent(part: number, whole: number): string {
  return `${((Math.max(0, part) / whole) * 100).toFixed(2)}%`
}

/** Tells which pages are in view. Returns what ends it. */
function watchPages(list: HTMLElement | null, previews: PagePreviews): () => void {
  if (!list) return () => {}
  const inView = new Set<number>()
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const page = Number((target as HTMLElement).dataset.page)
      if (isIntersecting) inView.add(page)
      else inView.delete(page)
    }
    if (inView.size > 0) previews.view(Math.min(...inView), Math.max(...inView))
  })
  for (const page of list.children) observer.observe(page)
  return () => observer.disconnect()
}

/** How long the caret stands still before the page follows, in milliseconds. */
const FOLLOW_AFTER = 120

type CaretPlace = Pick<Place, 'section' | 'slot' | 'block' | 'proposal'>

/** The block of an answer, or the proposal, that has the caret; null where neither has it. */
function caretPlace({ editors }: DraftSession): CaretPlace | null {
  const [, proposal] = PROPOSAL_FIELD.exec(document.activeElement?.id ?? '') ?? []
  return proposal === undefined ? editors.where.caretPlace() : { section: 'proposals', proposal }
}

function samePlace(one: CaretPlace, other: CaretPlace): boolean {
  return (
    one.section === other.section &&
    one.slot === other.slot &&
    one.block === other.block &&
    one.proposal === other.proposal
  )
}

/** Block of the answer, or proposal, that has the caret; the last one where nothing has it, since whoever looks at the page left the text. */
function useCaretPlace(session: DraftSession) {
  const [place, setPlace] = useState(() => caretPlace(session))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const now = caretPlace(session)
      if (now) setPlace((before) => (before && samePlace(before, now) ? before : now))
    }
    const onSelection = () => {
      clearTimeout(timer)
      // While somebody types the caret moves with each key, and no letter waits for the page.
      timer = setTimeout(look, FOLLOW_AFTER)
    }
    document.addEventListener('selectionchange', onSelection)
    // A caret in a field moves without a word to the page.
    document.addEventListener('focusin', onSelection)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', onSelection)
      document.removeEventListener('focusin', onSelection)
    }
  }, [session])
  return place
}
