import { useStore } from 'zustand'
import type { OpenedDraft } from '../../contract/messages'
import type { Finding, Place } from '../../core/check/finding'
import { UNPLACED_SECTION } from '../../core/draft/draft'
import { useApp } from '../app-store'
import { ask } from '../bridge'
import { AnswerEditors, type AnswerRef } from '../editor'
import { Checks } from './checks'
import { type DraftState, DraftStore } from './draft-store'
import { answerSequence, chosenSections, hasUnplacedText, type PagePart, planPage } from './page-plan'
import { useDraftScreen } from './screen-state'

/** One open draft with all that lives beside it: its store, its editors, its checks. */
export class DraftSession {
  readonly drafts: DraftStore
  readonly editors: AnswerEditors
  readonly #checks: Checks
  readonly #stop: () => void
  #finding = -1
  /** When a part was last gone to, on the clock of `performance`: what scrolls past on the way is not in view. */
  wentAt = Number.NEGATIVE_INFINITY

  constructor(opened: OpenedDraft) {
    this.drafts = new DraftStore(opened, {
      ask,
      now: () => new Date().toISOString(),
      newId: () => crypto.randomUUID(),
      collect: () => this.editors.flush(),
    })
    this.editors = new AnswerEditors({
      language: opened.content.language,
      onChange: ({ section, slot }, blocks) => this.drafts.answer(section, slot, blocks),
      onFocus: (answer) => {
        if (answer) this.drafts.store.setState({ inView: answer.section })
        else void this.drafts.keep()
      },
    })
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' })
    this.#checks = new Checks(worker, opened.template, (findings) => this.#take(findings))
    this.#checks.check(this.drafts.state.draft)
    this.editors.setSequence(answerSequence(this.parts))
    this.#stop = this.drafts.store.subscribe((state, before) => {
      if (state.draft === before.draft) return
      this.#checks.check(state.draft)
      if (state.draft.language !== before.draft.language) this.editors.setLanguage(state.draft.language)
      if (state.draft.order !== before.draft.order || chosenKey(state) !== chosenKey(before)) {
        this.editors.setSequence(answerSequence(this.parts))
      }
    })
  }

  /** The page as it stands: order, chosen areas, unplaced text. */
  get parts(): PagePart[] {
    const { draft, template } = this.drafts.state
    return planPage(template, draft.order, chosenSections(draft), hasUnplacedText(draft), draft.proposals.length > 0)
      .parts
  }

  /** A finding that says what it said before is the same object, so that neither its card nor its mark is drawn again. */
  #take(findings: Finding[]): void {
    const shown = this.drafts.state.findings ?? []
    if (this.drafts.state.findings && sameList(shown, findings)) return
    const before = byAnswer(shown)
    const after = byAnswer(findings)
    this.drafts.store.setState({ findings })
    for (const [key, { answer }] of before) if (!after.has(key)) this.editors.setFindings(answer, [])
    for (const [key, { answer, list }] of after) {
      // Most answers keep their findings from one check to the next; redrawing those would cost with the draft's length.
      if (!sameList(before.get(key)?.list ?? [], list)) this.editors.setFindings(answer, list)
    }
  }

  /** Goes to a part of the page and puts the caret where writing goes on. */
  goTo(id: string): void {
    useDraftScreen.setState({ over: null })
    const part = this.parts.find((one) => one.id === id)
    if (!part) return
    this.drafts.store.setState({ inView: id })
    this.wentAt = performance.now()
    const element = document.getElementById(`part-${id}`)
    element?.scrollIntoView({ block: 'start' })
    if (part.type === 'section') this.#focusAnswer({ section: id, slot: part.section.slots[0]?.id ?? '' })
    else if (part.type === 'unplaced') this.#focusAnswer({ section: UNPLACED_SECTION, slot: 'text' })
    else element?.querySelector<HTMLElement>('input, textarea, select, button')?.focus({ preventScroll: true })
  }

  #focusAnswer(answer: AnswerRef): void {
    this.editors.focus(answer, undefined, 'start')
  }

  /** The part after (`by` 1) or before (-1) the one in view. */
  step(by: 1 | -1): void {
    const ids = this.parts.map(({ id }) => id)
    const at = ids.indexOf(this.drafts.state.inView)
    const target = ids[Math.max(0, Math.min(ids.length - 1, at + by))]
    if (target !== undefined) this.goTo(target)
  }

  /** Puts the caret on what a finding points at, or opens what can settle it. */
  show(place: Place, check = ''): void {
    useDraftScreen.setState({ over: null })
    const { draft } = this.drafts.state
    if (place.section === 'organisation') this.#focusField(`organisation-${place.field ?? 'name'}`, 'organisation')
    else if (place.section === 'proposals') {
      if (place.proposal) this.#focusField(`proposal-${place.proposal}-${place.field ?? 'paragraph'}`, 'proposals')
      else this.goTo('proposals')
    } else if (place.section !== null) {
      const section = draft.sections.find(({ id }) => id === place.section)
      if (!this.parts.some(({ id }) => id === place.section)) {
        useDraftScreen.setState({ dialog: section?.chosen === false ? 'areas' : null })
      } else if (place.slot) {
        const { block, start = 0, end = start } = place
        this.editors.focus(
          { section: place.section, slot: place.slot },
          block === undefined ? undefined : { block, start, end },
        )
      } else this.goTo(place.section)
    } else if (/limit|length|total/.test(check)) useDraftScreen.setState({ dialog: 'limits' })
    else if (/area/.test(check)) useDraftScreen.setState({ dialog: 'areas' })
    else if (/title/.test(check)) document.getElementById('draft-title')?.focus()
    else this.goTo('organisation')
  }

  #focusField(id: string, part: string): void {
    const field = document.getElementById(id)
    if (!field) {
      this.goTo(part)
      return
    }
    field.scrollIntoView({ block: 'center' })
    field.focus({ preventScroll: true })
  }

  /** Goes through the findings, the ones that stand in the way first. */
  nextFinding(): Finding | null {
    const findings = inWeight(this.drafts.state.findings ?? [])
    if (findings.length === 0) return null
    this.#finding = (this.#finding + 1) % findings.length
    const finding = findings[this.#finding] ?? null
    if (finding) this.show(finding.at, finding.check)
    return finding
  }

  close(): void {
    this.#stop()
    this.#checks.close()
    this.editors.dispose()
    this.drafts.close()
  }
}

function chosenKey(state: DraftState): string {
  return state.draft.sections
    .filter(({ chosen }) => chosen)
    .map(({ id }) => id)
    .join(' ')
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

const WEIGHT = { blocker: 0, warning: 1, advice: 2 } as const

/** Findings with the weightiest first; among equals as the checks gave them, which is the sequence of the text. */
export function inWeight(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => WEIGHT[a.level] - WEIGHT[b.level])
}

/** The session on the screen. Only for components that the draft screen holds. */
export function useSession(): DraftSession {
  const session = useApp((state) => state.session)
  if (!session) throw new Error('There is no open draft')
  return session
}

/** One value of the open draft; the component renders again only when that value changes. */
export function useDraft<T>(select: (state: DraftState) => T): T {
  return useStore(useSession().drafts.store, select)
}
