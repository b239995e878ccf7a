import { X } from 'lucide-react'
import { useEffect, useLayoutEffect, useState } from 'react'
import { create } from 'zustand'
import { text } from '../../messages/sentence'
import { Button, IconButton } from './button'
import styles from './toast.module.css'

const SHOWN_FOR_MS = 10_000

export interface Toast {
  id: number
  text: string
  action?: { label: string; run(): void }
  /** One message stands for all with the same name: the newest. */
  about?: string
  /** The open draft that it is about. It is shown with that alone. */
  of?: object
  /** The step that its action takes back. */
  offers?: object
}

interface Toasts {
  shown: Toast[]
  /** For ears alone. */
  announced: string
  next: number
  /** How many dialogs are open. */
  dialogs: number
}

const useToasts = create<Toasts>(() => ({ shown: [], announced: '', next: 1, dialogs: 0 }))

/**
 * Keeps toasts off a dialog's buttons while the dialog that says so is open. Counted here and not asked by `:root:has(…)` in a stylesheet, because for that
 * Chromium styles the whole page anew each time that anything opens: a tooltip, a menu, the paragraph of a reference.
 */
export function ToastsOverDialog() {
  useLayoutEffect(() => {
    const count = (by: number) => useToasts.setState(({ dialogs }) => ({ dialogs: dialogs + by }))
    count(1)
    return () => count(-1)
  }, [])
  return null
}

/**
 * Says what happened, for ten seconds after pointer and focus have left it, or until another screen is gone to. Whatever it offers must be reachable elsewhere too: a toast may be missed.
 * What is said `of` an open draft waits while another is in front, and goes when the draft leaves the front.
 */
export function say(
  text: string,
  { action, about, of, offers }: Pick<Toast, 'action' | 'about' | 'of' | 'offers'> = {},
): void {
  useToasts.setState(({ shown, next }) => ({
    shown: [
      ...shown.filter((toast) => about === undefined || toast.about !== about || toast.of !== of).slice(-2),
      {
        id: next,
        text,
        ...(action ? { action } : {}),
        ...(about ? { about } : {}),
        ...(of ? { of } : {}),
        ...(offers ? { offers } : {}),
      },
    ],
    next: next + 1,
  }))
}

/** Takes back what was said about something of an open draft, where it is true no more. */
export function unsay(about: string, of: object): void {
  useToasts.setState(({ shown }) => ({ shown: shown.filter((toast) => toast.about !== about || toast.of !== of) }))
}

/** Takes back an offer to take a step back, which was taken back otherwise. */
export function unsayOffer(step: object): void {
  useToasts.setState(({ shown }) =>
    shown.some(({ offers }) => offers === step) ? { shown: shown.filter(({ offers }) => offers !== step) } : {},
  )
}

/** Tells screen readers what eyes see anyway. */
export function announce(text: string): void {
  // The same words once more are news only when they differ.
  useToasts.setState(({ announced }) => ({ announced: announced === text ? `${text}\u00a0` : text }))
}

function drop(id: number): void {
  useToasts.setState(({ shown }) => ({ shown: shown.filter((toast) => toast.id !== id) }))
}

/** On which screen the window was when a toast first stood there. */
const seenOn = new Map<number, string>()

/** Takes back what was said on a screen that was left, but for what is said of a draft, which goes with its draft. */
function dropToastsSeenOn(screen: string): void {
  useToasts.setState(({ shown }) => ({
    shown: shown.filter(({ id, of }) => of !== undefined || seenOn.get(id) !== screen),
  }))
}

/** Takes back what was said of a draft that is closed or behind another now. */
export function dropToastsOf(of: object): void {
  useToasts.setState(({ shown }) => ({ shown: shown.filter((toast) => toast.of !== of) }))
}

/** `front` is the draft that is on the screen, behind settings and the like too; `screen` what the window shows. */
export function ToastRegion({ front, screen = '' }: { front?: object | undefined; screen?: string }) {
  const shown = useToasts((state) => state.shown)
  // What a deed says that leads to another screen comes with that screen, and stays there.
  useEffect(() => () => dropToastsSeenOn(screen), [screen])
  useEffect(() => {
    if (front) return () => dropToastsOf(front)
    return undefined
  }, [front])
  const overDialog = useToasts(({ dialogs }) => dialogs > 0)
  return (
    <>
      <Announced />
      <div
        className={styles.region}
        role="status"
        aria-label={text('ui.toasts')}
        data-over-dialog={overDialog || undefined}
      >
        {shown.map((toast) =>
          toast.of === undefined || toast.of === front ? (
            <ToastMessage key={toast.id} toast={toast} screen={screen} />
          ) : null,
        )}
      </div>
    </>
  )
}

function Announced() {
  return (
    <p role="status" aria-label={text('ui.undo')} className="visually-hidden">
      {useToasts((state) => state.announced)}
    </p>
  )
}

function ToastMessage({ toast, screen }: { toast: Toast; screen: string }) {
  const [held, setHeld] = useState({ pointer: false, focus: false })
  const [first] = useState(screen)
  useEffect(() => {
    seenOn.set(toast.id, first)
    return () => void seenOn.delete(toast.id)
  }, [toast.id, first])
  const waits = held.pointer || held.focus
  useEffect(() => {
    if (waits) return
    // A word on what was done goes by itself, but not from under the hand that reaches for it.
    const timer = setTimeout(() => drop(toast.id), SHOWN_FOR_MS)
    return () => clearTimeout(timer)
  }, [toast.id, waits])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done by these; they only see that somebody is here
    <div
      className={styles.toast}
      onPointerEnter={() => setHeld((now) => ({ ...now, pointer: true }))}
      onPointerLeave={() => setHeld((now) => ({ ...now, pointer: false }))}
      onFocus={() => setHeld((now) => ({ ...now, focus: true }))}
      onBlur={() => setHeld((now) => ({ ...now, focus: false }))}
    >
      <span>{toast.text}</span>
      {toast.action ? (
        <Button
          small
          onPress={() => {
            toast.action?.run()
            drop(toast.id)
          }}
        >
          {toast.action.label}
        </Button>
      ) : null}
      <IconButton small label={text('ui.dismiss')} icon={<X size={15} aria-hidden />} onPress={() => drop(toast.id)} />
    </div>
  )
}
