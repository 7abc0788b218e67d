import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../../../src/cli/run.ts';
import { fakeTerminal } from '../../../support/fake-terminal.ts';
import { manyAgreements } from '../../../support/many-agreements.ts';

const folder = manyAgreements(2);

/** What a run says of each agreement: `{ 'jc-1': 'neu' }`. */
async function fates(): Promise<Readonly<Record<string, string>>> {
  const terminal = fakeTerminal({ folder, interactive: false });
  await run(['erstellen', '--monat', '2020-08'], terminal);
  const told = terminal.stderr().matchAll(/^\d\/2 (\S+) \S+: (.+)$/gm);
  return Object.fromEntries([...told].map(([, id = '', word = '']) => [id, word]));
}

function forget(): void {
  rmSync(join(folder, 'output/merkheft.jsonl'));
}

const files = readdirSync(join(folder, 'data'), { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\.(yaml|csv)$/.test(path),
);

test('the small agreements have files of every kind that is read', () => {
  expect(files.map((path) => path.split('/')[0])).toEqual(
    expect.arrayContaining(['vereinbarungen', 'berichte', 'exporte', 'profile']),
  );
});

test.each(files)('whatever changes in %s is noticed by a run that remembers the one before', async (path) => {
  await fates();
  expect(await fates()).toEqual({ 'jc-1': 'unverändert', 'jc-2': 'unverändert' });
  const real = join(folder, 'data', path);
  const bytes = readFileSync(real);
  writeFileSync(real, Buffer.concat([bytes, Buffer.from(path.endsWith('.csv') ? ';;;;;;\n' : '# anders\n')]));
  const remembering = await fates();
  expect(Object.values(remembering)).toContain('neu');
  // Now the changed report lies in the archive, so a run without memory finds it there.
  forget();
  const forgetful = await fates();
  expect(JSON.parse(JSON.stringify(remembering).replaceAll('neu', 'unverändert'))).toEqual(forgetful);
  writeFileSync(real, bytes);
});

test('a new file in a folder that was looked through is noticed, too', async () => {
  await fates();
  const stray = join(folder, 'data/exporte/jc-1/2020-08/neu.csv');
  writeFileSync(stray, 'x');
  const terminal = fakeTerminal({ folder, interactive: false });
  await run(['erstellen', '--monat', '2020-08'], terminal);
  expect(terminal.stderr()).toContain('neu.csv');
  rmSync(stray);
});

test('what was found the first time is said again, though nothing is made', async () => {
  await fates();
  const terminal = fakeTerminal({ folder, interactive: false });
  await run(['erstellen', '--monat', '2020-08'], terminal);
  expect(terminal.stdout()).toContain('unverändert');
  expect(terminal.stderr()).toContain('CHK-304');
});

test('a file that another program signed in its place is told in every run, not only in the first', async () => {
  await fates();
  const reports = join(folder, 'output/berichte/2020-08');
  const name = readdirSync(reports).find((each) => each.endsWith('.pdf')) ?? '';
  const bytes = readFileSync(join(reports, name));
  writeFileSync(join(reports, name), Buffer.concat([bytes, Buffer.from('unterschrieben')]));
  for (let round = 0; round < 3; round++) {
    const terminal = fakeTerminal({ folder, interactive: false });
    await run(['erstellen', '--monat', '2020-08'], terminal);
    expect(terminal.stderr()).toContain('UNT-730');
  }
  writeFileSync(join(reports, name), bytes);
});

test('once a report is approved, its place is looked at again, and it is still the same', async () => {
  await fates();
  const terminal = fakeTerminal({ folder, interactive: false });
  const asked = fakeTerminal({ folder, interactive: false });
  await run(['erstellen', '--monat', '2020-08', '--json'], asked);
  const { kennung } = JSON.parse(asked.stdout()).berichte[0];
  expect(await run(['freigeben', kennung, '--durch', 'Leitung'], terminal)).toBe(0);
  expect(await fates()).toEqual({ 'jc-1': 'unverändert', 'jc-2': 'unverändert' });
  expect(await fates()).toEqual({ 'jc-1': 'unverändert', 'jc-2': 'unverändert' });
});
