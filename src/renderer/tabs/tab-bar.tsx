import { CircleAlert, LockKeyhole, Plus, X } from 'lucide-react'
import {
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { flushSync } from 'react-dom'
import { interfaceLocale, text } from '../../messages/sentence'
import { closeTab, goToTab, moveTab, useApp } from '../app-store'
import { ariaKeys, isPressed } from '../command-keys'
import { runCommand } from '../commands'
import type { DraftSession } from '../draft/session'
import { IconButton } from '../ui/button'
import { announce } from '../ui/toast'
import styles from './tab-bar.module.css'
import { type TabLabel, tabLabels } from './tab-labels'

/** How far a pointer goes before it drags a tab, in CSS pixels. */
const DRAGGED_FROM = 6

const handleOf = ({ drafts }: DraftSession) => drafts.state.handle
const buttonOf = (tab: DraftSession) => document.getElementById(`tab-${handleOf(tab)}`)

/**
 * The drafts that are open. One of them is reached by the Tab key and the others by arrows, as in a toolbar, since each has a button to close it,
 * which a list of tabs could not hold.
 */
export default function TabBar() {
  const tabs = useApp((state) => state.tabs)
  const front = useApp((state) => state.session)
  const labels = useLabels(tabs)
  const [focused, setFocused] = useState('')
  const reached = tabs.find((tab) => handleOf(tab) === focused) ?? front ?? tabs[0]
  useDigits(tabs)
  useEffect(() => {
    setFocused('')
    if (front) buttonOf(front)?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
  }, [front])
  return (
    <div className={styles.bar} data-region="tabs">
      <div role="toolbar" aria-label={text('tabs.title')} className={styles.tabs}>
        {tabs.map((tab, at) => (
          <Tab
            key={handleOf(tab)}
            tab={tab}
            label={labels[at] ?? NOTHING}
            inFront={tab === front}
            reached={tab === reached}
            onFocus={() => setFocused(handleOf(tab))}
          />
        ))}
      </div>
      {front ? (
        <IconButton
          small
          label={text('command.anotherDraft.label')}
          aria-keyshortcuts={ariaKeys('another-draft')}
          icon={<Plus size={16} aria-hidden />}
          onPress={() => runCommand('another-draft')}
        />
      ) : null}
    </div>
  )
}

const NOTHING: TabLabel = { title: '', file: '', state: 'saved', locked: false }

/** What the tabs show, drawn anew when some of it changes and not with every key. */
function useLabels(tabs: readonly DraftSession[]): TabLabel[] {
  const subscribe = useCallback(
    (changed: () => void) => {
      const stops = tabs.map(({ drafts }) => drafts.store.subscribe(changed))
      return () => {
        for (const stop of stops) stop()
      }
    },
    [tabs],
  )
  const shown = useSyncExternalStore(subscribe, () => JSON.stringify(tabLabels(tabs.map(({ drafts }) => drafts.state))))
  return useMemo(() => JSON.parse(shown), [shown])
}

/** Ctrl and a digit goes to the tab with that number, and 9 to the last one. */
function useDigits(tabs: readonly DraftSession[]): void {
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented) return
      const digit = [1, 2, 3, 4, 5, 6, 7, 8, 9].find((each) => isPressed(`Mod+${each}`, event))
      if (digit === undefined) return
      event.preventDefault()
      const tab = digit === 9 ? tabs.at(-1) : tabs[digit - 1]
      if (tab) goToTab(tab)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [tabs])
}

