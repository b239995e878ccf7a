import { text } from '../../messages/sentence'
import { clock } from '../plain-dates'
import type { Saving } from './draft-store'

/** Where the text is, in a few words. `fileName` is empty for a draft without a file: a new one, or a sample that was only looked at. */
export function savingText(saving: Saving, fileName: string): string {
  if (saving.state === 'problem') return text(fileName === '' ? 'saving.none' : 'saving.notUpToDate')
  if (saving.state === 'saving') return text('saving.saving')
  if (fileName === '') return text('saving.noneUntilWritten')
  return saving.at === null
    ? text('saving.savedIn', { file: fileName })
    : text('saving.saved', { at: clock(saving.at) })
}
