import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MIGRATIONS, migrateDraft } from '../../../../src/core/draft/migrate'
import { readDraft } from '../../../../src/core/draft/read'

const current = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../fixtures/drafts/v1/minimal.rostrum'), 'utf8'),
)

describe('drafts of older versions', () => {
  it('are brought up step by step, and unknown fields come along', () => {
    const steps = {
      0: ({ heading, ...rest }: Record<string, unknown>) => ({ ...rest, headline: heading }),
      1: ({ headline, ...rest }: Record<string, unknown>) => ({ ...rest, title: headline }),
    }
    expect(migrateDraft({ version: 0, heading: 'T', mine: 1 }, 0, 2, steps)).toEqual({
      version: 2,
      title: 'T',
      mine: 1,
    })
    expect(migrateDraft({ version: 1, headline: 'T' }, 1, 2, steps)).toEqual({ version: 2, title: 'T' })
    expect(migrateDraft({ version: 2, title: 'T' }, 2, 2, steps)).toEqual({ version: 2, title: 'T' })
  })

  it('show each step the version that it starts from', () => {
    const seen: unknown[] = []
    const step = (draft: Record<string, unknown>) => {
      seen.push(draft.version)
      return draft
    }
    migrateDraft({ version: 0 }, 0, 3, { 0: step, 1: step, 2: step })
    expect(seen).toEqual([0, 1, 2])
  })

  it('that no step leads on from are told apart', () => {
    expect(migrateDraft({ version: 0 }, 0, 2, { 1: (draft) => draft })).toBeNull()
  })

  it('open through readDraft', () => {
    const { title, ...older } = { ...current, version: 0, name: 'From an older program' }
    const bytes = new TextEncoder().encode(JSON.stringify(older))
    const read = readDraft(bytes, 'a.rostrum', { 0: ({ name, ...rest }) => ({ ...rest, title: name }) })
    if (!read.ok) throw new Error(read.problem.sentence)
    expect(read.value).toMatchObject({ version: 1, title: 'From an older program', id: current.id })
    expect(title).not.toBe(read.value.title)
  })

  it('have a step from every version since 1 to ours', () => {
    const before = Array.from({ length: current.version - 1 }, (_, index) => index + 1)
    expect(Object.keys(MIGRATIONS).map(Number)).toEqual(before)
  })
})
