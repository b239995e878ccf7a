import { defineConfig } from 'vitest/config'

/**
 * `unit` needs nothing but Node. `documents` asks other programs (LibreOffice, poppler, the Open XML SDK) about the
 * documents we write, so it runs one file at a time. A test of the window that needs a DOM says so in its first line:
 * `// @vitest-environment happy-dom`.
 */
export default defineConfig({
  test: {
    environment: 'node',
    clearMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/fuzz/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
        },
      },
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
