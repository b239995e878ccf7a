import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { OpenedDraft } from '../../../../src/contract/messages'
import { newDraft } from '../../../../src/core/draft/create'
import type { Draft } from '../../../../src/core/draft/draft'
import { packSchema } from '../../../../src/core/template/pack'
import { templateSchema } from '../../../../src/core/template/template'
import { DraftStore } from '../../../../src/renderer/draft/draft-store'

const folder = resolve(import.meta.dirname, '../../../../templates/wsis20')
const read = (name: string) => JSON.parse(readFileSync(resolve(folder, name), 'utf8'))

/** The template that ships, so that tests of screens fail when its data stops fitting them. */
export const template = templateSchema.parse(read('elements-paper-input.template.json'))
export const pack = packSchema.parse(read('pack.json'))

export function opened(change: (draft: Draft) => Draft = (draft) => draft): OpenedDraft {
  const content = change(newDraft(template, pack, { id: 'one', now: '2026-11-22T10:00:00.000Z' }))
  return {
    draft: 'draft-00000001',
    fileName: 'input.rostrum',
    folderName: 'Documents / Rostrum',
    recovered: false,
    unsaved: false,
    content: content as OpenedDraft['content'],
    template,
    pack,
    withoutPack: false,
    locked: false,
  }
}

/** A live draft of that template, whose shell keeps whatever it is given. */
export function keptStore(): DraftStore {
  return new DraftStore(opened(), {
    ask: (async () => ({ ok: true, value: { revision: 0 } })) as never,
    now: () => '2026-11-22T12:00:00.000Z',
    newId: () => 'p1',
    collect: () => {},
    show: () => {},
  })
}
