import type { FindingLevel } from '../../core/draft/finding'
import { TextMark } from './text-marks'
import './finding-marks.css'

const PRIORITY: Record<FindingLevel, number> = { blocker: 3, warning: 2, advice: 1 }

/** A finding's words, underlined; `finding-marks.css` says how each level looks. */
export function findingMark(level: FindingLevel, range: Range): TextMark {
  return new TextMark(`finding-${level}`, PRIORITY[level], range)
}
