import { describe, expect, test } from 'vitest';
import { listReports } from '../../../src/archive/reports.ts';
import { reportData } from '../../../src/cli/look-at-archive.ts';
import { fieldRows, signatureRows } from '../../../src/cli/signature-words.ts';
import { germanMoment } from '../../../src/diagnostic/german-text.ts';
import { approvedSample } from '../../support/sign-sample.ts';

describe('signatures in words', () => {
  test('name report, field, person, time and who vouches for the time', () => {
    const { box, report, sign } = approvedSample();
    sign('Unterschrift_Agentur');
    sign('Unterschrift_Landkreis', '2021-05-04T09:31:07Z');
    const id = report.reportId.slice(0, 12);
    const rows = signatureRows(listReports(box)).split('\n');
    expect(rows.slice(0, 2)).toEqual(['', 'Unterschriften:']);
    expect(rows.slice(2, -1).map((row) => row.split(/ {2,}/))).toEqual([
      ['Kennung', 'Feld', 'Unterschrieben von', 'Am', 'Zeitstempel'],
      [id, 'Unterschrift_Agentur', 'Dr. Änne Beispiel', '04.05.2021, 09:30 Uhr (UTC)', 'ohne Zeitstempel'],
      [
        id,
        'Unterschrift_Landkreis',
        'Dr. Änne Beispiel',
        '04.05.2021, 09:30 Uhr (UTC)',
        'Zeitstempel 04.05.2021, 09:31 Uhr (UTC)',
      ],
    ]);
  });

  test('are absent where nobody signed', () => {
    expect(signatureRows(listReports(approvedSample().box))).toBe('');
  });

  test('are part of the data of a report, in German', () => {
    const { box, report, sign } = approvedSample();
    const { signedSha256 } = sign('Unterschrift_Agentur');
    expect(listReports(box).map((each) => reportData(each).unterschriften)).toEqual([
      [
        expect.objectContaining({
          feld: 'Unterschrift_Agentur',
          durch: 'Dr. Änne Beispiel',
          zeit: '2021-05-04T09:30:00Z',
          zeitstempel: null,
          vorfassung: report.pdfSha256,
          pruefsumme: signedSha256,
        }),
      ],
    ]);
  });

  test('tell an empty field from a signed one, also where the signature gives no time', () => {
    const rows = fieldRows([
      { name: 'A', label: 'Unterschrift: Frau A', signed: null },
      { name: 'B', label: '', signed: { by: 'Herr B', at: '2021-05-04T09:30:00Z' } },
      { name: 'C', label: '', signed: { by: 'Frau C', at: null } },
    ]).split('\n');
    expect(rows[1]).toMatch(/^A {5}leer +Frau A$/);
    expect(rows[2]).toBe('B     unterschrieben von Herr B am 04.05.2021, 09:30 Uhr (UTC)');
    expect(rows[3]).toBe('C     unterschrieben von Frau C');
  });

  test('show a time they cannot read as it is', () => {
    expect(germanMoment('gestern')).toBe('gestern');
  });
});