function Tab(props: { tab: DraftSession; label: TabLabel; inFront: boolean; reached: boolean; onFocus(): void }) {
  const { tab, label, inFront, reached, onFocus } = props
  const { title, file, state, locked } = label
  const { wasDragged, ...drag } = useDrag(tab)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what the pointer does here, the keys of its button do too
    <div
      className={styles.tab}
      data-tab={handleOf(tab)}
      data-front={inFront || undefined}
      onAuxClick={(event) => {
        if (event.button === 1) void closeTab(tab)
      }}
      // The caret stays in the text until the tab is another, which notes it; and the wheel's button scrolls nothing.
      onMouseDown={(event) => event.preventDefault()}
      {...drag}
    >
      <button
        type="button"
        id={`tab-${handleOf(tab)}`}
        className={styles.name}
        tabIndex={reached ? 0 : -1}
        aria-current={inFront ? 'page' : undefined}
        aria-keyshortcuts="Delete"
        title={file === '' ? title : text('tabs.withFile', { title, file })}
        data-region-focus={inFront || undefined}
        onFocus={onFocus}
        onClick={() => {
          if (!wasDragged()) goToTab(tab)
        }}
        onKeyDown={(event) => answerKey(event, tab)}
      >
        {locked ? (
          <span className={styles.mark}>
            <LockKeyhole size={14} aria-hidden />
            <span className="visually-hidden">{text('tabs.locked')}</span>
          </span>
        ) : null}
        <bdi className={styles.title}>{title}</bdi>
        {file === '' ? null : <bdi className={styles.file}>{file}</bdi>}
        <span className={styles.state} data-state={state}>
          {state === 'problem' ? (
            <>
              <CircleAlert size={14} aria-hidden />
              <span className="visually-hidden">{text('saving.notUpToDate')}</span>
            </>
          ) : null}
        </span>
      </button>
      <button
        type="button"
        className={styles.close}
        tabIndex={-1}
        aria-label={text('tabs.close', { title })}
        title={text('tabs.close', { title })}
        onClick={() => void closeTab(tab)}
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  )
}

/** Arrows go from tab to tab, with Alt they move it; Delete closes it. */
function answerKey(event: KeyboardEvent, tab: DraftSession): void {
  const { tabs } = useApp.getState()
  const at = tabs.indexOf(tab)
  const forwards = interfaceLocale().direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const steps: Record<string, number> = { ArrowLeft: at - 1, ArrowRight: at - 1, [forwards]: at + 1 }
  const places: Record<string, number> = { ...steps, Home: 0, End: tabs.length - 1 }
  const to = places[event.key]
  if (event.ctrlKey || event.metaKey || event.shiftKey) return
  if (event.key === 'Delete' && !event.altKey) {
    event.preventDefault()
    const beside = tabs[at + 1] ?? tabs[at - 1]
    void closeTab(tab).then(() => {
      if (beside && document.activeElement === document.body) buttonOf(beside)?.focus()
    })
    return
  }
  if (to === undefined) return
  event.preventDefault()
  const wanted = Math.max(0, Math.min(tabs.length - 1, to))
  if (!event.altKey) {
    const next = tabs[wanted]
    if (next) buttonOf(next)?.focus()
    return
  }
  // The button is taken off the page and put back elsewhere, and loses the focus by that.
  flushSync(() => moveTab(tab, wanted))
  buttonOf(tab)?.focus()
  announce(text('tabs.moved', { at: wanted + 1, of: tabs.length }))
}

/** A tab goes with the pointer past the middle of the one beside it. */
function useDrag(tab: DraftSession) {
  const from = useRef<number | null>(null)
  const dragged = useRef(false)
  return {
    /** Whether the press that has just ended was a drag. */
    wasDragged: () => dragged.current,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      dragged.current = false
      from.current = event.button === 0 ? event.clientX : null
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (from.current === null) return
      if (!dragged.current && Math.abs(event.clientX - from.current) < DRAGGED_FROM) return
      if (!dragged.current) event.currentTarget.setPointerCapture(event.pointerId)
      dragged.current = true
      const { tabs } = useApp.getState()
      const at = tabs.indexOf(tab)
      const way = interfaceLocale().direction === 'rtl' ? -1 : 1
      for (const by of [-1, 1]) {
        const beside = tabs[at + by]
        const box = beside && buttonOf(beside)?.parentElement?.getBoundingClientRect()
        if (box && (event.clientX - (box.left + box.width / 2)) * by * way > 0) {
          moveTab(tab, at + by)
          return
        }
      }
    },
    onPointerUp: () => {
      from.current = null
    },
    onPointerCancel: () => {
      from.current = null
    },
  }
}
