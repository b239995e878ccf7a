import { clock } from '../plain-dates'
import type { Saving } from './draft-store'

/** Where the text is, in a few words. `fileName` is empty for a draft without a file: a new one, or a sample that was only looked at. */
export function savingText(saving: Saving, fileName: string): string {
  if (saving.state === 'problem') return fileName === '' ? 'No file yet' : 'File not up to date'
  if (saving.state === 'saving') return 'Saving…'
  if (fileName === '') return 'No file until you write'
  return saving.at === null ? `Saved in ${fileName}` : `Saved ${clock(saving.at)}`
}
