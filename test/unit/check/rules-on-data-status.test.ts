import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import type { Draft } from '../../../src/domain/draft.ts';
import { monthText } from '../../../src/domain/month.ts';
import { agreedAs, amendment, draftOf, level } from '../../support/agreed.ts';
import { assessmentOf } from '../../support/assessed.ts';
import { draftWith, observed, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const prior = series('zu', 2019, Array(12).fill(11), { delivery: '2020-08-20' });
const known = series('zu', 2020, [11, 12, 13, 14], { delivery: '2020-08-20' });
const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' }, { target: decimal(120) });
const findings = (draft: Draft) =>
  check(draft).diagnostics.map(({ code, severity, message }) => `${code} ${severity}: ${message}`);

describe('an estimated value', () => {
  const estimated = observed('zu', '2020-04', '14', { status: 'estimated', delivery: '2020-08-20', line: 9 });
  const draft = draftWith('2020-04', [flow], [...prior, ...known.slice(0, 3), estimated]);

  test('is drawn and never rated: the month before is judged', () => {
    const found = assessmentOf(draft);
    expect(found.judged && monthText(found.judged.month)).toBe('2020-03');
    const april = found.months[3];
    expect([april?.actual?.toFixed(), april?.status, april?.rating]).toEqual(['50', 'estimated', 'unrated']);
  });

  test('is told as the reason why the goal is not judged further', () => {
    const outcome = check(draft);
    expect(outcome.ok && outcome.value.reach.get('I.1')?.gap).toMatchObject({
      metric: 'zu',
      why: 'estimated',
    });
  });

  test('is firmer than an incomplete flow and weaker than an extrapolated stock', () => {
    const with_ = (status: 'provisional' | 'extrapolated') =>
      assessmentOf(
        draftWith(
          '2020-04',
          [flow],
          [...prior, ...known.slice(0, 2), estimated, observed('zu', '2020-03', '13', { status })],
        ),
      ).months[3]?.status;
    expect([with_('provisional'), with_('extrapolated')]).toEqual(['provisional', 'estimated']);
  });
});

describe('each goal is judged at its own last final month', () => {
  test('with the plan and the prior year of that same month', () => {
    const waiting = goal('I.2', { art: 'fluss-kumuliert', messgroesse: 'ab' }, { target: decimal(132) });
    const draft = draftWith(
      '2020-04',
      [flow, waiting],
      [
        ...prior,
        ...known,
        ...series('ab', 2019, Array(12).fill(11)),
        ...series('ab', 2020, [11, 12]),
        observed('ab', '2020-03', '9', { status: 'provisional' }),
      ],
    );
    const [here, there] = [assessmentOf(draft, 'I.1').judged, assessmentOf(draft, 'I.2').judged];
    expect([here && monthText(here.month), here?.priorYear?.toFixed()]).toEqual(['2020-04', '44']);
    expect([there && monthText(there.month), there?.plan?.toFixed(), there?.priorYear?.toFixed()]).toEqual([
      '2020-02',
      '22',
      '22',
    ]);
  });
});

describe('a final value that is provisional again', () => {
  const reopened = observed('zu', '2020-03', '12', {
    status: 'provisional',
    delivery: '2020-09-22',
    line: 7,
  });

  test('is told at its cell, and the goal is judged before it', () => {
    const outcome = check(draftWith('2020-04', [flow], [...prior, ...known, reopened]));
    expect(
      outcome.diagnostics.map(({ code, severity, message }) => `${code} ${severity}: ${message}`),
    ).toEqual([
      'CHK-361 warning: „zu“ war für März 2020 endgültig (13, Lieferung vom 20.08.2020); die Lieferung vom 22.09.2020 nennt 12 (vorläufig).',
    ]);
    expect(outcome.diagnostics[0]?.place?.line).toBe(7);
    const judged = outcome.ok ? outcome.value.reach.get('I.1')?.judged : null;
    expect(judged && monthText(judged)).toBe('2020-02');
  });

  test('is quiet once a later delivery has settled it', () => {
    const settled = observed('zu', '2020-03', '12', { delivery: '2020-09-23' });
    expect(findings(draftWith('2020-04', [flow], [...prior, ...known, reopened, settled]))).toEqual([]);
  });
});

describe('values that all end in zero', () => {
  const rounded = (count: number) =>
    series('zu', 2020, [110, 120, 130, 140, 150, 160].slice(0, count), { delivery: '2020-08-20' });

  test('are a warning at the first of them: interactive statistics are rounded to tens', () => {
    expect(findings(draftWith('2020-06', [flow], [...prior.map(unround), ...rounded(6)]))).toContain(
      'CHK-362 warning: Alle 6 verschiedenen Werte von „zu“ in dieser Lieferung sind Vielfache von zehn.',
    );
  });

  test('are none where one is not round, or where a few values are round by chance', () => {
    expect(findings(draftWith('2020-06', [flow], [...prior, ...rounded(6)]))).toEqual([]);
    expect(findings(draftWith('2020-05', [flow], [...prior.map(unround), ...rounded(5)]))).toEqual([]);
  });

  /** Places that hardly change are round, too. */
  function unround(each: (typeof prior)[number]) {
    return { ...each, value: decimal(110) };
  }
});

describe('a comment older than its figures', () => {
  test('goes back to its author with what changed', () => {
    const corrected = observed('zu', '2020-02', '15', { delivery: '2020-09-24', reason: 'Nachmeldung' });
    const outcome = check(draftWith('2020-04', [flow], [...prior, ...known, corrected]));
    expect(
      outcome.diagnostics.map(({ code, severity, message }) => `${code} ${severity}: ${message}`),
    ).toEqual([
      'CHK-363 warning: Der Text der Stelle „jobcenter“ zu I.1 Kennzahl I.1 ist vom 23.09.2020; die Lieferung vom 24.09.2020 hat die Zahlen seither geändert: zu Februar 2020: 12 → 15.',
    ]);
    expect(outcome.diagnostics[0]?.place?.file).toBe('data/kommentare/2020-08/I.1.md');
  });

  test('is flagged where its last month is open again, taken back or held back', () => {
    const now = (value: string | null, own: Parameters<typeof observed>[3] = {}) => {
      const april = observed('zu', '2020-04', value, { ...own, delivery: '2020-09-24' });
      const all = findings(draftWith('2020-04', [flow], [...prior, ...known, april]));
      return all.filter((each) => each.startsWith('CHK-363')).map((each) => each.split('geändert: ')[1]);
    };
    expect(now('14', { status: 'provisional' })).toEqual(['zu April 2020: 14 → 14 (wieder offen).']);
    expect(now(null)).toEqual(['zu April 2020: 14 → zurückgenommen.']);
    expect(now(null, { status: 'suppressed' })).toEqual(['zu April 2020: 14 → gesperrt.']);
  });

  test('is flagged where an amendment was signed after it', () => {
    const signed = { signed: '2020-09-25' };
    const amendments = [amendment('2020-03', [{ indicator: 'I.1', target: level('150') }], signed)];
    const [finding] = check(
      draftOf('2020-04', [agreedAs(flow, level('120'))], [...prior, ...known], { amendments }),
    ).diagnostics.filter(({ code }) => code === 'CHK-363');
    expect(finding?.message).toBe(
      'Der Text der Stelle „jobcenter“ zu I.1 Kennzahl I.1 ist vom 23.09.2020; „1. Nachtrag“ vom 25.09.2020 hat die Zahlen seither geändert: Zielwert oder Sollverlauf ab März 2020.',
    );
  });

  test('names three changes and counts the others', () => {
    const corrected = series('zu', 2020, [21, 22, 23, 24], { delivery: '2020-09-24', reason: 'Nachmeldung' });
    const [finding] = findings(draftWith('2020-04', [flow], [...prior, ...known, ...corrected]));
    expect(finding).toMatch(
      /zu Januar 2020: 11 → 21; zu Februar 2020: 12 → 22; zu März 2020: 13 → 23 und 1 weitere\.$/,
    );
  });
});
