import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readKeyFile } from '../../../src/effects/key-file.ts';
import { signingSettings } from '../../../src/effects/signing-settings.ts';

const CANARY = 'kanarienvogel-4711';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zielbericht-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function passwordFile(mode: number, content = `${CANARY}\n`): string {
  const path = join(folder, 'passwort');
  writeFileSync(path, content);
  chmodSync(path, mode);
  return path;
}

function codes(environment: Record<string, string>): readonly string[] {
  return signingSettings(environment).diagnostics.map(({ code }) => code);
}

describe('the settings for signing', () => {
  it('are empty when nothing is set', () => {
    const value = { password: null, timeStampAddress: null };
    expect(signingSettings({ PATH: '/bin', ZIELBERICHT_SCHLUESSEL_PASSWORT: '' })).toMatchObject({ value });
  });

  it('take the password from a file only its owner can read, and never print it', () => {
    const outcome = signingSettings({ ZIELBERICHT_SCHLUESSEL_PASSWORT_DATEI: passwordFile(0o600) });
    expect(outcome.ok && outcome.value.password?.reveal()).toBe(CANARY);
    expect(JSON.stringify(outcome)).not.toContain(CANARY);
    const plain = signingSettings({ ZIELBERICHT_SCHLUESSEL_PASSWORT: CANARY });
    expect(plain.ok && plain.value.password?.reveal()).toBe(CANARY);
  });

  it.skipIf(process.platform === 'win32')('refuse a password file that everybody may read', () => {
    expect(codes({ ZIELBERICHT_SCHLUESSEL_PASSWORT_DATEI: passwordFile(0o604) })).toEqual(['UNT-728']);
  });

  it('refuse a password that is given twice, and an empty or missing file', () => {
    const ZIELBERICHT_SCHLUESSEL_PASSWORT_DATEI = passwordFile(0o600, '\n');
    expect(codes({ ZIELBERICHT_SCHLUESSEL_PASSWORT_DATEI })).toEqual(['UNT-727']);
    expect(codes({ ZIELBERICHT_SCHLUESSEL_PASSWORT_DATEI: join(folder, 'nichts') })).toEqual(['UNT-727']);
    const both = { ZIELBERICHT_SCHLUESSEL_PASSWORT: 'x', ZIELBERICHT_SCHLUESSEL_PASSWORT_DATEI };
    expect(codes(both)).toEqual(['UNT-726']);
  });

  it.each([
    'https://zeitstempel.example.org/tsa',
    'http://127.0.0.1:8080/',
    'http://localhost/tsa',
    'http://[::1]:318/',
  ])('ask for time stamps at %s', (address) => {
    const outcome = signingSettings({ ZIELBERICHT_ZEITSTEMPEL_ADRESSE: address });
    expect(outcome.ok && outcome.value.timeStampAddress?.href).toBe(address);
  });

  it.each([
    'zeitstempel.example.org',
    'http://zeitstempel.example.org/',
    'http://localhost.example.org/',
    'ftp://127.0.0.1/',
    'https://wir:geheim@zeitstempel.example.org/',
  ])('refuse time stamps from %s', (address) => {
    expect(codes({ ZIELBERICHT_ZEITSTEMPEL_ADRESSE: address })).toEqual(['UNT-729']);
  });

  it.each([
    [
      'http://wir:kanarienvogel-4711@zeitstempel.example.org/tsa',
      '„http://zeitstempel.example.org/tsa“ (enthält Anmeldedaten)',
    ],
    ['https://zeitstempel.example.org/tsa?schluessel=kanarienvogel-4711', null],
    [
      'http://zeitstempel.example.org/tsa?schluessel=kanarienvogel-4711',
      '„http://zeitstempel.example.org/tsa“',
    ],
    ['wir:kanarienvogel-4711@zeitstempel.example.org', '„…“ (enthält Anmeldedaten)'],
    ['zeitstempel.example.org?kanarienvogel-4711', '„zeitstempel.example.org“'],
  ])('never repeat the secrets in %s', (address, shown) => {
    const { diagnostics } = signingSettings({ ZIELBERICHT_ZEITSTEMPEL_ADRESSE: address });
    expect(JSON.stringify(diagnostics)).not.toContain(CANARY);
    expect(diagnostics[0]?.message ?? null).toBe(
      shown === null ? null : `ZIELBERICHT_ZEITSTEMPEL_ADRESSE ist ${shown}.`,
    );
  });

  it('leave a password as it is, with the blanks around it', () => {
    const plain = signingSettings({ ZIELBERICHT_SCHLUESSEL_PASSWORT: ` ${CANARY} ` });
    expect(plain.ok && plain.value.password?.reveal()).toBe(` ${CANARY} `);
  });

  it('name all that is wrong at once', () => {
    const environment = {
      ZIELBERICHT_SCHLUESSEL_PASSWORT_DATEI: join(folder, 'nichts'),
      ZIELBERICHT_ZEITSTEMPEL_ADRESSE: 'x',
    };
    expect(codes(environment)).toEqual(['UNT-727', 'UNT-729']);
  });
});

describe('a key file', () => {
  it('is read whole, with its path as it was typed', () => {
    writeFileSync(join(folder, 'a.p12'), new Uint8Array([48, 130]));
    expect(readKeyFile(join(folder, 'a.p12'), 'a.p12')).toMatchObject({
      value: { file: 'a.p12', bytes: Buffer.from([48, 130]) },
    });
  });

  it.each([
    ['is missing', 'b.p12', 'gibt es nicht'],
    ['is a folder', '.', 'ist keine Datei'],
    ['is a film', 'film.p12', 'ist zu groß'],
  ])('that %s is refused', (_, name, why) => {
    writeFileSync(join(folder, 'film.p12'), new Uint8Array(1024 * 1024 + 1));
    const [found] = readKeyFile(join(folder, name), name).diagnostics;
    expect([found?.code, found?.message]).toEqual(['UNT-725', expect.stringContaining(`„${name}“ ${why}`)]);
  });
});
