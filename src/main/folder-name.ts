import { basename, isAbsolute, relative, sep } from 'node:path'

/**
 * A folder as people know it: “Documents / Rostrum” below their own documents, “Desktop / UN” below their home, and the whole
 * path anywhere else.
 */
export function folderName(folder: string, places: { documents: string; home: string }): string {
  const below = (root: string) => {
    const way = relative(root, folder)
    return isAbsolute(way) || way.startsWith('..') ? null : way.split(sep).filter(Boolean)
  }
  const inDocuments = below(places.documents)
  if (inDocuments) return [basename(places.documents), ...inDocuments].join(' / ')
  const inHome = below(places.home)
  return inHome && inHome.length > 0 ? inHome.join(' / ') : folder
}
