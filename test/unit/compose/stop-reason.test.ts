import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { ratingReason } from '../../../src/compose/derivation/rating-reason.ts';
import { nothingJudged, openPlanReason, stopNote, stopSentence } from '../../../src/compose/stop-reason.ts';
import { missingValues } from '../../../src/compose/view/missing-values.ts';
import { compute } from '../../../src/compute/compute.ts';
import type { Indicator } from '../../../src/domain/agreement.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { draftWith, observed, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const flow = goal(
  'I.1',
  { art: 'fluss-kumuliert', messgroesse: 'zu' },
  { target: decimal(120), planPath: 'linear' },
);
const half = series('zu', 2020, [9, 9, 9, 9, 9, 9], { delivery: '2020-08-20' });
/** Of another goal: the month is not empty. */
const other = observed('anders', '2020-07', '1');

function reported(indicator: Indicator, values: readonly Observation[], at = '2020-07') {
  const outcome = check(draftWith(at, [indicator], values));
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const [assessment] = compute(outcome.value);
  if (!assessment) throw new Error('one goal was checked');
  return { assessment, checked: outcome.value, data: outcome.value.data, heard: outcome.diagnostics };
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a goal that stops before the report month says why', () => {
  const note = (...july: readonly Observation[]) => {
    const { assessment, data } = reported(flow, [...half, other, ...july]);
    return [stopNote(assessment, data), stopSentence(assessment, data)].map(plain);
  };

  test('where the month is held back', () => {
    expect(note(observed('zu', '2020-07', null, { status: 'suppressed' }))).toEqual([
      'Juli gesperrt',
      'nicht weiter bewertet: der Wert für Juli 2020 ist aus Gründen der statistischen Geheimhaltung gesperrt',
    ]);
  });

  test('where it is estimated', () => {
    expect(note(observed('zu', '2020-07', '9', { status: 'estimated' }))).toEqual([
      'Juli nur geschätzt',
      'nicht weiter bewertet: ab Juli 2020 liegen nur geschätzte Werte vor',
    ]);
  });

  test('where it was final once', () => {
    expect(note(observed('zu', '2020-06', '9', { status: 'provisional' }))).toEqual([
      'Juni wieder vorläufig',
      'nicht weiter bewertet: der Wert für Juni 2020 ist wieder vorläufig',
    ]);
  });

  test('and says nothing where the month only waits to become final', () => {
    expect(note(observed('zu', '2020-07', '9', { status: 'provisional' }))).toEqual(['', '']);
    expect(note()).toEqual(['', '']);
  });
});

describe('a goal without any value', () => {
  const ratio = {
    target: decimal('0.2'),
    planPath: 'linear',
    unit: { kind: 'ratio' },
    precision: 1,
  } as const;
  const quota = goal('I.1', { art: 'quote-fluss-bestand', zaehler: 'zu', nenner: 'elb' }, ratio);

  test('because the denominator is null is not called „not final“', () => {
    const empty = goal('I.1', { art: 'quote-bestand', zaehler: 'zu', nenner: 'elb' }, ratio);
    const { assessment, checked, data } = reported(
      empty,
      [...half, ...series('elb', 2020, Array(6).fill(0))],
      '2020-06',
    );
    expect([nothingJudged(assessment), stopNote(assessment, data)]).toEqual([
      'kein Wert',
      'Januar ohne Bezugsgröße (null)',
    ]);
    const [january] = assessment.months;
    expect(january && plain(ratingReason(assessment, january, checked.edition))).toBe(
      'nicht berechenbar: im Januar 2020 ist die Bezugsgröße null.',
    );
  });

  test('because nobody delivered the stock of December is told on page 1 and by the check', () => {
    const { assessment, checked, data, heard } = reported(
      quota,
      [...half, ...series('elb', 2020, Array(6).fill(100))],
      '2020-06',
    );
    expect(plain(stopNote(assessment, data))).toBe('Dezember 2019 fehlt');
    expect(missingValues(checked).map(plain)).toEqual(['I.1, Dezember 2019']);
    expect(heard.filter(({ code }) => code === 'CHK-321').map(({ message }) => message)).toEqual([
      'I.1 Kennzahl I.1: „erwerbsfähige Leistungsberechtigte“ ist für Dezember 2019 nicht geliefert.',
    ]);
  });
});

test('a final value against a plan that follows a provisional year is shown, and the reason is told', () => {
  const seasonal = { ...flow, planPath: 'prior-year-shares' } as const;
  const open = series('zu', 2019, Array(12).fill(10), { status: 'provisional' });
  const { assessment, checked } = reported(seasonal, [...open, ...half], '2020-06');
  const { judged } = assessment;
  expect([judged?.actual?.toFixed(), judged?.plan?.toFixed()]).toEqual(['54', '60']);
  expect(plain(openPlanReason(assessment))).toBe(
    'Soll vorläufig: ab Januar 2019 liegen nur vorläufige Werte vor',
  );
  expect(judged && plain(ratingReason(assessment, judged, checked.edition))).toBe(
    'ohne Bewertung: Soll vorläufig. Soll vorläufig: ab Januar 2019 liegen nur vorläufige Werte vor.',
  );
});

test('against a plan of zero there is a verdict and no degree, and the reason says so', () => {
  const none = { ...flow, direction: 'at-most', target: decimal(0) } as const;
  const { assessment, checked } = reported(none, half, '2020-06');
  expect(assessment.judged && plain(ratingReason(assessment, assessment.judged, checked.edition))).toBe(
    'deutlich über der Obergrenze. Verglichen auf ganze Zahlen: Ist 54, höchstens 0; Gleichstand zählt als erreicht. Einen Zielerreichungsgrad gibt es nicht, weil das Soll null ist.',
  );
});
