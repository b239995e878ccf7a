import type { Problem } from '../core/result'

/** A problem as `--json` gives it: its code, the English sentence, and beside it in `says` its message's id and values, where it has one. */
export function problemAsJson({ code, sentence, message }: Problem) {
  return { code, sentence, ...(message === undefined ? {} : { says: message }) }
}
