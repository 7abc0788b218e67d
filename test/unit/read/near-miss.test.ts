import { describe, expect, test } from 'vitest';
import { editDistance, listed, nearMisses, suggestion } from '../../../src/read/near-miss.ts';

describe('a near miss', () => {
  test('names what was probably meant, the nearest first', () => {
    expect(nearMisses('zielwet', ['ziel', 'zielwert', 'richtung'])).toEqual(['ziel', 'zielwert']);
    expect(nearMisses('zielwrt', ['zielwert', 'prognosewert'])).toEqual(['zielwert']);
  });

  test('looks through capitals, dashes and umlauts', () => {
    expect(nearMisses('hoechstens', ['mindestens', 'höchstens', 'ohne'])).toEqual(['höchstens']);
    expect(nearMisses('Offene_Punkte', ['offene-punkte', 'quellen'])).toEqual(['offene-punkte']);
  });

  test('is silent when nothing is near', () => {
    expect(suggestion('umsatz', ['zielwert', 'richtung'])).toBe('');
  });

  test('gives at most three names', () => {
    expect(nearMisses('I.9', ['I.1', 'I.2', 'I.3', 'I.4'])).toEqual(['I.1', 'I.2', 'I.3']);
  });

  test('is asked as a question', () => {
    expect(suggestion('I.3', ['I.1', 'I.2', 'IV.5'])).toBe('Meinten Sie „I.1“ oder „I.2“?');
  });

  test('counts inserted, dropped, replaced and swapped letters', () => {
    expect(editDistance('elb', 'elb')).toBe(0);
    expect(editDistance('', 'elb')).toBe(3);
    expect(editDistance('lzb', 'lza')).toBe(1);
    expect(editDistance('leb', 'elb')).toBe(1);
    expect(editDistance('kitten', 'sitting')).toBe(3);
  });

  test('lists names as one writes them', () => {
    expect(listed([], 'und')).toBe('');
    expect(listed(['a'], 'und')).toBe('a');
    expect(listed(['a', 'b', 'c'], 'oder')).toBe('a, b oder c');
  });
});
