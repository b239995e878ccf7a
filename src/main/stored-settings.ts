import { z } from 'zod'
import { settingsSchema } from '../contract/settings'

const windowPlaceSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximised: z.boolean(),
})

/** What the shell remembers from one start to the next. */
export const shellSettingsSchema = z.object({
  theme: settingsSchema.shape.theme.catch('system'),
  paper: settingsSchema.shape.paper.catch('a4'),
  proofreading: settingsSchema.shape.proofreading.catch(true),
  smartMarks: settingsSchema.shape.smartMarks.catch(true),
  sound: settingsSchema.shape.sound.catch(false),
  silentRules: settingsSchema.shape.silentRules.catch([]),
  /** Until the user gives one, it is the name that the system has for them. */
  noteAuthor: settingsSchema.shape.noteAuthor.nullable().catch(null),
  deletedDays: settingsSchema.shape.deletedDays.catch(30),
  /** The drafts folder, when the user chose one. */
  folder: z.string().nullable().catch(null),
  zoom: z.number().min(1).max(2).catch(1),
  place: windowPlaceSchema.nullable().catch(null),
})
export type ShellSettings = z.infer<typeof shellSettingsSchema>
