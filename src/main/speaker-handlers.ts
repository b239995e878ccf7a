import { join } from 'node:path'
import { app } from 'electron'
import { type Speaker, speakerSchema } from '../contract/messages'
import { type Result, success } from '../core/result'
import { JsonFile } from '../node/json-file'
import type { Handlers } from './contract-calls'

/** Enough for years; the pace is learned from the latest. */
const REMEMBERED = 200

let opened: Promise<JsonFile<Speaker>> | null = null

/** Read when somebody first speaks, not at a start. */
function speakerFile(): Promise<JsonFile<Speaker>> {
  opened ??= JsonFile.open<Speaker>(join(app.getPath('userData'), 'speaker.json'), speakerSchema, {
    rehearsed: [],
    acronyms: {},
  })
  return opened
}

async function change(make: (speaker: Speaker) => Speaker): Promise<Result<Speaker>> {
  const file = await speakerFile()
  const speaker = make(file.content)
  const saved = await file.set(speaker)
  return saved.ok ? success(speaker) : saved
}

function baseOf(language: string): string {
  return language.split('-')[0]?.toLowerCase() ?? ''
}

export const speakerHandlers: Pick<Handlers, 'speaker.get' | 'speaker.learn' | 'speaker.forget' | 'speaker.acronyms'> =
  {
    'speaker.get': async () => success((await speakerFile()).content),
    'speaker.learn': (rehearsed) =>
      change((speaker) => ({ ...speaker, rehearsed: [...speaker.rehearsed, rehearsed].slice(-REMEMBERED) })),
    'speaker.forget': ({ language }) =>
      change((speaker) => ({
        ...speaker,
        rehearsed: speaker.rehearsed.filter((each) => baseOf(each.language) !== baseOf(language)),
      })),
    'speaker.acronyms': ({ acronyms }) => change((speaker) => ({ ...speaker, acronyms })),
  }
