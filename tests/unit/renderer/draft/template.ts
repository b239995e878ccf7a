import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { OpenedDraft } from '../../../../src/contract/messages'
import { newDraft } from '../../../../src/core/draft/create'
import type { Draft } from '../../../../src/core/draft/draft'
import { packSchema } from '../../../../src/core/template/pack'
import { templateSchema } from '../../../../src/core/template/template'

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
