import { describe, expect, test } from 'vitest';
import { placeIn } from '../../../../src/domain/place.ts';
import type { Unit } from '../../../../src/domain/unit.ts';
import { readValue } from '../../../../src/read/agreement/agreed-value.ts';

const ratio: Unit = { kind: 'ratio' };
const euro: Unit = { kind: 'euro' };
const cases: Unit = { kind: 'count', noun: 'Fälle' };

function read(text: string, unit: Unit, precision: number) {
  return readValue(text, { unit, precision }, placeIn('data/x.yaml', 7, 15));
}

describe('an agreed value', () => {
  test.each([
    ['18,9 %', ratio, 1, '0.189'],
    ['18,9%', ratio, 1, '0.189'],
    ['18,9 Prozent', ratio, 1, '0.189'],
    ['7.331', cases, 0, '7331'],
    ['1.132 Fälle', cases, 0, '1132'],
    ['261', cases, 0, '261'],
    ['38.219.839 €', euro, 0, '38219839'],
    ['39.000.000', euro, 0, '39000000'],
    ['11,6', cases, 1, '11.6'],
    ['−4,0 %', ratio, 1, '-0.04'],
  ])('%s is read in the unit of its goal', (text, unit, precision, expected) => {
    const outcome = read(text, unit, precision);
    expect(outcome.ok && outcome.value.toFixed()).toBe(expected);
  });

  test('of a ratio needs its percent sign', () => {
    expect(read('18,9', ratio, 1).diagnostics).toMatchObject([
      {
        code: 'DEF-122',
        message: '„18,9“ nennt keine Einheit; dieses Ziel wird in % gemessen.',
        hint: 'Mit Einheit schreiben: 18,9 %.',
        place: { line: 7, column: 15 },
      },
    ]);
  });

  test('in another unit is refused', () => {
    expect(read('18,9 %', cases, 1).diagnostics).toMatchObject([
      { code: 'DEF-123', message: '„18,9 %“ ist in % angegeben; die Einheit des Ziels ist Fälle.' },
    ]);
    expect(read('38 €', ratio, 0).diagnostics).toMatchObject([{ code: 'DEF-123' }]);
  });

  test('1,132 for whole cases is refused, and both readings are named', () => {
    expect(read('1,132', cases, 0).diagnostics).toMatchObject([
      {
        code: 'DEF-124',
        message:
          '„1,132“ hat drei Nachkommastellen; für dieses Ziel (Fälle) sind es laut „genauigkeit“ keine.',
        hint: 'Mit Komma ist 1,132 wenig mehr als 1; gemeint war vielleicht 1.132 mit Punkt als Tausendertrennung. Sonst die Angabe „genauigkeit“ anpassen.',
      },
    ]);
  });

  test('with one decimal place too many names how many are agreed', () => {
    expect(read('18,95 %', ratio, 1).diagnostics[0]?.message).toBe(
      '„18,95“ hat zwei Nachkommastellen; für dieses Ziel (%) sind es laut „genauigkeit“ eine Nachkommastelle.',
    );
  });

  test('in English notation is refused with the German one', () => {
    expect(read('18.9 %', ratio, 1).diagnostics[0]?.hint).toContain('Gemeint war vielleicht 18,9.');
    expect(read('38,219,839 €', euro, 0).diagnostics[0]?.hint).toContain(
      'Gemeint war vielleicht 38.219.839.',
    );
    expect(read('1,132.50', cases, 2).diagnostics[0]?.hint).toContain('Gemeint war vielleicht 1.132,50.');
    expect(read('viele', cases, 0).diagnostics.map(({ code }) => code)).toEqual(['DEF-121']);
    expect(read('--', cases, 0).diagnostics.map(({ code }) => code)).toEqual(['DEF-121']);
  });
});

describe('what is no value', () => {
  test.each(['x', 'viele Fälle', '%', 'ca. 18,9 %', '-'])(
    '%s is told as no number, not as a unit',
    (text) => {
      expect(read(text, cases, 0).diagnostics.map(({ code }) => code)).toEqual(['DEF-121']);
      expect(read(text, ratio, 1).diagnostics[0]?.message).toBe(
        `„${text}“ ist keine Zahl in deutscher Schreibweise.`,
      );
    },
  );

  test('more than 15 digits before the comma are refused', () => {
    expect(read('999.999.999.999.999', cases, 0).ok).toBe(true);
    expect(read('1.000.000.000.000.000', cases, 0).diagnostics.map(({ code }) => code)).toEqual(['DEF-138']);
  });
});
