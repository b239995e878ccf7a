import { defineConfig } from '@playwright/test'

/** The package that `npm run pack` made, installed and used; `npm test` makes it first. */
export default defineConfig({
  testDir: '.',
  testMatch: /\.spec\.ts$/,
  outputDir: '../../out/e2e-package',
  workers: 1,
  retries: 0,
  forbidOnly: process.env.CI === 'true',
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: { trace: 'off' },
})
