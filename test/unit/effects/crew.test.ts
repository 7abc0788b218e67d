import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Returned, workInCrew } from '../../../src/effects/crew.ts';

const ENTRY = new URL('../../support/crew-worker.ts', import.meta.url);

async function doubled(tasks: readonly number[], told: unknown = null, workers = 3) {
  const taken: [number, Returned<number>][] = [];
  await workInCrew<number, number>({ entry: ENTRY, told, workers }, tasks, (returned, index) => {
    taken.push([index, returned]);
  });
  return taken;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const fates = (taken: Awaited<ReturnType<typeof doubled>>) =>
  taken.map(([, returned]) => ('reply' in returned ? returned.reply : 'broken'));

describe('a crew', () => {
  test('does every task once and hands the answers over in the order of the tasks, though some are ready sooner', async () => {
    const tasks = Array.from({ length: 40 }, (_, index) => 1 + ((index * 7) % 19));
    const taken = await doubled(tasks);
    expect(taken.map(([index]) => index)).toEqual(tasks.map((_, index) => index));
    expect(fates(taken)).toEqual(tasks.map((task) => task * 2));
  });

  test('loses the task that kills a worker, and no other', async () => {
    expect(fates(await doubled([1, 2, -1, 4, 5, 0, 7, 8, 9]))).toEqual([
      2,
      4,
      'broken',
      8,
      10,
      'broken',
      14,
      16,
      18,
    ]);
    expect(fates(await doubled([-1], null, 1))).toEqual(['broken']);
  });

  test('does again what was done but not handed over when a worker died of the next task', async () => {
    expect(fates(await doubled([1, 2, -1, 4, 5], 'spät', 1))).toEqual([2, 4, 'broken', 8, 10]);
  });

  test('gives a task that needs more memory than a worker has to one without a limit', async () => {
    expect(fates(await doubled([1, 1000, 3]))).toEqual([2, 2000, 6]);
  });

  test('ends where its workers do not even begin', async () => {
    await expect(doubled([1, 2, 3], 'stumm')).rejects.toThrow('worker ended with 3');
  });

  test('ends with the error of whoever takes the answers', async () => {
    const taking = workInCrew<number, number>(
      { entry: ENTRY, told: null, workers: 2 },
      [1, 2, 3, 4],
      (_, index) => {
        if (index === 1) throw new Error('Datenträger voll');
      },
    );
    await expect(taking).rejects.toThrow('Datenträger voll');
  });

  test('is gone as soon as the one who leads it is killed', async () => {
    const leader = fileURLToPath(new URL('../../support/crew-leader.ts', import.meta.url));
    const child = spawn(process.execPath, [leader], { stdio: ['ignore', 'pipe', 'inherit'] });
    const workers = new Set<number>();
    for await (const line of createInterface(child.stdout)) {
      if (workers.add(Number(line)).size === 2) break;
    }
    expect([...workers].filter(isAlive)).toHaveLength(2);
    child.kill('SIGKILL');
    await expect.poll(() => [...workers].filter(isAlive), { timeout: 5000 }).toEqual([]);
  });

  test('has nothing to do with nothing', async () => {
    expect(await doubled([])).toEqual([]);
  });
});
