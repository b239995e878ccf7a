/** What things of a pack are called, apart from the schemas that ask for it: a start needs names before it needs schemas. */

/** The file that makes a folder a pack. */
export const PACK_FILE = 'pack.json'

/** The file beside it that keeps the call that the pack was made of. */
export const CALL_FILE = 'call.json'

/** An id: lower-case words joined by hyphens. */
export const PACK_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The only name of this shape that every object has already: looked up as a key, it would find a function. */
export const FORBIDDEN_ID = 'constructor'

/** The name of a pack's paper. Texts alone: what has to be read by a program of its own could hold more than a text. */
export const PAPER_FILE = /^[a-z0-9][a-z0-9-]{0,79}\.(?:md|txt)$/

/** The name of a template's file. */
export const TEMPLATE_FILE = /^[a-z0-9-]+\.template\.json$/

/** A time of day, 24:00 being its end. */
export const CLOCK = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/

/** The pack's own version. */
export const PACK_VERSION = /^\d+\.\d+\.\d+$/
