import { ownWordsSchema } from '../contract/messages'
import { failure, type Result, success } from '../core/result'
import { message } from '../messages/message'
import { JsonFile } from './json-file'

type Words = { words: string[] }

/** More than any writer collects; a list that grows beyond is somebody's mistake. */
const MOST_WORDS = 10_000

/** The writer's own words: one small file in the profile folder, in the sequence in which they came. */
export class OwnWords {
  private constructor(private readonly file: JsonFile<Words>) {}

  static async open(path: string): Promise<OwnWords> {
    return new OwnWords(await JsonFile.open(path, ownWordsSchema, { words: [] }))
  }

  list(): string[] {
    return this.file.content.words
  }

  /** A word that is there already changes nothing. */
  add(word: string): Promise<Result<Words>> {
    const { words } = this.file.content
    if (words.includes(word)) return Promise.resolve(success({ words }))
    if (words.length >= MOST_WORDS)
      return Promise.resolve(
        failure('too-many-words', message('problem.tooManyWords', { most: String(MOST_WORDS), word })),
      )
    return this.#write([...words, word])
  }

  /** A word that is not there changes nothing. */
  remove(word: string): Promise<Result<Words>> {
    return this.#write(this.file.content.words.filter((known) => known !== word))
  }

  async #write(words: string[]): Promise<Result<Words>> {
    const saved = await this.file.set({ words })
    return saved.ok ? success({ words }) : saved
  }
}
