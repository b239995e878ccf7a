import { z } from 'zod'

/**
 * An object of a file: fields that this version does not know stay in it, as a later version of the program may have written them. The type
 * names the known ones alone, so that code which means one of them and misspells it does not compile.
 */
export function openObject<Shape extends z.core.$ZodLooseShape>(shape: Shape): z.ZodObject<Shape, z.core.$strip> {
  return z.looseObject(shape)
}
