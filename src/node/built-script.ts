import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The built script of a thread: beside the bundle that this module ended up in, or above it when that is a chunk; from source, in the build's folder. */
export function builtScript(name: string): string {
  const own = typeof __dirname === 'string' ? __dirname : dirname(fileURLToPath(import.meta.url))
  for (let folder = own; ; folder = dirname(folder)) {
    for (const place of [join(folder, name), join(folder, 'out', 'main', name)]) if (existsSync(place)) return place
    if (folder === dirname(folder)) return join(own, name)
  }
}
