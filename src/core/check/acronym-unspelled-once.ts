import { unexplained, unexplainedRemark } from './acronyms-unexplained'
import { draftCheck } from './rule'

/**
 * An acronym that stands once in the whole draft and is not spelled out: as `clarity/acronym`, for who wants these too. In real papers one in five was
 * a name, a citation or a word in capitals. Source: UN editorial practice.
 */
export const acronymUnspelledOnce = draftCheck('acronyms/unspelled-once', (subject) =>
  unexplained(subject)
    .filter(({ spelledLater, times }) => !spelledLater && times === 1)
    .map(unexplainedRemark),
)
