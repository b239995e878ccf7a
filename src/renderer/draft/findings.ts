import {
  addDismissals,
  dismissalOf,
  removeDismissals,
  restoreFindings,
  sortByDismissal,
} from '../../core/check/dismissal'
import { kindOf } from '../../core/check/rule-names'
import { applyFix, joinFixes } from '../../core/draft/apply-fix'
import type { Draft, Organisation, Proposal } from '../../core/draft/draft'
import { changeProposal, setAnswer, setOrganisation, setTitle } from '../../core/draft/edit'
import type { Finding, Fix, FixEdit } from '../../core/draft/finding'
import { type Result, success } from '../../core/result'
import { sameJson } from '../../core/text/json-value'
import type { AnswerEditors, AnswerRef } from '../editor'
import type { DraftStore } from './draft-store'

/** Answers that get an editor for the sake of their history: each costs as much as a page of typing. */
const MOST_PREPARED = 4

/** Something that may be done about a finding besides correcting and dismissing it, such as keeping a word. */
export interface FindingAction {
  label: string
  run(): void
}

/** Done to the draft; `undo` takes it back, wherever the writer has gone meanwhile. */
export interface Done {
  undo(): void
}

/**
 * What is found in one open draft, by whom, and what the writer does about it. Every checker hands in its findings under a name of its
 * own (`take`); the store shows them together, without those that the writer put aside.
 */
export class Findings {
  readonly #drafts: DraftStore
  readonly #editors: Pick<AnswerEditors, 'prepare' | 'setFindings'>
  readonly #found = new Map<string, { findings: readonly Finding[]; checked: Draft }>()
  /** Settled a moment ago, and not checked again yet. */
  readonly #settled = new Set<Finding>()
  readonly #actions: ((finding: Finding) => readonly FindingAction[])[] = []

  constructor(drafts: DraftStore, editors: Pick<AnswerEditors, 'prepare' | 'setFindings'>) {
    this.#drafts = drafts
    this.#editors = editors
  }

