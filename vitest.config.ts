import { defineConfig } from 'vitest/config';

/** `vitest run --mode lang` runs the long tests at their full length. */
export default defineConfig(({ mode }) => ({
  test: {
    env: mode === 'lang' ? { ZIELBERICHT_LANG: '1' } : {},
    include: ['test/**/*.test.ts'],
    // The end-to-end tests call the built command: it is built once, before any of them begins.
    globalSetup: ['test/support/build-once.ts'],
    setupFiles: ['test/support/fixed-seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
}));
