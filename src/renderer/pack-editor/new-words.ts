import type { NewWords } from '../../core/template/pack-editing'
import { text } from '../../messages/sentence'

/** What new parts of a pack are called, in the interface's language. */
export function newWords(): NewWords {
  return {
    packTitle: text('packEditor.new.pack'),
    templateTitle: text('packEditor.new.template'),
    description: text('packEditor.new.description'),
    draftTitle: text('packEditor.new.draftTitle'),
    answer: text('packEditor.new.answer'),
    order: text('packEditor.new.order'),
    orderDescription: text('packEditor.new.orderDescription'),
    profile: text('packEditor.new.profile'),
    profileDescription: text('packEditor.new.profileDescription'),
    noAddress: text('packEditor.new.noAddress'),
    body: text('packEditor.new.body'),
    proposals: text('packEditor.new.proposals'),
    document: text('packEditor.new.document'),
    copyOf: (title) => text('packEditor.new.copyOf', { title }),
  }
}
