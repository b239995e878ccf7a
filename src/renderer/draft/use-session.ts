import { useStore } from 'zustand'
import { useApp } from '../app-store'
import type { DraftState } from './draft-store'
import type { DraftSession } from './session'

/** The session on the screen. Only for components that the draft screen holds. */
export function useSession(): DraftSession {
  const session = useApp((state) => state.session)
  if (!session) throw new Error('There is no open draft')
  return session
}

/** One value of the open draft; the component renders again only when that value changes. */
export function useDraft<T>(select: (state: DraftState) => T): T {
  return useStore(useSession().drafts.store, select)
}
