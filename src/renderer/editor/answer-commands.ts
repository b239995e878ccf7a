import { $addUpdateTag, HISTORY_PUSH_TAG } from 'lexical'
import type { Command } from '../../contract/commands'
import type { AcrossLook, LookGiven } from '../../core/draft/selected-across'
import { MARKS } from '../../core/text/blocks'
import type { AnswerBoxes } from './answer-boxes'
import { $tableAction, type FormatCommand, runFormat, type TableAction } from './format'
import { takeSelection, type WhereWriting } from './where-writing'

const FORMAT_COMMANDS: ReadonlySet<string> = new Set<FormatCommand>([
  ...MARKS,
  'clear-formatting',
  'paragraph',
  'heading-1',
  'heading-2',
  'heading-3',
  'quote',
  'bullet-list',
  'numbered-list',
  'table',
])

/** Commands that ask for something before they change the text. */
const OWN_BOX: ReadonlySet<string> = new Set<Command>(['link', 'footnote', 'insert-image'])

export interface AnswerCommandsHost {
  where: WhereWriting
  boxes: AnswerBoxes
  onHistory(command: 'undo' | 'redo'): void
  /** What a selection over several answers looks like; null while there is none. */
  lookAcross(): AcrossLook | null
  giveAcross(look: LookGiven): void
  /** The writer asked of a selection over several answers what can be done within one alone. */
  onOnlyWithin(): void
}

/** Carries out what a key, the toolbar or a menu asks of the text, where somebody writes. */
export class AnswerCommands {
  constructor(private readonly host: AnswerCommandsHost) {}

  /**
   * Carries a command out on the answer that has the focus (or whose toolbar has it). False when it is not a command of the
   * editors or no answer has the focus: then nothing happens to any text.
   */
  run(command: Command): boolean {
    if (!OWN_BOX.has(command) && !isHistory(command) && !FORMAT_COMMANDS.has(command)) return false
    const { where } = this.host
    if (!where.active || !where.hasFocus) return false
    return this.carryOut(command)
  }

  /** The same, wherever the focus is: for buttons. */
  carryOut(command: Command): boolean {
    const { where, boxes, onHistory, lookAcross } = this.host
    if (isHistory(command)) {
      // A key is answered inside an update of its editor; what history puts into the editor must not be taken for a part of that.
      queueMicrotask(() => onHistory(command))
      return true
    }
    const { active } = where
    const editor = active?.lexical
    if (!active || !editor) return false
    const chrome = where.chromeWithFocus
    const across = lookAcross()
    if (across) {
      this.giveAcross(command, across)
      where.returnFocus(chrome)
      return true
    }
    takeSelection(editor)
    if (command === 'link') boxes.askForLink(active)
    // A key is answered inside of an update, and the box needs the note on the page.
    else if (command === 'footnote') queueMicrotask(() => boxes.notes.atCaret(editor))
    else if (command === 'insert-image') void boxes.choosePictures()
    else {
      runFormat(editor, command as Exclude<FormatCommand, 'footnote'>)
      where.returnFocus(chrome)
    }
    return true
  }

  private giveAcross(command: Command, { marks, link }: AcrossLook): void {
    const { giveAcross, onOnlyWithin } = this.host
    const mark = MARKS.find((each) => each === command)
    if (mark) giveAcross({ mark, on: !marks[mark] })
    else if (command === 'clear-formatting') giveAcross('plain')
    else if (command === 'link' && link !== null) giveAcross('unlinked')
    else onOnlyWithin()
  }

  tableAction(action: TableAction): void {
    const { where } = this.host
    const editor = where.active?.lexical
    if (!editor) return
    const chrome = where.chromeWithFocus
    takeSelection(editor)
    editor.update(() => {
      $addUpdateTag(HISTORY_PUSH_TAG)
      $tableAction(action)
    })
    where.returnFocus(chrome)
  }
}

function isHistory(command: Command): command is 'undo' | 'redo' {
  return command === 'undo' || command === 'redo'
}
