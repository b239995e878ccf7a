import type { JsonObject } from '../text/json-value'

/**
 * Steps from one version of the draft format to the next: `migrations[n]` turns a draft of version n into one of version n + 1.
 * Empty so far: version 1 is the first that was ever written. The step from 1 belongs here on the day that version 2 exists.
 */
export type Migrations = Readonly<Record<number, (draft: JsonObject) => JsonObject>>
export const MIGRATIONS: Migrations = {}

/**
 * A draft of an older version, brought step by step to version `target`. Null when a step is missing, which means that no
 * program ever released could have written such a file. The steps get the draft's own fields and must pass unknown ones on.
 */
export function migrateDraft(
  draft: JsonObject,
  from: number,
  target: number,
  migrations: Migrations = MIGRATIONS,
): JsonObject | null {
  let current = draft
  for (let version = from; version < target; version += 1) {
    const step = migrations[version]
    if (!step) return null
    current = { ...step(current), version: version + 1 }
  }
  return current
}
