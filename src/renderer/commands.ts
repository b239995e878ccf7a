import { COMMAND_ROWS, type Command, type CommandRow, type DraftCommand, type Usable } from '../contract/commands'
import { text } from '../messages/sentence'
import {
  closeTab,
  compileFolder,
  goBack,
  goHome,
  installPack,
  openFromDialog,
  type Screen,
  stepTab,
  useApp,
} from './app-store'
import { ask } from './bridge'
import { commandForKey, repeats } from './command-keys'
import { startNote } from './draft/note-writing'
import { showTab, toggleSide, useDraftScreen } from './draft/screen-state'
import type { DraftSession } from './draft/session'
import { isTextField, keepFieldHistories, stepInField } from './field-history'
import { focusWhenThere } from './focus-when-there'
import { askFor } from './locking/asked'
import { catchEarlyKeys, takeEarlyKeys } from './palette/early-keys'
import { tellProblem } from './problem'
import { cycleRegions } from './regions'
import { say } from './ui/toast'
import { forgetDraft, rememberFold } from './window-memory'

/** Id of the field on the start page that finds in all drafts. */
export const HOME_SEARCH = 'home-search'

/** Id of the fold on the start page that holds the templates where there are drafts. */
export const HOME_TEMPLATES = 'home-templates'

/** What the commands do that need no draft. */
const DEEDS: Record<Exclude<Command, DraftCommand>, () => void> = {
  new: () => {
    rememberFold(HOME_TEMPLATES, true)
    void goHome()
  },
  open: () => void openFromDialog(),
  'new-from-call': () => void import('./call/call-store').then(({ startCall }) => startCall()),
  'write-pack': () => void packEditor().then(({ startPackEditor }) => startPackEditor()),
  'install-pack': () => void installPack(),
  'compile-proposals': () => void compileFolder(),
  'compare-files': () => void import('./compare/compare-store').then(({ startCompare }) => startCompare()),
  'next-change': () => void import('./compare/changes').then(({ stepChange }) => stepChange(1)),
  'previous-change': () => void import('./compare/changes').then(({ stepChange }) => stepChange(-1)),
  calendar: () => useApp.setState({ screen: 'calendar', dialog: null }),
  settings: () => useApp.setState({ screen: 'settings', dialog: null }),
  find: () => void findWords(),
  evidence: () => void import('./evidence/opening').then(({ openEvidence }) => openEvidence()),
  'command-palette': () => toggleDialog('palette'),
  shortcuts: () => toggleDialog('shortcuts'),
  'first-steps': () => void showFirstSteps(),
  'close-draft': () => {
    const { screen, session } = useApp.getState()
    if (screen === 'draft' && session) void closeTab(session)
    else goBack()
  },
  'next-part': () => goToPart(false),
  'previous-part': () => goToPart(true),
  'next-tab': () => stepTab(1),
  'previous-tab': () => stepTab(-1),
}

const goToPart = (back: boolean) => cycleRegions(back, () => useApp.getState().session?.focusText() ?? false)

const packEditor = () => import('./pack-editor/pack-editor-store')

/** What commands do on a screen that has something of its own to save, to undo or to put away. */
const SCREEN_DEEDS: Partial<Record<Screen, Partial<Record<Command, () => void>>>> = {
  'pack-editor': {
    save: () => void packEditor().then(({ savePack }) => savePack()),
    undo: () => void packEditor().then(({ undo }) => undo()),
    redo: () => void packEditor().then(({ redo }) => redo()),
  },
  statement: {
    'close-draft': () => void import('./statement/leave-statement').then(({ leaveStatement }) => leaveStatement()),
  },
}

/** In the text that was last written in, wherever the focus went meanwhile, as from the palette. */
const inText = (command: Command) => (session: DraftSession) => {
  if (session.editors.current === null) return
  if (!session.editors.where.hasFocus) session.editors.where.refocus()
  session.editors.commands.carryOut(command)
}

/** What the commands do that need a draft. */
const moveSection = (by: 1 | -1) => (session: DraftSession) =>
  void import('./draft/section-order').then(({ stepSection }) => stepSection(session, by))

