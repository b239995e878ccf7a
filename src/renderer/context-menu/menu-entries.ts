import { commandRow } from '../../contract/commands'
import type { EditAction } from '../../contract/messages'
import type { Finding } from '../../core/draft/finding'
import { sentence, text } from '../../messages/sentence'
import { useApp } from '../app-store'
import { ask } from '../bridge'
import { keysFor, shownKeys } from '../command-keys'
import { runCommand } from '../commands'
import { anchorIn, notesAt, showNote, startNote } from '../draft/note-writing'
import { authorOf } from '../draft/notes-view'
import { referenceAt } from '../draft/paper-reference'
import { isInUnplaced, placeSelected, placesToGo } from '../draft/placing'
import { addRow, duplicateRow, moveRow, removeRow } from '../draft/proposal-steps'
import { fieldOnPage, rowsBeside } from '../draft/resting-rows'
import { useDraftScreen } from '../draft/screen-state'
import { selectedText } from '../draft/selected-text'
import { selectedInWords } from '../draft/selection-count'
import type { DraftSession } from '../draft/session'
import { takeOffSignatory } from '../draft/signatory-steps'
import { PROPOSAL_FIELD, proposalFieldId } from '../draft/step-place'
import { TABLE_MENU } from '../editor'
import { isTextField } from '../field-history'
import { focusWhenThere } from '../focus-when-there'
import { copyAddress, isWebLink, openLink } from '../open-link'
import { secondsOfRuns } from '../statement/aloud'
import type { MenuEntry, MenuPart } from './menu-part'
import { FINDING_CARD, type OpenedMenu, PAGE_SHOWN, PROPOSAL_ROW } from './opened-menu'
import { outlineParts, ownHeadingParts } from './outline-entries'
import { pageParts } from './page-entries'
import { tabParts } from './tab-entries'

const NOTHING = () => {}

/** What can be done where the menu was asked for, from what is closest to the words to what is always there. */
export function menuParts(opened: OpenedMenu): MenuPart[] {
  const { target } = opened
  const { session, screen } = useApp.getState()
  const { pack, outlinePart, ownHeading } = target.dataset
  const tab = target.closest<HTMLElement>('[data-tab]')?.dataset.tab
  if (pack !== undefined) return [packPart(pack)]
  if (tab !== undefined) return tabParts(tab)
  const draft = screen === 'draft' ? session : null
  if (draft && outlinePart !== undefined)
    return ownHeading === undefined ? outlineParts(draft, outlinePart) : ownHeadingParts(draft, outlinePart, ownHeading)
  if (draft && target.matches(PAGE_SHOWN)) return pageParts(opened)
  const inAnswer = target.matches('[data-answer]')
  const card = target.closest<HTMLElement>(FINDING_CARD)?.dataset.finding
  if (draft && card !== undefined) return cardParts(draft, card)
  if (!inAnswer && !isTextField(target))
    return draft ? [{ id: 'row', heading: text('contextMenu.row'), entries: rowEntries(draft, target) }] : []
  return [
    ...(draft ? findingParts(draft, target) : []),
    ...(draft && inAnswer ? linkParts(draft) : []),
    ...(draft && inAnswer ? paperParts(draft) : []),
    ...(draft && inAnswer ? placeParts(draft) : []),
    editPart(target),
    ...(draft && inAnswer ? copyParts() : []),
    ...(draft ? noteParts(draft, target) : []),
    ...(draft ? evidenceParts(draft, target) : []),
    ...(draft && inAnswer ? tableParts(draft) : []),
    ...(draft ? rowParts(draft, target) : []),
    ...(draft ? signatoryParts(draft, target) : []),
    ...(draft ? countParts(draft) : []),
  ].filter(({ entries }) => entries.length > 0)
}

