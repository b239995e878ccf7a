import { $getNearestNodeFromDOMNode, type LexicalEditor, type NodeKey } from 'lexical'
import type { Answer, AnswerRef } from './answer'
import { placeOnPage } from './found-marks'
import { type ImageAnswer, ImageAsking, imageAtCaret, removeImageAtCaret } from './image-asking'
import { registerImages } from './image-events'
import { insertPictures, redrawImage } from './image-intake'
import { DraftImages, type ImageHost, setImages } from './images'
import { LinkAsking } from './link-asking'
import { NoteEditing } from './note-editing'
import { NOTE_ATTRIBUTE } from './note-node'
import type { Registry } from './registry'
import type { WhereWriting } from './where-writing'

/** The boxes at the text that ask for something: where a link leads, what a picture shows, what a footnote says; and the pictures themselves. */
export class AnswerBoxes {
  readonly link = new LinkAsking()
  readonly image: ImageAsking
  readonly notes = new NoteEditing()
  /** Null where no image is shown or taken. */
  readonly images: DraftImages | null

  constructor(
    private readonly where: WhereWriting,
    private readonly registry: Registry,
    host: ImageHost | undefined,
  ) {
    this.images = host ? new DraftImages(host) : null
    this.image = new ImageAsking(this.images)
    const { images } = this
    images?.subscribe((id) => {
      for (const { root } of registry.all()) if (root) redrawImage(root, id, images)
      // Nobody describes a picture that did not come.
      if (this.image.isAbout(id) && images.stateOf(id) === 'lost') this.answerImage(undefined)
    })
  }

  /** Lets an editor show pictures and ask about them. */
  equip(answer: Answer, editor: LexicalEditor): void {
    if (!this.images) return
    setImages(editor, this.images)
    const ask = (key: NodeKey) => this.askForAlt(answer, key)
    registerImages(editor, { inserted: ask, pressed: ask })
  }

  askForLink(answer: Answer): void {
    this.link.ask(answer)
  }

  /** Answers the link box: an address makes or changes the link, null takes it away, undefined leaves all as it was. */
  answerLink(address: string | null | undefined): void {
    this.link.answer(this.where.active?.lexical, address)
    this.where.backInText()
  }

  /** Opens the box of a footnote: the one with this index in its block. False when it is not there. */
  openNote(ref: AnswerRef, block: number, note: number): boolean {
    this.where.focus(ref)
    const { lexical } = this.registry.answerOf(ref)
    const element = lexical && placeOnPage(lexical, { block, start: 0, end: 0, note })
    const key =
      element instanceof HTMLElement ? lexical?.read(() => $getNearestNodeFromDOMNode(element)?.getKey()) : undefined
    return lexical !== null && key !== undefined && this.notes.open(lexical, key)
  }

  closeNote(): void {
    this.notes.close()
    this.where.backInText()
  }

  removeNote(): void {
    this.notes.remove()
    this.where.backInText()
  }

  /** Opens the footnote that a click is about; false where it is about none. */
  noteClicked(answer: Answer, editor: LexicalEditor, event: MouseEvent): boolean {
    const element = event.target instanceof Element ? event.target.closest(`[${NOTE_ATTRIBUTE}]`) : null
    const key = element && editor.read(() => $getNearestNodeFromDOMNode(element)?.getKey())
    if (!key) return false
    event.preventDefault()
    this.where.makeActive(answer)
    return this.notes.open(editor, key)
  }

  /** Lets the writer choose pictures, and puts them where the caret is. */
  async choosePictures(): Promise<void> {
    const host = this.images?.host
    const refused = host?.refused() ?? null
    if (refused !== null) host?.say(refused)
    else if (host) this.insertPictures(await host.choose())
  }

  /** Puts pictures where the caret is in the answer that was last written in, and asks what the only one shows. False where no answer was written in. */
  insertPictures(files: readonly File[]): boolean {
    const { active } = this.where
    const editor = active?.lexical
    if (!active || !editor) return false
    this.where.refocus()
    const key = insertPictures(editor, files)
    if (key !== null) this.askForAlt(active, key)
    return true
  }

  /** Pictures dropped on an answer whose editor is not on the page. */
  dropPictures(answer: Answer, x: number, y: number, files: readonly File[]): void {
    this.where.focusAtPoint(answer, x, y)
    this.insertPictures(files)
  }

  /** Asks for the alternative text of the image around the caret. */
  describeImage(): void {
    const { active } = this.where
    const key = imageAtCaret(active)
    if (active && key !== null) this.askForAlt(active, key)
  }

  /** Takes out the image around the caret. */
  removeImage(): void {
    removeImageAtCaret(this.where.active)
  }

  private askForAlt(answer: Answer, key: NodeKey): void {
    if (this.image.ask(answer, key)) this.where.makeActive(answer)
  }

  /** Answers the box of an image. */
  answerImage(said: ImageAnswer): void {
    this.image.answer(said)
    this.where.backInText()
  }

  /** Closes what is open, and nothing is changed but a footnote that says nothing. */
  close(): void {
    this.notes.close()
    this.link.answer(null, undefined)
    this.image.answer(undefined)
  }

  dispose(): void {
    this.link.dispose()
    this.image.dispose()
    this.images?.close()
  }
}
