import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { isJsonObject } from '../core/text/json-value'
import { type MyPlace, readPlace } from './draft/my-place'

/** What stands beside the text of a draft. */
export type Side = 'outline' | 'panel'

const BOTH_SHOWN: Readonly<Record<Side, boolean>> = { outline: false, panel: false }

/** What the window remembers from one start to the next, beside the settings: how things were left, never what was written. */
interface WindowMemory {
  /** Folds that were opened or closed by hand, by their id. */
  folds: Readonly<Record<string, boolean>>
  /** Whether there were drafts when home was last shown, and in which order they stood. */
  hadDrafts: boolean
  homeOrder: string
  /** By draft id, the most recent last: what was copied into a form, each answer with the fingerprint of its text. */
  copied: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What was put away beside the text of a draft. */
  away: Readonly<Record<Side, boolean>>
  /** By draft id, the most recent last: where somebody was in it. */
  places: Readonly<Record<string, unknown>>
  /** Whether evidence is put in with its source in a footnote. */
  citesEvidence: boolean
}

/** Drafts whose places and copied answers are remembered; older ones start anew. */
const MOST_DRAFTS = 40

/** Storage that is damaged or refused costs the memory and nothing else: the window starts with what is written here. */
export const useWindowMemory = create<WindowMemory>()(
  persist(
    (): WindowMemory => ({
      folds: {},
      hadDrafts: false,
      homeOrder: 'edited',
      copied: {},
      away: BOTH_SHOWN,
      places: {},
      citesEvidence: true,
    }),
    {
      name: 'rostrum-window',
      version: 1,
      merge: (stored, fresh) => {
        const { folds, hadDrafts, homeOrder, copied, away, places, citesEvidence } = asRecord(stored)
        return {
          folds: asRecord(folds),
          hadDrafts: hadDrafts === true,
          homeOrder: typeof homeOrder === 'string' ? homeOrder : fresh.homeOrder,
          copied: asRecord(copied),
          away: { outline: asRecord(away).outline === true, panel: asRecord(away).panel === true },
          places: asRecord(places),
          citesEvidence: citesEvidence !== false,
        } as WindowMemory
      },
    },
  ),
)

function asRecord(value: unknown): Record<string, unknown> {
  return isJsonObject(value) ? value : {}
}

export function rememberFold(id: string, open: boolean): void {
  useWindowMemory.setState(({ folds }) => ({ folds: { ...folds, [id]: open } }))
}

/** Remembers whether what stands on this side of a draft's text is shown. */
export function rememberSide(side: Side, shown: boolean): void {
  useWindowMemory.setState(({ away }) => ({ away: { ...away, [side]: !shown } }))
}

/** Remembers that these answers of a draft were copied with these texts. */
export function rememberCopied(draft: string, fingerprints: Readonly<Record<string, string>>): void {
  useWindowMemory.setState(({ copied }) => {
    const before = Object.hasOwn(copied, draft) ? copied[draft] : {}
    return { copied: withNewest(copied, draft, { ...before, ...fingerprints }) }
  })
}

/** A memory by draft with one of them as the newest; the oldest beyond what is remembered goes. */
function withNewest<T>(memory: Readonly<Record<string, T>>, draft: string, value: T): Record<string, T> {
  const kept = Object.entries(without(memory, draft)).slice(1 - MOST_DRAFTS)
  return { ...Object.fromEntries(kept), [draft]: value }
}

function without<T>(memory: Readonly<Record<string, T>>, draft: string): Record<string, T> {
  const { [draft]: _, ...others } = memory
  return others
}

/** Nothing of this draft was copied: for a form that is filled in once more. */
export function forgetCopied(draft: string): void {
  useWindowMemory.setState(({ copied }) => ({ copied: without(copied, draft) }))
}

/** Remembers where somebody is in a draft. */
export function rememberPlace(draft: string, place: MyPlace): void {
  useWindowMemory.setState(({ places }) => ({ places: withNewest<unknown>(places, draft, place) }))
}

/** Where somebody was last in a draft; null where nobody was. */
export function placeIn(draft: string): MyPlace | null {
  const { places } = useWindowMemory.getState()
  return Object.hasOwn(places, draft) ? readPlace(places[draft]) : null
}

/** Nothing is remembered of this draft any more. */
export function forgetDraft(draft: string): void {
  forgetCopied(draft)
  useWindowMemory.setState(({ places }) => ({ places: without(places, draft) }))
}
