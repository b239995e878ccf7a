/** What `JSON.parse` gives for `{…}`. */
export type JsonObject = { [key: string]: unknown }

/** True for what `JSON.parse` gives for `{…}`; a list and null are none. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value of a field that is named by data, such as the one a finding points at; undefined where the object itself has none. */
export function ownValue(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? (object as JsonObject)[key] : undefined
}

/** Equality of JSON values; the sequence of keys does not matter, and a field that is `undefined` counts as absent, as in a file. */
export function sameJson(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((value, index) => sameJson(value, right[index]))
  if (!isJsonObject(left) || !isJsonObject(right)) return false
  return (
    Object.keys(left).every((key) => sameJson(left[key], ownValue(right, key))) &&
    Object.keys(right).every((key) => right[key] === undefined || Object.hasOwn(left, key))
  )
}
