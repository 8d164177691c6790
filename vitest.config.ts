import { defineConfig } from 'vitest/config'

export default defineConfig({
  // As Node itself resolves it: two copies of graphql would not know each other's errors.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    // Of two processors the default would leave one idle; most of a test is waiting for sockets.
    maxWorkers: '100%',
    reporters: ['default', './test/closing-line.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/**'],
      // Types alone, and the process: the latter is run as a child, where coverage does not reach.
      exclude: ['src/generated/**', 'src/cli.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: {
        branches: 90,
        'src/tc3/**': { 100: true },
        'src/client/**': { 100: true },
      },
    },
  },
})
