import type { DraftSessions } from '../node/draft-sessions'

/** How long files and journals may take while the window closes, in milliseconds. */
export interface ClosingPatience {
  files: number
  journals: number
}

/**
 * Writes all that is only in memory, and says whether it is kept. A network disk may hang for minutes: then the journals, which are on this
 * computer, must hold the text; where they cannot either, the answer is false, and the window must not go without a question.
 */
export async function keptBeforeClosing(
  sessions: Pick<DraftSessions, 'flush' | 'keepJournals'>,
  patience: ClosingPatience,
  after: (milliseconds: number) => Promise<void>,
): Promise<boolean> {
  const saved = await Promise.race([sessions.flush(), after(patience.files).then(() => null)])
  if (saved !== null) return saved
  return Promise.race([sessions.keepJournals(), after(patience.journals).then(() => false)])
}
