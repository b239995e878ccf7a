import { text } from '../../messages/sentence'
import type { DraftState } from '../draft/draft-store'

/** What a tab shows of its draft. */
export interface TabLabel {
  title: string
  /** Name of the draft's file, where another tab has the same title; empty elsewhere. */
  file: string
  /** `saving`: some of it is not in the file yet; `problem`: it could not be written. */
  state: 'saved' | 'saving' | 'problem'
  locked: boolean
}

export type LabelledDraft = Pick<DraftState, 'fileName' | 'saving' | 'locked'> & { draft: { title: string } }

export function tabLabels(drafts: readonly LabelledDraft[]): TabLabel[] {
  const titles = drafts.map(({ draft }) => draft.title.trim() || text('topBar.noTitle'))
  return drafts.map(({ fileName, saving, locked }, at) => {
    const title = titles[at] ?? ''
    const isAlone = titles.indexOf(title) === titles.lastIndexOf(title)
    return { title, file: isAlone ? '' : fileName, state: saving.state, locked }
  })
}
