import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'

/** The text of the only Word document in a folder. */
export async function docxText(folder: string): Promise<string> {
  const [name, ...others] = readdirSync(folder).filter((file) => file.endsWith('.docx'))
  if (!name || others.length > 0) throw new Error(`Not one Word document: ${[name, ...others].join(', ')}`)
  return (await mammoth.extractRawText({ path: join(folder, name) })).value
}
