import { defineConfig } from 'vitest/config';
import { MUTATED } from './rooms.mjs';

/** The unit tests of the room that is being mutated; what they read in dist/ was built before. */
export default defineConfig({
  test: {
    include: [...(MUTATED[process.env['ROOM'] ?? '']?.tests ?? [])],
    setupFiles: ['test/mutation/setup.mjs'],
    testTimeout: 120_000,
    env: { DIFFERENTIAL: process.env['DIFFERENTIAL'] ?? '300', DIFFERENTIAL_SEED: '1' },
  },
});
