import { once } from '../core/text/once'

/**
 * An object whose values are made when each is first asked for. The schemas of all questions, made at once, stopped the shell for longer than two frames
 * of the window, just when home was to be told of its rows; of most of them nobody asks anything in a run.
 */
export function madeWhenAsked<M extends Record<string, () => object>>(
  makers: M,
): { readonly [K in keyof M]: ReturnType<M[K]> } {
  const made = {}
  for (const [name, make] of Object.entries(makers))
    Object.defineProperty(made, name, { enumerable: true, get: once(make) })
  return made as { readonly [K in keyof M]: ReturnType<M[K]> }
}