/** What can be done with the pack of a template on the start page. */
function packPart(id: string): MenuPart {
  const pack = useApp.getState().info?.packs.find(({ manifest }) => manifest.id === id)
  const title = pack?.manifest.title ?? id
  const start = (how: 'change' | 'copy') => () =>
    void import('../pack-editor/pack-editor-store').then(({ startPackEditor }) =>
      startPackEditor({ how, pack: id, title }),
    )
  const change: MenuEntry[] =
    pack?.origin === 'installed'
      ? [{ id: 'pack-change', label: text('packEditor.changeNamed', { title }), run: start('change') }]
      : []
  const copy = { id: 'pack-copy', label: text('packEditor.copyNamed', { title }), run: start('copy') }
  return { id: 'pack', heading: title, entries: [...change, copy] }
}

/** The findings at the caret of an answer, or of a field of the draft. */
function findingsHere(session: DraftSession, target: HTMLElement): Finding[] {
  const place = session.editors.where.caretPlace()
  if (target.matches('[data-answer]')) return place ? session.editors.findingsAt(place) : []
  const [, proposal, field] = PROPOSAL_FIELD.exec(target.id) ?? []
  const at = (target as HTMLTextAreaElement).selectionStart ?? 0
  return (session.drafts.state.findings ?? []).filter(
    ({ at: { proposal: of, field: cell, start = 0, end = 0 } }) =>
      of !== undefined && of === proposal && cell === field && start <= at && at <= end && start < end,
  )
}

const MOST_FINDINGS = 2

function findingParts(session: DraftSession, target: HTMLElement): MenuPart[] {
  return findingsHere(session, target)
    .slice(0, MOST_FINDINGS)
    .map((finding, index) =>
      findingPart(session, finding, index, {
        label: text('contextMenu.means'),
        run: () => useDraftScreen.setState({ card: { finding, focus: true } }),
      }),
    )
}

/** What can be done with a finding, and what else where it stands. */
function findingPart(
  session: DraftSession,
  finding: Finding,
  index: number,
  there: Pick<MenuEntry, 'label' | 'run'>,
): MenuPart {
  const { fix, suggestions } = finding
  const [edit] = fix?.edits ?? []
  const written =
    fix && edit && suggestions
      ? suggestions.map((words) => ({
          label: text('contextMenu.write', { text: words }),
          run: () => void session.correct([finding], { ...fix, edits: [{ ...edit, text: words }] }),
        }))
      : fix
        ? [{ label: sentence(fix.label), run: () => void session.correct([finding]) }]
        : []
  const entries = [
    ...written,
    ...session.findings.actionsOf(finding),
    there,
    { label: text('contextMenu.dismiss'), keys: keysFor('dismiss-finding'), run: () => session.dismiss(finding) },
  ]
  return {
    id: `finding-${index}`,
    heading: sentence(finding.message),
    entries: entries.map((entry, at) => ({ ...entry, id: `finding-${index}-${at}` })),
  }
}

/** The card says what its finding means; from its menu one goes to the words. */
function cardParts(session: DraftSession, card: string): MenuPart[] {
  const keyed = session.shownFindings.find(({ key }) => key === card)
  if (!keyed) return []
  return [
    findingPart(session, keyed.finding, 0, { label: text('contextMenu.go'), run: () => session.showFinding(keyed) }),
  ]
}

function linkParts({ editors }: DraftSession): MenuPart[] {
  const { link, footnote } = editors.where.formatAtCaret()
  const ofLink: MenuEntry[] =
    link === null
      ? []
      : [
          {
            id: 'link-open',
            label: text('contextMenu.link.open'),
            disabled: !isWebLink(link),
            run: () => void openLink(link),
          },
          { id: 'link-copy', label: text('contextMenu.link.copy'), run: () => void copyAddress(link) },
          {
            id: 'link-edit',
            label: text('contextMenu.link.edit'),
            keys: keysFor('link'),
            run: () => void editors.commands.carryOut('link'),
          },
          { id: 'link-remove', label: text('contextMenu.link.remove'), run: () => editors.boxes.answerLink(null) },
        ]
  const ofNote: MenuEntry[] = footnote
    ? [
        {
          id: 'footnote',
          label: text('contextMenu.footnote'),
          keys: keysFor('footnote'),
          run: () => void editors.commands.carryOut('footnote'),
        },
      ]
    : []
  return [{ id: 'link', entries: [...ofLink, ...ofNote] }]
}

