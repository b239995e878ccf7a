import { Session } from 'node:inspector'
import { setFlagsFromString } from 'node:v8'

// A function that was compiled before V8 counts, or that is compiled anew in between, is counted in less detail.
setFlagsFromString('--no-flush-bytecode')
const session = new Session()
session.connect()

function post(method: string, parameters?: object): unknown {
  let answer: unknown
  session.post(method, parameters, (error, result) => {
    if (error) throw error
    answer = result
  })
  return answer
}

post('Profiler.enable')
post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/** Our own code, and the library that looks for what two lists share. */
const isCounted = (url: string) =>
  /[\\/](?:src|node_modules[\\/]diff)[\\/]/u.test(url.replace(/^.*node_modules(?![\\/]diff[\\/])/u, ''))

/**
 * Import this module first. How much work a piece of code does, counted and never timed, so that a busy machine changes nothing: blocks of `src` that were run
 * (V8's precise coverage), and characters or elements that built-ins had to look at. A regular expression counts what it reads from where
 * it starts to the end of its match, or to the end of the text where it finds none; that it reads nothing more often than a fixed number of times
 * is what `scripts/regular-expressions.mjs` says. `Intl.Segmenter` counts the whole text for each piece, which is what it costs in Node 20.
 */
export function stepsOf(work: () => unknown): number {
  let steps = 0
  const restore: (() => void)[] = []
  const replace = <Name extends PropertyKey>(
    of: object,
    name: Name,
    count: (self: unknown, given: unknown[], result: unknown) => number,
  ) => {
    const before = Object.getOwnPropertyDescriptor(of, name)
    const original = before?.value as (this: unknown, ...given: unknown[]) => unknown
    Object.defineProperty(of, name, {
      ...before,
      value(this: unknown, ...given: unknown[]) {
        const result = original.apply(this, given)
        steps += count(this, given, result)
        return result
      },
    })
    restore.push(() => Object.defineProperty(of, name, before as PropertyDescriptor))
  }
  const size = (value: unknown) => (typeof value === 'string' || Array.isArray(value) ? value.length : 0)

  const exec = RegExp.prototype.exec
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0
    const match = exec.call(this, text)
    steps +=
      1 + (match ? match.index + match[0].length - from : this.sticky ? 0 : Math.max(0, String(text).length - from))
    return match
  }
  restore.push(() => {
    RegExp.prototype.exec = exec
  })
  for (const name of [
    'slice',
    'substring',
    'trim',
    'trimStart',
    'trimEnd',
    'toLowerCase',
    'toUpperCase',
    'normalize',
    'repeat',
    'padStart',
    'padEnd',
  ] as const)
    replace(String.prototype, name, (_, __, result) => size(result))
  for (const name of ['split', 'replaceAll'] as const) replace(String.prototype, name, (self) => size(self))
  for (const name of ['indexOf', 'includes'] as const)
    replace(
      String.prototype,
      name,
      (self, [, from], result) =>
        (typeof result === 'number' && result >= 0 ? result : size(self)) - (Number(from) || 0),
    )
  replace(
    String.prototype,
    'lastIndexOf',
    (self, [, from], result) => Math.min(size(self), Number(from ?? size(self))) - Math.max(0, result as number),
  )
  for (const name of ['slice', 'concat', 'splice', 'toSorted', 'flat'] as const)
    if (name in Array.prototype) replace(Array.prototype, name, (_, __, result) => size(result))
  for (const name of ['indexOf', 'includes', 'join', 'reverse', 'shift', 'unshift'] as const)
    replace(Array.prototype, name, (self) => size(self))
  const segments = Object.getPrototypeOf(new Intl.Segmenter('en').segment('')) as {
    [Symbol.iterator](): Iterator<unknown>
  }
  const iterate = segments[Symbol.iterator]
  const inTurn = Object.getPrototypeOf(iterate.call(new Intl.Segmenter('en').segment(''))) as object
  replace(inTurn, 'next', (_, __, result) => size((result as IteratorResult<{ input: string }>).value?.input))

  try {
    post('Profiler.takePreciseCoverage')
    work()
    const { result } = post('Profiler.takePreciseCoverage') as {
      result: { url: string; functions: { ranges: { count: number }[] }[] }[]
    }
    for (const { url, functions } of result)
      if (isCounted(url)) for (const { ranges } of functions) for (const { count } of ranges) steps += count
    return steps
  } finally {
    for (const each of restore.reverse()) each()
  }
}
