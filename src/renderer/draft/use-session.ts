import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { rememberObject } from '../../core/text/remember'
import { useApp } from '../app-store'
import type { DraftState } from './draft-store'
import type { DraftSession } from './session'
import { WatchedState } from './watched-state'

/** The session on the screen. Only for components that the draft screen holds. */
export function useSession(): DraftSession {
  const session = useApp((state) => state.session)
  if (!session) throw new Error('There is no open draft')
  return session
}

const watchedOf = rememberObject((store: StoreApi<DraftState>) => new WatchedState(store))

/**
 * One value of the open draft; the component renders again only when that value changes, and `select` is asked only when a part of the state that it
 * reads is another. It must not give the state itself, nor keep it.
 */
export function useDraft<T>(select: (state: DraftState) => T): T {
  const { store } = useSession().drafts
  const reader = useMemo(() => watchedOf(store).reader(), [store])
  const value = useCallback(() => reader.read(select), [reader, select])
  return useSyncExternalStore(reader.subscribe, value)
}
