import { z } from 'zod'
import type { Message, Value, Words } from './values'

/** More levels of messages in messages than any sentence has; deeper ones are made to crash programs. */
const DEEPEST = 8

const valueSchema: z.ZodType<Value> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    messageSchema,
    z.strictObject({ list: z.array(wordsSchema), as: z.enum(['and', 'or', 'unit']) }),
  ]),
)

/** A message as it crosses between processes and into files. An id that the catalogue does not have is no fault: it may be of another version. */
export const messageSchema: z.ZodType<Message> = z
  .custom((value) => depthOf(value) <= DEEPEST, { error: 'nests messages too deeply' })
  .pipe(z.lazy(() => z.strictObject({ id: z.string().min(1), values: z.record(z.string(), valueSchema).optional() })))
  .transform(({ id, values }): Message => (values === undefined ? { id } : { id, values }))

export const wordsSchema: z.ZodType<Words> = z.union([z.string(), messageSchema])

function depthOf(value: unknown, depth = 0): number {
  if (typeof value !== 'object' || value === null || depth > 2 * DEEPEST + 2) return Math.ceil(depth / 2)
  return Math.max(Math.ceil(depth / 2), ...Object.values(value).map((each) => depthOf(each, depth + 1)))
}
