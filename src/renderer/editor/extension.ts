import { AriaLiveRegionExtension } from '@lexical/a11y'
import { ClipboardImportExtension, GetClipboardDataExtension, type ImportMimeTypeFunction } from '@lexical/clipboard'
import { buildEditorFromExtensions, ClickAfterLastBlockExtension } from '@lexical/extension'
import { DOMRenderExtension, domOverride } from '@lexical/html'
import { LinkExtension } from '@lexical/link'
import { ListExtension } from '@lexical/list'
import { HeadingAnnounceExtension, RichTextExtension } from '@lexical/rich-text'
import { TableExtension } from '@lexical/table'
import {
  $getState,
  configExtension,
  defineExtension,
  type EditorThemeClasses,
  type LexicalEditorWithDispose,
  TextNode,
} from 'lexical'
import { isSafeLink } from '../../core/text/blocks'
import { text } from '../../messages/sentence'
import styles from './answer.module.css'
import {
  $clipboardHtml,
  $clipboardOwn,
  $clipboardText,
  $insertHtml,
  $insertOwn,
  $insertText,
  OWN_TYPE,
} from './clipboard'
import { runLanguage } from './convert'
import { ImageNode } from './image-node'
import { NoteNode } from './note-node'

/** Look-ups by class rather than by tag, because the static rendering of an answer uses the same ones. */
const theme: EditorThemeClasses = {
  text: {
    underline: styles.underline,
    strikethrough: styles.strikethrough,
    underlineStrikethrough: styles.underlineStrikethrough,
  },
  list: { nested: { listitem: styles.nested } },
  table: styles.table,
  tableSelection: styles.tableSelection,
  tableCellSelected: styles.cellSelected,
}

const refuse: ImportMimeTypeFunction = () => false

/**
 * What one answer's editor can do. It has no history: the draft has one for all of it. Whatever comes from a clipboard or a drag goes through our blocks, so that nothing
 * enters which a draft cannot hold; Lexical's own clipboard format is therefore neither written nor read.
 */
const answerExtension = defineExtension({
  name: 'rostrum/answer',
  namespace: 'rostrum',
  theme,
  $initialEditorState: null,
  nodes: () => [ImageNode, NoteNode],
  onError(error: Error) {
    throw error
  },
  dependencies: [
    RichTextExtension,
    ListExtension,
    configExtension(LinkExtension, { validateUrl: isSafeLink }),
    configExtension(TableExtension, {
      hasCellBackgroundColor: false,
      hasCellMerge: false,
      hasHorizontalScroll: false,
      hasNestedTables: false,
    }),
    ClickAfterLastBlockExtension,
    configExtension(DOMRenderExtension, {
      overrides: [
        domOverride([TextNode], {
          $decorateDOM(node, _previous, dom) {
            const language = $getState(node, runLanguage)
            if (language !== '') dom.lang = language
            else if (dom.lang !== '') dom.removeAttribute('lang')
          },
        }),
      ],
    }),
    configExtension(GetClipboardDataExtension, {
      $exportMimeType: {
        'application/x-lexical-editor': [() => null],
        'text/html': [$clipboardHtml],
        'text/plain': [$clipboardText],
        [OWN_TYPE]: [$clipboardOwn],
      },
    }),
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        'application/x-lexical-editor': [refuse],
        'text/html': [$insertHtml],
        'text/plain': [$insertText],
        'text/uri-list': [refuse],
        [OWN_TYPE]: [$insertOwn],
      },
      priority: { [OWN_TYPE]: 5 },
    }),
  ],
})

/** One editor without a place on the page. `announcements` holds the live region through which it speaks to screen readers. */
export function buildAnswerEditor(announcements: HTMLElement | null): LexicalEditorWithDispose {
  return buildEditorFromExtensions(
    answerExtension,
    configExtension(AriaLiveRegionExtension, { owner: announcements }),
    configExtension(HeadingAnnounceExtension, {
      created: text('editor.heading.created', { level: '%s' }),
      destroyed: text('editor.heading.removed', { level: '%s' }),
    }),
  )
}
