import { defineConfig } from 'vitest/config';

/** Whole flows in a real browser, one file at a time: the machine is small and a browser is not. */
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
