import { parentPort, workerData } from 'node:worker_threads';

// A worker of a test: doubles numbers. `stumm` ends it before it is there, a negative number kills it, 0 throws.

if (workerData === 'stumm') process.exit(3);
parentPort?.postMessage('ready');
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (task: number) => {
  last = last.then(() => work(task));
});

async function work(task: number): Promise<void> {
  if (task < 0) process.exit(7);
  if (task === 0) throw new Error('Null');
  if (task === 1000) fillMemory();
  // Large ones are done sooner than small ones.
  await new Promise((resolve) => setTimeout(resolve, 20 - Math.min(task, 20)));
  parentPort?.postMessage(task * 2);
}

/** More than a worker has, and less than a machine. */
function fillMemory(): void {
  const kept: number[][] = [];
  for (let block = 0; block < 160; block++)
    kept.push(Array.from({ length: 1_000_000 }, (_, index) => index + block));
  if (kept.length === 0) throw new Error('nichts behalten');
}
