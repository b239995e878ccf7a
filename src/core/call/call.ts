/** A stretch of a call: UTF-16 offsets into the text of one of its lines. */
export interface CallPlace {
  line: number
  start: number
  end: number
}

/** What was read out of a call, with the sentence that says it. `sure` is false where a person must look before it is taken. */
export interface Found<T> {
  value: T
  text: string
  place: CallPlace
  sure: boolean
}

export const LIMIT_UNITS = ['words', 'characters', 'pages', 'minutes'] as const
export type LimitUnit = (typeof LIMIT_UNITS)[number]

/** Consultative status with the Economic and Social Council, and what else calls tell limits apart by. */
export const LIMIT_STATUSES = [
  'general',
  'special',
  'roster',
  'individual',
  'joint',
  'comprehensive',
  'thematic',
] as const
export type LimitStatus = (typeof LIMIT_STATUSES)[number]

export interface CallLimit {
  /** The most that is allowed; minutes may have a fraction. */
  value: number
  unit: LimitUnit
  /** `whole`, `answer` (each), `summary`, `title`, `description`, `statement` (read aloud), or `question` and its label. */
  scope: string
  status: LimitStatus | null
}

export interface CallDeadline {
  /** ISO date. */
  date: string
  /** Hour of the day as “18:00”; null where none is said, or only in words such as “close of business”. */
  time: string | null
  /** A zone of the IANA's list where a place is named, else the abbreviation as it is written; null where neither is said. */
  zone: string | null
}

export interface CallQuestion {
  /** Number or letter as the call writes it, without marks around it; empty where there is none. */
  label: string
  text: string
  parts: { label: string; text: string }[]
  place: CallPlace
}

/** Whether something is counted by a limit. */
export interface CallCounting {
  footnotes: boolean | null
  annexes: boolean | null
}

export interface CallStyle {
  font: string | null
  /** In points. */
  size: number | null
  numberedParagraphs: boolean | null
  footnotesAvoided: boolean
}

/** A contradiction inside a call. */
export interface CallConflict {
  what: 'deadline' | 'limit' | 'subject' | 'weekday'
  /** The sentences that contradict each other. */
  found: { text: string; place: CallPlace }[]
}

/** All that is read out of a call. What is null or empty was not found. */
export interface Call {
  title: Found<string> | null
  body: Found<string> | null
  deadline: Found<CallDeadline> | null
  /** Dates that an extension took the place of, as the call writes them. */
  replaced: Found<string>[]
  limits: Found<CallLimit>[]
  questions: CallQuestion[]
  emails: Found<string>[]
  subject: Found<string> | null
  languages: Found<string[]> | null
  /** Endings of names: `docx`, `pdf`, `rtf`, `odt`, `txt`. */
  fileTypes: Found<string[]> | null
  refusedFileTypes: Found<string[]> | null
  counting: CallCounting
  style: CallStyle
  published: Found<boolean> | null
  conflicts: CallConflict[]
}
