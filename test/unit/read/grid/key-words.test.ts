import { expect, test } from 'vitest';
import { mayNameKeys, namesCodes, namesKeys } from '../../../../src/read/grid/key-words.ts';

test.each([
  'Schlüssel',
  'Schluessel',
  'Regionalschlüssel',
  'Kreis\u00adschlüssel',
  'AGS',
  'Jobcenter-Nr',
  'JC-Nr.',
  'Trägernummer',
  'kreis_nr',
])('%s promises codes of regions or Jobcenters', (head) => {
  expect(namesKeys(head)).toBe(true);
});

test.each(['Jobcenter', 'Träger'])('%s may be a code or a name', (head) => {
  expect([namesKeys(head), mayNameKeys(head)]).toEqual([false, true]);
});

test.each(['Nr', 'id', 'PLZ', 'Code'])('%s promises codes of some kind', (head) => {
  expect([mayNameKeys(head), namesCodes(head)]).toEqual([false, true]);
});

test.each(['Kreis', 'Merkmal', 'Arbeitslose', 'Wartezeit', 'Person'])('%s promises none', (head) => {
  expect(namesCodes(head)).toBe(false);
});
