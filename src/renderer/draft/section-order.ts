import { movableWith, moveSection, whyFixed } from '../../core/draft/own-sequence'
import { message } from '../../messages/message'
import { sentence, text } from '../../messages/sentence'
import { focusWhenThere } from '../focus-when-there'
import { say } from '../ui/toast'
import { useDraftScreen } from './screen-state'
import type { DraftSession } from './session'
import { inPart } from './step-place'

/** A row of the outline, by the id of the section that it stands for. */
export const rowOf = (section: string) => document.getElementById(`outline-${section}`)

/** The section that somebody is at: that of the outline's row with the focus, else the one that is written or read. */
function sectionAt({ drafts }: DraftSession, named?: string): { id: string; title: string } | null {
  const { template, inView } = drafts.state
  const row = named ?? document.activeElement?.id.replace(/^outline-/u, '')
  const section =
    template.sections.find(({ id }) => id === row) ??
    template.sections.find(({ id }) => id === inView || `${id}-proposals` === inView)
  return section ? { id: section.id, title: section.shortTitle ?? section.title } : null
}

/** Moves a section, or the one that somebody is at, one place up or down among those beside it; says where it is now, or why it stays. */
export function stepSection(session: DraftSession, by: 1 | -1, of?: string): void {
  const section = sectionAt(session, of)
  if (!section) {
    say(text('outline.moved.nothing'))
    return
  }
  const { draft, template } = session.drafts.state
  const { id, title } = section
  if (tellFixed(session, id)) return
  const all = movableWith(draft, template, id)
  const beside = all[all.indexOf(id) + by]
  if (all.length < 2) say(text('outline.moved.alone', { title }))
  else if (beside === undefined) say(text('outline.moved.end', { title, first: by === -1 }))
  else placeSection(session, id, { beside, side: by === 1 ? 'after' : 'before' })
}

/** Says why a section has to stay, where it has to. */
export function tellFixed({ drafts }: DraftSession, id: string): boolean {
  const why = whyFixed(drafts.state.draft, drafts.state.template, id)
  if (why) say(sentence(why))
  return why !== null
}

/** Puts a section before or after another as one step, keeps the focus where it was, and says where the section stands now. */
export function placeSection(
  session: DraftSession,
  id: string,
  to: { beside: string; side: 'before' | 'after' },
): void {
  const { drafts } = session
  const { template } = drafts.state
  const section = template.sections.find((each) => each.id === id)
  if (!section || drafts.isOnlyRead) return
  const title = section.shortTitle ?? section.title
  const inOutline = document.activeElement === rowOf(id)
  const inText = session.editors.where.hasFocus
  drafts.step(message('step.sequence', { title }), inPart(id), (now) => moveSection(now, template, id, to))
  const all = movableWith(drafts.state.draft, template, id)
  const said = text('outline.moved', { title, place: all.indexOf(id) + 1, count: all.length })
  useDraftScreen.setState({ announced: said })
  // What moves on the page loses the focus on the way.
  focusWhenThere(
    () => document.getElementById(`part-${id}`),
    (part) => {
      part.scrollIntoView({ block: 'nearest' })
      if (inText) session.focusText()
      else if (inOutline) rowOf(id)?.focus()
    },
  )
}
