export type { AnswerRef } from './answer'
export { AnswerEditor } from './answer-editor'
export { AnswerEditors } from './answer-editors'
export { FormatToolbar } from './format-toolbar'
