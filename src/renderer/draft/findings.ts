import {
  addDismissals,
  dismissalOf,
  dismissalsOf,
  removeDismissals,
  restoreFindings,
  sortByDismissal,
} from '../../core/check/dismissal'
import { kindOf } from '../../core/check/rule-names'
import { saidOnce } from '../../core/check/said-once'
import { worthSaying } from '../../core/check/worth-saying'
import { applyFix, followedFix, joinFixes } from '../../core/draft/apply-fix'
import type { Draft } from '../../core/draft/draft'
import type { Finding, Fix, Place } from '../../core/draft/finding'
import { type Result, success } from '../../core/result'
import { message } from '../../messages/message'
import type { AnswerEditors, AnswerRef } from '../editor'
import type { DraftStore, Made } from './draft-store'
import { inField, inPart, ON_DRAFT, proposalField, type StepPlace } from './step-place'

/** Something that may be done about a finding besides correcting and dismissing it, such as keeping a word. */
export interface FindingAction {
  label: string
  run(): void
}

/**
 * What is found in one open draft, by whom, and what the writer does about it. Every checker hands in its findings under a name of its
 * own (`take`); the store shows them together, without those that the writer put aside.
 */
export class Findings {
  readonly #drafts: DraftStore
  readonly #editors: Pick<AnswerEditors, 'setFindings'>
  readonly #silent: () => readonly string[]
  readonly #found = new Map<string, { findings: readonly Finding[]; checked: Draft }>()
  /** Settled a moment ago, and not checked again yet. */
  readonly #settled = new Set<Finding>()
  #everything = false
  readonly #actions: ((finding: Finding) => readonly FindingAction[])[] = []

  /** `silent` gives the rules that the writer switched off for good; whoever changes them calls `show`. */
  constructor(
    drafts: DraftStore,
    editors: Pick<AnswerEditors, 'setFindings'>,
    silent: () => readonly string[] = () => [],
  ) {
    this.#silent = silent
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

  /** Shows the advice that is kept back too, for as long as the draft is open. */
  sayEverything(): void {
    this.#everything = true
    this.show()
  }

  /** Puts into the store what is open and what is put aside. A list that is as before stays the same, so that nothing is drawn again. */
  show(): void {
    if (this.#found.size === 0) return
    const { draft, findings: before, dismissed: asideBefore } = this.#drafts.state
    const open: Finding[] = []
    const aside: Finding[] = []
    const { progress, template } = this.#drafts.state
    // What is put aside counts too: to put one aside must not bring up the next that was held back.
    const silent = this.#silent()
    const all = [...this.#found.values()].flatMap(({ findings }) => findings)
    const once = saidOnce(all, draft, template, silent)
    const worth = worthSaying(once, draft, template, progress.words, silent, this.#everything)
    const said = new Set(worth.said)
    if (this.#drafts.state.heldBack !== worth.heldBack) this.#drafts.store.setState({ heldBack: worth.heldBack })
    for (const { findings, checked } of this.#found.values()) {
      const sorted = sortByDismissal(
        findings.filter((finding) => said.has(finding)),
        checked,
        draft.dismissed ?? [],
      )
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
  dismiss(finding: Finding): Made {
    const dismissals = [dismissalOf(finding, this.#checkedOf(finding))]
    return this.#drafts.step(message('step.finding.dismissed'), placeOf(finding.at), (now) =>
      addDismissals(now, dismissals),
    )
  }

  /** Shows findings again that were put aside. */
  restore(findings: readonly Finding[]): void {
    const all = findings.flatMap((finding) => dismissalsOf(finding, this.#checkedOf(finding)))
    const held = new Set((this.#drafts.state.draft.dismissed ?? []).map(({ fingerprint }) => fingerprint))
    const dismissals = all.filter(({ fingerprint }) => held.has(fingerprint))
    this.#drafts.step(message('step.finding.shown'), ON_DRAFT, (now) => removeDismissals(now, dismissals))
  }

  /** Shows all again, those too whose text is not there now. */
  restoreAll(): void {
    this.#drafts.step(message('step.finding.allShown'), ON_DRAFT, restoreFindings)
  }

  /** Open findings of the same rule that have a fix. Spelling is decided word by word. */
  alike(finding: Finding): Finding[] {
    if (kindOf(finding.check) === 'language') return []
    return (this.#drafts.state.findings ?? []).filter(({ check, fix }) => check === finding.check && fix)
  }

  /**
   * Makes the fixes of these findings as one step. A fix whose text is not there any more changes nothing. `instead` is another fix of the same
   * place, such as one that was chosen from several.
   */
  correct(findings: readonly Finding[], instead?: Fix): Result<Made & { fix: Fix }> {
    const [first] = findings
    const asked = instead
      ? instead
      : findings.length === 1
        ? first?.fix
        : joinFixes(findings, message('fix.many', { count: findings.length }))
    if (!asked) return success({ fix: { label: '', edits: [] }, place: ON_DRAFT, undo: () => null })
    const draft = this.#drafts.current()
    // Whoever makes one after the other does not wait until the text is read again in between.
    const fix = followedFix(draft, asked)
    const fixed = applyFix(draft, fix)
    if (!fixed.ok) return fixed
    for (const finding of findings) this.#settled.add(finding)
    const made = this.#drafts.step(fix.label, placeOf(fix.edits[0] ?? {}), () => fixed.value)
    this.show()
    return success({
      ...made,
      fix,
      undo: () => {
        const problem = made.undo()
        if (!problem) for (const finding of findings) this.#settled.delete(finding)
        return problem
      },
    })
  }
}

/** Where in the window the words are that a finding or a correction is about. */
function placeOf({ section, slot, proposal, field }: Partial<Place>): StepPlace {
  if (section && slot) return { screen: 'draft', answer: { section, slot }, part: section }
  if (section === 'proposals' && proposal) return proposalField(proposal, field)
  if (section === 'organisation') return inField(`organisation-${field ?? 'name'}`, section)
  return section ? inPart(section) : field === 'title' ? inField('draft-title') : ON_DRAFT
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
