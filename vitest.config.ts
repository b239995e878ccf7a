import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/**
 * Tests that put another module in a module's place, which beside others would change what those see, those that count steps, for
 * which V8 must count from the first run of each function, and those of the whole window, whose state is its modules' and whose start happens once.
 */
const replacing = readdirSync(join(import.meta.dirname, 'tests/unit'), { recursive: true, encoding: 'utf8' })
  .map((name) => `tests/unit/${name.replaceAll('\\', '/')}`)
  .filter((name) => /\.test\.tsx?$/.test(name))
  .filter((name) =>
    /\bvi\.(?:do)?[mM]ock\(|\bstepsOf\(|\bfakeShell\(/.test(readFileSync(join(import.meta.dirname, name), 'utf8')),
  )

/**
 * `unit` needs nothing but Node; its files share their modules, because loading those anew for each file took as long as the tests.
 * Only `unit-replacing` loads them anew. `documents` asks other programs (LibreOffice, poppler, the Open XML SDK) about the
 * documents we write, so it runs one file at a time. A test of the window that needs a DOM says so in its first line:
 * `// @vitest-environment happy-dom`.
 */
export default defineConfig({
  test: {
    environment: 'node',
    clearMocks: true,
    // Vitest leaves one processor to others, which on two is half of the computer.
    maxWorkers: '100%',
    setupFiles: ['tests/unit/english.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: replacing,
          pool: 'threads',
          isolate: false,
          testTimeout: 20_000,
        },
      },
      { extends: true, test: { name: 'unit-replacing', include: replacing, testTimeout: 20_000 } },
      {
        extends: true,
        test: {
          name: 'documents',
          include: ['tests/documents/**/*.test.{ts,tsx}'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
