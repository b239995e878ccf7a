import { failure } from '../core/result'
import { message } from '../messages/message'

/** The answer to a handle of a draft that was closed. */
export const notOpen = () => failure('not-open', message('problem.notOpen'))
