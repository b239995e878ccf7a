import { $addUpdateTag, $getSelection, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical'
import type { Answer } from './answer'
import { caretBox } from './caret-lines'
import { $formatAt, $setLink } from './format'
import { Request, type RequestBox } from './request'

/** A wish to make or change a link: where on the screen, and what the link is now. */
export interface LinkRequest {
  address: string
  box: RequestBox
}

/** The link that is asked for at the selection. */
export class LinkAsking extends Request<LinkRequest> {
  ask({ lexical, root }: Answer): void {
    if (!lexical || !root) return
    const format = lexical.getEditorState().read(() => $formatAt($getSelection()))
    const dom = document.getSelection()
    const inside = dom && dom.rangeCount > 0 && root.contains(dom.anchorNode)
    const range = inside ? dom.getRangeAt(0).getBoundingClientRect() : null
    const { left, top, width, height } =
      range && range.height > 0 ? range : (caretBox(inside ? dom : null) ?? root.getBoundingClientRect())
    this.set({ address: format.link ?? '', box: { left, top, width, height } })
  }

  /** An address makes or changes the link, null takes it away, undefined leaves all as it was. */
  answer(editor: LexicalEditor | null | undefined, address: string | null | undefined): void {
    this.set(null)
    if (address === undefined) return
    editor?.update(() => {
      $addUpdateTag(HISTORY_PUSH_TAG)
      $setLink(address)
    })
  }
}