  /** Takes what a checker found in `checked`, in place of what it found before. A finding that says the same must be the same object. */
  take(checker: string, findings: readonly Finding[], checked: Draft): void {
    for (const finding of this.#found.get(checker)?.findings ?? []) this.#settled.delete(finding)
    this.#found.set(checker, { findings, checked })
    this.show()
  }

  /** Offers more to do about the findings that `actions` knows. */
  offer(actions: (finding: Finding) => readonly FindingAction[]): void {
    this.#actions.push(actions)
  }

  actionsOf(finding: Finding): FindingAction[] {
    return this.#actions.flatMap((actions) => actions(finding))
  }

  /** Puts into the store what is open and what is put aside. A list that is as before stays the same, so that nothing is drawn again. */
  show(): void {
    if (this.#found.size === 0) return
    const { draft, findings: before, dismissed: asideBefore } = this.#drafts.state
    const open: Finding[] = []
    const aside: Finding[] = []
    for (const { findings, checked } of this.#found.values()) {
      const sorted = sortByDismissal(findings, checked, draft.dismissed ?? [])
      open.push(...sorted.open.filter((finding) => !this.#settled.has(finding)))
      aside.push(...sorted.dismissed)
    }
    if (before && sameList(before, open) && sameList(asideBefore, aside)) return
    this.#drafts.store.setState({ findings: open, dismissed: sameList(asideBefore, aside) ? asideBefore : aside })
    this.#mark(before ?? [], open)
  }

  #mark(shown: readonly Finding[], open: readonly Finding[]): void {
    const before = byAnswer(shown)
    const after = byAnswer(open)
    for (const [key, { answer }] of before) if (!after.has(key)) this.#editors.setFindings(answer, [])
    for (const [key, { answer, list }] of after) {
      // Most answers keep their findings from one check to the next; redrawing those would cost with the draft's length.
      if (!sameList(before.get(key)?.list ?? [], list)) this.#editors.setFindings(answer, list)
    }
  }

  #checkedOf(finding: Finding): Draft {
    for (const { findings, checked } of this.#found.values()) if (findings.includes(finding)) return checked
    return this.#drafts.state.draft
  }

  /** Puts a finding aside until the text that it points at changes. */
  dismiss(finding: Finding): Done {
    const dismissals = [dismissalOf(finding, this.#checkedOf(finding))]
    const undo = this.#drafts.step(
      'Finding dismissed',
      (now) => addDismissals(now, dismissals),
      (now) => removeDismissals(now, dismissals),
    )
    return { undo }
  }

  /** Shows findings again that were put aside. */
  restore(findings: readonly Finding[]): void {
    const dismissals = findings.map((finding) => dismissalOf(finding, this.#checkedOf(finding)))
    this.#drafts.step(
      'Finding shown again',
      (now) => removeDismissals(now, dismissals),
      (now) => addDismissals(now, dismissals),
    )
  }

  /** Shows all again, those too whose text is not there now. */
  restoreAll(): void {
    const before = this.#drafts.state.draft.dismissed ?? []
    this.#drafts.step('All findings shown again', restoreFindings, (now) => addDismissals(now, before))
  }

  /** Open findings of the same rule that have a fix. Spelling is decided word by word. */
  alike(finding: Finding): Finding[] {
    if (kindOf(finding.check) === 'language') return []
    return (this.#drafts.state.findings ?? []).filter(({ check, fix }) => check === finding.check && fix)
  }

  /**
   * Makes the fixes of these findings as one step. Answers that have an editor, and those of a fix that touches few, take it into their own
   * history as well, so that it can be undone in the text. A fix whose text is not there any more changes nothing.
   */
  correct(findings: readonly Finding[]): Result<Done & { fix: Fix }> {
    const [first] = findings
    const fix = findings.length === 1 ? first?.fix : joinFixes(findings, `${findings.length} corrections`)
    if (!fix) return success({ fix: { label: '', edits: [] }, undo: () => {} })
    const texts = textsOf(fix)
    if (texts.length <= MOST_PREPARED)
      for (const { section, slot } of texts) if (section && slot) this.#editors.prepare({ section, slot })
    const before = this.#drafts.current()
    const made = applyFix(before, fix)
    if (!made.ok) return made
    const after = made.value
    for (const finding of findings) this.#settled.add(finding)
    const undo = this.#drafts.step(
      fix.label,
      (now) => replaced(now, texts, before, after),
      (now) => replaced(now, texts, after, before),
    )
    this.show()
    return success({
      fix,
      undo: () => {
        for (const finding of findings) this.#settled.delete(finding)
        undo()
      },
    })
  }
}

/** An answer, a cell of the proposals table, a field of the organisation block or the title. */
type TextPlace = Pick<FixEdit, 'section' | 'slot' | 'proposal' | 'field'>

function textsOf(fix: Fix): TextPlace[] {
  const texts = new Map<string, TextPlace>()
  for (const edit of fix.edits) texts.set([edit.section, edit.slot, edit.proposal, edit.field].join(' '), edit)
  return [...texts.values()]
}

/** The draft with these texts as `to` has them, where they still are as `from` had them: what was written since stays. */
function replaced(draft: Draft, texts: readonly TextPlace[], from: Draft, to: Draft): Draft {
  return texts.reduce(
    (now, place) => (sameJson(textAt(now, place), textAt(from, place)) ? withText(now, place, textAt(to, place)) : now),
    draft,
  )
}

type TextValue = Draft['sections'][number]['answers'][string] | string | undefined

function textAt(draft: Draft, { section, slot, proposal, field = '' }: TextPlace): TextValue {
  if (slot !== undefined) return draft.sections.find(({ id }) => id === section)?.answers[slot]
  if (section === 'organisation') return draft.organisation[field] as string
  if (section === 'proposals') return draft.proposals.find(({ id }) => id === proposal)?.[field] as string | undefined
  return draft.title
}

function withText(draft: Draft, { section, slot, proposal, field = '' }: TextPlace, value: TextValue): Draft {
  // A list of its own: an answer takes no news from a list that it gave out itself.
  if (typeof value !== 'string')
    return section !== null && slot !== undefined && value ? setAnswer(draft, section, slot, [...value]) : draft
  if (section === 'organisation') return setOrganisation(draft, { [field]: value } as Partial<Organisation>)
  if (section === 'proposals') return changeProposal(draft, proposal ?? '', { [field]: value } as Partial<Proposal>)
  return setTitle(draft, value)
}

function byAnswer(findings: readonly Finding[]): Map<string, { answer: AnswerRef; list: Finding[] }> {
  const answers = new Map<string, { answer: AnswerRef; list: Finding[] }>()
  for (const finding of findings) {
    const { section, slot } = finding.at
    if (section === null || slot === undefined) continue
    const key = `${section} ${slot}`
    const found = answers.get(key)
    if (found) found.list.push(finding)
    else answers.set(key, { answer: { section, slot }, list: [finding] })
  }
  return answers
}

function sameList(one: readonly Finding[], other: readonly Finding[]): boolean {
  return one.length === other.length && one.every((finding, index) => finding === other[index])
}
