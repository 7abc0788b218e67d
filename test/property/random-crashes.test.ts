import { expect, test } from 'vitest';
import { crashTrial, type MailKind, stepsOfMonth, type Yard } from '../../src/cli/stress/crash-trial.ts';
import { fingerprint, smallMonth } from '../../src/cli/stress/month.ts';
import { times } from '../support/faults/share.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { type Dice, diceFrom } from '../support/mutator.ts';
import { acceptingMailer } from '../support/scripted-mailer.ts';

const KINDS: readonly MailKind[] = ['postausgang', 'smtp'];

/** A place in memory; the next run clears away what the dead one left beside its files, as the taking of its lock does. */
function yard(): Yard {
  const output = memoryFiles('output');
  const clear = () => {
    for (const [path] of output.entries()) if (path.endsWith('.neu')) output.remove(path);
  };
  return { output, clear };
}

async function undisturbed() {
  const { output } = yard();
  await smallMonth(output, acceptingMailer());
  return fingerprint(output);
}

/** Lets runs die at moments that the dice name, as many times one after the other as `deaths` says. */
async function manyCrashes(count: number, deaths: number, dice: Dice): Promise<readonly string[]> {
  const wanted = await undisturbed();
  const lengths = new Map<MailKind, number>();
  for (const kind of KINDS) lengths.set(kind, await stepsOfMonth(yard(), kind));
  const faults: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const kind = KINDS[index % 2] ?? 'smtp';
    const moments = Array.from({ length: deaths }, () => 1 + dice(lengths.get(kind) ?? 1));
    const found = await crashTrial(yard(), kind, moments, wanted);
    faults.push(...found.map((text) => `${kind} ${moments.join(', ')}: ${text}`));
  }
  return faults;
}

test('a run that dies at a random moment loses nothing, doubles nothing and tears nothing', async () => {
  const count = times(200, 10_000);
  expect(await manyCrashes(count, 1, diceFrom(1))).toEqual([]);
}, 3_600_000);

test('nor does one whose recovery dies, too', async () => {
  const count = times(60, 2_000);
  expect(await manyCrashes(count, 2, diceFrom(2))).toEqual([]);
}, 3_600_000);

test('the judge sees a file with other bytes, a file too many and a message too many', async () => {
  const wanted = await undisturbed();
  const place = yard();
  place.output.write('berichte/zuviel.txt', new Uint8Array(1));
  expect(await crashTrial(place, 'smtp', [], wanted)).toEqual(['anders als ungestört: berichte/zuviel.txt']);
  const other = new Map(wanted).set([...wanted.keys()][0] ?? '', 'andere Bytes');
  expect(await crashTrial(yard(), 'smtp', [], other)).toHaveLength(1);
});
