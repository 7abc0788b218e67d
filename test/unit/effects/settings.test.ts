import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smtpSettings } from '../../../src/effects/settings.ts';

const CANARY = 'kanarienvogel-4711';
const server = {
  ZIELBERICHT_SMTP_HOST: 'mail.example.org',
  ZIELBERICHT_SMTP_ABSENDER: 'controlling@example.org',
};
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zielbericht-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function passwordFile(content: string, mode: number): string {
  const path = join(folder, 'passwort');
  writeFileSync(path, content);
  chmodSync(path, mode);
  return path;
}

function codes(environment: Record<string, string>): readonly string[] {
  const outcome = smtpSettings(environment);
  expect(outcome.ok).toBe(false);
  return outcome.diagnostics.map(({ code }) => code);
}

describe('the mail server of the environment', () => {
  it('is none when nothing is set', () => {
    expect(smtpSettings({ PATH: '/bin', ZIELBERICHT_SMTP_HOST: ' ' })).toEqual({
      ok: true,
      value: null,
      diagnostics: [],
    });
  });

  it('listens on the submission port unless told otherwise', () => {
    const value = { host: 'mail.example.org', port: 587, sender: 'controlling@example.org', login: null };
    expect(smtpSettings(server)).toEqual({ ok: true, value, diagnostics: [] });
    expect(smtpSettings({ ...server, ZIELBERICHT_SMTP_PORT: '25' })).toMatchObject({ value: { port: 25 } });
  });

  it('takes the password from a file only its owner can read', () => {
    const ZIELBERICHT_SMTP_PASSWORT_DATEI = passwordFile(`${CANARY}\r\n`, 0o600);
    const outcome = smtpSettings({
      ...server,
      ZIELBERICHT_SMTP_BENUTZER: 'wir',
      ZIELBERICHT_SMTP_PASSWORT_DATEI,
    });
    expect(outcome.ok && outcome.value?.login?.password.reveal()).toBe(CANARY);
  });

  it('leaves the password as it is, with the blanks around it', () => {
    const outcome = smtpSettings({
      ...server,
      ZIELBERICHT_SMTP_BENUTZER: ' wir ',
      ZIELBERICHT_SMTP_PASSWORT: ` ${CANARY}\t`,
    });
    expect(outcome.ok && outcome.value?.login?.user).toBe('wir');
    expect(outcome.ok && outcome.value?.login?.password.reveal()).toBe(` ${CANARY}\t`);
  });

  it('never prints the password', () => {
    const outcome = smtpSettings({
      ...server,
      ZIELBERICHT_SMTP_BENUTZER: 'wir',
      ZIELBERICHT_SMTP_PASSWORT: CANARY,
    });
    expect(outcome.ok && outcome.value?.login?.password.reveal()).toBe(CANARY);
    const printed = [
      JSON.stringify(outcome),
      inspect(outcome, { depth: 9, showHidden: true }),
      `${outcome.ok && outcome.value?.login?.password}`,
    ];
    expect(printed.join('\n')).not.toContain(CANARY);
    expect(printed.join('\n')).toContain('[verborgen]');
  });

  it.skipIf(process.platform === 'win32')(
    'refuses a password file that everybody may read, without quoting it',
    () => {
      const path = passwordFile(CANARY, 0o644);
      const environment = {
        ...server,
        ZIELBERICHT_SMTP_BENUTZER: 'wir',
        ZIELBERICHT_SMTP_PASSWORT_DATEI: path,
      };
      expect(codes(environment)).toEqual(['MAI-626']);
      expect(JSON.stringify(smtpSettings(environment))).not.toContain(CANARY);
    },
  );

  it.each([
    [{ ZIELBERICHT_SMTP_PORT: '587' }, ['MAI-621']],
    [{ ...server, ZIELBERICHT_SMTP_BENUTZER: 'wir' }, ['MAI-621']],
    [{ ...server, ZIELBERICHT_SMTP_PASSWORT: CANARY }, ['MAI-621']],
    [{ ...server, ZIELBERICHT_SMTP_PORT: '0' }, ['MAI-622']],
    [{ ...server, ZIELBERICHT_SMTP_PORT: '65536' }, ['MAI-622']],
    [{ ...server, ZIELBERICHT_SMTP_PORT: 'smtp' }, ['MAI-622']],
    [{ ...server, ZIELBERICHT_SMTP_ABSENDER: 'Wir <a@example.org>' }, ['MAI-623']],
    [
      {
        ...server,
        ZIELBERICHT_SMTP_BENUTZER: 'wir',
        ZIELBERICHT_SMTP_PASSWORT: CANARY,
        ZIELBERICHT_SMTP_PASSWORT_DATEI: '/x',
      },
      ['MAI-624'],
    ],
    [
      { ...server, ZIELBERICHT_SMTP_BENUTZER: 'wir', ZIELBERICHT_SMTP_PASSWORT_DATEI: '/gibt/es/nicht' },
      ['MAI-625'],
    ],
    [{ ZIELBERICHT_SMTP_PORT: 'x', ZIELBERICHT_SMTP_ABSENDER: 'y' }, ['MAI-621', 'MAI-622', 'MAI-623']],
  ])('says what is wrong with %j', (environment, expected) => {
    expect(codes(environment)).toEqual(expected);
  });
});
