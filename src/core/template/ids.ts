import { z } from 'zod'
import { message } from '../../messages/message'
import { against } from '../text/schema-words'
import { FORBIDDEN_ID, PACK_ID } from './pack-names'

/** An id in packs: lower-case words joined by hyphens. */
export const idSchema = z
  .string()
  .regex(PACK_ID, against(message('schema.noId')))
  .refine((id) => id !== FORBIDDEN_ID, against(message('schema.forbiddenId')))
