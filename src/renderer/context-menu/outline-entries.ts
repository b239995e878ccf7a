import { type OwnHeading, ownHeadings } from '../../core/draft/own-headings'
import { movableWith, whyFixed } from '../../core/draft/own-sequence'
import { choosableKind, isChoosable } from '../../core/template/section-names'
import type { TemplateSection } from '../../core/template/template'
import { text } from '../../messages/sentence'
import { keysFor } from '../command-keys'
import { copyAnswer, copySection } from '../draft/copying'
import { chooseSection } from '../draft/draft-steps'
import { useDraftScreen } from '../draft/screen-state'
import { rowOf, stepSection } from '../draft/section-order'
import type { DraftSession } from '../draft/session'
import { focusWhenThere } from '../focus-when-there'
import type { MenuEntry, MenuPart } from './menu-part'

/** What can be done with a line of the outline: a part of the page, by its id. */
export function outlineParts(session: DraftSession, part: string): MenuPart[] {
  const { template } = session.drafts.state
  const section = template.sections.find(({ id }) => id === part)
  const go: MenuEntry = { id: 'outline-go', label: text('contextMenu.go'), run: () => session.goTo(part) }
  if (!section) return [{ id: 'outline', entries: [go] }]
  return [
    { id: 'outline', heading: section.shortTitle ?? section.title, entries: [go, ...movingEntries(session, section)] },
    { id: 'outline-area', entries: areaEntries(session, section) },
    { id: 'outline-words', entries: wordEntries(session, section) },
  ].filter(({ entries }) => entries.length > 0)
}

function movingEntries(session: DraftSession, { id }: TemplateSection): MenuEntry[] {
  const { draft, template } = session.drafts.state
  if (session.drafts.isOnlyRead) return []
  const beside = movableWith(draft, template, id)
  const at = beside.indexOf(id)
  // Why a section has to stay is said when somebody tries; where there is nothing to go past, there is nothing to say.
  const free = whyFixed(draft, template, id) === null
  return [
    {
      id: 'outline-up',
      label: text('command.moveSectionUp.label'),
      keys: keysFor('move-section-up'),
      disabled: free && at <= 0,
      run: () => stepSection(session, -1, id),
    },
    {
      id: 'outline-down',
      label: text('command.moveSectionDown.label'),
      keys: keysFor('move-section-down'),
      disabled: free && at === beside.length - 1,
      run: () => stepSection(session, 1, id),
    },
  ]
}

/** What is left out keeps its text, and comes back by the list of areas or by undo. */
function areaEntries(session: DraftSession, section: TemplateSection): MenuEntry[] {
  const { drafts, undo } = session
  if (!isChoosable(section) || drafts.isOnlyRead) return []
  const kind = choosableKind(drafts.state.template)
  const title = section.shortTitle ?? section.title
  return [
    {
      id: 'outline-leave-out',
      label: text('contextMenu.area.leaveOut', { kind }),
      run: () => {
        const row = rowOf(section.id)?.closest('li')
        const next = row?.nextElementSibling ?? row?.previousElementSibling
        const made = chooseSection(drafts, section.id, false, title)
        undo.offer(text('contextMenu.area.leftOut', { title }), made)
        focusWhenThere(() => next?.querySelector('button') ?? null)
      },
    },
    {
      id: 'outline-areas',
      label: text('contextMenu.area.choose', { kind }),
      run: () => useDraftScreen.setState({ dialog: 'areas' }),
    },
  ]
}

function wordEntries(session: DraftSession, { id }: TemplateSection): MenuEntry[] {
  const { words = 0, characters = 0 } = session.drafts.state.progress.sections[id] ?? {}
  return [
    {
      id: 'outline-copy',
      label: text('command.copySection.label'),
      disabled: words === 0,
      run: () => void copySection(session, id),
    },
    {
      id: 'outline-count',
      label: text('contextMenu.count', { words, characters }),
      run: () => useDraftScreen.setState({ dialog: 'rules' }),
    },
  ]
}

/** What can be done with a heading of the writer's own, which stands in this section as `slot block`. */
export function ownHeadingParts(session: DraftSession, section: string, place: string): MenuPart[] {
  const heading = headingAt(session, section, place)
  if (!heading) return []
  const { slot, block, text: words } = heading
  return [
    {
      id: 'own-heading',
      heading: words,
      entries: [
        {
          id: 'own-heading-go',
          label: text('contextMenu.go'),
          run: () => session.show({ section, slot, block }),
        },
        {
          id: 'own-heading-reword',
          label: text('contextMenu.heading.reword'),
          disabled: session.drafts.isOnlyRead,
          run: () => session.show({ section, slot, block, start: 0, end: words.length }),
        },
        {
          id: 'own-heading-copy',
          label: text('command.copyAnswer.label'),
          run: () => void copyAnswer(session, { section, slot }),
        },
      ],
    },
  ]
}

function headingAt({ drafts }: DraftSession, section: string, place: string): OwnHeading | undefined {
  const { draft, template } = drafts.state
  const written = draft.sections.find(({ id }) => id === section)
  const slots = template.sections.find(({ id }) => id === section)?.slots.map(({ id }) => id) ?? []
  return written && ownHeadings(written, slots).find(({ slot, block }) => `${slot} ${block}` === place)
}
