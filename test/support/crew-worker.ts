import { takeSeat } from '../../src/effects/worker-seat.ts';

// A worker of a test: doubles numbers. `stumm` ends it before it is there, a negative number kills it, 0 throws.
// `nummer` makes it tell the number of its process, `spät` lets it hand over late.

takeSeat((told: unknown) => {
  if (told === 'stumm') process.exit(3);
  return {
    work: told === 'nummer' ? ownNumber : doubled,
    finish: told === 'spät' ? late : async (it: number) => it,
  };
});

/** So late that the next task has begun. */
async function late(answer: number): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 60));
  return answer;
}

async function ownNumber(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  return process.pid;
}

async function doubled(task: number): Promise<number> {
  if (task < 0) process.exit(7);
  if (task === 0) throw new Error('Null');
  if (task === 1000) fillMemory();
  // Large ones are done sooner than small ones.
  await new Promise((resolve) => setTimeout(resolve, 20 - Math.min(task, 20)));
  return task * 2;
}

/** More than a worker has, and less than a machine. */
function fillMemory(): void {
  const kept: number[][] = [];
  for (let block = 0; block < 20; block++) kept.push(new Array<number>(8_000_000).fill(block));
  if (kept.length === 0) throw new Error('nichts behalten');
}
