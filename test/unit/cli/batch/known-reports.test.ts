import { describe, expect, test } from 'vitest';
import { type KnownReport, knownReports, NOTEBOOK } from '../../../../src/cli/batch/known-reports.ts';
import { placeIn } from '../../../../src/domain/place.ts';
import { memoryFiles } from '../../../support/memory-files.ts';

function report(key: string, reportId: string): KnownReport {
  const id = { text: key, place: placeIn(`data/vereinbarungen/${key}.yaml`) };
  return {
    key,
    means: 'm',
    agreement: {
      file: `${key}.yaml`,
      sha256: 'a',
      claims: { id, fileName: null, year: '2020', folder: key },
    },
    alike: [],
    lookedAt: { read: [['a.csv', '1']], listed: [], whole: true },
    standing: 's',
    reportId,
    fileName: 'JC',
    diagnostics: [],
    laidOut: [],
  };
}

describe('the notebook', () => {
  test('knows after a run what was noted in it, the last line of each report', () => {
    const output = memoryFiles('output');
    const notes = knownReports(output, '1.0.0');
    for (const id of ['eins', 'zwei']) notes.remember(report('jc-1', id));
    notes.remember(report('jc-2', 'drei'));
    const later = knownReports(output, '1.0.0');
    expect(later.get('jc-1')).toMatchObject({ reportId: 'zwei' });
    expect(later.get('jc-2')).toMatchObject({ reportId: 'drei' });
    expect(later.get('jc-3')).toBeUndefined();
    expect(later.claims('jc-1.yaml', 'a')).toMatchObject({ folder: 'jc-1' });
    expect(later.claims('jc-1.yaml', 'b')).toBeUndefined();
  });

  test('forgets what earlier runs found out once it was looked through, and writes on as before', () => {
    const output = memoryFiles('output');
    knownReports(output, '1').remember(report('jc-1', 'eins'));
    const notes = knownReports(output, '1');
    notes.forget();
    expect(notes.get('jc-1')).toBeUndefined();
    notes.remember(report('jc-2', 'zwei'));
    const later = knownReports(output, '1');
    expect([later.get('jc-1')?.reportId, later.get('jc-2')?.reportId]).toEqual(['eins', 'zwei']);
  });

  test('is written anew with what stands in it, although that was forgotten', () => {
    const output = memoryFiles('output');
    knownReports(output, '1').remember(report('jc-0', 'null'));
    const notes = knownReports(output, '1');
    notes.forget();
    for (let round = 0; round < 300; round++) notes.remember(report('jc-1', String(round)));
    const later = knownReports(output, '1');
    expect([later.get('jc-0')?.reportId, later.get('jc-1')?.reportId]).toEqual(['null', '299']);
  });

  test('loses nothing of what is noted behind a line that a crash cut off', () => {
    const output = memoryFiles('output');
    knownReports(output, '1').remember(report('jc-1', 'eins'));
    const whole = Buffer.from(output.read(NOTEBOOK) ?? []).toString();
    output.write(NOTEBOOK, Buffer.from(`${whole}{"version":"1","key":"jc-2"`));
    const notes = knownReports(output, '1');
    for (const key of ['jc-3', 'jc-4']) notes.remember(report(key, key));
    const later = knownReports(output, '1');
    const ids = ['jc-1', 'jc-2', 'jc-3', 'jc-4'].map((key) => later.get(key)?.reportId);
    expect(ids).toEqual(['eins', undefined, 'jc-3', 'jc-4']);
  });

  test('is as good as empty for another version of the programme', () => {
    const output = memoryFiles('output');
    knownReports(output, '1.0.0').remember(report('jc-1', 'eins'));
    expect(knownReports(output, '1.0.1').get('jc-1')).toBeUndefined();
  });

  test('does without lines that cannot be read, and without one that a crash cut off', () => {
    const output = memoryFiles('output');
    knownReports(output, '1').remember(report('jc-1', 'eins'));
    output.append(NOTEBOOK, 'kein JSON');
    output.append(NOTEBOOK, 'null');
    output.append(NOTEBOOK, '{"version":"1","key":"jc-9"}');
    const whole = Buffer.from(output.read(NOTEBOOK) ?? []).toString();
    output.write(
      NOTEBOOK,
      Buffer.from(`${whole}${JSON.stringify({ version: '1', ...report('jc-2', 'x') })}`),
    );
    const later = knownReports(output, '1');
    expect(later.get('jc-1')).toMatchObject({ reportId: 'eins' });
    expect(later.get('jc-2')).toBeUndefined();
    expect(later.get('jc-9')).toBeUndefined();
  });

  test('is written anew before it holds far more old lines than new ones', () => {
    const output = memoryFiles('output');
    const notes = knownReports(output, '1');
    for (let round = 0; round < 500; round++) notes.remember(report('jc-1', String(round)));
    const lines =
      Buffer.from(output.read(NOTEBOOK) ?? [])
        .toString()
        .split('\n').length - 1;
    expect(lines).toBeLessThan(110);
    expect(knownReports(output, '1').get('jc-1')).toMatchObject({ reportId: '499' });
  });
});
