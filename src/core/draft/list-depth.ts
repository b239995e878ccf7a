import type { Block, List, ListItem } from '../text/blocks'

/** Lists that may stand in each other. A page shows six or seven; a paste can bring thousands, and files of such depth are refused. */
export const MAX_LIST_DEPTH = 60

/**
 * Blocks whose lists nest at most `MAX_LIST_DEPTH` deep: items from further down become items of the deepest list that may
 * stand, in reading sequence, so that no word is lost. Returns the same array when nothing was too deep. Safe at any depth.
 */
export function limitListDepth(blocks: Block[]): Block[] {
  const limited = blocks.map((block) => {
    if (block.type === 'list') return levelledList(block, MAX_LIST_DEPTH)
    if (block.type !== 'table') return block
    const rows = block.rows.map((row) => {
      const cells = row.map((cell) => {
        const inside = cell.blocks.map((part) => (part.type === 'list' ? levelledList(part, MAX_LIST_DEPTH) : part))
        return same(inside, cell.blocks) ? cell : { ...cell, blocks: inside }
      })
      return same(cells, row) ? row : cells
    })
    return same(rows, block.rows) ? block : { ...block, rows }
  })
  return same(limited, blocks) ? blocks : limited
}

/** A list that nests at most `most` deep, which is one or more, as `limitListDepth` makes it; the same list when it was not deeper. */
export function levelledList(list: List, most: number): List {
  if (most === 1) return list.items.some((item) => item.nested) ? { ...list, items: levelled(list.items) } : list
  const items = list.items.map((item) => {
    if (!item.nested) return item
    const nested = levelledList(item.nested, most - 1)
    return nested === item.nested ? item : { ...item, nested }
  })
  return same(items, list.items) ? list : { ...list, items }
}

/** All items at one level, in reading sequence; a stack of its own, because this is where depth has no bound. */
function levelled(items: readonly ListItem[]): ListItem[] {
  const flat: ListItem[] = []
  const waiting = items.slice().reverse()
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    const { nested, ...rest } = item
    flat.push(rest as ListItem)
    if (nested) for (const inner of nested.items.slice().reverse()) waiting.push(inner)
  }
  return flat
}

function same<T>(left: readonly T[], right: readonly T[]): boolean {
  return left.length === right.length && left.every((value, index) => value === right[index])
}
