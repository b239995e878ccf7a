import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Draft } from '../../../../src/core/draft/draft'
import { setAnswer, setChosen, setOrganisation } from '../../../../src/core/draft/edit'
import { paragraph } from '../../../../src/core/text/blocks'
import { empty } from './checked'

const folder = join(import.meta.dirname, '../../../fixtures/checks/careful')

/** A text of the folder: `## section slot`, then its paragraphs. */
function careful(name: string): Draft {
  let draft = setOrganisation(empty, {
    name: 'A careful organisation',
    group: 'Civil society',
    country: 'Global',
    contactName: 'A. Contact',
    contactEmail: 'contact@example.org',
  })
  for (const part of readFileSync(join(folder, name), 'utf8').split(/^## /m).slice(1)) {
    const [heading = '', ...lines] = part.split('\n')
    const [section = '', slot = ''] = heading.split(' ')
    const paragraphs = lines
      .join('\n')
      .split(/\n{2,}/)
      .map((text) => text.trim())
      .filter((text) => text !== '')
    if (paragraphs.length === 0) throw new Error(`${name}: nothing under “${heading}”`)
    draft = setAnswer(setChosen(draft, section, true), section, slot, paragraphs.map(paragraph))
  }
  return draft
}

/** Ten texts of about 300 words, as careful organisations write. */
export const carefulTexts: readonly { name: string; draft: Draft }[] = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, draft: careful(name) }))
