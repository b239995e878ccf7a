import { z } from 'zod'
import { settingsSchema } from '../contract/settings'
import { windowPlaceSchema } from './window-place'

/** What the shell remembers from one start to the next. */
export const shellSettingsSchema = z.object({
  theme: settingsSchema.shape.theme.catch('system'),
  paper: settingsSchema.shape.paper.catch('a4'),
  proofreading: settingsSchema.shape.proofreading.catch(true),
  smartMarks: settingsSchema.shape.smartMarks.catch(true),
  sound: settingsSchema.shape.sound.catch(false),
  /** Until the user gives one, it is the name that the system has for them. */
  noteAuthor: settingsSchema.shape.noteAuthor.nullable().catch(null),
  deletedDays: settingsSchema.shape.deletedDays.catch(30),
  /** The drafts folder, when the user chose one. */
  folder: z.string().nullable().catch(null),
  zoom: z.number().min(1).max(2).catch(1),
  place: windowPlaceSchema.nullable().catch(null),
})
export type ShellSettings = z.infer<typeof shellSettingsSchema>

export const FIRST_SETTINGS: ShellSettings = {
  theme: 'system',
  paper: 'a4',
  proofreading: true,
  smartMarks: true,
  sound: false,
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
