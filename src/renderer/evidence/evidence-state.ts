import { create } from 'zustand'
import type { EvidenceEntry } from '../../core/draft/evidence'
import type { EvidencePlace } from '../../core/draft/evidence-uses'

/** An entry that is being written, and whether its words come out of a draft with a passphrase. */
export interface Written {
  entry: EvidenceEntry
  fromLocked: boolean
}

interface EvidenceState {
  open: boolean
  /** Where in the open draft something would be put in; null where the writer is at no place that takes it. */
  place: EvidencePlace | null
  written: Written | null
  /** Id of the use in the draft that it was opened for, to settle what became of it. */
  use: string | null
}

const CLOSED: EvidenceState = { open: false, place: null, written: null, use: null }

/** The dialog with the shelf. */
export const useEvidence = create<EvidenceState>(() => CLOSED)

export function showShelf(at: Partial<Omit<EvidenceState, 'open'>>): void {
  useEvidence.setState({ ...CLOSED, ...at, open: true })
}

export function closeShelf(): void {
  useEvidence.setState(CLOSED)
}
