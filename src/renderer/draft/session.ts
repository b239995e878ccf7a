import type { OpenedDraft } from '../../contract/messages'
import type { Settings } from '../../contract/settings'
import { ruleName } from '../../core/check/rule-names'
import { silentIn } from '../../core/check/silent-rules'
import type { Draft } from '../../core/draft/draft'
import type { Finding, Fix, Place, SettlingDialog } from '../../core/draft/finding'
import { lacksText } from '../../core/draft/images'
import { lookOfStretches } from '../../core/draft/selected-across'
import { problemText } from '../../core/result'
import { UNPLACED_SECTION } from '../../core/template/unplaced'
import { message } from '../../messages/message'
import { sentence, text } from '../../messages/sentence'
import { ask } from '../bridge'
import { Checking } from '../checking/checking'
import { AnswerEditors, type AnswerRef } from '../editor'
import { Finder } from '../find/finder'
import { watched } from '../mistakes'
import { openLink } from '../open-link'
import { useOrganisations } from '../organisations'
import { addOwnWord, loadOwnWords, removeOwnWord, useOwnWords } from '../own-words'
import { PROOFREADING_OFF, Proofreading } from '../proofread/proofreading'
import { dropToastsOf, say } from '../ui/toast'
import { copyAcross, giveAcross, removeAcross } from './across-steps'
import { Arrival } from './arrival'
import { imageHost } from './draft-images'
import { switchRule } from './draft-steps'
import { type DraftState, DraftStore, type Made } from './draft-store'
import { EvidenceWatch } from './evidence-watch'
import { rememberCard } from './finding-focus'
import { Findings } from './findings'
import { doneInWords, groupOfPart, groupsOf, type Keyed, keyed, matches } from './findings-view'
import { MarginNotes } from './margin-notes'
import { notesOnPage } from './notes-view'
import { answerSequence, type PagePart, pageOf } from './page-plan'
import { tellPasteLost } from './paste-losses'
import { pasteRoom } from './paste-room'
import { bringToMiddle } from './resting-rows'
import { useDraftScreen } from './screen-state'
import { proposalFieldId } from './step-place'
import { DraftUndo, type Screens } from './undo'

/** Where a session hears of the writer's settings, now and whenever they change. */
export interface SettingsSource {
  getState(): { settings: Settings | null }
  subscribe(listener: (state: { settings: Settings | null }) => void): () => void
}

/**
 * One open draft with all that lives beside it: its store, its editors, its checks. It rests until its tab is in front (`wake`) and whenever it is
 * behind another (`rest`): then it has its text, its history and what was found, and neither editors nor workers.
 */
export class DraftSession {
  readonly drafts: DraftStore
  readonly editors: AnswerEditors
  /** What is found, and what is done about it. Other checkers hand in theirs here. */
  readonly findings: Findings
  readonly undo: DraftUndo
  readonly #notes: MarginNotes
  readonly find: Finder
  /** What waits for the page to be on the window. */
  readonly arrival = new Arrival()
  readonly #opened: Pick<OpenedDraft, 'template' | 'pack'>
  readonly #app: SettingsSource & Screens
  #checking: Checking | null = null
  #proofreading: Proofreading | null = null
  /** The draft whose language was read to its end before the tab went behind another. */
  #readToEnd: Draft | null = null
  readonly #evidence: EvidenceWatch
  readonly #stop: () => void
  /** The page whose sequence the editors have. */
  #sequenced: readonly PagePart[] = []
  /** When a part was last gone to, on the clock of `performance`: what scrolls past on the way is not in view. */
  wentAt = Number.NEGATIVE_INFINITY

