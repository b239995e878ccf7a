import type { ShellSettings } from './stored-settings'

export type { ShellSettings }

export const FIRST_SETTINGS: ShellSettings = {
  theme: 'system',
  paper: 'a4',
  proofreading: true,
  smartMarks: true,
  sound: false,
  silentRules: [],
  noteAuthor: null,
  deletedDays: 30,
  folder: null,
  zoom: 1,
  place: null,
}

const ZOOMS = [1, 1.1, 1.25, 1.5, 1.75, 2]

/** The next size of the page, between 100 and 200 per cent. */
export function nextZoom(now: number, step: 'in' | 'out' | 'reset'): number {
  if (step === 'reset') return 1
  if (step === 'in') return ZOOMS.find((zoom) => zoom > now + 0.001) ?? 2
  return ZOOMS.filter((zoom) => zoom < now - 0.001).at(-1) ?? 1
}