function noteParts(session: DraftSession, target: HTMLElement): MenuPart[] {
  const anchor = anchorIn(session, target)
  if (!anchor) return []
  const entries = notesAt(session, target).map(
    (note): MenuEntry => ({
      id: `note-${note.id}`,
      label: text('contextMenu.note.show', { author: authorOf(note) }),
      run: () => showNote(note.id),
    }),
  )
  if (!session.drafts.isOnlyRead)
    entries.push({
      id: 'note-add',
      label: text('contextMenu.note.add', { selected: anchor.words !== '' }),
      keys: keysFor('add-note'),
      run: () => startNote(session),
    })
  return [{ id: 'note', entries }]
}

/** The paragraph of the paper that the words at the caret refer to. */
function paperParts({ drafts }: DraftSession): MenuPart[] {
  const { focusNode, focusOffset } = document.getSelection() ?? {}
  if (!focusNode || !referenceAt(drafts.state.draft, focusNode, focusOffset ?? 0)) return []
  const entry: MenuEntry = {
    id: 'show-reference',
    label: text('command.showReference.palette'),
    keys: keysFor('show-reference'),
    run: () => runCommand('show-reference'),
  }
  return [{ id: 'paper', entries: [entry] }]
}

function evidenceParts(session: DraftSession, target: HTMLElement): MenuPart[] {
  const anchor = anchorIn(session, target)
  if (!anchor || anchor.slot === undefined) return []
  const entry = (command: 'evidence' | 'keep-evidence'): MenuEntry => ({
    id: command,
    label: text(commandRow(command).label),
    keys: keysFor(command),
    run: () => runCommand(command),
  })
  return [
    {
      id: 'evidence',
      entries: [
        ...(anchor.words === '' ? [] : [entry('keep-evidence')]),
        ...(session.drafts.isOnlyRead ? [] : [entry('evidence')]),
      ],
    },
  ]
}

function placeParts(session: DraftSession): MenuPart[] {
  if (!isInUnplaced(session)) return []
  const below = placesToGo(session, 'sections').map(
    (place): MenuEntry => ({
      id: `place-${place.section}`,
      label: place.name,
      run: () => placeSelected(session, place),
    }),
  )
  return [{ id: 'place', entries: [{ id: 'place', label: text('placing.in'), run: NOTHING, below }] }]
}

function editPart(target: HTMLElement): MenuPart {
  const field = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target : null
  const something = field
    ? field.selectionStart === null || field.selectionStart !== field.selectionEnd
    : !document.getSelection()?.isCollapsed || (useApp.getState().session?.editors.across.stretches.length ?? 0) > 0
  const fixed = field !== null && (field.readOnly || field.disabled)
  const entry = (action: EditAction, label: string, keys: string, disabled: boolean): MenuEntry => ({
    id: action,
    label,
    keys,
    disabled,
    run: () => void ask('window.edit', { action }),
  })
  return {
    id: 'edit',
    entries: [
      entry('cut', text('menu.cut'), shownKeys('Mod X'), !something || fixed),
      entry('copy', text('menu.copy'), shownKeys('Mod C'), !something),
      entry('paste', text('menu.paste'), shownKeys('Mod V'), fixed),
      entry('pasteAndMatchStyle', text('menu.pastePlain'), shownKeys('Mod Shift V'), fixed),
      entry('selectAll', text('menu.selectAll'), shownKeys('Mod A'), false),
    ],
  }
}

function copyParts(): MenuPart[] {
  const entry = (command: 'copy-answer' | 'copy-section' | 'copy-draft'): MenuEntry => ({
    id: command,
    label: text(commandRow(command).label),
    run: () => runCommand(command),
  })
  const below = [entry('copy-answer'), entry('copy-section'), entry('copy-draft')]
  return [{ id: 'copy-all', entries: [{ id: 'copy-all', label: text('contextMenu.copy'), run: NOTHING, below }] }]
}

