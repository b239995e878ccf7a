import type { Draft } from '../../../../src/core/draft/draft'
import { success } from '../../../../src/core/result'
import type { Ask } from '../../../../src/renderer/bridge'
import { DraftStore } from '../../../../src/renderer/draft/draft-store'
import { AnswerEditors } from '../../../../src/renderer/editor'
import { opened } from './template'

type Options = Partial<ConstructorParameters<typeof AnswerEditors>[0]>

/** A store with real editors, wired as a session wires them; `told` are the sections whose answers were handed to their editors. */
export function editedDraft(options: Options = {}) {
  const told: string[] = []
  const drafts = new DraftStore(opened(), {
    ask: (async () => success({ revision: 0 })) as unknown as Ask,
    now: () => '2026-11-22T12:00:00.000Z',
    newId: () => 'p1',
    collect: (later) => editors.flush(later),
    show: (draft: Draft, before: Draft) => {
      for (const [index, { id, answers }] of draft.sections.entries())
        if (answers.answer && answers.answer !== before.sections[index]?.answers.answer) {
          told.push(id)
          editors.accept({ section: id, slot: 'answer' }, answers.answer)
        }
    },
  })
  const editors: AnswerEditors = new AnswerEditors({
    language: 'en',
    onChange: ({ section, slot }, { blocks, ...how }) => drafts.answer(section, slot, blocks, how),
    onHistory: (command) => void drafts[command](),
    onFocus: () => {},
    ...options,
  })
  return { drafts, editors, told }
}
