import { create } from 'zustand'
import type { Speaker } from '../../contract/messages'
import type { Result } from '../../core/result'
import { learnPace, type Paces } from '../../core/speech/pace'
import { text } from '../../messages/sentence'
import { ask } from '../bridge'
import { tellProblem } from '../problem'

/** What is known of how the user speaks; empty until the shell has answered. */
export const useSpeaker = create<Speaker>(() => ({ rehearsed: [], acronyms: {} }))

function take(answer: Result<Speaker>): void {
  if (answer.ok) useSpeaker.setState(answer.value)
  else tellProblem(text('statement.speakerNotKept'), answer.problem)
}

let asked = false

export function loadSpeaker(): void {
  if (asked) return
  asked = true
  void ask('speaker.get', {}).then(take)
}

export async function learnFrom(language: string, part: { planned: number; took: number }): Promise<void> {
  take(await ask('speaker.learn', { language, ...part }))
}

export async function forgetPace(language: string): Promise<void> {
  take(await ask('speaker.forget', { language }))
}

async function sayAcronyms(acronyms: Speaker['acronyms']): Promise<void> {
  take(await ask('speaker.acronyms', { acronyms }))
}

/** Says an acronym so from now on: `letters`, `word` or what to say in its place; null as it is said without the user's word. */
export async function sayAcronym(name: string, how: string | null): Promise<void> {
  const { [name]: _, ...others } = useSpeaker.getState().acronyms
  await sayAcronyms(how === null ? others : { ...others, [name]: how })
}

export const LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const

/** The paces that rehearsals have taught, by language. */
export function pacesOf({ rehearsed }: Pick<Speaker, 'rehearsed'>): Paces {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const pace = learnPace(rehearsed, language)
      return pace === null ? [] : [[language, pace]]
    }),
  )
}
