import { Fragment, type ReactNode } from 'react'
import type { CallConflict } from '../../core/call/call'
import { text } from '../../messages/sentence'
import { Button } from '../ui/button'
import { Chip } from '../ui/chip'
import styles from './call.module.css'
import { focusField, useCall, type Working } from './call-store'

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** A field with its name for the marks: while it has the focus, the call shows what it came from. */
export function Place({ field, children }: { field: string; children: ReactNode }) {
  const here = useCall((state) => state.at === field)
  return (
    <div className={`${styles.place} ${here ? styles.here : ''}`} onFocusCapture={() => focusField(field)}>
      {children}
    </div>
  )
}

/** How certain something is, in words, with the way to settle it; `taken` says whether it is in the pack although nobody has looked. */
export function Standing(props: {
  found: { sure: boolean; byHand?: boolean | undefined; text: string } | null
  taken: boolean
  named: string
  onConfirm(): void
}) {
  const { found, taken, named, onConfirm } = props
  if (found === null) return <Chip>{text('call.notFound')}</Chip>
  if (found.byHand) return <Chip>{text('call.byHand')}</Chip>
  if (found.sure) return null
  return (
    <span className={styles.deeds}>
      <Chip tone="warn">{taken ? text('call.look.taken') : text('call.look.notTaken')}</Chip>
      <Button small aria-label={text('call.confirmNamed', { named })} onPress={onConfirm}>
        {text('call.confirm')}
      </Button>
    </span>
  )
}

export function Sentence({ of: found }: { of: { text: string } | null }) {
  if (!found || found.text === '') return null
  return <p className={styles.sentence}>{text('call.sentence', { sentence: found.text })}</p>
}

/** Sentences of the call that contradict each other. */
export function Conflict({ working, what }: { working: Working; what: CallConflict['what'] }) {
  return working.conflicts
    .filter((conflict) => conflict.what === what)
    .map(({ found }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: contradictions are found once and never move
      <div key={index} className={styles.conflict} role="note">
        <p>{text('call.conflict', { what })}</p>
        <ul>
          {found.map(({ text: said, place }) => (
            <li key={`${place.line}:${place.start}`}>{text('call.sentence', { sentence: said })}</li>
          ))}
        </ul>
      </div>
    ))
}

/** What was taken out of a list, each with the way back. */
export function PutBack<T extends { id: string }>(props: {
  items: readonly T[]
  named(item: T): string
  onPress(id: string): void
}) {
  return props.items.map((item) => (
    <Fragment key={item.id}>
      <Button small look="plain" onPress={() => props.onPress(item.id)}>
        {text('call.putBack', { named: props.named(item) })}
      </Button>
    </Fragment>
  ))
}
