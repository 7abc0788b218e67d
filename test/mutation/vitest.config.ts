import { defineConfig } from 'vitest/config';
import { ROOMS } from './rooms.ts';

const room = ROOMS[process.env['ZIELBERICHT_RAUM'] ?? ''];

export default defineConfig({
  test: {
    include: [...(room?.tests ?? [])],
    // One worker for all files of a mutant: starting one for each would take longer than the tests.
    isolate: false,
    // A mutant needs no thousand cases to be found out.
    env: { ZIELBERICHT_FAELLE: '100' },
    setupFiles: ['test/support/fixed-seed.ts'],
    testTimeout: 20_000,
  },
});
