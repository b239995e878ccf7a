import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll } from 'vitest'

const root = resolve(__dirname, '../../..')

/** Builds a thread of src/node, or a process of another room, into `folder` as the app builds it, because neither runs TypeScript; returns the script. */
export async function buildThread(name: string, folder: string, room = 'src/node'): Promise<string> {
  const packages = join(folder, 'node_modules')
  if (!existsSync(packages)) symlinkSync(join(root, 'node_modules'), packages)
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node18',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: { [name]: join(root, room, `${name}.ts`) },
        external: [/^node:/, '@myriaddreamin/typst-ts-node-compiler'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  })
  return join(folder, `${name}.cjs`)
}

/** The same in a folder of its own, for the tests of a file or a `describe`: `script` is there when they run, and the folder goes with them. */
export function builtThread(name: string): { readonly folder: string; script: string } {
  const built = { folder: mkdtempSync(join(tmpdir(), `rostrum-${name}-`)), script: '' }
  beforeAll(async () => {
    built.script = await buildThread(name, built.folder)
  }, 60_000)
  afterAll(() => rmSync(built.folder, { recursive: true, force: true }))
  return built
}
