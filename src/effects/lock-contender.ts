import { acquireLock } from './lock.ts';

// A process of its own for the races of the lock: takes it at the moment named, tells how long the answer took, and
// keeps it until all others have asked. Words: folder, moment to begin and moment to let go, in milliseconds.
const [folder = '', begin = '0', end = '0'] = process.argv.slice(2);
while (Date.now() < Number(begin)) {
  // All runs begin in the same millisecond.
}
const started = performance.now();
const took = () => performance.now() - started;
try {
  const lock = acquireLock(folder);
  process.stdout.write(JSON.stringify({ won: true, took: took(), message: '' }));
  setTimeout(() => lock.release(), Math.max(0, Number(end) - Date.now()));
} catch (error) {
  process.stdout.write(JSON.stringify({ won: false, took: took(), message: (error as Error).message }));
  process.exitCode = (error as { readonly exit?: number }).exit ?? 1;
}
