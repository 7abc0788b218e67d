import { describe, expect, test } from 'vitest';
import {
  bareDifference,
  countWord,
  differenceText,
  germanDay,
  germanNumber,
  listed,
  millionEuro,
  monthShort,
  monthYear,
  percent,
  signedNumber,
  valueText,
  valueWithNoun,
} from '../../../src/compose/format-german.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import { day, month } from '../../../src/domain/month.ts';

const NBSP = '\u00a0';

describe('German numbers', () => {
  test('thousands carry a dot and decimals a comma', () => {
    expect(germanNumber(decimal('38219839'), 0)).toBe('38.219.839');
    expect(germanNumber(decimal('1234.5'), 2)).toBe('1.234,50');
    expect(germanNumber(decimal(999), 0)).toBe('999');
    expect(germanNumber(decimal(1000), 0)).toBe('1.000');
  });

  test('halves are rounded away from zero on both sides', () => {
    expect(germanNumber(decimal('7655.5'), 0)).toBe('7.656');
    expect(germanNumber(decimal('-0.25'), 1)).toBe('−0,3');
    expect(germanNumber(decimal('2.45'), 1)).toBe('2,5');
  });

  test('a value that rounds to zero loses its minus', () => {
    expect(germanNumber(decimal('-0.04'), 1)).toBe('0,0');
    expect(signedNumber(decimal('-0.04'), 1)).toBe('±0,0');
  });

  test('the minus is the true one, and a gain shows its plus', () => {
    expect(signedNumber(decimal(-42), 0)).toBe('−42');
    expect(signedNumber(decimal(78), 0)).toBe('+78');
  });
});

describe('values in their unit', () => {
  test('a ratio is shown as percent, its difference in percentage points', () => {
    expect(valueText(decimal('0.189'), { kind: 'ratio' }, 1)).toBe(`18,9${NBSP}%`);
    expect(differenceText(decimal('-0.01341'), { kind: 'ratio' }, 1)).toBe(`−1,3${NBSP}Prozentpunkte`);
    expect(bareDifference(decimal('-0.01341'), { kind: 'ratio' }, 1)).toBe('−1,3');
  });

  test('euro keep their sign of currency, counts their noun where it is asked for', () => {
    expect(valueText(decimal(38219839), { kind: 'euro' }, 0)).toBe(`38.219.839${NBSP}€`);
    expect(differenceText(decimal(193039), { kind: 'euro' }, 0)).toBe(`+193.039${NBSP}€`);
    expect(valueText(decimal(848), { kind: 'count', noun: 'Fälle' }, 0)).toBe('848');
    expect(valueWithNoun(decimal(848), { kind: 'count', noun: 'Fälle' }, 0)).toBe(`848${NBSP}Fälle`);
  });

  test.each([
    ['1', 0, 'Fälle', '1\u00a0Fall'],
    ['1', 0, 'Meilensteine', '1\u00a0Meilenstein'],
    ['1', 1, 'Fälle', '1,0\u00a0Fälle'],
    ['2', 0, 'Meilensteine', '2\u00a0Meilensteine'],
    ['1', 0, 'Teilnehmende', '1\u00a0Teilnehmende'],
  ])('%s with %i places of %s is %s', (value, places, noun, text) => {
    expect(valueWithNoun(decimal(value), { kind: 'count', noun }, places)).toBe(text);
  });

  test('large amounts can be said in millions', () => {
    expect(millionEuro(decimal('38673447'), 2)).toBe(`38,67${NBSP}Mio.${NBSP}€`);
  });

  test('a share is shown as percent', () => {
    expect(percent(decimal(33).div(decimal(45)))).toBe(`73,3${NBSP}%`);
  });
});

describe('months, days and lists', () => {
  test('months and days are written as Germans write them', () => {
    expect(monthYear(month('2020-03'))).toBe(`März${NBSP}2020`);
    expect(monthShort(month('2020-03'))).toBe('Mär');
    expect(germanDay(day('2020-09-28'))).toBe('28.09.2020');
  });

  test('lists end in „und“, small counts are words', () => {
    expect(listed(['Juni', 'Juli', 'August'])).toBe('Juni, Juli und August');
    expect(listed(['Juni'])).toBe('Juni');
    expect(countWord(4)).toBe('vier');
    expect(countWord(13)).toBe('13');
  });
});
