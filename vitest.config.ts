import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'

/** Tests that measure time or memory, or want a processor for long: each file runs by itself, after all the others. */
const ALONE = [
  'test/client/polls.test.ts',
  'test/cost/operations.test.ts',
  'test/deploy/containerfile.test.ts',
  'test/hostile/held.test.ts',
  'test/hostile/random-documents.test.ts',
  'test/hostile/two-tenants.test.ts',
  'test/installed/install.test.ts',
  'test/server/memory.test.ts',
  'test/server/quota.test.ts',
  'test/server/quota-without-redis.test.ts',
  'test/server/shared-freshness.test.ts',
  'test/state/redis.test.ts',
  'test/state/shared-answers.test.ts',
  'test/state/slots.test.ts',
  'test/stall.test.ts',
]

export default defineConfig({
  // As Node itself resolves it: two copies of graphql would not know each other's errors.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: 20_000,
    reporters: ['default', './test/closing-line.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...ALONE],
          // More than processors: much of a test is waiting for sockets, and for processes that start.
          maxWorkers: Math.ceil(availableParallelism() * 1.5),
          // Nothing is kept in modules that one test could leave to another, and loading them takes long.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: ALONE, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
    coverage: {
      provider: 'istanbul',
      include: ['src/**'],
      // Types alone, and the process: the latter is run as a child, where coverage does not reach.
      exclude: ['src/generated/**', 'src/cli.ts'],
      reporter: ['text-summary'],
      thresholds: {
        branches: 90,
        'src/tc3/**': { 100: true },
        'src/client/**': { 100: true },
      },
    },
  },
})
