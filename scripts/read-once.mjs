import { changedCode } from './changed-code.mjs'

/** How a file of the window takes what makes a module of a library of the old kind. */
const RUNTIME = /import\{([^}]*)\}from"\.\/rolldown-runtime-/
/** Such a module: `react=wrap((exports=>{`. */
const MODULE = /(?<==)([\w$]+)\(\(\(?([\w$,]*)\)?=>\{/g

/**
 * Has React and other libraries of the old kind read once. Each is a function that runs as soon as its file was read, which V8 guesses of a `function` in
 * brackets: of an arrow it first reads where that ends, and then all of it again.
 *
 * @returns {import('vite').Plugin}
 */
export function readOnce() {
  return changedCode('read-once', asFunctions)
}

/**
 * The code of a file with its modules of the old kind as functions; all else stays as it is.
 *
 * @param {string} code
 */
export function asFunctions(code) {
  const wraps = (RUNTIME.exec(code)?.[1] ?? '').split(',').map((each) => each.split(' as ').at(-1))
  return code.replace(MODULE, (all, /** @type {string} */ wrap, /** @type {string} */ given) =>
    wraps.includes(wrap) ? `${wrap}((function(${given}){` : all,
  )
}
