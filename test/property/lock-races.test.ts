import { expect, test } from 'vitest';
import { lockRace } from '../../src/effects/lock-race.ts';
import { emptyOffice } from '../support/faults/office.ts';
import { times } from '../support/faults/share.ts';

/** What a loser may take until it has said who holds the lock. Milliseconds. */
const LONGEST_WAIT = 300;

async function races(count: number, runs: number) {
  const folder = emptyOffice();
  const faults: string[] = [];
  const waits: number[] = [];
  for (let race = 0; race < count; race += 1) {
    const run = await lockRace(folder, runs);
    faults.push(...run.faults.map((fault) => `Rennen ${race + 1}: ${fault}`));
    waits.push(...run.waits);
  }
  waits.sort((a, b) => a - b);
  const median = waits[waits.length >> 1] ?? 0;
  console.log(
    `${count} Rennen zu ${runs}: Absage im Median nach ${median.toFixed(1)} ms, längste ${waits.at(-1)?.toFixed(1)} ms`,
  );
  return { faults, median };
}

test('of two runs at once exactly one wins, and the other says at once who holds the lock', async () => {
  const { faults, median } = await races(times(3, 1_000), 2);
  expect(faults).toEqual([]);
  expect(median).toBeLessThan(LONGEST_WAIT);
}, 3_600_000);

test('of eight runs at once exactly one wins', async () => {
  const { faults, median } = await races(times(1, 200), 8);
  expect(faults).toEqual([]);
  expect(median).toBeLessThan(LONGEST_WAIT);
}, 3_600_000);
