import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import {
  emptyOffice,
  faultsAfterKill,
  faultsWhenDone,
  filesIn,
  SMALL_RUN,
  statesIn,
} from '../support/faults/office.ts';
import { times } from '../support/faults/share.ts';
import { diceFrom } from '../support/mutator.ts';
import { build, ROOT } from '../support/programme.ts';

beforeAll(build);

const MAIN = join(ROOT, 'dist/cli/main.js');
const SMALL_DATA = join(ROOT, 'test/fixtures/klein');

/** The words of a run into a folder. */
type Words = (folder: string) => readonly string[];

const small: Words = (folder) => [SMALL_RUN, folder, '0'];
const built: Words = (folder) => [
  ...[MAIN, 'monatslauf', '--monat', '2020-08', '--freigeben-als', 'Leitung', '--senden'],
  ...['--daten', SMALL_DATA, '--ausgabe', folder],
];

/** Runs to the end, or until it is killed after so many milliseconds. */
function life(words: readonly string[], killAfter: number | null) {
  const child = spawn(process.execPath, [...words], { stdio: 'ignore' });
  const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise<{ exit: number | null; killed: boolean }>((ended) => {
    child.once('close', (exit, signal) => {
      if (timer !== null) clearTimeout(timer);
      ended({ exit, killed: signal === 'SIGKILL' });
    });
  });
}

/** Kills runs at random moments, the second time in a third of the cases while they recover, and lets the last one finish. */
async function manyKills(count: number, words: Words, seed: number) {
  const quiet = emptyOffice();
  const begun = performance.now();
  await life(words(quiet), null);
  const length = performance.now() - begun;
  const [undisturbed, dice] = [comparable(filesIn(quiet)), diceFrom(seed)];
  const faults: string[] = [];
  const kills = { single: 0, double: 0 };
  for (let index = 0; index < count; index += 1) {
    const office = emptyOffice();
    const deaths = index % 3 === 2 ? 2 : 1;
    let killed = 0;
    for (let death = 0; death < deaths; death += 1) {
      if ((await life(words(office), dice(Math.ceil(length)))).killed) killed += 1;
      faults.push(...faultsAfterKill(office));
    }
    if (killed > 0) kills[killed === 2 ? 'double' : 'single'] += 1;
    const last = await life(words(office), null);
    if (last.exit !== 0) faults.push(`Rückgabewert ${last.exit}`);
    faults.push(...faultsWhenDone(office, undisturbed).filter(matters));
    faults.push(...statesIn(office).filter((state) => state !== 'ANGENOMMEN'));
    const mails = [...filesIn(office).keys()].filter((path) => path.endsWith('.eml')).length;
    if (mails !== 3) faults.push(`${mails} Nachrichten`);
  }
  console.log(`${count} Versuche: ${kills.single} einfache, ${kills.double} doppelte Tötungen`);
  return faults;
}

/** Messages bear the time of their sending. */
function comparable(files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> {
  return new Map([...files].filter(([path]) => !path.endsWith('.eml')));
}

function matters(fault: string): boolean {
  return !/^zuviel: postausgang\/[^.].*\.eml$/.test(fault);
}

test('a small month killed at a random moment is finished by the next run', async () => {
  expect(await manyKills(times(4, 1_000), small, 3)).toEqual([]);
}, 7_200_000);

test('so is the built command with its real report', async () => {
  expect(await manyKills(times(1, 60), built, 4)).toEqual([]);
}, 7_200_000);
