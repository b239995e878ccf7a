import { defineConfig } from '@playwright/test'

/**
 * One window at a time and no second try: a test that passes only sometimes is a fault to find. (`npm test` asks for one, names every test that needed
 * it, and bears two.) The limits are wide, because nobody knows what else the computer does; a test that passes never waits for them.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: /\.spec\.ts$/,
  // What only shows the same screens in other looks is `npm run screens`.
  grepInvert: [
    ...(process.env.ROSTRUM_SCREENS ? [] : [/@screens/]),
    // What makes a fixture of the program as it is now: tests/fixtures/profiles/README.md.
    ...(process.env.ROSTRUM_PROFILE ? [] : [/@profile/]),
  ],
  outputDir: 'out/e2e',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: process.env.CI === 'true',
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['./tests/e2e/left-out.ts']],
  use: { trace: 'off' },
})
