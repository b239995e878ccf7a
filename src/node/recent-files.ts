import { z } from 'zod'
import { JsonFile } from './json-file'

const MOST = 20

/** Paths of drafts that were opened, latest first. */
export class RecentFiles {
  private constructor(private readonly file: JsonFile<string[]>) {}

  static async open(path: string): Promise<RecentFiles> {
    return new RecentFiles(await JsonFile.open(path, async () => z.array(z.string()), []))
  }

  list(): string[] {
    return this.file.content
  }

  async add(path: string): Promise<void> {
    if (this.file.content[0] === path) return
    await this.file.set([path, ...this.file.content.filter((other) => other !== path)].slice(0, MOST))
  }

  async remove(path: string): Promise<void> {
    if (this.file.content.includes(path)) await this.file.set(this.file.content.filter((other) => other !== path))
  }

  async clear(): Promise<void> {
    await this.file.set([])
  }
}
