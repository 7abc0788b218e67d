import { describe, expect, test } from 'vitest';
import type { Profile } from '../../../src/read/csv/profile.ts';
import { builtInProfiles } from '../../../src/read/examine/built-in.ts';
import { BASE_NAMES } from '../../../src/read/profile-base.ts';
import { toProfile } from '../../../src/read/profiles.ts';
import { fileOf } from '../../support/exports.ts';

function read(text: string) {
  return toProfile({ input: fileOf(text, 'data/profile/probe.yaml'), text });
}

function profile(text: string): Profile {
  const outcome = read(text);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join(' '));
  return outcome.value;
}

describe('a profile with a base', () => {
  test.each(BASE_NAMES)('needs no more than its name: %s', (name) => {
    const base = builtInProfiles().find(({ id }) => id === name);
    expect(profile(`profil: probe\ngrundlage: ${name}\n`)).toEqual({ ...base, id: 'probe' });
  });

  test('says what is different: metrics, the own region, how a file is recognised', () => {
    const own = profile(`profil: probe
grundlage: genesis-tabelle
erkennen: { dateiname: alo_*.csv }
schluessel: { nur: "15087" }
messgroessen: { alo: Arbeitslose }
`);
    expect(own.recognition).toMatchObject({ names: ['alo_*.csv'], starts: [] });
    expect(own.keys.only).toEqual(['15087']);
    expect([...own.metrics.keys()]).toEqual(['alo']);
    expect(own.delivery).toEqual({ before: 'Stand:' });
  });

  test('may change the meaning of one sign and add one word; the others stay', () => {
    const own = profile(`profil: probe
grundlage: einfach-lang
zeichen: { "-": fehlt }
status: { spalte: Status, woerter: { fix: endgueltig } }
`);
    expect([own.symbols.get('-'), own.symbols.get('*')]).toEqual(['missing', 'suppressed']);
    expect('words' in own.status && [own.status.words.get('fix'), own.status.words.get('geschätzt')]).toEqual(
      ['final', 'estimated'],
    );
  });

  test('puts „immer“ in the place of words', () => {
    const own = profile('profil: probe\ngrundlage: kommune-excel\nstatus: { immer: vorlaeufig }\n');
    expect(own.status).toEqual({ always: 'provisional', written: 'vorlaeufig' });
  });

  test('suggests the base that was meant (DEF-183)', () => {
    const outcome = read('profil: probe\ngrundlage: genesis-tabele\n');
    expect(outcome.diagnostics).toMatchObject([
      { code: 'DEF-183', place: { file: 'data/profile/probe.yaml', line: 2, column: 12 } },
    ]);
    expect(outcome.diagnostics[0]?.message).toContain('Meinten Sie „genesis-tabelle“?');
    expect(outcome.diagnostics[0]?.hint).toContain('offene-daten-monat');
  });

  test('keeps the layout of its base (DEF-184)', () => {
    const outcome = read('profil: probe\ngrundlage: genesis-tabelle\nanordnung: lang\n');
    expect(outcome.diagnostics).toMatchObject([{ code: 'DEF-184', place: { line: 3 } }]);
  });

  test('is told of a slip in an own key at its place, and of nothing that stands elsewhere', () => {
    const outcome = read('profil: probe\ngrundlage: genesis-tabelle\nschluesel: { nur: "15087" }\n');
    expect(outcome.diagnostics).toMatchObject([{ code: 'DEF-106', place: { line: 3, column: 1 } }]);
  });
});
