import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { isJsonObject } from '../../core/text/json-value'

/** Steps of the reader’s settings. Sizes are in rem, so that zoom counts too; line lengths in em, so that a line holds as much at any size. */
export const SIZES = [1.75, 2.25, 2.75, 3.25, 4, 4.75, 5.75, 7] as const
export const LENGTHS = [12, 16, 20, 25, 32, 60] as const
export const LEADS = [1.25, 1.4, 1.55, 1.75, 2] as const
export const COLOURS = ['white-on-black', 'black-on-white', 'yellow-on-black'] as const
export type Colours = (typeof COLOURS)[number]

/** How somebody likes to read from the screen. */
export interface ReaderLook {
  /** Indices of the steps. */
  size: number
  length: number
  lead: number
  serif: boolean
  colours: Colours
  /** For the glass in front of a camera, which turns the picture round. */
  mirror: boolean
  /** Three seconds before the clock starts. */
  countdown: boolean
}

const FIRST_LOOK: ReaderLook = {
  size: 3,
  length: 3,
  lead: 1,
  serif: true,
  colours: 'white-on-black',
  mirror: false,
  countdown: true,
}

/** What stored settings say, as far as it can be meant; the rest is as at first. */
export function readLook(stored: unknown): ReaderLook {
  const given = isJsonObject(stored) ? stored : {}
  const step = (name: 'size' | 'length' | 'lead', steps: readonly number[]) => {
    const value = given[name]
    return typeof value === 'number' && steps[value] !== undefined ? value : FIRST_LOOK[name]
  }
  const yes = (name: 'serif' | 'mirror' | 'countdown') => {
    const value = given[name]
    return typeof value === 'boolean' ? value : FIRST_LOOK[name]
  }
  const { colours } = given
  return {
    size: step('size', SIZES),
    length: step('length', LENGTHS),
    lead: step('lead', LEADS),
    serif: yes('serif'),
    colours: COLOURS.find((known) => known === colours) ?? FIRST_LOOK.colours,
    mirror: yes('mirror'),
    countdown: yes('countdown'),
  }
}

/** Kept in the window's own storage: it belongs to who reads and to the screen, not to a draft. */
export const useReaderLook = create<ReaderLook>()(
  persist((): ReaderLook => FIRST_LOOK, {
    name: 'rostrum-reader',
    version: 1,
    merge: (stored) => readLook(stored),
  }),
)

/** Goes a step up or down; at the last step it stays. */
export function stepLook(name: 'size' | 'length' | 'lead', by: 1 | -1): void {
  const steps = { size: SIZES, length: LENGTHS, lead: LEADS }[name]
  useReaderLook.setState((look) => ({ [name]: Math.min(steps.length - 1, Math.max(0, look[name] + by)) }))
}
