import { z } from 'zod'

/** An id in packs: lower-case words joined by hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'is not an id of lower-case letters, digits and hyphens' })
  // The only name of this shape that every object has already: looked up as a key, it would find a function.
  .refine((id) => id !== 'constructor', { error: 'is a name that no id may have' })
