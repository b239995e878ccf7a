import { commandRow } from '../../contract/commands'
import { text } from '../../messages/sentence'
import { keysFor } from '../command-keys'
import { runCommand } from '../commands'
import { usePageView, ZOOMS } from '../draft/page-view'
import type { MenuEntry, MenuPart } from './menu-part'
import type { OpenedMenu } from './opened-menu'

/** What can be done with a page of the preview: to its text where the menu was asked for, as a click there goes, on paper, into a file, and its size. */
export function pageParts({ target, x, y }: OpenedMenu): MenuPart[] {
  const command = (id: 'print' | 'hand-in'): MenuEntry => ({
    id: `page-${id}`,
    label: text(commandRow(id).label),
    keys: keysFor(id),
    run: () => runCommand(id),
  })
  const go = () => {
    const { top, bottom } = target.getBoundingClientRect()
    // The menu key stands below the page, and points at no line of it.
    if (y <= top || y >= bottom) target.click()
    else target.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1, clientX: x, clientY: y }))
  }
  const sizes = ZOOMS.map(
    (zoom): MenuEntry => ({
      id: `page-size-${zoom}`,
      label: zoom === 1 ? text('preview.zoom.fit') : text('preview.zoom.of', { percent: zoom }),
      disabled: zoom === usePageView.getState().zoom,
      run: () => usePageView.setState({ zoom }),
    }),
  )
  return [
    { id: 'page', entries: [{ id: 'page-go', label: text('contextMenu.page.go'), run: go }] },
    {
      id: 'page-made',
      entries: [
        command('print'),
        command('hand-in'),
        { id: 'page-size', label: text('preview.zoom'), run: () => {}, below: sizes },
      ],
    },
  ]
}
