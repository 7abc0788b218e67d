import { acquireLock } from './lock.ts';

// A process of its own for the races of the lock. It says that it is there, waits for the moment at which all begin
// (milliseconds, on its input), takes the lock, tells how long the answer took, and keeps it until its input ends: then
// all others have asked. Word: the folder.
const [folder = ''] = process.argv.slice(2);
const tell = (said: object) => process.stdout.write(`${JSON.stringify(said)}\n`);

process.stdin.once('data', (begin: Buffer) => {
  while (Date.now() < Number(begin.toString())) {
    // All runs begin in the same millisecond.
  }
  const started = performance.now();
  const took = () => performance.now() - started;
  try {
    const lock = acquireLock(folder);
    process.stdin.once('end', () => lock.release());
    tell({ won: true, took: took(), message: '' });
  } catch (error) {
    process.exitCode = (error as { readonly exit?: number }).exit ?? 1;
    tell({ won: false, took: took(), message: (error as Error).message });
  }
});
tell({ ready: true });
