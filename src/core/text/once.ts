/**
 * A value that is made when it is first asked for, and the same from then on. For what takes longer to make than it takes a start to find that nobody
 * needs it, such as the schema of a file that is not there. A `make` that throws is called again.
 */
export function once<T extends object>(make: () => T): () => T {
  let made: T | null = null
  return () => {
    made ??= make()
    return made
  }
}
