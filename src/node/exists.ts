import { lstat } from 'node:fs/promises'

/** True where something has this name, be it a file, a folder or a link that leads nowhere. */
export async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}
