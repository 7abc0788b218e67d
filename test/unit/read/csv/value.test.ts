import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../../src/domain/unit.ts';
import type { Wanted } from '../../../../src/read/csv/delivered.ts';
import { profileSchema } from '../../../../src/read/csv/profile.ts';
import { readValue } from '../../../../src/read/csv/value.ts';
import { metricOf, profileNamed } from '../../../support/exports.ts';

const COUNT: Unit = { kind: 'count', noun: 'Fälle' };
const EURO: Unit = { kind: 'euro' };
const RATIO: Unit = { kind: 'ratio' };

function wanted(unit: Unit, bounds: { mindestens?: string; hoechstens?: string } = {}): Wanted {
  const profile = profileSchema.parse({
    profil: 'probe',
    beschreibung: 'Probe',
    anordnung: 'monate-in-spalten',
    trennzeichen: ';',
    stand: { text: 'Stand:' },
    status: { immer: 'endgueltig' },
    messgroessen: { probe: { bezeichnung: 'Probe', ...bounds } },
  });
  const metric = metricOf('probe', 'quelle', unit);
  const named = profile.metrics.get('probe');
  if (!named) throw new Error('the profile names the metric');
  return { ...named, metric };
}

function said(text: string, by: Wanted): string {
  const place = { file: 'probe.csv', line: 3, column: 7, length: text.length };
  const outcome = readValue({ index: 0, text, raw: text, place }, by, profileNamed('ba-breit'));
  if (!outcome.ok) {
    expect(outcome.diagnostics.map((one) => one.place)).toEqual([place]);
    return outcome.diagnostics.map(({ code, message }) => `${code} ${message}`).join();
  }
  return outcome.value.kind === 'value' ? outcome.value.value.toFixed() : outcome.value.kind;
}

describe('a formula where a number is expected', () => {
  it.each(["=cmd|'/C calc'!A0", '@SUM(A1)', '+A1', '+1+1', '-1+2', '-(3)', '＝1', '+12*3'])(
    'is named as one: %j',
    (text) => {
      expect(said(text, wanted(COUNT))).toContain('CSV-149');
    },
  );

  it.each(['+5', '--5', '5-', '-', 'x'])('is not seen in %j', (text) => {
    expect(said(text, wanted(COUNT))).not.toContain('CSV-149');
  });
});

describe('a cell', () => {
  it.each([
    ['1.132', '1132'],
    ['1 132', '1132'],
    ['1\u00a0132', '1132'],
    ['1132', '1132'],
    ['0', '0'],
    ['-0', '0'],
    ['3.423.523', '3423523'],
  ])('%j is the count %s', (text, expected) => {
    expect(said(text, wanted(COUNT))).toBe(expected);
  });

  it.each([
    ['*', 'suppressed'],
    ['.', 'suppressed'],
    ['-', '0'],
    ['...', 'nothing'],
    ['', 'nothing'],
  ])('%j says %s', (text, expected) => {
    expect(said(text, wanted(COUNT))).toBe(expected);
  });

  it.each(['1,234.50', '1.13', 'x', 'NaN', 'Infinity', '12 Fälle', '1.1320'])('refuses %j', (text) => {
    expect(said(text, wanted(COUNT))).toMatch(/^CSV-104 /u);
  });

  it('refuses the decimal part of a count and names both readings', () => {
    const message = said('1,132', wanted(COUNT));
    expect(message).toMatch(/^CSV-136 /u);
    expect(message).toContain('Dezimalzahl wäre es 1,132');
    expect(message).toContain('vielleicht 1.132');
    expect(said('1,5', wanted(COUNT))).toMatch(/^CSV-136 [^.]*werden aber ganz gezählt\.$/u);
  });

  it('reads as many places as the agreement allows the metric, half a post for one', () => {
    const posts = { ...wanted(COUNT), metric: { ...wanted(COUNT).metric, places: 1 } };
    expect(said('3,5', posts)).toBe('3.5');
    expect(said('3,25', posts)).toContain(
      'mehr Nachkommastellen, als zu „nachkommastellen“ vereinbart sind (1)',
    );
    expect(said('1,132', posts)).toMatch(/^CSV-136 .*vielleicht 1\.132/u);
  });

  it('reads cents, and refuses more than two decimal places of euros', () => {
    expect(said('1.234,50', wanted(EURO))).toBe('1234.5');
    expect(said('3,423', wanted(EURO))).toMatch(/^CSV-137 .*vielleicht 3\.423/u);
  });

  it.each(['1.234,50 €', '1.234,50\u00a0€', '1234,5 EUR', '1.234,50 Euro'])(
    'reads the amount %j with its currency',
    (text) => {
      expect(said(text, wanted(EURO))).toBe('1234.5');
      expect(said('3,423 €', wanted(EURO))).toMatch(/^CSV-137 .*vielleicht 3\.423/u);
    },
  );

  it('refuses a currency at a count', () => {
    expect(said('12 €', wanted(COUNT))).toMatch(/^CSV-104 /u);
  });

  it('reads percent as a figure, and refuses what could be a fraction', () => {
    expect(said('18,9', wanted(RATIO))).toBe('0.189');
    expect(said('18,9 %', wanted(RATIO))).toBe('0.189');
    expect(said('18,9%', wanted(RATIO))).toBe('0.189');
    expect(said('0,5 %', wanted(RATIO))).toBe('0.005');
    expect(said('0,189', wanted(RATIO))).toMatch(/^CSV-138 .*0,189\u00a0% oder 18,9\u00a0%/u);
    expect(said('0.189', wanted(RATIO))).toMatch(/^CSV-104 /u);
  });

  it('refuses a percent sign at a count', () => {
    expect(said('12 %', wanted(COUNT))).toMatch(/^CSV-139 /u);
  });

  it('refuses negative values unless the profile allows them', () => {
    expect(said('-12', wanted(COUNT))).toMatch(/^CSV-140 /u);
    expect(said('−12', wanted(EURO))).toMatch(/^CSV-140 /u);
    expect(said('-  12', wanted(EURO, { mindestens: '-100' }))).toBe('-12');
  });

  it('refuses more than 15 digits before the comma', () => {
    expect(said('999999999999999', wanted(COUNT))).toBe('999999999999999');
    expect(said('1000000000000000', wanted(COUNT))).toMatch(/^CSV-144 /u);
    expect(said('-1.000.000.000.000.000,25', wanted(EURO))).toMatch(/^CSV-144 /u);
  });

  it('refuses what lies outside the range of the profile', () => {
    const bounds = { mindestens: '5.000', hoechstens: '15.000' };
    expect(said('10.560', wanted(COUNT, bounds))).toBe('10560');
    expect(said('105.600', wanted(COUNT, bounds))).toMatch(/^CSV-141 .*von 5\.000 bis 15\.000/u);
    expect(said('10', wanted(COUNT, bounds))).toMatch(/^CSV-141 /u);
  });
});

describe('a cell of a plan', () => {
  const planned = { ...wanted(COUNT), metric: { ...metricOf('probe', 'quelle', COUNT), planned: true } };

  it('may stand between two cases: 13,3 BG je Coach', () => {
    expect(said('13,3', planned)).toBe('13.3');
    expect(said('0,125', planned)).toBe('0.125');
  });

  it('is refused where a comma may have been meant as the dot of thousands', () => {
    expect(said('1,132', planned)).toBe(said('1,132', wanted(COUNT)));
    expect(said('1,132', planned)).toMatch(/^CSV-/);
  });
});
