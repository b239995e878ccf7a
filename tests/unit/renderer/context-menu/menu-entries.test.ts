// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import type { DraftPaper } from '../../../../src/core/draft/draft'
import { useApp } from '../../../../src/renderer/app-store'
import { menuParts } from '../../../../src/renderer/context-menu/menu-entries'
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
