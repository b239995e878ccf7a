import { changedCode } from './changed-code.mjs'

/** How the build writes that a file of it needs another. */
const CHUNK = /^const (require_[\w$]+) = require\(("\.[^"]+")\);$/gm
/** Left of an import whose constants stand where they are used. */
const NOTHING_USED = /^require\("\.[^"]+"\);$/gm
/** A name, spread out too, that is neither a part of another nor what something else has. */
const NAME = /(?<![\w$]|(?<!\.\.)\.)require_[\w$]+(?![\w$(])/g

/**
 * Has each file of the shell, of its threads and of the command line run when something in it is first used. Whoever holds a draft imports what reads
 * drafts; at a start without one, making the schemas of drafts and templates was most of what the shell did. Nothing of ours is imported for what
 * it does when it is loaded, which a test holds.
 *
 * @returns {import('vite').Plugin}
 */
export function loadedWhenUsed() {
  return changedCode('loaded-when-used', whenUsed)
}

/**
 * The code of a file with its needs met when they arise, each on the line where it stood, so that the map and the places in a log stay right.
 *
 * @param {string} code
 */
export function whenUsed(code) {
  /** @type {Set<string>} */
  const names = new Set()
  return (
    code
      .replace(NOTHING_USED, '')
      .replace(CHUNK, (_line, /** @type {string} */ name, /** @type {string} */ path) => {
        names.add(name)
        return `let ${name}_loaded; function ${name}() { return ${name}_loaded ??= require(${path}); }`
      })
      // In brackets, because `new f().Name()` would make an `f`.
      .replace(NAME, (name) => (names.has(name) ? `(${name}())` : name))
  )
}
