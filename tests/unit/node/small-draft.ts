import type { Draft } from '../../../src/core/draft/draft'
import { paragraph } from '../../../src/core/text/blocks'

/** A draft with one section that says `text`. */
export function smallDraft(text: string, given: { id?: string; title?: string; modified?: string } = {}): Draft {
  return {
    format: 'rostrum-draft',
    version: 1,
    id: given.id ?? '6b1f1f6e-0000-4000-8000-000000000001',
    template: { id: 'elements-paper-input', pack: 'wsis20', packVersion: '1.0.0' },
    title: given.title ?? 'Input to the Elements Paper',
    language: 'en',
    order: 'form',
    organisation: {
      name: '',
      acronym: '',
      group: '',
      country: '',
      contactName: '',
      contactEmail: '',
      signatories: [],
      hideContact: false,
    },
    sections: [{ id: 'q1', chosen: true, answers: { answer: [paragraph(text)] } }],
    proposals: [],
    limits: { profile: 'none', overrides: {} },
    created: '2026-11-22T10:00:00.000Z',
    modified: given.modified ?? '2026-11-22T14:00:00.000Z',
  }
}

export function textIn(draft: Draft): string {
  const block = draft.sections[0]?.answers.answer?.[0]
  return block?.type === 'paragraph' ? block.runs.map((run) => run.text).join('') : ''
}
