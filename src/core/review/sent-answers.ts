import {
  type Draft,
  ORGANISATION_TEXT_FIELDS,
  type PROPOSAL_TEXTS,
  SIGNATORY_TEXTS,
  type Signatory,
} from '../draft/draft'
import { addProposal, changeProposal, setAnswer, setOrganisation, setTitle } from '../draft/edit'
import { cleanBlock, cleanLine, cleanText } from '../export/clean-text'
import { hasText } from '../export/outline-of'
import { answerText } from '../text/block-text'
import { type Block, paragraph } from '../text/blocks'
import { fingerprint } from '../text/fingerprint'

/**
 * A text of a draft that reviewers may change: an answer, the title (`title`, `title`), a field of the organisation (`organisation`, the field; its
 * `signatories` are a table), or a field of a proposal (`proposals`, its row and field).
 */
export interface AnswerPlace {
  section: string
  slot: string
  proposal?: string | undefined
}

type ProposalText = (typeof PROPOSAL_TEXTS)[number]

export const TITLE_PLACE: AnswerPlace = { section: 'title', slot: 'title' }
export const ORGANISATION = 'organisation'
export const SIGNATORIES = 'signatories'
export type OrganisationSlot = (typeof ORGANISATION_TEXT_FIELDS)[number] | typeof SIGNATORIES

/** The fields of the organisation that say something; none that identify somebody where the draft keeps these out of documents. */
export function organisationSlots({ organisation }: Draft): OrganisationSlot[] {
  const hidden: readonly string[] = organisation.hideContact ? ['contactName', 'contactEmail'] : []
  const fields: OrganisationSlot[] = ORGANISATION_TEXT_FIELDS.filter(
    (field) => !hidden.includes(field) && (organisation[field] ?? '').trim() !== '',
  )
  return organisation.signatories.length > 0 ? [...fields, SIGNATORIES] : fields
}

/** A place as one word, for maps and bookmarks: 16 hexadecimal digits. */
export function placeWord({ section, slot, proposal }: AnswerPlace): string {
  return fingerprint(JSON.stringify([section, slot, proposal ?? null]))
}

/** A text as documents show it: clean, and without the empty paragraphs that are a writer's spacing. Empty where the draft does not have it. */
export function answerAt(draft: Draft, place: AnswerPlace): Block[] {
  const { section, slot, proposal } = place
  if (section === TITLE_PLACE.section) return plainBlocks(cleanLine(draft.title))
  if (proposal !== undefined) {
    const row = draft.proposals.find(({ id }) => id === proposal)
    return plainBlocks(cleanText(row?.[slot as ProposalText] ?? ''))
  }
  if (section === ORGANISATION) return organisationAt(draft, slot)
  const answers = draft.sections.find(({ id }) => id === section)?.answers ?? {}
  return shownBlocks(Object.hasOwn(answers, slot) ? (answers[slot] ?? []) : [])
}

function organisationAt({ organisation }: Draft, slot: string): Block[] {
  if (slot !== SIGNATORIES) {
    const field = ORGANISATION_TEXT_FIELDS.find((name) => name === slot)
    return plainBlocks(cleanLine((field && organisation[field]) ?? ''))
  }
  const row = (cells: readonly string[]) => cells.map((cell) => ({ blocks: [paragraph(cell)] }))
  const rows = organisation.signatories.map((each) => row(SIGNATORY_TEXTS.map((field) => cleanLine(each[field]))))
  // What its columns are stands above it: nobody's change of a head would have a place here.
  return rows.length === 0 ? [] : [{ type: 'table', headerRows: 0, rows }]
}

/** Signatories of the rows of tables; whatever else stands there is the name of one, so that nothing is lost. */
function signatoriesOf(blocks: readonly Block[]): Signatory[] {
  return blocks.flatMap((block): Signatory[] => {
    if (block.type !== 'table')
      return answerText([block])
        .split('\n')
        .flatMap((name) => (name.trim() === '' ? [] : [{ name: name.trim(), organisation: '', country: '' }]))
    return block.rows.flatMap((cells): Signatory[] => {
      const [name = '', organisation = '', ...rest] = cells.map((cell) =>
        answerText(cell.blocks).trim().replace(/\s+/g, ' '),
      )
      const country = rest.filter((each) => each !== '').join(', ')
      return name + organisation + country === '' ? [] : [{ name, organisation, country }]
    })
  })
}

/** Blocks of an answer as documents show them. */
export function shownBlocks(blocks: readonly Block[]): Block[] {
  return blocks.filter(hasText).map(cleanBlock)
}

function plainBlocks(text: string): Block[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line.trim()))
}

/** The draft with another text at a place. A proposal that has gone since comes back as a row of its own, so that no text is lost. */
export function withAnswer(draft: Draft, place: AnswerPlace, blocks: Block[]): Draft {
  const { section, slot, proposal } = place
  const line = answerText(blocks).replace(/\n+/g, ' ')
  if (section === TITLE_PLACE.section) return setTitle(draft, line)
  if (section === ORGANISATION)
    return setOrganisation(
      draft,
      slot === SIGNATORIES ? { signatories: signatoriesOf(blocks) } : { [slot]: line.trim() },
    )
  if (proposal === undefined) return setAnswer(draft, section, slot, blocks)
  const text = slot === 'paragraph' || slot === 'document' ? line : answerText(blocks)
  if (draft.proposals.some(({ id }) => id === proposal)) return changeProposal(draft, proposal, { [slot]: text })
  const empty = { document: '', paragraph: '', current: '', proposed: '', rationale: '' }
  return addProposal(draft, { ...empty, id: proposal, move: 'general', area: null, [slot]: text })
}
