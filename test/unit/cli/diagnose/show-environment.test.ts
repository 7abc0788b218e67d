import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../../../src/cli/run.ts';
import { acquireLock } from '../../../../src/effects/lock.ts';
import { fakeTerminal } from '../../../support/fake-terminal.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zielbericht-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function diagnose(environment: Readonly<Record<string, string>> = {}, ...words: readonly string[]) {
  const terminal = fakeTerminal({ folder, environment });
  const exit = await run(['diagnose', ...words], terminal);
  return { exit, out: terminal.stdout(), err: terminal.stderr() };
}

describe('diagnose', () => {
  test('shows each value with where it came from, and writes nothing', async () => {
    const { exit, out } = await diagnose();
    expect(exit).toBe(0);
    expect(out).toMatch(/Daten +Ordner .+ mitgelieferte Beispieldaten\n/);
    expect(out).toMatch(/Ausgabe +vorhanden +nein, wird angelegt/);
    expect(out).toMatch(/Sperre +frei/);
    expect(out).toMatch(/Mailserver +Weg +Postausgang \(kein Mailserver eingestellt\) +Vorgabe/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('shows the mail server without its password', async () => {
    const environment = {
      ZIELBERICHT_SMTP_HOST: 'mail.example.org',
      ZIELBERICHT_SMTP_ABSENDER: 'controlling@example.org',
      ZIELBERICHT_SMTP_BENUTZER: 'zielbericht',
      ZIELBERICHT_SMTP_PASSWORT: 'kanarienvogel',
      TZ: 'Europe/Berlin',
    };
    const { out, err } = await diagnose(environment);
    expect(out).toMatch(/Server +mail\.example\.org +Umgebung \(ZIELBERICHT_SMTP_HOST\)/);
    expect(out).toMatch(/Anschluss +587 +Vorgabe/);
    expect(out).toMatch(/Passwort +\[verborgen\] +Umgebung \(ZIELBERICHT_SMTP_PASSWORT\)/);
    expect(out).toMatch(/Zeitzone +Europe\/Berlin .+Umgebung \(TZ\)/);
    expect(`${out}${err}`).not.toContain('kanarienvogel');
    const asData = await diagnose(environment, '--json');
    expect(asData.out).not.toContain('kanarienvogel');
    const { angaben } = JSON.parse(asData.out) as { angaben: readonly { name: string; herkunft: string }[] };
    expect(angaben.every(({ name, herkunft }) => name !== '' && herkunft !== '')).toBe(true);
  });

  test('names settings that will not do, as the sending would', async () => {
    const { exit, err } = await diagnose({ ZIELBERICHT_SMTP_HOST: 'mail.example.org' });
    expect([exit, err]).toEqual([3, expect.stringContaining('MAI-621')]);
  });

  test('says who holds the lock', async () => {
    const lock = acquireLock(join(folder, 'output'));
    expect((await diagnose()).out).toMatch(
      new RegExp(`Sperre +seit .+ auf ${hostname()} \\(PID ${process.pid}\\)`),
    );
    lock.release();
  });
});
