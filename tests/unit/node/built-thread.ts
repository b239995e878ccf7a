import { symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(__dirname, '../../..')

/** Builds a thread of src/node into `folder` as the app builds it, because a thread runs no TypeScript; returns the script. */
export async function buildThread(name: string, folder: string): Promise<string> {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
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
        input: { [name]: join(root, `src/node/${name}.ts`) },
        external: [/^node:/, '@myriaddreamin/typst-ts-node-compiler'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  })
  return join(folder, `${name}.cjs`)
}
