import { create } from 'zustand'
import type { RequestOutput } from '../contract/messages'
import type { Result } from '../core/result'
import { text } from '../messages/sentence'
import { ask } from './bridge'
import { tellProblem } from './problem'

/** The writer's own words, which spelling takes for right in every draft; null until somebody needs them. */
export const useOwnWords = create<{ words: readonly string[] | null }>(() => ({ words: null }))

function take(answer: Result<RequestOutput<'words.list'>>, title: string): boolean {
  if (answer.ok) useOwnWords.setState({ words: answer.value.words })
  else tellProblem(title, answer.problem)
  return answer.ok
}

export async function loadOwnWords(): Promise<void> {
  if (useOwnWords.getState().words === null) take(await ask('words.list', {}), text('app.words.notRead'))
}

/** True when the list holds the word now. */
export async function addOwnWord(word: string): Promise<boolean> {
  return take(await ask('words.add', { word }), text('app.words.notAdded'))
}

export async function removeOwnWord(word: string): Promise<boolean> {
  return take(await ask('words.remove', { word }), text('app.words.notRemoved'))
}