  constructor(opened: OpenedDraft, app: SettingsSource & Screens) {
    this.#app = app
    this.#opened = opened
    this.drafts = new DraftStore(opened, {
      ask,
      now: () => new Date().toISOString(),
      newId: () => crypto.randomUUID(),
      collect: (later) => this.editors.flush(later),
      show: (draft, before) => this.#tellEditors(draft, before),
      gesture: () => this.editors.gesture,
      refused: () => say(text('openElsewhere.refused'), { about: 'openElsewhere' }),
    })
    this.editors = new AnswerEditors({
      language: opened.content.language,
      images: imageHost(this.drafts),
      onChange: ({ section, slot }, { blocks, ...how }) => this.drafts.answer(section, slot, blocks, how),
      onHistory: (command) => this.undo.run(command),
      onFocus: (answer) => {
        if (answer) this.drafts.store.setState({ inView: answer.section })
        else void this.drafts.keep(true)
      },
      pasteRoom: pasteRoom(this.drafts),
      onRefused: (sentence) => say(sentence, { about: 'paste', of: this.drafts }),
      onPasteLost: (lost) => tellPasteLost(lost, this.drafts),
      onTextClick: (place) => {
        const [finding] = this.editors.findingsAt(place)
        if (finding) useDraftScreen.setState({ card: { finding, focus: false } })
        const [note] = this.editors.notesAt(place)
        if (note) useDraftScreen.setState({ note })
      },
      onCopyAcross: (stretches) => copyAcross(this, stretches),
      onRemoveAcross: (stretches, deed, ends) => removeAcross(this, stretches, deed, ends),
      lookAcross: (stretches) => lookOfStretches(this.drafts.state.draft, stretches),
      onGiveAcross: (stretches, look, ends) => giveAcross(this.drafts, stretches, look, ends),
      onOnlyWithin: () => say(text('editor.onlyWithin'), { about: 'onlyWithin' }),
      onLink: (address) => void openLink(address),
      mayWrite: () => !this.drafts.isOnlyRead,
      smartMarks: () => app.getState().settings?.smartMarks ?? false,
    })
    this.findings = new Findings(this.drafts, this.editors, () =>
      silentIn(this.drafts.state.draft, {
        forGood: app.getState().settings?.silentRules ?? [],
        organisations: useOrganisations.getState().list ?? [],
      }),
    )
    this.#notes = new MarginNotes(this.drafts, this.editors)
    this.undo = new DraftUndo(this.drafts, this.editors, app, this.arrival)
    const { drafts, editors, undo, arrival } = this
    this.find = new Finder({ drafts, editors, undo, arrival, bring: () => app.setState({ screen: 'draft' }) })
    this.#setSequence()
    this.#evidence = new EvidenceWatch(this.drafts, this.findings)
    this.findings.offer(({ word }) =>
      word === undefined ? [] : [{ label: text('ownWords.add'), run: () => void keepWord(word) }],
    )
    let silent = app.getState().settings?.silentRules
    const stops = [
      useOwnWords.subscribe(() => this.#knowWords()),
      useOrganisations.subscribe(() => this.findings.show()),
      app.subscribe(({ settings }) => {
        this.#turnProofreading(settings?.proofreading === true)
        if (settings?.silentRules === silent) return
        silent = settings?.silentRules
        this.findings.show()
      }),
      this.drafts.store.subscribe((state, before) => this.#follow(state, before)),
    ]
    this.#stop = () => {
      for (const stop of stops) stop()
    }
  }

  /** Its tab comes to the front: it is checked and read, and its answers may have editors. */
  wake(): void {
    if (this.#checking) return
    const { template } = this.#opened
    const { draft, pages } = this.drafts.state
    this.#checking = new Checking(draft, {
      template,
      startWorker: () =>
        watched(
          'check-worker',
          new Worker(new URL('../checking/check-worker.ts', import.meta.url), { type: 'module' }),
        ),
      onFindings: (found, checked) => this.findings.take('rules', found, checked),
      onState: (checking) => {
        if (checking !== this.drafts.state.checking) this.drafts.store.setState({ checking })
      },
    })
    if (pages !== null) this.#checking.check(draft, pages)
    this.#proofreading = new Proofreading(draft, {
      template,
      readBefore: this.#readToEnd,
      startWorker: () => {
        void loadOwnWords()
        return watched(
          'proofread-worker',
          new Worker(new URL('../proofread/proofread-worker.ts', import.meta.url), { type: 'module' }),
        )
      },
      later: whenQuiet,
      onFindings: (found, checked) => this.findings.take('language', found, checked),
      onState: (proofreading) => this.drafts.store.setState({ proofreading }),
    })
    this.#knowWords()
    this.#turnProofreading(this.#app.getState().settings?.proofreading === true)
    this.#notes.wake()
    this.find.wake()
  }

  /** Its tab goes behind another, or home comes before it: what its editors hold is in the draft and on its way to the shell. */
  rest(): void {
    this.#stopReading()
    this.find.rest()
    this.editors.rest()
    void this.drafts.keep()
  }

  #stopReading(): void {
    this.#checking?.close()
    this.#checking = null
    this.#proofreading?.close()
    if (this.#proofreading) this.#readToEnd = this.#proofreading.readToEnd
    this.#proofreading = null
    this.#notes.rest()
  }

  #knowWords(): void {
    this.#proofreading?.know([...(this.#opened.pack.words ?? []), ...(useOwnWords.getState().words ?? [])])
  }

  #turnProofreading(on: boolean): void {
    this.#proofreading?.turn(on)
    if (on || this.drafts.state.proofreading.progress === 'off') return
    // It was switched off while nothing read this draft.
    this.#readToEnd = null
    this.findings.take('language', [], this.drafts.state.draft)
    this.drafts.store.setState({ proofreading: PROOFREADING_OFF })
  }

  #follow(state: DraftState, before: DraftState): void {
    if (pageOf(state) !== this.#sequenced) this.#setSequence()
    this.#evidence.follow(state, before)
    if (state.openElsewhere !== before.openElsewhere) this.editors.followMayWrite()
    if (state.draft === before.draft && state.pages === before.pages) return
    this.#checking?.check(state.draft, state.pages)
    if (state.draft === before.draft) return
    this.#proofreading?.check(state.draft)
    const { dismissed, rules, limits, organisation } = before.draft
    if (
      state.draft.dismissed !== dismissed ||
      state.draft.rules !== rules ||
      state.draft.limits !== limits ||
      state.draft.organisation !== organisation
    )
      this.findings.show()
    if (state.draft.language !== before.draft.language) this.editors.setLanguage(state.draft.language)
  }

  #setSequence(): void {
    this.#sequenced = this.parts
    this.editors.setSequence(answerSequence(this.parts))
  }

  /** The page as it stands: order, chosen areas, unplaced text. */
  get parts(): readonly PagePart[] {
    return pageOf(this.drafts.state)
  }

  /** What another hand changed in answers: their editors follow. */
  #tellEditors(draft: Draft, before: Draft): void {
    const known = new Map(before.sections.map((section) => [section.id, section]))
    for (const section of draft.sections) {
      const was = known.get(section.id)
      known.delete(section.id)
      if (section === was) continue
      for (const slot of new Set([...Object.keys(section.answers), ...Object.keys(was?.answers ?? {})])) {
        const blocks = section.answers[slot]
        if (blocks !== was?.answers[slot]) this.editors.accept({ section: section.id, slot }, blocks ?? [])
      }
    }
    // A section that the draft had not before its first word is not there again.
    for (const { id, answers } of known.values())
      for (const slot of Object.keys(answers)) this.editors.accept({ section: id, slot }, [])
  }

  /** Does something on the page, which comes to the window first where another screen is on it. */
  #onPage(show: () => void): void {
    this.arrival.when(show, () => this.#app.setState({ screen: 'draft' }))
  }

  /** Goes to a part of the page and puts the caret where writing goes on. */
  goTo(id: string): void {
    this.#onPage(() => this.#goTo(id))
  }

  #goTo(id: string): void {
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
    this.editors.where.focus(answer, undefined, 'start')
  }

  /** Puts the caret where it was in the text, or into the first answer of the part in view or below. False where there is none. */
  focusText(): boolean {
    const from = Math.max(
      0,
      this.parts.findIndex(({ id }) => id === this.drafts.state.inView),
    )
    const [first] = answerSequence([...this.parts.slice(from), ...this.parts.slice(0, from)])
    const answer = this.editors.current ?? first
    if (!answer) return false
    this.editors.where.focus(answer)
    return this.editors.where.hasFocus
  }

  /** The part after (`by` 1) or before (-1) the one in view. */
  step(by: 1 | -1): void {
    const ids = this.parts.map(({ id }) => id)
    const at = ids.indexOf(this.drafts.state.inView)
    const target = ids[Math.max(0, Math.min(ids.length - 1, at + by))]
    if (target !== undefined) this.goTo(target)
  }

  /** Puts the caret on what a finding points at, or opens what can settle it. */
  show(place: Place, settledIn?: SettlingDialog): void {
    this.#onPage(() => this.#show(place, settledIn))
  }

  #show(place: Place, settledIn: SettlingDialog | undefined): void {
    useDraftScreen.setState({ over: null })
    const { draft } = this.drafts.state
    const field = fieldOf(place)
    if (field !== '') this.#focusField(field, place)
    else if (place.section === 'proposals') this.goTo('proposals')
    else if (place.section !== null) {
      const section = draft.sections.find(({ id }) => id === place.section)
      if (!this.parts.some(({ id }) => id === place.section)) {
        useDraftScreen.setState({ dialog: section?.chosen === false ? 'areas' : null })
      } else if (place.slot) {
        const { block, start = 0, end = start } = place
        this.editors.where.focus(
          { section: place.section, slot: place.slot },
          block === undefined ? undefined : { block, start, end },
        )
        // Who comes to an image that says nothing comes to say it.
        const shown = block === undefined ? undefined : section?.answers[place.slot]?.[block]
        if (shown?.type === 'image' && lacksText(shown)) this.editors.boxes.describeImage()
      } else this.goTo(place.section)
    } else if (settledIn) useDraftScreen.setState({ dialog: settledIn })
    else this.goTo('organisation')
  }

  #focusField(id: string, { section, start, end }: Place): void {
    const field = bringToMiddle(id)
    if (!field) {
      this.goTo(section ?? 'organisation')
      return
    }
    field.focus({ preventScroll: true })
    const holdsWords =
      field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')
    if (holdsWords && start !== undefined && end !== undefined) field.setSelectionRange(start, end)
  }

  /** The findings that are shown, as the page has them from top to bottom. */
  get shownFindings(): Keyed[] {
    const { filter } = useDraftScreen.getState()
    const shown = keyed(this.drafts.state.findings ?? []).filter(({ finding }) => matches(finding, filter))
    return groupsOf(shown, this.parts).flatMap(({ findings }) => findings)
  }

  /** Goes to what a finding points at, and shows its card. */
  showFinding({ key, finding }: Keyed): void {
    useDraftScreen.setState({ finding: key })
    this.show(finding.at, finding.settledIn)
  }

  /** Done when the findings are those of the text as it is: places of a moment ago would be the wrong words. */
  async checked(): Promise<void> {
    this.drafts.current()
    await this.#checking?.fresh()
  }

  /** Starts checks that failed, without waiting for a change. */
  checkAgain(): void {
    this.#checking?.again()
  }

  /** The next finding after the caret, or before it, around the end; null when there is none. */
  stepFinding(by: 1 | -1): Finding | null {
    const shown = this.shownFindings
    if (shown.length === 0) return null
    const here = this.#findingsHere()
    const current = useDraftScreen.getState().finding
    const at = shown.findIndex(({ key }) => key === current)
    const known = at !== -1 && (here === null || here.some(({ key }) => key === current))
    const places = shown.map(({ finding }) => finding.at)
    const next = shown[known ? (at + by + shown.length) % shown.length : this.#besideCaret(places, by)]
    if (!next) return null
    useDraftScreen.setState({ tab: 'findings', announced: sentence(next.finding.message) })
    this.showFinding(next)
    return next.finding
  }

  /** Goes to the next open margin note after the caret, or before it, around the end; false when there is none. */
  stepNote(by: 1 | -1): boolean {
    this.drafts.current()
    const { draft } = this.drafts.state
    const open = notesOnPage(draft, this.parts).filter(({ note }) => !note.resolved)
    if (open.length === 0) return false
    const current = useDraftScreen.getState().note
    const caret = this.editors.where.caretPlace()
    const at = open.findIndex(({ note, place }) => note.id === current && (!caret || isAt(place, caret)))
    const places = open.map(({ place }) => place)
    const next = open[at === -1 ? this.#besideCaret(places, by) : (at + by + open.length) % open.length]
    if (!next) return false
    const { author, text: words } = next.note
    useDraftScreen.setState({
      tab: 'notes',
      note: next.note.id,
      announced: text('marginNote.said', { author: author || message('marginNote.nobody'), words }),
    })
    this.show(next.place)
    return true
  }

  /** Index of the first place after the caret, or of the last before it; without a caret, of the part in view. */
  #besideCaret(places: readonly Place[], by: 1 | -1): number {
    const caret = this.editors.where.caretPlace()
    const sequence = this.parts.map(groupOfPart)
    const inView = this.parts.find(({ id }) => id === this.drafts.state.inView)
    const here = sequence.indexOf(caret?.section ?? groupOfPart(inView))
    const slots = inView?.type === 'section' ? inView.section.slots.map(({ id }) => id) : []
    const compare = (at: Place): number => {
      const part = sequence.indexOf(at.section ?? 'draft') - here
      if (part !== 0 || !caret) return part
      return (
        slots.indexOf(at.slot ?? '') - slots.indexOf(caret.slot) ||
        (at.block ?? -1) - caret.block ||
        (at.start ?? -1) - caret.offset
      )
    }
    if (by === 1)
      return Math.max(
        0,
        places.findIndex((each) => compare(each) >= 0),
      )
    const before = places.filter((each) => compare(each) < 0).length
    return (before - 1 + places.length) % places.length
  }

  /** Findings at the caret, or of the field or card with the focus; null where no text and no card has it. */
  #findingsHere(): Keyed[] | null {
    const shown = this.shownFindings
    const focused = document.activeElement
    const card = focused?.closest<HTMLElement>('[data-finding]')?.dataset.finding
    if (card !== undefined) return shown.filter(({ key }) => key === card)
    const caret = this.editors.where.caretPlace()
    if (caret) return shown.filter(({ finding: { at } }) => isAt(at, caret))
    const field = focused instanceof HTMLElement && focused.matches('input, textarea, select') ? focused.id : ''
    return field === '' ? null : shown.filter(({ finding }) => fieldOf(finding.at) === field)
  }

  /** The finding that a command means: the one at the caret or under the focus, else the one that was gone to last. */
  get currentFinding(): Keyed | null {
    const current = useDraftScreen.getState().finding
    const here = this.#findingsHere() ?? this.shownFindings.filter(({ key }) => key === current)
    return here.find(({ key }) => key === current) ?? here.find(({ finding }) => finding.fix) ?? here[0] ?? null
  }

  /** Makes the fix of a finding, of several as one, or one that was chosen `instead`, and says what was done. False when nothing was. */
  correct(findings: readonly Finding[], instead?: Fix): boolean {
    const inText = this.editors.where.caretPlace()
    const goOn = rememberCard()
    const done = this.findings.correct(findings, instead)
    if (!done.ok) {
      say(problemText(done.problem))
      return false
    }
    if (done.value.fix.edits.length === 0) return false
    const [first] = findings
    if (inText && first && findings.length === 1) this.#caretAfter(done.value.fix, first.at)
    goOn()
    this.#told(doneInWords(done.value.fix), done.value)
    return true
  }

  dismiss(finding: Finding): void {
    const goOn = rememberCard()
    const done = this.findings.dismiss(finding)
    goOn()
    this.#told(text('settled.dismissed'), done)
  }

  /** Switches the rule of a finding off in this draft. What stands in the way of handing in is still said. */
  switchRuleOff({ check }: Finding): void {
    const name = ruleName(check)
    const goOn = rememberCard()
    const made = switchRule(this.drafts, check, false, name)
    goOn()
    this.#told(text('settled.ruleOff', { name }), made)
  }

  #told(what: string, made: Made): void {
    const count = this.drafts.state.findings?.length ?? 0
    this.undo.offer(text('settled.left', { what, count }), made, 'finding')
  }

  /** Writing goes on after the words that a fix put in at this place. */
  #caretAfter(fix: Fix, { section, slot, block, start = 0 }: Place): void {
    if (section === null || slot === undefined || block === undefined) return
    const edits = fix.edits.filter((edit) => edit.section === section && edit.slot === slot && edit.block === block)
    const own = edits.find((edit) => edit.start <= start && start <= edit.end) ?? edits[0]
    if (!own) return
    const shift = edits.reduce(
      (sum, { start: at, text, was }) => sum + (at < own.start ? text.length - was.length : 0),
      0,
    )
    const end = own.start + shift + own.text.length
    this.editors.where.focus({ section, slot }, { block, start: end, end })
  }

  close(): void {
    this.#stop()
    this.find.leave()
    this.#evidence.close()
    this.#stopReading()
    this.editors.dispose()
    this.drafts.close()
    dropToastsOf(this.drafts)
  }
}

