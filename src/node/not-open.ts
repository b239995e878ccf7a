import { failure } from '../core/result'

/** The answer to a handle of a draft that was closed. */
export const NOT_OPEN = failure('not-open', 'This draft is not open any more. Open it again from the start page.')