function tableParts(session: DraftSession): MenuPart[] {
  const below = tableEntries(session)
  if (below.length === 0) return []
  return [{ id: 'table', entries: [{ id: 'table', label: text('toolbar.table'), run: NOTHING, below }] }]
}

/** What can be done with the table that the caret was last in; nothing where it was in none. */
export function tableEntries({ editors }: DraftSession): MenuEntry[] {
  const { table } = editors.where.formatAtCaret()
  if (!table) return []
  return TABLE_MENU.map(
    ({ id, label }): MenuEntry => ({
      id: `table-${id}`,
      label: text(id === 'header-row' && table.headerRow ? 'toolbar.table.noHeaderRow' : label),
      run: () => editors.commands.tableAction(id),
    }),
  )
}

/** The row that an element stands in, and those of its list. */
function rowsOf(target: HTMLElement): { ids: readonly string[]; id: string | undefined } {
  const own = target.closest('li')?.querySelector('[id^="proposal-"][id$="-handle"]')?.id
  const id = PROPOSAL_FIELD.exec(own ?? '')?.[1]
  return { ids: id === undefined ? [] : rowsBeside(id), id }
}

function rowParts(session: DraftSession, target: HTMLElement): MenuPart[] {
  const below = rowEntries(session, target)
  if (below.length === 0) return []
  return [{ id: 'row', entries: [{ id: 'row', label: text('contextMenu.row'), run: NOTHING, below }] }]
}

function signatoryParts(session: DraftSession, target: HTMLElement): MenuPart[] {
  const [, row] = /^signatory-(\d+)-/.exec(target.id) ?? []
  if (row === undefined) return []
  const run = () => takeOffSignatory(session, Number(row))
  return [{ id: 'signatory', entries: [{ id: 'signatory-remove', label: text('contextMenu.row.remove'), run }] }]
}

/** What can be done with the row of proposals that an element stands in; nothing outside of one. */
export function rowEntries(session: DraftSession, target: HTMLElement): MenuEntry[] {
  if (!target.closest(PROPOSAL_ROW)) return []
  const { ids, id } = rowsOf(target)
  if (id === undefined) return []
  const at = ids.indexOf(id)
  const { drafts } = session
  const goTo = (row: string | null) => {
    if (row !== null) focusWhenThere(() => fieldOnPage(proposalFieldId(row)))
  }
  return [
    {
      id: 'row-up',
      label: text('contextMenu.row.up'),
      keys: shownKeys('Alt ↑'),
      disabled: at <= 0,
      run: () => moveRow(drafts, id, ids, -1),
    },
    {
      id: 'row-down',
      label: text('contextMenu.row.down'),
      keys: shownKeys('Alt ↓'),
      disabled: at === ids.length - 1,
      run: () => moveRow(drafts, id, ids, 1),
    },
    {
      id: 'row-duplicate',
      label: text('contextMenu.row.duplicate'),
      keys: shownKeys('Mod Shift D'),
      run: () => goTo(duplicateRow(drafts, id)),
    },
    {
      id: 'row-after',
      label: text('contextMenu.row.after'),
      keys: shownKeys('Mod Enter'),
      run: () => goTo(addRow(drafts, drafts.state.draft.proposals.find((row) => row.id === id)?.area ?? null, id)),
    },
    {
      id: 'row-remove',
      label: text('contextMenu.row.remove'),
      keys: shownKeys('Mod Delete'),
      run: () => {
        const made = removeRow(drafts, id)
        if (made) session.undo.offer(text('contextMenu.row.removed'), made)
      },
    },
  ]
}

/** A menu is there at once: longer selections are timed in the status line. */
const MOST_TIMED = 400

function countParts(session: DraftSession): MenuPart[] {
  const selected = selectedText(session)
  if (!selected) return []
  return [
    {
      id: 'count',
      entries: [
        {
          id: 'count',
          label: selectedInWords(
            selected,
            selected.words > MOST_TIMED ? null : secondsOfRuns(selected.runs, selected.language),
          ),
          run: () => useDraftScreen.setState({ dialog: 'rules' }),
        },
      ],
    },
  ]
}
