import { z } from 'zod'
import { message } from '../../messages/message'
import { against } from '../text/schema-words'

/** An id in packs: lower-case words joined by hyphens. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, against(message('schema.noId')))
  // The only name of this shape that every object has already: looked up as a key, it would find a function.
  .refine((id) => id !== 'constructor', against(message('schema.forbiddenId')))
