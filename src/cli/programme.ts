import type { serve as Serving } from './batch/serve.ts';

// What is loaded as one packed file (docs/decisions/0055): `build/pack.mjs` puts a loader with the same exports in this
// file's place in `dist/`. Whatever starts in a process or a thread of its own comes in through this door, for a
// module that is loaded from its own file, too, would be there twice. `tsc` alone undoes the packing.
export { start } from './start.ts';

type Serve = typeof Serving;

/** The work of a thread that makes reports. */
export async function serve(...how: Parameters<Serve>): Promise<ReturnType<Serve>> {
  return (await import('./batch/serve.ts')).serve(...how);
}
