import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import type { Draft } from '../../../src/domain/draft.ts';
import { month } from '../../../src/domain/month.ts';
import { draftWith, emptyHead, observed, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const years = [...series('zu', 2019, Array(12).fill(10)), ...series('zu', 2020, [1, 2, 3, 4])];
const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' }, { target: decimal(120) });
const linear = { ...flow, planPath: 'linear' } as const;
const findings = (draft: Draft) =>
  check(draft).diagnostics.map(({ code, severity, message }) => `${code} ${severity}: ${message}`);

test('a complete draft has no findings', () => {
  const outcome = check(draftWith('2020-04', [flow], years));
  expect(outcome.diagnostics).toEqual([]);
  expect(outcome.ok && [...outcome.value.reach.keys()]).toEqual(['I.1']);
});

describe('deliveries', () => {
  test('two values of one day are an error at the cell, whatever their order', () => {
    const twice = [observed('zu', '2020-04', '5', { line: 9 }), ...years];
    const outcome = check(draftWith('2020-04', [flow], twice));
    expect(outcome.ok).toBe(false);
    expect(findings(draftWith('2020-04', [flow], twice))).toEqual([
      'CHK-301 error: „zu“ steht für April 2020 zweimal in der Lieferung vom 22.09.2020: 4 und 5.',
    ]);
    expect(outcome.diagnostics[0]?.place?.line).toBe(9);
    expect(check(draftWith('2020-04', [flow], twice.toReversed())).diagnostics).toEqual(outcome.diagnostics);
  });

  test('a later delivery resolves it', () => {
    const corrected = [
      ...years,
      observed('zu', '2020-04', '5', { delivery: '2020-10-01', reason: 'Nachmeldung' }),
    ];
    expect(findings(draftWith('2020-04', [flow], corrected))).toEqual([]);
  });

  test('a metric nobody delivers is a warning', () => {
    const beside = { ...flow, beside: [{ metric: 'neu', label: 'neu' }] };
    expect(findings(draftWith('2020-04', [beside], years))).toEqual([
      'CHK-302 warning: I.1 Kennzahl I.1 verwendet „neu“; keine Datei enthält diese Messgröße.',
    ]);
  });

  test('a cell that says there is no value is quoted as it stands', () => {
    const said = (raw: string) => {
      const { origin, ...rest } = observed('zu', '2020-02', null, { delivery: '2020-10-01' });
      const gap = [...years, { ...rest, origin: { ...origin, raw } }];
      return findings(draftWith('2020-04', [flow], gap)).join();
    };
    expect(said(' ... ')).toContain('nicht angegeben (in der Zelle steht „...“)');
    expect(said('-')).toContain('nicht angegeben (in der Zelle steht „-“)');
    expect(said(' ')).toContain('nicht angegeben (leere Zelle)');
  });

  test('a missing month is a warning until the head of the report says who brings it', () => {
    const gap = [...years, observed('zu', '2020-02', null, { delivery: '2020-10-01', line: 7 })];
    const draft = draftWith('2020-04', [flow], gap);
    expect(findings(draft)).toEqual([
      'CHK-321 warning: I.1 Kennzahl I.1: „zu“ ist für Februar 2020 nicht angegeben (leere Zelle).',
    ]);
    expect(check(draft).diagnostics[0]?.place?.line).toBe(7);
    const pending = [{ metric: 'zu', month: month('2020-02'), remark: 'zugesagt' }];
    expect(findings({ ...draft, head: { ...emptyHead, pending } })).toEqual([]);
  });

  test('a report month without any value is an error', () => {
    expect(findings(draftWith('2020-06', [linear], years))).toContain(
      'CHK-317 error: Für den Berichtsmonat Juni 2020 enthält keine Datei einen Wert.',
    );
  });

  test('a report month of another year is an error', () => {
    expect(findings(draftWith('2019-06', [linear], years))).toContain(
      'CHK-322 error: Der Berichtsmonat Juni 2019 liegt außerhalb des Jahres 2020 der Zielvereinbarung.',
    );
  });
});

describe('the prior year', () => {
  test('is an error to miss where the plan follows it', () => {
    const findingsNow = findings(draftWith('2020-04', [flow], series('zu', 2020, [1, 2, 3, 4])));
    expect(findingsNow).toEqual([
      'CHK-303 error: Der Sollverlauf von I.1 Kennzahl I.1 folgt den Anteilen des Vorjahres, aber „zu“ ist für Januar 2019 nicht geliefert.',
    ]);
  });

  test('is a warning to miss everywhere else', () => {
    expect(findings(draftWith('2020-04', [linear], series('zu', 2020, [1, 2, 3, 4])))).toEqual([
      'CHK-304 warning: Der Vorjahreswert von I.1 Kennzahl I.1 kann nicht gezeigt werden: „zu“ ist für Januar 2019 nicht geliefert.',
    ]);
  });

  test('that sums to zero carries no plan', () => {
    const zeros = [...series('zu', 2019, Array(12).fill(0)), ...series('zu', 2020, [1, 2, 3, 4])];
    expect(findings(draftWith('2020-04', [flow], zeros))).toEqual([
      'CHK-306 error: Der Sollverlauf von I.1 Kennzahl I.1 folgt den Anteilen des Vorjahres, aber der Jahreswert 2019 ist null.',
    ]);
  });
});

test('months without a coach are named', () => {
  const perCoach = goal(
    'IV.1',
    { art: 'je-bezugsgroesse', zaehler: 'zu', bezug: 'coaches' },
    { planPath: 'linear' },
  );
  const observations = [
    ...years,
    ...series('coaches', 2019, Array(12).fill(4)),
    ...series('coaches', 2020, [0, 0, 4, 4]),
  ];
  expect(findings(draftWith('2020-04', [perCoach], observations))).toEqual([
    'CHK-305 warning: IV.1 Kennzahl IV.1 ist für Januar 2020 nicht berechenbar: „coaches“ ist null, und durch null lässt sich nicht teilen.',
    'CHK-305 warning: IV.1 Kennzahl IV.1 ist für Februar 2020 nicht berechenbar: „coaches“ ist null, und durch null lässt sich nicht teilen.',
  ]);
});

describe('places', () => {
  const places = goal(
    'IV.5',
    {
      art: 'plaetze-gestuft',
      standorte: [
        {
          name: 'Kreis',
          belegt: 'zu',
          'plaetze-geliefert': 'plaetze',
          stufen: [
            { ab: '2019-01', plaetze: '10' },
            { ab: '2020-03', plaetze: '3' },
          ],
        },
      ],
    },
    { planPath: 'none', nature: 'none' },
  );

  test('that differ from the step are a warning, occupied ones above it a notice', () => {
    const observations = [...years, ...series('plaetze', 2020, [10, 10, 10, 3])];
    expect(findings(draftWith('2020-04', [places], observations))).toEqual([
      'CHK-313 warning: IV.5 Kennzahl IV.5, Kreis: für März 2020 sind 10 Plätze geliefert, nach den Stufen gelten 3.',
      'CHK-316 notice: IV.5 Kennzahl IV.5, Kreis: für April 2020 sind 4 Plätze belegt, vereinbart sind 3.',
    ]);
  });
});

describe('figures as they are written', () => {
  test('a count has no fraction: 1,132 is not 1.132', () => {
    const broken = [
      ...years,
      observed('zu', '2020-04', '1,132', { delivery: '2020-10-01', reason: 'Nachmeldung', line: 3 }),
    ];
    expect(findings(draftWith('2020-04', [flow], broken))).toEqual([
      'CHK-319 error: „zu“ wird gezählt, der Wert „1,132“ für April 2020 hat aber Nachkommastellen.',
    ]);
  });

  test('a target is not finer than its goal shows', () => {
    const broken = { ...flow, target: decimal('1.132'), precision: 3 };
    expect(findings(draftWith('2020-04', [broken], years))).toEqual([
      'CHK-320 error: Der Jahreswert von I.1 Kennzahl I.1 ist 1,132; vereinbart sind 0 Nachkommastellen.',
    ]);
  });

  test('half a post is as agreed where the metric may have a decimal place, and a year of them may end in one', () => {
    const posts = { ...flow, target: decimal('120.5'), precision: 1 };
    const half = [
      ...years,
      observed('zu', '2020-04', '3,5', { delivery: '2020-10-01', reason: 'Nachmeldung' }),
    ];
    const draft = draftWith('2020-04', [posts], half);
    const metrics = draft.agreement.metrics.map((each) => ({ ...each, places: 1 }));
    expect(findings(draft).map((text) => text.slice(0, 7))).toEqual(['CHK-319', 'CHK-320']);
    expect(findings({ ...draft, agreement: { ...draft.agreement, metrics } })).toEqual([]);
  });

  test('18,9 % with one decimal place is as agreed', () => {
    const ratio = { ...linear, unit: { kind: 'ratio' }, precision: 1, target: decimal('0.189') } as const;
    expect(findings(draftWith('2020-04', [ratio], years))).toEqual([]);
  });

  test('a goal is reported within its term', () => {
    const later = { ...flow, validity: { from: month('2020-05'), until: month('2020-12') } };
    expect(findings(draftWith('2020-04', [later], years))).toEqual([
      'CHK-318 warning: I.1 Kennzahl I.1 gilt von Mai 2020 bis Dezember 2020; der Berichtsmonat April 2020 liegt außerhalb.',
    ]);
  });
});
