import type { Delivery, LimitOverrides, Organisation, StatementData } from '../../core/draft/draft'
import {
  NO_DELIVERY,
  setChosen,
  setDelivery,
  setLanguage,
  setLimits,
  setOrder,
  setOrganisation,
  setRule,
  setSectionLimit,
  setStatement,
  setTitle,
} from '../../core/draft/edit'
import { type OrganisationProfile, profileName, withProfile } from '../../core/draft/organisation-profile'
import { message } from '../../messages/message'
import type { Words } from '../../messages/values'
import type { DraftStore, Made } from './draft-store'
import { inField, inPart, ON_DRAFT } from './step-place'

/* What the window does to the draft as a whole, each a step of its history. */

export function writeTitle(drafts: DraftStore, title: string): void {
  const { title: from } = drafts.state.draft
  drafts.write(message('step.title'), inField('draft-title'), { from, to: title }, (now) => setTitle(now, title))
}

type OrganisationText = 'name' | 'acronym' | 'group' | 'country' | 'status' | 'contactName' | 'contactEmail'

export function writeOrganisation(drafts: DraftStore, field: OrganisationText, text: string): void {
  const from = drafts.state.draft.organisation[field] ?? ''
  drafts.write(
    message('step.organisation'),
    inField(`organisation-${field}`, 'organisation'),
    { from, to: text },
    (now) => setOrganisation(now, { [field]: text } as Partial<Organisation>),
  )
}

/** Fills in an organisation that is kept; null where the draft says all of it already. */
export function takeProfile(drafts: DraftStore, profile: OrganisationProfile): Made | null {
  const label = message('step.organisationTaken', { name: profileName(profile) })
  return drafts.step(label, inPart('organisation'), (now) => withProfile(now, profile))
}

export function hideContact(drafts: DraftStore, hidden: boolean): void {
  drafts.step(message('step.contact', { hidden }), inPart('organisation'), (now) =>
    setOrganisation(now, { hideContact: hidden }),
  )
}

export function chooseLanguage(drafts: DraftStore, language: string): void {
  drafts.step(message('step.language'), ON_DRAFT, (now) => setLanguage(now, language))
}

export function chooseOrder(drafts: DraftStore, order: string): void {
  drafts.step(message('step.order'), ON_DRAFT, (now) => setOrder(now, order))
}

/** Takes an area in or leaves it out; `title` is what people call it. */
export function chooseSection(drafts: DraftStore, section: string, chosen: boolean, title: string): Made {
  return drafts.step(message('step.section', { chosen, title }), inPart(section), (now) =>
    setChosen(now, section, chosen),
  )
}

export function chooseProfile(drafts: DraftStore, profile: string): void {
  drafts.step(message('step.profile'), ON_DRAFT, (now) => setLimits(now, { profile }))
}

/** Switches a rule on or off in this draft; undefined takes away what the draft says of it. `name` is what people call it. */
export function switchRule(drafts: DraftStore, rule: string, on: boolean | undefined, name: string): Made {
  const how = on === undefined ? 'other' : on ? 'on' : 'off'
  return drafts.step(message('step.rule', { how, name }), ON_DRAFT, (now) => setRule(now, rule, on))
}

export function ownLimits(drafts: DraftStore, overrides: LimitOverrides): void {
  const label = message(Object.keys(overrides).length === 0 ? 'step.limits.none' : 'step.limit')
  drafts.step(label, ON_DRAFT, (now) => setLimits(now, { overrides }))
}

export function sectionLimit(drafts: DraftStore, section: string, words: number | null | undefined): void {
  drafts.step(message('step.limit'), ON_DRAFT, (now) => setSectionLimit(now, section, words))
}

/** Changes how the draft is spoken. */
export function changeStatement(drafts: DraftStore, label: Words, changes: Partial<StatementData>): Made {
  return drafts.step(label, { screen: 'statement' }, (now) => setStatement(now, changes))
}

const DELIVERY_TEXTS = ['speaker', 'role', 'meeting', 'item', 'date'] as const

/** Changes what the delivery copy says, or how it looks. */
export function changeDelivery(drafts: DraftStore, changes: Partial<Delivery>): void {
  const before = drafts.state.draft.delivery ?? NO_DELIVERY
  const field = DELIVERY_TEXTS.find((name) => name in changes)
  const change = (now: typeof drafts.state.draft) => setDelivery(now, changes)
  if (field === undefined) drafts.step(message('step.delivery'), { screen: 'handin' }, change)
  else
    drafts.write(
      message('step.delivery.typing'),
      { screen: 'handin', field: `delivery-${field}` },
      { from: before[field], to: changes[field] ?? '' },
      change,
    )
}
