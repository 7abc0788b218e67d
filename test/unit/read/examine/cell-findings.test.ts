import { describe, expect, test } from 'vitest';
import { cellFindings, readingsOf } from '../../../../src/read/examine/cell-findings.ts';
import { cellStatus } from '../../../../src/read/examine/cell-status.ts';
import { lookAt } from '../../../../src/read/examine/examine.ts';
import type { Examined } from '../../../../src/read/examine/examined.ts';
import { toProfile } from '../../../../src/read/profiles.ts';
import { fileOf } from '../../../support/exports.ts';

function read(content: string | Uint8Array, more = '', base = 'offene-daten-monat'): Examined {
  const text = `profil: probe\ngrundlage: ${base}\n${more}`;
  const profile = toProfile({ input: fileOf(text, 'probe.yaml'), text });
  if (!profile.ok) throw new Error(profile.diagnostics.map(({ message }) => message).join(' '));
  const { examined } = lookAt(fileOf(content), [], profile.value);
  if (!examined) throw new Error('nothing was read');
  return examined;
}

const MONTHS = 'monat,elb,quote\n2020-01-31,4100,7.4\n';

describe('findings at cells', () => {
  test('a file that says what its profile expects has none', () => {
    expect(cellFindings(read(`${MONTHS}2020-02-29,-,...\n`))).toEqual([]);
  });

  test('a cell that is no number and no sign is told with its place (CSV-186)', () => {
    const [finding, ...more] = cellFindings(read(`${MONTHS}2020-02-29,k. A.,7.3\n`));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      code: 'CSV-186',
      severity: 'error',
      place: { line: 3, column: 12, length: 5 },
    });
  });

  test('a spelling with two readings is told with both', () => {
    const [finding] = cellFindings(
      read('Monat;elb\nJan 20;4100\nFeb 20;4.100,5 x\nMrz 20;1,2E+05\n', '', 'kommune-excel'),
    );
    expect(finding?.code).toBe('CSV-186');
    expect(readingsOf('1.132')).toBe('Es kann 1132 (Tausender) oder 1,132 (Nachkommastellen) bedeuten.');
    expect(readingsOf('-1,132')).toBe('Es kann −1132 (Tausender) oder −1,132 (Nachkommastellen) bedeuten.');
    expect(readingsOf('(12)')).toContain('12 (Aussagewert eingeschränkt) oder −12');
    expect(readingsOf('1,2E+05')).toContain('1,2 mal zehn hoch 5');
    expect(readingsOf('7.45')).toBe('Gemeint ist vielleicht 7,45.');
    expect(readingsOf('k. A.')).toBe('');
  });

  test('a word for the status that the profile lacks is told once (CSV-185); nobody knows how firm its values are', () => {
    const text = 'Monat;elb;Status\nJan 20;4100;endgültig\nFeb 20;4200;roh\nMrz 20;4300;roh\n';
    const examined = read(text, '', 'kommune-excel');
    const findings = cellFindings(examined);
    expect(findings).toMatchObject([{ code: 'CSV-185', severity: 'warning', place: { line: 3 } }]);
    expect(findings[0]?.message).toContain('„roh“ (2 Zellen)');
    expect(examined.cells.map((cell) => cellStatus(cell, examined.profile))).toEqual([
      'endgueltig',
      'unbekannt',
      'unbekannt',
    ]);
  });

  test('another encoding than the declared one is told (CSV-184), but not of plain letters', () => {
    const western = Uint8Array.from('monat,löhne\n2020-01-31,4100\n2020-02-29,1\n', (letter) =>
      letter.charCodeAt(0),
    );
    expect(cellFindings(read(western, 'zeichensatz: utf-8\n'))).toMatchObject([
      { code: 'CSV-184', severity: 'warning' },
    ]);
    expect(cellFindings(read(western, 'zeichensatz: windows-1252\n'))).toEqual([]);
    expect(cellFindings(read(MONTHS, 'zeichensatz: windows-1252\n'))).toEqual([]);
  });
});

test('the status of a number is the word of its profile, that of a sign what it means', () => {
  const text = `Monat;elb;Status
Jan 20;4100;endgültig
Feb 20;4200;vorläufig
Mrz 20;4300;berichtigt
Apr 20;*;endgültig
Mai 20;-;endgültig
Jun 20;x;endgültig
Jul 20;/;endgültig
Aug 20;;
`;
  const examined = read(text, '', 'kommune-excel');
  expect(
    examined.cells.map((cell) => [cellStatus(cell, examined.profile), cell.value?.toFixed() ?? null]),
  ).toEqual([
    ['endgueltig', '4100'],
    ['vorlaeufig', '4200'],
    ['berichtigt', '4300'],
    ['gesperrt', null],
    ['nichts-vorhanden', '0'],
    ['nicht-sinnvoll', null],
    ['unsicher', null],
    ['fehlt', null],
  ]);
});
