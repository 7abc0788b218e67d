import { expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';

async function explain(...argv: readonly string[]) {
  const terminal = fakeTerminal();
  const exit = await run(['erklaeren', ...argv], terminal);
  return { exit, out: terminal.stdout(), err: terminal.stderr() };
}

test('a goal of the wanted side is explained as in the whole edition, with the data status of its own', async () => {
  const whole = await explain('IV.1', '--monat', '2020-08');
  const own = await explain('IV.1', '--monat', '2020-08', '--bereich', 'Kommune');
  expect(own.exit).toBe(0);
  expect(own.out).toContain('Datenstand 08.09.2020');
  expect(own.out).toBe(
    whole.out.replace(
      'Bericht August 2020, Datenstand 22.09.2020',
      'Bericht August 2020, Datenstand 08.09.2020',
    ),
  );
});

test('a goal of the other side is none of this edition, and is not even suggested (BED-218)', async () => {
  const { exit, out, err } = await explain('IV.1', '--monat', '2020-08', '--bereich', 'BA');
  expect([exit, out]).toEqual([2, '']);
  expect(err).toContain('BED-218');
  expect(err).not.toContain('IV.2');
});

test('what was known on a day is told of that side as well', async () => {
  const { exit, out } = await explain(
    'IV.1',
    '--monat',
    '2020-08',
    '--stand',
    '2020-09-10',
    '--bereich',
    'Kommune',
  );
  expect(exit).toBe(0);
  expect(out).toContain('Kenntnisstand 10.09.2020');
});
