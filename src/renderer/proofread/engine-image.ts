/** What is used here of an engine that wasm-bindgen made; nothing else of it is known. */
interface Engine {
  memory: WebAssembly.Memory
  __wbindgen_externrefs: WebAssembly.Table
  __wbindgen_start(): void
  __wbindgen_malloc(size: number, align: number): number
  __wbindgen_free(at: number, size: number, align: number): void
}

const USED = ['memory', '__wbindgen_externrefs', '__wbindgen_start', '__wbindgen_malloc', '__wbindgen_free']

/** An engine that is set up, without what it needed for that alone: its code, and all of its memory that is not zero. */
export interface EngineImage {
  module: WebAssembly.Module
  /** Bytes of its memory. */
  size: number
  written: { at: number; bytes: Uint8Array<ArrayBuffer> }[]
  /** Places for the page's objects. */
  objects: number
}

/** The unit in which a system gives memory. */
const PAGE = 4096
const WASM_PAGE = 64 * 1024
/** Free stretches that are smaller than this stay as they are. */
const PIECE = 256 * 1024

/**
 * Runs `load`, which loads and sets up one engine, and gives what became of it. Harper sets its dictionary up in 160 MB, of which 70 are free afterwards, and
 * a memory of WebAssembly never shrinks: so what is free is overwritten with zeros and left out. Null where no engine was loaded, or one that
 * holds objects of the page, which no image can hold.
 */
export async function engineImage(load: () => Promise<unknown>): Promise<EngineImage | null> {
  let loaded: { engine: Engine; module: WebAssembly.Module } | null = null as {
    engine: Engine
    module: WebAssembly.Module
  } | null
  await loading(load, (instantiate) => async () => {
    const made = await instantiate()
    const engine = made.instance.exports as unknown as Engine
    if (USED.every((name) => name in engine)) loaded = { engine, module: made.module }
    return made
  })
  if (!loaded) return null
  const { engine, module } = loaded
  const objects = engine.__wbindgen_externrefs.length
  for (let index = 0; index < objects; index += 1) {
    const held: unknown = engine.__wbindgen_externrefs.get(index)
    if (typeof held === 'object' && held !== null) return null
  }
  zeroFree(engine)
  return { module, size: engine.memory.buffer.byteLength, written: writtenIn(engine.memory), objects }
}

/**
 * Runs `load`, which gets the engine of an image where it would load one. The file at `address`, which it would load the engine from, is not asked for: a
 * body of sixteen megabytes that nobody reads stays in memory as long as its worker.
 */
export async function withEngine<T>(
  { module, size, written, objects }: EngineImage,
  address: string,
  load: () => Promise<T>,
): Promise<T> {
  const isFor = (imports: WebAssembly.Imports) =>
    WebAssembly.Module.imports(module).every(({ module: from, name }) => name in (imports[from] ?? {}))
  const { fetch } = globalThis
  globalThis.fetch = (asked, options) =>
    String(asked) === address ? nothingOf('application/wasm') : fetch(asked, options)
  const instead: Instead = (instantiate, imports) => async () => {
    // Another engine may be loaded at the same time.
    if (!isFor(imports)) return instantiate()
    const instance = new WebAssembly.Instance(module, imports)
    const engine = instance.exports as unknown as Engine
    const { memory, __wbindgen_externrefs: table } = engine
    const start = () => {
      engine.__wbindgen_start()
      const brought = memory.buffer.byteLength
      memory.grow((size - brought) / WASM_PAGE)
      // What a module brings along may have become zero.
      new Uint8Array(memory.buffer, 0, brought).fill(0)
      for (const { at, bytes } of written) new Uint8Array(memory.buffer).set(bytes, at)
      if (objects > table.length) table.grow(objects - table.length)
    }
    return { module, instance: { exports: { ...instance.exports, __wbindgen_start: start } } }
  }
  try {
    return await loading(load, instead)
  } finally {
    globalThis.fetch = fetch
  }
}

async function nothingOf(type: string): Promise<Response> {
  return new Response(null, { headers: { 'content-type': type } })
}

type Made = WebAssembly.WebAssemblyInstantiatedSource
type Instead = (instantiate: () => Promise<Made>, imports: WebAssembly.Imports) => () => Promise<Made>

/** Libraries keep what they load to themselves: only while they load it, it can be seen and given. */
async function loading<T>(load: () => Promise<T>, instead: Instead): Promise<T> {
  const { instantiate, instantiateStreaming } = WebAssembly
  const patched = {
    instantiate: (source: BufferSource | WebAssembly.Module, imports: WebAssembly.Imports = {}) =>
      source instanceof WebAssembly.Module
        ? instantiate(source, imports)
        : instead(() => instantiate(source, imports), imports)(),
    instantiateStreaming: (source: Response, imports: WebAssembly.Imports = {}) =>
      instead(() => instantiateStreaming(source, imports), imports)(),
  }
  Object.assign(WebAssembly, patched)
  try {
    return await load()
  } finally {
    Object.assign(WebAssembly, { instantiate, instantiateStreaming })
  }
}

/** Takes all free stretches of memory, so far as they are not small, overwrites them with zeros, and gives them back. */
function zeroFree(engine: Engine): void {
  const { memory } = engine
  const size = memory.buffer.byteLength
  const pieces: number[] = []
  // The piece that makes the memory grow found no free place.
  while (memory.buffer.byteLength === size) pieces.push(engine.__wbindgen_malloc(PIECE, 8) >>> 0)
  const runs: number[][] = []
  for (const at of [...pieces].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    // An allocator may keep some bytes of its own between two pieces.
    if (last && at - ((last.at(-1) ?? 0) + PIECE) < 64) last.push(at)
    else runs.push([at])
  }
  for (const at of pieces) engine.__wbindgen_free(at, PIECE, 8)
  // As wholes, so that nothing is left of what the allocator wrote between the pieces.
  const sizes = runs.map((run) => (run.at(-1) ?? 0) + PIECE - (run[0] ?? 0)).sort((a, b) => b - a)
  const wholes = sizes.map((bytes) => ({ bytes, at: engine.__wbindgen_malloc(bytes, 8) >>> 0 }))
  for (const { at, bytes } of wholes) new Uint8Array(memory.buffer, at, bytes).fill(0)
  for (const { at, bytes } of wholes) engine.__wbindgen_free(at, bytes, 8)
}

/** Copies of all pages that are not zero, those beside each other as one. */
function writtenIn(memory: WebAssembly.Memory): EngineImage['written'] {
  const from = new Uint8Array(memory.buffer)
  const words = new Int32Array(memory.buffer)
  const isWritten = (page: number): boolean => {
    const end = (page + PAGE) / 4
    for (let index = page / 4; index < end; index += 1) if (words[index] !== 0) return true
    return false
  }
  const written: EngineImage['written'] = []
  let start = -1
  for (let page = 0; page <= from.length; page += PAGE) {
    if (page < from.length && isWritten(page)) {
      if (start < 0) start = page
    } else if (start >= 0) {
      written.push({ at: start, bytes: from.slice(start, page) })
      start = -1
    }
  }
  return written
}
