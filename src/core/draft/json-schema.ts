import { z } from 'zod'
import { guidanceSchema } from '../template/guidance'
import { packSchema } from '../template/pack'
import { templateSchema } from '../template/template'
import { draftSchema } from './draft'

const SCHEMAS = {
  'pack.schema.json': [packSchema, 'Rostrum pack', 'What pack.json of a pack holds: a consultation as data.'],
  'template.schema.json': [
    templateSchema,
    'Rostrum template',
    'What a *.template.json of a pack holds: what is asked, and how it is handed in.',
  ],
  'guidance.schema.json': [
    guidanceSchema,
    'Rostrum guidance',
    'What guidance.json of a pack holds: what stands beside the text.',
  ],
  'draft.schema.json': [
    draftSchema,
    'Rostrum draft',
    'What a *.rostrum file holds. Fields that are not named here are kept.',
  ],
} as const

/**
 * JSON Schemas (draft 7, which editors read best) of the files that people may write by hand, by file name, as text. Made from the schemas that
 * the program reads with; what only code can say, such as that ids agree with each other, is not in them.
 */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([name, [schema, title, description]]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' })
      return [name, `${JSON.stringify({ $schema, title, description, ...rest }, null, 2)}\n`]
    }),
  )
}
