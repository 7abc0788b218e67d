import { describe, expect, test } from 'vitest';
import type { Delivery } from '../../../../src/domain/draft.ts';
import { day } from '../../../../src/domain/month.ts';
import { columnOf } from '../../../../src/domain/observation.ts';
import { placeIn } from '../../../../src/domain/place.ts';
import { scopedExports } from '../../../../src/read/scope/scoped-exports.ts';
import { observed } from '../../../support/draft-fixture.ts';

const delivery = (file: string): Delivery => ({
  file,
  source: 'statistik',
  day: day('2020-09-22'),
  bytes: new Uint8Array(),
  sha256: file,
});

const cell = (metric: string, file: string, line: number, column: number) => ({
  ...observed(metric, '2020-01', '7'),
  origin: { place: placeIn(file, line, column), raw: '7' },
});

const exports = {
  observations: [
    cell('integrationen', 'gemeinsam.csv', 4, 9),
    cell('aufnahmen', 'gemeinsam.csv', 4, 12),
    cell('integrationen', 'gemeinsam.csv', 5, 9),
    cell('integrationen', 'agentur.csv', 4, 9),
  ],
  deliveries: [delivery('gemeinsam.csv'), delivery('agentur.csv')],
};
const ba = scopedExports(exports, {
  metrics: new Set(['integrationen']),
  sources: new Set(['statistik']),
});

describe('a file that both sides share, in the edition of one', () => {
  test('tells its own values, and no column on a line with the other side’s', () => {
    expect(
      ba.observations.map(({ metric, origin }) => [metric, origin.place.file, columnOf(origin)]),
    ).toEqual([
      ['integrationen', 'gemeinsam.csv', null],
      ['integrationen', 'gemeinsam.csv', 9],
      ['integrationen', 'agentur.csv', 9],
    ]);
  });

  test('has no digest, for a few guesses at the file would find it', () => {
    expect(ba.deliveries.map(({ file, holdsWithheld }) => [file, holdsWithheld ?? false])).toEqual([
      ['gemeinsam.csv', true],
      ['agentur.csv', false],
    ]);
  });
});
