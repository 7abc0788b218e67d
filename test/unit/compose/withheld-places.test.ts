import { describe, expect, test } from 'vitest';
import { cellRanges, positionText } from '../../../src/compose/derivation/cell-ranges.ts';
import { placeIn } from '../../../src/domain/place.ts';
import { observed } from '../../support/draft-fixture.ts';
import { elementsBelow, wordsIn } from '../../support/read-html.ts';
import { openSample, sampleReport } from '../../support/sample-report.ts';

describe('a range of cells', () => {
  const cells = [3, 4].map((line) => observed('a', `2020-0${line}`, '7', { line }));
  const positions = (...of: typeof cells) => cellRanges(of).map(positionText);

  test('names lines and columns', () => {
    expect(positions(...cells)).toEqual(['Zeilen\u00a03–4, Spalte\u00a01']);
  });

  test('names its lines alone where one of them holds a withheld cell', () => {
    const secret = cells.map((cell) =>
      cell.origin.place.line === 4
        ? { ...cell, origin: { raw: '7', place: placeIn('data/exporte/a.csv', 4), wholeLine: true as const } }
        : cell,
    );
    expect(positions(...secret)).toEqual(['Zeilen\u00a03–4']);
  });
});

test('the list of sources gives no digest of a file with a withheld value', () => {
  const { tree } = sampleReport(openSample(), '2020-08');
  const rows = elementsBelow(tree, 'tr').map(wordsIn);
  const ofFile = (name: string) => rows.filter((row) => row.includes(name)).join();
  expect(ofFile('landkreis_programme_2020-08.csv')).toContain('nicht genannt (Geheimhaltung)');
  expect(ofFile('lza_15087_2020-08.csv')).toMatch(/[\da-f]{12}/);
});
