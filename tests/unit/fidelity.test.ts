import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { COLUMNS, type FeatureRow, fidelityDocument, fidelityRows } from '../fidelity/table'

let rows: FeatureRow[] = []
beforeAll(async () => {
  rows = await fidelityRows()
}, 60_000)

describe('what is kept of a text', () => {
  it('is never lost without a word', () => {
    const lost = rows.flatMap(({ feature, cells }) =>
      COLUMNS.filter((column) => cells[column] === 'lost').map((column) => `${feature.name}, ${column}`),
    )
    expect(lost).toEqual([])
  })

  it('is what docs/fidelity.md says: if not, run npm run fidelity and read what changed', async () => {
    await expect(fidelityDocument(rows)).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/fidelity.md'))
  })
})
