import { X } from 'lucide-react'
import { useEffect } from 'react'
import { create } from 'zustand'
import { text } from '../../messages/sentence'
import { Button, IconButton } from './button'
import styles from './toast.module.css'

export interface Toast {
  id: number
  text: string
  action?: { label: string; run(): void }
  /** One message stands for all with the same name: the newest. */
  about?: string
}

interface Toasts {
  shown: Toast[]
  /** For ears alone. */
  announced: string
  next: number
}

const useToasts = create<Toasts>(() => ({ shown: [], announced: '', next: 1 }))

/** Says what happened, for ten seconds. Whatever it offers must be reachable elsewhere too: a toast may be missed. */
export function say(text: string, action?: Toast['action'], about?: string): void {
  useToasts.setState(({ shown, next }) => ({
    shown: [
      ...shown.filter((toast) => about === undefined || toast.about !== about).slice(-2),
      { id: next, text, ...(action ? { action } : {}), ...(about ? { about } : {}) },
    ],
    next: next + 1,
  }))
}

/** Tells screen readers what eyes see anyway. */
export function announce(text: string): void {
  // The same words once more are news only when they differ.
  useToasts.setState(({ announced }) => ({ announced: announced === text ? `${text}\u00a0` : text }))
}

function drop(id: number): void {
  useToasts.setState(({ shown }) => ({ shown: shown.filter((toast) => toast.id !== id) }))
}

export function ToastRegion() {
  const shown = useToasts((state) => state.shown)
  return (
    <>
      <Announced />
      <div className={styles.region} role="status" aria-label={text('ui.toasts')}>
        {shown.map((toast) => (
          <ToastMessage key={toast.id} toast={toast} />
        ))}
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

function ToastMessage({ toast }: { toast: Toast }) {
  useEffect(() => {
    // A word on what was done goes by itself.
    const timer = setTimeout(() => drop(toast.id), 10_000)
    return () => clearTimeout(timer)
  }, [toast.id])
  return (
    <div className={styles.toast}>
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
