import type { Command } from '../contract/messages'
import { goBack, goHome, installPack, openFromDialog, tellProblem, useApp } from './app-store'
import { ask } from './bridge'
import { showTab, useDraftScreen } from './draft/screen-state'
import type { DraftSession } from './draft/session'
import { isDraftField } from './draft/step-place'
import { say } from './ui/toast'

const PLAIN_FIELD = 'input, textarea, select'

let last = { command: '', at: 0 }

/**
 * Does what a menu, a shortcut or the palette asks, on whatever is on the screen. A key that reaches the window and the menu
 * counts once.
 */
export function runCommand(command: Command, at: number = performance.now()): void {
  const toggles = command === 'undo' || command === 'redo' || command.startsWith('next') || command.startsWith('prev')
  if (last.command === command && at - last.at < (toggles ? 15 : 60)) return
  last = { command, at }
  const { session, screen, dialog } = useApp.getState()
  switch (command) {
    case 'new':
      void goHome()
      return
    case 'open':
      void openFromDialog()
      return
    case 'calendar':
      useApp.setState({ screen: 'calendar', dialog: null })
      return
    case 'settings':
      useApp.setState({ screen: 'settings', dialog: null })
      return
    case 'command-palette':
      useApp.setState({ dialog: dialog === 'palette' ? null : 'palette' })
      return
    case 'install-pack':
      void installPack()
      return
    case 'shortcuts':
      useApp.setState({ dialog: dialog === 'shortcuts' ? null : 'shortcuts' })
      return
    case 'close-draft':
      if (screen === 'draft') void goHome()
      else goBack()
      return
  }
  if (!session) return
  if (command === 'hand-in' || command === 'form-view') {
    void session.drafts.keep()
    useApp.setState({ screen: 'handin', handIn: command === 'hand-in' ? 'documents' : 'form', dialog: null })
    return
  }
  if (command === 'rehearse') {
    void session.drafts.keep()
    useApp.setState({ screen: 'statement', dialog: null })
    return
  }
  if (command === 'save') {
    void session.drafts.save()
    return
  }
  if (command === 'save-as') {
    void saveAs()
    return
  }
  const hasHistory = screen === 'draft' || screen === 'statement' || screen === 'handin'
  if (hasHistory && (command === 'undo' || command === 'redo')) undoOrRedo(command)
  if (screen !== 'draft') return
  switch (command) {
    case 'make-statement':
      useDraftScreen.setState({ dialog: 'statement' })
      return
    case 'next-section':
      session.step(1)
      return
    case 'previous-section':
      session.step(-1)
      return
    case 'show-guidance':
      showTab('guidance')
      return
    case 'show-findings':
      showTab('findings')
      return
    case 'show-checklist':
      showTab('checklist')
      return
    case 'next-finding':
    case 'previous-finding':
      void session.checked().then(() => {
        if (!session.stepFinding(command === 'next-finding' ? 1 : -1)) say('There is no finding to go to.')
      })
      return
    case 'apply-fix':
    case 'dismiss-finding':
      void session.checked().then(() => settleFinding(session, command))
      return
    case 'undo':
    case 'redo':
      return
    default:
      session.editors.run(command)
  }
}

/** Corrects or dismisses the finding at the caret, under the focus, or last gone to. */
function settleFinding(session: DraftSession, command: 'apply-fix' | 'dismiss-finding'): void {
  const current = session.currentFinding
  if (!current) say('There is no finding here. F8 goes to the next one.')
  else if (command === 'dismiss-finding') session.dismiss(current.finding)
  else if (current.finding.fix) session.correct([current.finding])
  else say('Only you can settle this one: no words would fit as they stand.')
}

/**
 * The draft's last step, wherever it was. A field whose text is not in the draft keeps its own history, and so do the fields of a dialog:
 * it covers the page, so nobody would see what was undone behind it.
 */
function undoOrRedo(command: 'undo' | 'redo'): void {
  const { session } = useApp.getState()
  if (!session || session.editors.run(command)) return
  const { activeElement } = document
  if (activeElement?.matches(PLAIN_FIELD) && !isDraftField(activeElement)) document.execCommand(command)
  else session.undo.run(command)
}

async function saveAs(): Promise<void> {
  const { session } = useApp.getState()
  if (!session) return
  await session.drafts.keep()
  const answer = await ask('draft.saveAs', { draft: session.drafts.state.handle })
  if (!answer.ok) tellProblem('The draft could not be saved there', answer.problem)
  else if (answer.value) {
    session.drafts.store.setState(answer.value)
    say(`Saved as ${answer.value.fileName} in ${answer.value.folderName}.`)
  }
}
