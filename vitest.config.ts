import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/postgres.ts'],
    pool: 'forks',
    // The files keep to databases of their own: they need no modules of their own.
    isolate: false,
    // Answers are read and judged by the thousand: most of what is made for one is garbage at once.
    execArgv: ['--max-semi-space-size=32'],
    maxWorkers: 4,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
