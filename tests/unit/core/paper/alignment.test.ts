import { diffArrays } from 'diff'
import { describe, expect, it } from 'vitest'
import { alignPapers } from '../../../../src/core/paper/alignment'
import { type MadePair, madePairs } from '../../../fixtures/paper/made-pairs'

type Links = { from: string; to: string; kind: string }[]

function aligned({ from, to }: MadePair): { links: Links; fresh: string[]; gone: string[] } {
  const { links, fresh, gone } = alignPapers(from, to)
  return {
    links: links.map((link) => ({
      from: from[link.from]?.number ?? '',
      to: to[link.to]?.number ?? '',
      kind: link.kind,
    })),
    fresh: fresh.map((index) => to[index]?.number ?? ''),
    gone: gone.map((index) => from[index]?.number ?? ''),
  }
}

/** The share of links of these kinds that were found with the kind that they are. */
function rightOf(pairs: readonly MadePair[], found: (pair: MadePair) => Links, kinds: readonly string[]): number {
  let right = 0
  let all = 0
  for (const pair of pairs) {
    const links = new Set(found(pair).map(({ from, to, kind }) => `${from} ${to} ${kind}`))
    for (const { from, to, kind } of pair.links.filter((link) => kinds.includes(link.kind))) {
      all += 1
      if (links.has(`${from} ${to} ${kind}`)) right += 1
    }
  }
  return right / all
}

function sameNumber({ from, to }: MadePair): Links {
  const texts = new Map(to.map(({ number, text }) => [number, text]))
  return from.flatMap(({ number, text }) =>
    texts.has(number) ? [{ from: number, to: number, kind: texts.get(number) === text ? 'kept' : 'reworded' }] : [],
  )
}

function lineDifference({ from, to }: MadePair): Links {
  const links: Links = []
  let [at, there] = [0, 0]
  for (const { value, added, removed } of diffArrays(
    from.map(({ text }) => text),
    to.map(({ text }) => text),
  ))
    for (const _ of value) {
      if (!added && !removed) links.push({ from: from[at]?.number ?? '', to: to[there]?.number ?? '', kind: 'kept' })
      if (!added) at += 1
      if (!removed) there += 1
    }
  return links
}

describe('alignPapers', () => {
  const pairs = madePairs(20_250_829)
  const found = new Map(pairs.map((pair) => [pair, aligned(pair)]))
  const linksOf = (pair: MadePair) => found.get(pair)?.links ?? []

  it('finds what became of each paragraph of twelve pairs', () => {
    const report = (name: string, links: (pair: MadePair) => Links) => ({
      name,
      'kept and reworded': rightOf(pairs, links, ['kept', 'reworded']),
      moved: rightOf(pairs, links, ['moved']),
      'split and merged': rightOf(pairs, links, ['split', 'merged']),
    })
    const ours = report('alignment', linksOf)
    const others = [report('same number', sameNumber), report('line difference', lineDifference)]
    expect(ours['kept and reworded']).toBeGreaterThanOrEqual(0.98)
    expect(ours.moved).toBeGreaterThanOrEqual(0.95)
    expect(ours['split and merged']).toBeGreaterThanOrEqual(0.9)
    for (const other of others)
      expect(ours['kept and reworded'], other.name).toBeGreaterThan(other['kept and reworded'])
  })

  it('says what is new and what is gone', () => {
    let [right, said, all] = [0, 0, 0]
    for (const pair of pairs) {
      const { fresh, gone } = found.get(pair) ?? aligned(pair)
      said += fresh.length + gone.length
      all += pair.new.length + pair.gone.length
      right += pair.new.filter((number) => fresh.includes(number)).length
      right += pair.gone.filter((number) => gone.includes(number)).length
    }
    expect(right / all).toBeGreaterThanOrEqual(0.9)
    expect(right / said).toBeGreaterThanOrEqual(0.9)
  })
})
