import { describe, expect, test } from 'vitest';
import { ArchiveDamaged } from '../../../src/domain/failure.ts';
import { monthText } from '../../../src/domain/month.ts';
import { readEarlierReport } from '../../../src/read/earlier-report.ts';
import { jsonText } from '../../support/json-text.ts';
import { openSample, sampleReport } from '../../support/sample-report.ts';

const sample = openSample();
const { reportId, ...filed } = sampleReport(sample, '2020-07');
const json = jsonText(filed);
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, id = reportId) => readEarlierReport(bytes(text), 'juli.bericht.json', id);

describe('an archived bericht.json', () => {
  const july = read(json);

  test('gives the report back that wrote it', () => {
    expect([monthText(july.month), july.edition, july.version, july.day]).toEqual([
      '2020-07',
      'monat',
      1,
      '2020-08-25',
    ]);
    expect(july.deliveries.map(({ file }) => file)).toContain('data/exporte/2020-07/lza_15087_2020-07.csv');
  });

  test('says how each goal was judged, with its value as printed', () => {
    const quota = july.goals.find(({ id }) => id === 'I.1');
    expect(quota?.judged && monthText(quota.judged)).toBe('2020-04');
    expect([quota?.agreed?.value.toFixed(), quota?.agreed?.text]).toEqual(['0.189', '18,9\u00a0%']);
    expect([quota?.rating, quota?.ratingText]).toEqual(['clear', 'deutlich unter Soll']);
    expect(july.goals.find(({ id }) => id === 'IV.3')).toMatchObject({ agreed: null, rating: 'unrated' });
  });

  test('holds each value once, with the cell it came from', () => {
    const may = july.observations.filter(
      ({ metric, month }) => metric === 'integrationen' && monthText(month) === '2020-05',
    );
    expect(may).toHaveLength(1);
    expect(may[0]).toMatchObject({ status: 'provisional', delivery: '2020-08-20', origin: { raw: '83' } });
    expect(may[0]?.value?.toFixed()).toBe('83');
  });

  test('may name no digest and no column, where a value is withheld', () => {
    expect(july.deliveries.find(({ file }) => file.includes('landkreis'))?.sha256).toBeNull();
    expect(july.deliveries.find(({ file }) => file.includes('2020-07/lza'))?.sha256).toMatch(/^[\da-f]{64}$/);
    const coaches = july.observations.find(({ metric }) => metric === 'coaches');
    expect(coaches?.origin).toMatchObject({ wholeLine: true, place: { column: 1 } });
  });

  test('of an earlier version of the programme has no values of its own, and is read all the same', () => {
    const older = json.replaceAll(/ *"wert": [^\n]*,\n( *"datenstand": [^\n]*,\n *"revidiert")/g, '$1');
    expect(older).not.toBe(json);
    expect(read(older)).toMatchObject({ goals: july.goals, observations: [] });
  });
});

describe('what is no bericht.json of that report', () => {
  test.each([
    ['is no JSON', '{"schema":', ''],
    ['has another schema', json.replace('bericht/1', 'bericht/9'), 'schema'],
    ['lacks a field', json.replace('"kennung"', '"kennnung"'), 'bericht.kennung'],
    ['names no month', json.replace('"monat": "2020-07"', '"monat": "Juli"'), 'bericht.monat'],
  ])('%s: the archive is damaged', (_, text, where) => {
    const act = () => read(text);
    expect(act).toThrow(ArchiveDamaged);
    expect(act).toThrow(
      `„juli.bericht.json“, an den dieser anschließt, ist nicht lesbar${where && ` (Angabe „${where}“)`}.`,
    );
    expect(act).toThrow(expect.objectContaining({ code: 'ARC-527', exit: 8 }));
  });

  test('belongs to another report: the archive is damaged', () => {
    expect(() => read(json, '2'.repeat(64))).toThrow('(Angabe „bericht.kennung“)');
  });
});
