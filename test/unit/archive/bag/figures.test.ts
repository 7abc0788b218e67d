import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../../../src/archive/bag/figures.ts';
import { bytesOf } from '../../../support/sample-filing.ts';

const cell = (month: string, column: number) => ({
  messgroesse: 'integrationen',
  monat: month,
  datei: 'data/exporte/2020-08/a.csv',
  lieferung: '2020-09-22',
  zeile: 8,
  spalte: column,
  rohwert: '118',
  wert: '118',
  datenstand: 'endgültig',
});
const document = {
  umfeld: [{ bezeichnung: 'Arbeitslosenquote', wert: '9,9 %' }],
  ziele: [
    {
      id: 'I.1',
      einheit: '%',
      fundstelle: 'data/vereinbarungen/msh-2020.yaml:161:15',
      zielwert: { wert: '0.189', text: '18,9 %' },
      prognosewert: null,
      beurteilt: {
        monat: '2020-02',
        ist: { wert: '0.058', text: '5,8 %', rechenweg: 'R2', eingaben: ['integrationen 2020-01/2020-02'] },
        abweichung: { wert: '-0.013', text: '−1,3 Prozentpunkte', rechenweg: 'R5' },
        teile: [{ name: 'Integrationen', wert: '579', text: '579' }],
        bewertung: 'deutlich unter Soll',
      },
      monate: [{ monat: '2020-03', ist: { wert: null, text: '–' } }],
      standorte: [
        {
          name: 'Eisleben',
          monate: [{ monat: '2020-01', wert: '7', text: '7', herkunft: cell('2020-01', 9) }],
        },
      ],
      rechenwege: [{ id: 'R2', groesse: 'Ist', formel: 'Summe ÷ Mittel', rundung: 'am Ende' }],
      eingaben: [cell('2020-01', 16), cell('2020-02', 17), cell('2020-03', 18)],
    },
  ],
};
const read = figuresOf(bytesOf(JSON.stringify(document)));
const named = (quantity: string) => read?.figures.find((figure) => figure.quantity === quantity);

describe('the figures of an archived report', () => {
  test('have goal, month, value, text, unit, formula and the cells they name', () => {
    expect(named('beurteilt / ist')).toMatchObject({
      goal: 'I.1',
      month: '2020-02',
      value: '0.058',
      text: '5,8 %',
      unit: '%',
      formula: 'R2',
    });
    expect(named('beurteilt / ist')?.cells.map(({ spalte }) => spalte)).toEqual([16, 17]);
  });

  test('tell a difference of ratios in percentage points, and leave a part its own count', () => {
    expect(named('beurteilt / abweichung')?.unit).toBe('Prozentpunkte');
    expect(named('beurteilt / teile / Integrationen')).toMatchObject({ value: '579', unit: '' });
  });

  test('know where an agreed value is written', () => {
    expect(named('zielwert')).toMatchObject({ place: 'data/vereinbarungen/msh-2020.yaml:161:15', month: '' });
  });

  test('keep a missing value missing', () => {
    expect(named('monate / 2020-03 / ist')).toMatchObject({ month: '2020-03', value: null, text: '–' });
  });

  test('take the cell of a site from beside its value', () => {
    expect(named('standorte / Eisleben / monate / 2020-01')?.cells).toHaveLength(1);
  });

  test('keep what belongs to no goal', () => {
    expect(named('umfeld / Arbeitslosenquote')).toMatchObject({ goal: '', value: null, text: '9,9 %' });
  });

  test('come with each formula and each cell once', () => {
    expect(read?.formulas).toEqual([
      { goal: 'I.1', id: 'R2', quantity: 'Ist', formula: 'Summe ÷ Mittel', rounding: 'am Ende' },
    ]);
    expect(read?.cells).toHaveLength(3);
  });

  test.each(['', 'nicht JSON', '[1]', 'null'])('are unknown where a file is no such report: %j', (text) => {
    expect(figuresOf(bytesOf(text))).toBeNull();
  });

  test('of another version of the programme are read as far as they are known', () => {
    expect(figuresOf(bytesOf('{"ziele":[{"id":"X","neu":{"wert":"1"}},7]}'))?.figures).toHaveLength(1);
  });
});
