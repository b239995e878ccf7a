import { useEffect, useRef, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components'
import { useShallow } from 'zustand/react/shallow'
import { type OrganisationProfile, profileName } from '../../core/draft/organisation-profile'
import { choosableSections, sectionMark } from '../../core/template/section-names'
import type { TemplateSection } from '../../core/template/template'
import type { PlainMessageId } from '../../messages/message'
import { text } from '../../messages/sentence'
import { changeSettings, createDraft, openDraft, openSample, type Screen, useApp } from '../app-store'
import { ask } from '../bridge'
import { keysFor } from '../command-keys'
import { ALL_COMMANDS, type CommandSet, isUsable, runFrom } from '../commands'
import { rowEntries, tableEntries } from '../context-menu/menu-entries'
import { fileEntries } from '../context-menu/tab-entries'
import { chooseLanguage, chooseOrder } from '../draft/draft-steps'
import { languageChoices } from '../draft/languages'
import { takeOrganisation } from '../draft/organisation-profiles'
import { isInUnplaced, placeSelected, placesToGo } from '../draft/placing'
import { addRow, listKey, type ProposalsOf, rowsIn, sortAndSay } from '../draft/proposal-steps'
import { fieldOnPage } from '../draft/resting-rows'
import { useDraftScreen } from '../draft/screen-state'
import type { DraftSession } from '../draft/session'
import { addSignatory } from '../draft/signatory-steps'
import { proposalFieldId } from '../draft/step-place'
import { focusWhenThere } from '../focus-when-there'
import { giveBack } from '../give-back'
import { rowsOf } from '../home/home-rows'
import { useOrganisations } from '../organisations'
import popover from '../ui/popover.module.css'
import { takeEarlyKeys } from './early-keys'
import styles from './palette.module.css'

interface Entry {
  id: string
  label: string
  keys?: string
  run(): void
}

/** What people call an action who do not know what it is called here; not shown, only found. */
const ALSO_CALLED: Readonly<Record<string, PlainMessageId>> = {
  'focus-mode': 'palette.also.focusMode',
  'show-page': 'palette.also.page',
  settings: 'palette.also.settings',
  rules: 'palette.also.rules',
  'insert-image': 'palette.also.image',
  'hand-in': 'palette.also.handIn',
  'form-view': 'palette.also.form',
  'go-organisation': 'palette.also.organisation',
  'zoom-in': 'palette.also.larger',
  'zoom-out': 'palette.also.smaller',
}

/** The words that an entry is found by. */
export function foundBy({ id, label }: Pick<Entry, 'id' | 'label'>): string {
  const also = id.startsWith('order-') ? 'palette.also.order' : ALSO_CALLED[id]
  return also ? `${label} ${text(also)}` : label
}

/** Every command and every section by name: Ctrl+Shift+P, outside an answer also Ctrl+K; type, Enter. */
export default function Palette() {
  const { contains } = useFilter({ sensitivity: 'base' })
  const [before] = useState(() => (document.activeElement instanceof HTMLElement ? document.activeElement : null))
  const groups = usePaletteGroups(before)
  const close = () => useApp.setState({ dialog: null })
  const entries = groups.flatMap(({ entries: listed }) => listed)
  const ran = useRef(false)
  const [typed, setTyped] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const run = (entry: Entry | undefined) => {
    if (!entry || ran.current) return
    ran.current = true
    close()
    giveBack(before, entry.run)
  }
  /** The field has the focus: what was typed on the way to it stands in it. */
  const takeOver = () => {
    const { typed: early, entered } = takeEarlyKeys()
    if (early === '' && !entered) return
    setTyped(early)
    if (entered) run(entries.find((entry) => contains(foundBy(entry), early)))
  }
  // Closed, or off the page, before its field was there.
  useEffect(() => () => void takeEarlyKeys(), [])
  /** Enter takes the entry under the arrow keys; before the list has caught up with fast typing, the first that matches. */
  const submit = (typed: string) => {
    const pointed = document.getElementById(input.current?.getAttribute('aria-activedescendant') ?? '')?.dataset.key
    run(entries.find((entry) => (pointed ? entry.id === pointed : contains(foundBy(entry), typed))))
  }
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={close} className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={text('palette.find')} className={styles.dialog ?? ''}>
          <Autocomplete filter={contains} inputValue={typed} onInputChange={setTyped}>
            <SearchField aria-label={text('palette.find')} autoFocus className={styles.search ?? ''} onSubmit={submit}>
              <Input ref={input} className={styles.input ?? ''} placeholder={text('palette.find')} onFocus={takeOver} />
            </SearchField>
            {/* Scrolls, so it can be reached and scrolled without a mouse; the arrow keys work from the field as well. */}
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
            <section className={styles.list} tabIndex={0} aria-label={text('palette.matches')}>
              <Menu
                aria-label={text('palette.list')}
                className={styles.menu ?? ''}
                renderEmptyState={() => <p className={styles.nothing}>{text('palette.nothing')}</p>}
                onAction={(key) => run(entries.find(({ id }) => id === key))}
              >
                {groups.map(({ title, entries: listed }) => (
                  <MenuSection key={title}>
                    <Header className={popover.heading}>{title}</Header>
                    {listed.map((entry) => (
                      <MenuItem key={entry.id} id={entry.id} textValue={foundBy(entry)} className={popover.item ?? ''}>
                        <span className={popover.label}>{entry.label}</span>
                        {entry.keys ? <kbd className={popover.keys}>{entry.keys}</kbd> : null}
                      </MenuItem>
                    ))}
                  </MenuSection>
                ))}
              </Menu>
            </section>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The commands that can do something now, as the palette lists them. */
export function paletteEntries(
  screen: Screen,
  hasDraft: boolean,
  commands: CommandSet = ALL_COMMANDS,
  tabs = hasDraft ? 1 : 0,
): (Entry & { everywhere: boolean })[] {
  return commands.rows.flatMap((row) =>
    row.palette === false || !isUsable(row.usable, screen, hasDraft, tabs)
      ? []
      : [
          {
            id: row.id,
            label: text(row.palette ?? row.label),
            keys: keysFor(row.id, commands.rows),
            everywhere: row.usable === 'always' || row.usable === 'tabs',
            run: () => runFrom(commands, row.id),
          },
        ],
  )
}

/** Undo and redo name what they would take back or do again, and are not there when that is nothing. */
function withItsStep(entry: Entry, session: DraftSession): Entry[] {
  const { id } = entry
  if (id !== 'undo' && id !== 'redo') return [entry]
  const step = session.drafts.ahead(id)
  return step
    ? [
        {
          ...entry,
          label: text('palette.step', { command: entry.label, step: step.label }),
          run: () => session.undo.run(id),
        },
      ]
    : []
}

const KINDS = { question: 'question', area: 'area', 'action-line': 'actionLine', part: 'other' } as const

/** A section by its number and title, as it is looked for. */
function sectionEntry(section: TemplateSection, title: string): string {
  return text('palette.section', { kind: KINDS[section.kind], mark: sectionMark(section), title })
}

/**
 * What can be done where the focus was: in the table that the caret was last in, with the row of proposals, with each list of them, and with who the
 * draft is from. `organisations` are those that are kept, null where they are not known yet.
 */
export function entriesHere(
  session: DraftSession,
  before: HTMLElement | null,
  organisations: readonly OrganisationProfile[] | null,
): Entry[] {
  const { drafts, editors, parts } = session
  const lists = parts.flatMap((part): { of: ProposalsOf; title: string }[] =>
    part.type === 'area-proposals'
      ? [{ of: { area: part.area.id }, title: part.area.title }]
      : part.type === 'proposals'
        ? [{ of: part.of, title: part.heading }]
        : [],
  )
  return [
    ...tableEntries(session).map(({ run, ...entry }) => ({
      ...entry,
      label: text('palette.inTable', { action: entry.label }),
      run: () => {
        if (!editors.where.hasFocus) editors.where.refocus()
        run()
      },
    })),
    ...(before ? rowEntries(session, before) : [])
      .filter(({ disabled }) => !disabled)
      .map((entry) => ({ ...entry, label: text('palette.inRow', { action: entry.label }) })),
    ...lists.flatMap(({ of, title }) => {
      const rows = rowsIn(drafts.state.draft, of)
      const sort = { id: `sort-${listKey(of)}`, label: text('proposals.sortNamed', { title }) }
      const paste = { id: `paste-${listKey(of)}`, label: text('proposals.pasteRowsNamed', { title }) }
      return [
        ...(rows.length > 1 ? [{ ...sort, run: () => sortAndSay(session, rows) }] : []),
        { ...paste, run: () => useDraftScreen.setState({ pasteInto: listKey(of) }) },
      ]
    }),
    ...(organisations ?? []).map((profile) => ({
      id: `organisation-${profile.id}`,
      label: text('organisations.takeNamed', { name: profileName(profile) }),
      run: () => takeOrganisation(session, profile.id),
    })),
  ]
}

function usePaletteGroups(before: HTMLElement | null): { title: string; entries: Entry[] }[] {
  const { session, screen, info, home, settings, tabs } = useApp(
    useShallow(({ session, screen, info, home, settings, tabs }) => ({ session, screen, info, home, settings, tabs })),
  )
  const organisations = useOrganisations((state) => state.list)
  const groups: { title: string; entries: Entry[] }[] = []
  const commands = paletteEntries(screen, session !== null, ALL_COMMANDS, tabs.length)
  const ofThisDraft: Entry[] = session
    ? commands.filter(({ everywhere }) => !everywhere).flatMap((entry) => withItsStep(entry, session))
    : []
  if (session && screen === 'draft') {
    const { draft, template } = session.drafts.state
    const areas = choosableSections(template)
    groups.push({
      title: text('palette.goTo'),
      entries: session.parts
        .filter((part) => part.type !== 'area-proposals')
        .map((part) => ({
          id: `go-${part.id}`,
          label:
            part.type === 'section'
              ? sectionEntry(part.section, part.title)
              : part.type === 'organisation'
                ? text('palette.organisation')
                : part.type === 'proposals'
                  ? part.heading
                  : text('palette.unplaced'),
          run: () => session.goTo(part.id),
        })),
    })
    ofThisDraft.push(
      ...template.orders
        .filter(({ id }) => id !== draft.order)
        .map(({ id, title }) => ({
          id: `order-${id}`,
          label: text('palette.order', { order: `${title.charAt(0).toLowerCase()}${title.slice(1)}` }),
          run: () => chooseOrder(session.drafts, id),
        })),
      ...(areas.length > 0
        ? [
            {
              id: 'areas',
              label: text('palette.areas', { kind: areas[0]?.kind === 'action-line' ? 'actionLine' : 'area' }),
              run: () => useDraftScreen.setState({ dialog: 'areas' }),
            },
          ]
        : []),
      ...(template.proposals
        ? [
            {
              id: 'proposal',
              label: text('palette.addProposal'),
              run: () => {
                const area = areas.find(({ id }) => id === session.drafts.state.inView)
                const id = addRow(session.drafts, area?.id ?? null)
                focusWhenThere(() => fieldOnPage(proposalFieldId(id, 'paragraph')))
              },
            },
          ]
        : []),
      ...languageChoices(draft.language)
        .filter(({ id }) => id !== draft.language)
        .map(({ id, label }) => ({
          id: `language-${id}`,
          label: text('palette.language', { language: label }),
          run: () => chooseLanguage(session.drafts, id),
        })),
      ...(isInUnplaced(session)
        ? placesToGo(session, 'answers').map((place) => ({
            id: `place-${place.section}-${place.slot}`,
            label: text('placing.palette', { place: place.name }),
            run: () => placeSelected(session, place),
          }))
        : []),
      ...entriesHere(session, before, organisations),
      { id: 'signatory', label: text('palette.addSignatory'), run: () => addSignatory(session) },
      ...fileEntries(session, session.drafts.state.handle).filter(({ disabled }) => !disabled),
      { id: 'rules', label: text('palette.rules'), run: () => useDraftScreen.setState({ dialog: 'rules' }) },
    )
  }
  if (ofThisDraft.length > 0) groups.push({ title: text('palette.thisDraft'), entries: ofThisDraft })
  const drafts = !session && home ? [...rowsOf(home, 'drafts'), ...rowsOf(home, 'recent')] : []
  if (drafts.length > 0) {
    groups.push({
      title: text('palette.open'),
      entries: drafts.map(({ draft, title, fileName }) => ({
        id: `open-${draft}`,
        label: title.trim() || fileName,
        run: () => void openDraft(draft),
      })),
    })
  }
  const templates = info?.packs.flatMap(({ templates }) => templates) ?? []
  groups.push({
    title: 'Rostrum',
    entries: [
      ...templates.map(({ id, title }) => ({
        id: `new-${id}`,
        label: text('palette.new', { template: title }),
        run: () => void createDraft(id),
      })),
      ...commands.filter(({ everywhere }) => everywhere),
      ...templates
        .slice(0, 1)
        .map(({ id }) => ({ id: 'sample', label: text('palette.sample'), run: () => void openSample(id) })),
      ...(['light', 'dark', 'system'] as const)
        .filter((theme) => theme !== settings?.theme)
        .map((theme) => ({
          id: `theme-${theme}`,
          label: text('palette.theme', { theme }),
          run: () => void changeSettings({ theme }),
        })),
      ...(['in', 'out', 'reset'] as const).map((step) => ({
        id: `zoom-${step}`,
        label: text('palette.zoom', { step }),
        run: () => void ask('window.zoom', { step }),
      })),
    ],
  })
  return groups
}
