import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/cli/commands/index.ts';
import { run } from '../../../src/cli/run.ts';
import { fakeTerminal } from '../../support/fake-terminal.ts';

async function call(...argv: readonly string[]) {
  const terminal = fakeTerminal();
  return { exit: await run(argv, terminal), out: terminal.stdout(), err: terminal.stderr() };
}

describe('the programme', () => {
  test.each([[[]], [['--hilfe']], [['--help']], [['-h']], [['hilfe']]])(
    'shows every command for %j',
    async (argv) => {
      const { exit, out, err } = await call(...argv);
      expect([exit, err]).toEqual([0, '']);
      for (const { name, summary } of commands) expect(out).toContain(`${name.padEnd(14)}  ${summary}`);
    },
  );

  test('gives its version', async () => {
    expect(await call('--version')).toEqual({
      exit: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      err: '',
    });
    expect(await call('erstellen', '--version')).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/^\d/),
    });
  });

  test('suggests the command that was meant', async () => {
    const { exit, err } = await call('vresenden');
    expect([exit, err]).toEqual([2, expect.stringContaining('Meinten Sie „versenden“?')]);
  });

  test('understands commands with umlauts', async () => {
    expect((await call('prüfen', '--hilfe')).out).toContain('zielbericht pruefen –');
    expect((await call('Menü', '--hilfe')).out).toContain('zielbericht menue –');
  });

  test.each(commands.map((command) => [command.name, command] as const))(
    'helps with %s: examples first, then every option it takes',
    async (name, { options }) => {
      const { exit, out } = await call(name, '--hilfe');
      expect(exit).toBe(0);
      expect(out.split('\n').slice(0, 3)).toEqual([
        expect.stringContaining(`zielbericht ${name}`),
        '',
        'Beispiele',
      ]);
      for (const option of Object.keys(options)) expect(out).toContain(`  --${option}`);
      expect(out).toContain('--daten ORDNER');
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(112);
    },
  );

  test('shows help also where the rest of the call is wrong', async () => {
    expect((await call('erstellen', '--monat', 'x', '--hilfe')).exit).toBe(0);
  });

  test('counts the messages of a refused call', async () => {
    const { exit, err } = await call('erstellen', '--monat', 'x', '--foo');
    expect([exit, err]).toEqual([2, expect.stringMatching(/\n2 Fehler\.\n$/)]);
  });

  test('gives help as data, too', async () => {
    for (const argv of [
      ['--hilfe', '--json'],
      ['erstellen', '--hilfe', '--json'],
    ]) {
      const { hilfe } = JSON.parse((await call(...argv)).out) as { hilfe: string };
      expect(hilfe).toContain('Beispiele\n  npx zielbericht ');
    }
  });

  test('names the command that makes the year-end edition', async () => {
    const { exit, err } = await call('erstellen', '--jahr', '2020');
    expect([exit, err]).toEqual([2, expect.stringContaining('Sie gehört zu „jahresbericht“.')]);
    expect(err).toMatch(/\n1 Fehler\.\n$/);
  });

  test('suggests what the archive command may have been meant to do', async () => {
    const { exit, err } = await call('archiv', 'prufen');
    expect([exit, err]).toEqual([
      2,
      expect.stringContaining('„archiv“ kennt „prufen“ nicht. Meinten Sie „pruefen“?'),
    ]);
  });

  test('asks for what the archive command shall do', async () => {
    const { exit, err } = await call('archiv');
    expect([exit, err]).toEqual([
      2,
      expect.stringContaining('„zeigen“, „pruefen“, „nachrechnen“ oder „ausgeben“'),
    ]);
  });
});