const DRAFT_DEEDS: Record<DraftCommand, (session: DraftSession) => void> = {
  save: ({ drafts }) => void drafts.save(),
  'save-as': (session) => void saveAs(session),
  'another-draft': () => void goHome('beside'),
  rehearse: (session) => leaveFor(session, { screen: 'statement' }),
  'hand-in': (session) => leaveFor(session, { screen: 'handin', handIn: 'documents' }),
  print: (session) => void import('./draft/printing').then(({ printPages }) => printPages(session)),
  'form-view': (session) => leaveFor(session, { screen: 'handin', handIn: 'form' }),
  history: (session) => leaveFor(session, { screen: 'history' }),
  'send-for-review': (session) => void import('./review/reviewing').then((deeds) => deeds.sendForReview(session)),
  'take-back-review': (session) => void import('./review/reviewing').then((deeds) => deeds.chooseReviewed(session)),
  'compare-with-file': (session) => void import('./compare/compare-store').then((deeds) => deeds.compareDraft(session)),
  'clear-draft': (session) => void clearDraft(session),
  'make-statement': (session) => {
    useApp.setState({ screen: 'draft', dialog: null })
    session.arrival.when(
      () => useDraftScreen.setState({ dialog: 'statement' }),
      () => {},
    )
  },
  'set-passphrase': ({ drafts }) => askFor('set', drafts.state.locked),
  'change-passphrase': ({ drafts }) => askFor('change', drafts.state.locked),
  'take-passphrase': ({ drafts }) => askFor('take', drafts.state.locked),
  replace: (session) => findIn(session, 'replace'),
  'find-next': (session) => session.find.step(1),
  'find-previous': (session) => session.find.step(-1),
  undo: (session) => undoOrRedo(session, 'undo'),
  redo: (session) => undoOrRedo(session, 'redo'),
  bold: inText('bold'),
  italic: inText('italic'),
  underline: inText('underline'),
  strikethrough: inText('strikethrough'),
  superscript: inText('superscript'),
  subscript: inText('subscript'),
  highlight: inText('highlight'),
  'clear-formatting': inText('clear-formatting'),
  footnote: inText('footnote'),
  link: inText('link'),
  paragraph: inText('paragraph'),
  'heading-1': inText('heading-1'),
  'heading-2': inText('heading-2'),
  'heading-3': inText('heading-3'),
  'bullet-list': inText('bullet-list'),
  'numbered-list': inText('numbered-list'),
  quote: inText('quote'),
  table: inText('table'),
  'insert-image': (session) => {
    if (session.editors.current === null) say(text('image.noPlace'))
    else inText('insert-image')(session)
  },
  'formatting-bar': ({ editors }) => editors.focusToolbar(),
  'move-section-up': moveSection(-1),
  'move-section-down': moveSection(1),
  'next-section': (session) => session.step(1),
  'previous-section': (session) => session.step(-1),
  'toggle-outline': () => toggleSide('outline'),
  'toggle-panel': () => toggleSide('panel'),
  'focus-mode': () => useDraftScreen.setState(({ onlyText }) => ({ onlyText: !onlyText, over: null })),
  'show-guidance': () => showTab('guidance'),
  'show-paper': () => showTab('paper'),
  'compare-versions': () => useDraftScreen.setState({ dialog: 'versions' }),
  'show-results': () => useDraftScreen.setState({ dialog: 'results' }),
  'show-reference': async (session) => {
    const { showReferenceAtCaret } = await import('./draft/reference-popover')
    if (!showReferenceAtCaret(session)) say(text('paper.noReference'))
  },
  'show-findings': () => showTab('findings'),
  'copy-answer': (session) => void import('./draft/copying').then((deeds) => deeds.copyAnswer(session)),
  'copy-section': (session) => void import('./draft/copying').then((deeds) => deeds.copySection(session)),
  'copy-draft': (session) => void import('./draft/copying').then((deeds) => deeds.copyDraft(session)),
  'show-notes': () => showTab('notes'),
  'add-note': startNote,
  'keep-evidence': (session) => void import('./evidence/opening').then((deeds) => deeds.keepSelection(session)),
  'next-note': (session) => stepNote(session, 1),
  'previous-note': (session) => stepNote(session, -1),
  'show-checklist': () => showTab('checklist'),
  'show-page': () => showTab('page'),
  'next-finding': (session) => stepFinding(session, 1),
  'previous-finding': (session) => stepFinding(session, -1),
  'apply-fix': (session) => void session.checked().then(() => settleFinding(session, 'apply-fix')),
  'dismiss-finding': (session) => void session.checked().then(() => settleFinding(session, 'dismiss-finding')),
}

/** The table of commands and their functions, which a test can add to. */
export interface CommandSet {
  rows: readonly CommandRow[]
  deeds: Readonly<Record<string, () => void>>
  draftDeeds: Readonly<Record<string, (session: DraftSession) => void>>
}

export const ALL_COMMANDS: CommandSet = { rows: COMMAND_ROWS, deeds: DEEDS, draftDeeds: DRAFT_DEEDS }

/** Whether a command can do something now. */
export function isUsable(usable: Usable, screen: Screen, hasDraft: boolean, tabs = hasDraft ? 1 : 0): boolean {
  switch (usable) {
    case 'always':
      return true
    case 'tabs':
      return tabs > (hasDraft ? 1 : 0)
    case 'inside':
      return screen !== 'home'
    case 'compared':
      return screen === 'compare' || screen === 'history'
    case 'open':
      return hasDraft
    case 'page':
      return hasDraft && screen === 'draft'
    case 'written':
      return hasDraft && screen !== 'home' && screen !== 'calendar' && screen !== 'settings' && screen !== 'compare'
  }
}

/** Does what a menu, a key, a button or the palette asks, on whatever is on the screen; nothing where it may not be used. */
export function runCommand(command: Command): void {
  runFrom(ALL_COMMANDS, command)
}

