import type { DraftPaper } from '../../../../src/core/draft/draft'

/** A version of a paper whose paragraphs are numbered from 1. */
export const paper = (id: string, version: string, texts: readonly string[]): DraftPaper => ({
  id,
  version,
  date: '',
  title: '',
  fileName: '',
  sha256: id,
  paragraphs: texts.map((text, index) => ({ number: String(index + 1), part: '', text })),
  doubts: [],
})

export const NEW = 'We take note of all inputs that were received from stakeholders.'
export const ACCESS = 'We commit to affordable access for all people in rural areas.'
export const SKILLS = 'We call upon Member States to invest in the digital skills of older persons.'
export const REPORT = 'We invite the Secretary-General to report on environmental footprints of data centres.'
export const ZERO = paper('zero', 'Zero Draft (29 August 2025)', [ACCESS, SKILLS, REPORT])