/** A draft that was just opened is read by its writer first. */
const PROOFREAD_AFTER = 3_000

function whenQuiet(run: () => void): () => void {
  let idle = 0
  // Dictionaries are loaded when the draft has been looked at, not while it is opened.
  const timer = setTimeout(() => {
    idle = requestIdleCallback(run)
  }, PROOFREAD_AFTER)
  return () => {
    clearTimeout(timer)
    cancelIdleCallback(idle)
  }
}

async function keepWord(word: string): Promise<void> {
  if (await addOwnWord(word))
    say(text('ownWords.added', { word }), {
      action: {
        label: text('ui.undo'),
        run: () => void removeOwnWord(word),
      },
    })
}

/** Id of the field on the page that a place is, or the empty string. */
function fieldOf({ section, proposal, field }: Place): string {
  if (section === 'organisation') return `organisation-${field ?? 'name'}`
  if (section === 'proposals' && proposal) return proposalFieldId(proposal, field)
  return section === null && field === 'title' ? 'draft-title' : ''
}

/** True where the caret is in a place, or at its edge. */
function isAt(at: Place, caret: AnswerRef & { block: number; offset: number }): boolean {
  if (at.section !== caret.section || at.slot !== caret.slot) return false
  if (at.block === undefined) return true
  return at.block === caret.block && (at.start ?? 0) <= caret.offset && caret.offset <= (at.end ?? Infinity)
}

const WEIGHT = { blocker: 0, warning: 1, advice: 2 } as const

/** Findings with the weightiest first; among equals as the checks gave them, which is the sequence of the text. */
export function inWeight(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => WEIGHT[a.level] - WEIGHT[b.level])
}
