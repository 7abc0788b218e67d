// What is loaded as one packed file (docs/decisions/0055): `build/pack.mjs` puts a loader with the same exports in this
// file's place in `dist/`. Whatever starts in a process of its own comes in through this door, for a
// module that is loaded from its own file, too, would be there twice. `tsc` alone undoes the packing.
export { start } from './start.ts';

/** The work of a process that makes reports. */
export async function serve(): Promise<void> {
  (await import('./batch/serve.ts')).serve();
}
