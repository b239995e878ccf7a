import { create } from 'zustand'

/** A damaged draft of which is shown what can be rescued. */
export interface Damaged {
  draft: string
  fileName: string
}

export const useDamaged = create<{ damaged: Damaged | null }>(() => ({ damaged: null }))

/** Shows what can be rescued of a draft. */
export function showRescue(damaged: Damaged): void {
  useDamaged.setState({ damaged })
}
