import { describe, expect, it } from 'vitest'
import { RULES } from '../../../../src/core/check/checker'
import { FINDING_KINDS, KIND_NAMES, kindOf, ruleName, worksCited } from '../../../../src/core/check/rule-names'
import { text } from '../../../../src/messages/sentence'
import { template } from './checked'

describe('names of rules', () => {
  it('every rule has a name and a kind of its own, and no two share a name', () => {
    const names = RULES.map(({ id }) => ruleName(id))
    expect(new Set(names).size).toBe(RULES.length)
    for (const { id } of RULES) expect(kindOf(id), id).not.toBe('language')
  })

  it('every kind has a name and, but for language, a rule', () => {
    const used = new Set(RULES.map(({ id }) => kindOf(id)))
    for (const kind of FINDING_KINDS) {
      expect(text(KIND_NAMES[kind])).not.toBe('')
      expect(used.has(kind)).toBe(kind !== 'language')
    }
  })

  it('a rule of a grammar checker is a matter of language and named by its id', () => {
    expect(kindOf('grammar/an-a')).toBe('language')
    expect(ruleName('spelling/unknown-word')).toBe('Unknown word')
    expect(kindOf('constructor')).toBe('language')
  })
})

describe('works cited', () => {
  const url = (start: string) => {
    const found = template.sources
      .concat(template.profiles.flatMap(({ sources }) => sources))
      .find(({ name }) => name.startsWith(start))?.url
    if (!found) throw new Error(`The template has no source ${start}`)
    return found
  }

  it('take their address from the template, by name or by publisher', () => {
    const [profile] = template.profiles.filter(({ id }) => id === 'ecosoc-general')
    const name = profile?.sources[0]?.name ?? ''
    expect(worksCited(`${name} (a note); Rostrum`, template)).toEqual([
      { name: `${name} (a note)`, url: url(name) },
      { name: 'Rostrum' },
    ])
    expect(worksCited('GFMD guide, tip 1; Center for Plain Language (40 words)', template)).toEqual([
      { name: 'GFMD guide, tip 1', url: url('GFMD') },
      { name: 'Center for Plain Language (40 words)' },
    ])
  })

  it('know works that are read everywhere', () => {
    expect(worksCited('United Nations Editorial Manual, dates: 29 July 2025', template)).toEqual([
      {
        name: 'United Nations Editorial Manual, dates: 29 July 2025',
        url: expect.stringMatching(/^https:\/\/www\.un\.org/),
      },
    ])
  })

  it('do not take a longer word for a publisher', () => {
    expect(worksCited('GFMDX guide', template)).toEqual([{ name: 'GFMDX guide' }])
  })
})
