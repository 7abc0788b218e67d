import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';
import type { ComparisonType } from '../../../src/domain/context-value.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import { month } from '../../../src/domain/month.ts';
import { placeIn } from '../../../src/domain/place.ts';
import { draftWith, emptyHead, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const soft = goal('IV.2', { art: 'qualitativ' }, { nature: 'qualitative', planPath: 'none' });

function findings(type: Partial<ComparisonType>): readonly string[] {
  const comparisonType = {
    name: 'IIb',
    from: month('2020-01'),
    until: month('2020-12'),
    priorYear: 'IIb',
    ...type,
  };
  const median = {
    label: 'Median',
    value: decimal('0.2'),
    unit: { kind: 'ratio' },
    precision: 1,
    when: 'Mai 2020',
    source: 'Beispiel',
    comparisonType,
    place: placeIn('data/berichte/2020-04.yaml', 3),
  } as const;
  const draft = draftWith('2020-04', [soft], series('zu', 2020, [1, 2, 3, 4]), {
    head: { ...emptyHead, context: [median] },
  });
  return check(draft).diagnostics.map(({ code, severity, message }) => `${code} ${severity}: ${message}`);
}

describe('a median of the Vergleichstyp', () => {
  test('is fine while the type holds and stays', () => {
    expect(findings({})).toEqual([]);
    expect(findings({ until: null, priorYear: null })).toEqual([]);
  });

  test('is told of where the type does not hold in the report month (CHK-371)', () => {
    expect(findings({ until: month('2020-03') })).toEqual([
      'CHK-371 warning: Der Vergleichstyp IIb gilt von Januar 2020 bis März 2020; der Berichtsmonat ist April 2020.',
    ]);
    expect(findings({ from: month('2020-05'), until: null })).toEqual([
      'CHK-371 warning: Der Vergleichstyp IIb gilt ab Mai 2020; der Berichtsmonat ist April 2020.',
    ]);
  });

  test('is told of where the type changed since the prior year (CHK-372)', () => {
    expect(findings({ priorYear: 'IIa' })).toEqual([
      'CHK-372 warning: Das Jobcenter gehört zum Vergleichstyp IIb, im Vorjahr zu IIa; beide Mediane sind nicht vergleichbar.',
    ]);
  });
});
