import { realpathSync, statSync } from 'node:fs'
import { extname, isAbsolute, join, relative } from 'node:path'

/** All that a page of ours may consist of. A file of another kind is not served, even if it is in the folder. */
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.bin': 'application/octet-stream',
  '.aff': 'text/plain; charset=utf-8',
  '.dic': 'text/plain; charset=utf-8',
}

export interface ServedFile {
  path: string
  type: string
  /** In bytes. */
  size: number
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path)
  return way !== '' && !isAbsolute(way) && way !== '..' && !/^\.\.[/\\]/.test(way)
}

/**
 * The file that `app://rostrum/…` stands for, or null when there is none that may be served: only files of known types below
 * `root`, also after links are followed. Never throws. It does not let go of the thread: a page that is being opened would wait for all that is loaded beside it.
 */
export function servedFile(root: string, address: string): ServedFile | null {
  try {
    const url = new URL(address)
    if (url.protocol !== 'app:' || url.host !== 'rostrum' || url.username || url.password) return null
    const name = decodeURIComponent(url.pathname)
    // A second layer of encoding, a Windows separator or a stream is never part of a name that our build makes.
    if (/[\\\0%:]/.test(name)) return null
    const asked = join(root, name === '/' ? 'index.html' : name)
    if (!isInside(root, asked)) return null
    const type = TYPES[extname(asked).toLowerCase()]
    if (!type) return null
    const path = realpathSync(asked)
    if (!isInside(realpathSync(root), path)) return null
    const stats = statSync(path)
    return stats.isFile() ? { path, type, size: stats.size } : null
  } catch {
    return null
  }
}