/** The same, from a set of commands. */
export function runFrom({ rows, deeds, draftDeeds }: CommandSet, command: Command): void {
  if (command === 'undo' || command === 'redo') {
    const stepped = stepInField(command)
    if (stepped === 'over') say(text(`undo.nothingLeft.${command}`))
    if (stepped !== 'none') return
  }
  const { session, screen, tabs } = useApp.getState()
  const row = rows.find(({ id }) => id === command)
  const onScreen = SCREEN_DEEDS[screen]?.[command]
  if (onScreen) {
    onScreen()
    return
  }
  if (!row || !isUsable(row.usable, screen, session !== null, tabs.length)) return
  if (Object.hasOwn(deeds, command)) deeds[command]?.()
  else if (session) draftDeeds[command]?.(session)
}

/**
 * Answers the keys of all commands, before any widget sees them: a key that is a command's where the focus is reaches that command
 * and nothing else. The menu shows the keys and leaves them alone. Returns what ends it.
 */
export function answerKeys(commands: CommandSet = ALL_COMMANDS): () => void {
  const onKey = (event: KeyboardEvent) => {
    const command = commandForKey(event, commands.rows)
    if (command === null) return
    event.preventDefault()
    event.stopPropagation()
    if (!event.repeat || repeats(command, commands.rows)) runFrom(commands, command)
  }
  window.addEventListener('keydown', onKey, true)
  const stopKeeping = keepFieldHistories()
  return () => {
    window.removeEventListener('keydown', onKey, true)
    stopKeeping()
  }
}

/** Home as it is at the first start. Its heading has the focus, so that it is read out and seen. */
async function showFirstSteps(): Promise<void> {
  await goHome()
  if (useApp.getState().screen !== 'home') return
  useApp.setState({ firstSteps: true })
  focusWhenThere(() => document.getElementById('first-steps'))
}

/** In the open draft, whichever of its screens is shown; without one, in all drafts. */
async function findWords(): Promise<void> {
  const { session, screen } = useApp.getState()
  if (session) {
    findIn(session, 'find')
    return
  }
  if (screen !== 'home') await goHome()
  document.getElementById(HOME_SEARCH)?.focus()
}

function findIn(session: DraftSession, how: 'find' | 'replace'): void {
  if (useApp.getState().screen !== 'draft') leaveFor(session, { screen: 'draft' })
  // In a small window a panel would lie over the bar.
  useDraftScreen.setState({ over: null })
  session.find.open(how)
}

function toggleDialog(name: 'palette' | 'shortcuts'): void {
  const opens = useApp.getState().dialog !== name
  if (name === 'palette') {
    if (opens)
      catchEarlyKeys({
        isAwaited: () => useApp.getState().dialog === 'palette',
        giveUp: () => useApp.setState({ dialog: null }),
      })
    else takeEarlyKeys()
  }
  useApp.setState({ dialog: opens ? name : null })
}

function leaveFor(session: DraftSession, to: Partial<ReturnType<typeof useApp.getState>>): void {
  void session.drafts.keep()
  useApp.setState({ ...to, dialog: null })
}

function stepFinding(session: DraftSession, by: 1 | -1): void {
  void session.checked().then(() => {
    if (!session.stepFinding(by)) say(text('commands.noFindings'))
  })
}

function stepNote(session: DraftSession, by: 1 | -1): void {
  if (!session.stepNote(by)) say(text('commands.noNotes'))
}

/** Corrects or dismisses the finding at the caret, under the focus, or last gone to. */
function settleFinding(session: DraftSession, command: 'apply-fix' | 'dismiss-finding'): void {
  const current = session.currentFinding
  if (!current) say(text('commands.noFindingHere'))
  else if (command === 'dismiss-finding') session.dismiss(current.finding)
  else if (current.finding.fix) session.correct([current.finding])
  else say(text('commands.noFix'))
}

/**
 * The draft's last step, wherever it was. Who writes in a field of a dialog has only what was typed there to take back: the dialog covers the page, so
 * nobody would see what was undone behind it.
 */
function undoOrRedo(session: DraftSession, command: 'undo' | 'redo'): void {
  const { activeElement } = document
  if (isTextField(activeElement) && activeElement.closest('[role=dialog]')) say(text(`undo.nothingLeft.${command}`))
  else if (!session.editors.commands.run(command)) session.undo.run(command)
}

async function clearDraft(session: DraftSession): Promise<void> {
  await session.drafts.keep()
  const { handle, draft } = session.drafts.state
  const answer = await ask('history.clear', { draft: handle })
  if (!answer.ok) tellProblem(text('history.clearFailed'), answer.problem)
  else if (answer.value.cleared) {
    forgetDraft(draft.id)
    useApp.setState({ screen: 'draft' })
    say(text('history.cleared'))
  }
}

async function saveAs(session: DraftSession): Promise<void> {
  await session.drafts.keep()
  const answer = await ask('draft.saveAs', { draft: session.drafts.state.handle })
  if (!answer.ok) tellProblem(text('commands.saveAs.failed'), answer.problem)
  else if (answer.value) {
    session.drafts.store.setState(answer.value)
    say(text('commands.saveAs.saved', { file: answer.value.fileName, folder: answer.value.folderName }))
  }
}
