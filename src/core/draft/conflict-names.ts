import { DRAFT_EXTENSION } from './extension'

/** Syncthing writes the moment and the beginning of a device's id. */
const SYNCTHING = /\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?$/
/** OneDrive writes the name of the computer, and a number for a second copy. */
const COMPUTER = /-[A-Z0-9][A-Z0-9-]{1,14}$/
const NUMBER = /^\d{1,3}$/
/** Rostrum's own, for text that could not go into its file: only it writes a moment so. */
const OWN_MOMENT = /\d{4}-\d\d-\d\d \d\d\.\d\d(?:, \d{1,6})?$/
/** Names are given to copies of copies, too. */
const MOST_TIMES = 4

/**
 * The names that a file may be a copy of, the nearest first, by what services that synchronise folders call a file that was changed in two places:
 * “(conflicted copy 2025-09-01)” and “(… conflicted copy …)” of Dropbox and Nextcloud, “(Case Conflict)”, “.sync-conflict-…” of Syncthing, “-COMPUTER”
 * of OneDrive, “(1)”, and “(your copy …)” of this program. None for other names and for files that are no drafts. A name alone says little:
 * whether both are one draft is told by their ids. Sources: the services' help pages on conflicted copies.
 */
export function originalNames(fileName: string): string[] {
  if (!fileName.toLowerCase().endsWith(DRAFT_EXTENSION)) return []
  const extension = fileName.slice(-DRAFT_EXTENSION.length)
  const names: string[] = []
  let base: string | null = fileName.slice(0, -DRAFT_EXTENSION.length)
  for (let times = 0; times < MOST_TIMES && base; times += 1) {
    base = withoutMark(base)
    if (base) names.push(`${base}${extension}`)
  }
  return names
}

function withoutMark(base: string): string | null {
  const open = base.lastIndexOf(' (')
  if (open > 0 && base.endsWith(')')) {
    const inside = base.slice(open + 2, -1)
    const isMark = /conflict/i.test(inside) || NUMBER.test(inside) || OWN_MOMENT.test(inside)
    return isMark ? base.slice(0, open) : null
  }
  for (const mark of [SYNCTHING, COMPUTER]) {
    const found = mark.exec(base)
    if (found && found.index > 0) return base.slice(0, found.index)
  }
  return null
}

/** Whether a draft's file has the name that this program gives to text that could not go into its own file, in any language. False for all other names. */
export function isOwnCopy(fileName: string): boolean {
  const [nearest] = originalNames(fileName)
  if (nearest === undefined) return false
  const mark = fileName.slice(nearest.length - DRAFT_EXTENSION.length, -DRAFT_EXTENSION.length)
  return OWN_MOMENT.test(mark.slice(0, -1))
}

/** A file of a draft as a list knows it. */
export interface ListedCopy {
  /** The draft's id; absent where it is not known. */
  id?: string | undefined
  fileName: string
  /** Whatever tells folders apart. */
  folderName: string
}

/** Of the files of a list, those that are copies of another one of the same draft in the same folder, with that other one. */
export function copiesIn<F extends ListedCopy>(files: readonly F[]): Map<F, F> {
  const key = (id: string, folder: string, name: string) => JSON.stringify([id, folder, name.toLowerCase()])
  const known = new Map(
    files.flatMap((file) => (file.id ? [[key(file.id, file.folderName, file.fileName), file]] : [])),
  )
  const copies = new Map<F, F>()
  for (const file of files) {
    const { id, folderName, fileName } = file
    if (!id) continue
    for (const name of originalNames(fileName)) {
      const original = known.get(key(id, folderName, name))
      if (!original) continue
      copies.set(file, original)
      break
    }
  }
  return copies
}
