import { create } from 'zustand'
import { text } from '../../messages/sentence'
import { say } from '../ui/toast'

/** What a passphrase is asked for: to open a draft, or to set, change or take away that of the open one. */
export type Asked = { kind: 'open'; draft: string; fileName: string } | { kind: 'set' | 'change' | 'take' }

export const useAsked = create<{ asked: Asked | null }>(() => ({ asked: null }))

/** Asks for what a command needs, or says why there is nothing to ask. */
export function askFor(kind: 'set' | 'change' | 'take', locked: boolean): void {
  if (kind === 'set' && locked) say(text('locking.alreadyLocked'))
  else if (kind !== 'set' && !locked) say(text('locking.notLocked'))
  else useAsked.setState({ asked: { kind } })
}

/** The draft that a passphrase was asked for is not in front any more: what is typed must not lock another. */
export function forgetAsked(): void {
  if (useAsked.getState().asked?.kind !== 'open') useAsked.setState({ asked: null })
}
