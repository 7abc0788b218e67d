import { acquireLock } from '../../src/effects/lock.ts';

// A run of its own for the tests of the lock: takes it at the moment named, says so, and keeps it for a while.
const [folder = '', keepFor = '0', startAt = '0'] = process.argv.slice(2);
while (Date.now() < Number(startAt)) {
  // All runs begin in the same millisecond.
}
try {
  const lock = acquireLock(folder);
  process.stdout.write('taken\n');
  setTimeout(() => lock.release(), Number(keepFor));
} catch (error) {
  process.stdout.write(`${(error as Error).message}\n`);
  process.exitCode = (error as { exit?: number }).exit ?? 1;
}
