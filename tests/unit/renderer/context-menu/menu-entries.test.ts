// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import type { DraftPaper } from '../../../../src/core/draft/draft'
import { useApp } from '../../../../src/renderer/app-store'
import { menuParts } from '../../../../src/renderer/context-menu/menu-entries'
import { listenForMenu, useContextMenu } from '../../../../src/renderer/context-menu/opened-menu'
import { placeRows } from '../../../../src/renderer/draft/resting-rows'
import type { DraftSession } from '../../../../src/renderer/draft/session'
import { NO_FORMAT } from '../../../../src/renderer/editor/format'
import { richDraft } from '../../../documents/fixture'
import { ZERO_DRAFT } from '../draft/zero-draft'

afterEach(() => {
  useApp.setState({ session: null, screen: 'home' })
  document.body.replaceChildren()
})

/** The ids of what the menu offers with the caret behind these words of an answer. */
function offeredBehind(words: string, papers: DraftPaper[]): string[] {
  document.body.innerHTML = '<div data-answer="a"><p><span>We support paragraph 48 of the paper.</span></p></div>'
  const node = document.querySelector('span')?.firstChild
  const target = document.querySelector<HTMLElement>('[data-answer]')
  if (!node || !target) throw new Error('no text')
  document.getSelection()?.collapse(node, (node.nodeValue ?? '').indexOf(words) + words.length)
  const session = {
    drafts: { state: { draft: { ...richDraft(), papers }, findings: [] }, isOnlyRead: true },
    editors: {
      where: {
        caretPlace: () => null,
        formatAtCaret: () => NO_FORMAT,
        selection: () => null,
        selectionLeft: () => null,
      },
      findingsAt: () => [],
      across: { stretches: [] },
    },
    parts: [],
  }
  useApp.setState({ session: session as unknown as DraftSession, screen: 'draft' })
  return menuParts({ target, x: 0, y: 0 }).flatMap(({ entries }) => entries.map(({ id }) => id))
}

test('a reference to a paragraph is looked up in the paper from the menu, and only where one stands', () => {
  expect(offeredBehind('paragraph 4', [ZERO_DRAFT])).toContain('show-reference')
  expect(offeredBehind('We sup', [ZERO_DRAFT])).not.toContain('show-reference')
  expect(offeredBehind('paragraph 4', [])).not.toContain('show-reference')
})

test('the card of a finding, a list in a proposal and a signatory have the menu of what they are', () => {
  const done: unknown[] = []
  const draft = richDraft()
  const finding = { message: 'A word.', at: { section: 'q1' }, check: 'spelling/word' }
  const session = {
    drafts: { state: { draft, findings: [] }, isOnlyRead: false, step: () => null },
    editors: { where: { caretPlace: () => null, selection: () => null }, across: { stretches: [] } },
    findings: { actionsOf: () => [] },
    shownFindings: [{ key: 'a', finding }],
    showFinding: (shown: unknown) => done.push(shown),
    dismiss: (dismissed: unknown) => done.push(dismissed),
    parts: [],
  }
  useApp.setState({ session: session as unknown as DraftSession, screen: 'draft' })
  document.body.innerHTML = `<ul><li data-finding="a"><button data-card-start>A word.</button></li>
    <li data-finding="dismissed/a"><button>A word.</button></li></ul>
    <textarea id="signatory-1-name"></textarea>
    <li><fieldset data-own-keys="proposal"><select></select></fieldset><button id="proposal-p1-handle"></button></li>`
  const stop = listenForMenu()
  const menuAt = (selector: string) => {
    useContextMenu.setState({ opened: null })
    document.querySelector(selector)?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }))
    const { opened } = useContextMenu.getState()
    return opened ? menuParts(opened).flatMap(({ entries }) => entries) : null
  }
  const card = menuAt('[data-finding="a"]') ?? []
  expect(card.map(({ label }) => label)).toEqual(['Go there', 'Dismiss for this draft'])
  for (const entry of card) entry.run()
  expect(done).toEqual([{ key: 'a', finding }, finding])
  expect(menuAt('[data-finding="dismissed/a"] button')).toBeNull()
  expect(menuAt('#signatory-1-name')?.map(({ id }) => id)).toContain('signatory-remove')
  const leave = placeRows(['p1'], { list: ['p1'], draw: () => {} })
  expect(menuAt('select')?.map(({ id }) => id)).toEqual([
    'row-up',
    'row-down',
    'row-duplicate',
    'row-after',
    'row-remove',
  ])
  leave()
  stop()
})
