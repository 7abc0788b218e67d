import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import type { Draft, Estimate, ReportHead } from '../../../src/domain/draft.ts';
import type { Action } from '../../../src/domain/follow-up.ts';
import { day, month } from '../../../src/domain/month.ts';
import { placeIn } from '../../../src/domain/place.ts';
import { comment, draftWith, emptyHead, series } from '../../support/draft-fixture.ts';
import { talk } from '../../support/follow-up-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const years = [...series('zu', 2019, Array(12).fill(10)), ...series('zu', 2020, [1, 2, 3, 4])];
const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' }, { target: decimal(120) });
const soft = goal('IV.2', { art: 'qualitativ' }, { nature: 'qualitative', planPath: 'none' });

const draft = (own: Partial<Draft>) => draftWith('2020-04', [flow, soft], years, own);
const withHead = (own: Partial<ReportHead>) => draft({ head: { ...emptyHead, ...own } });
const findings = (found: Draft) =>
  check(found).diagnostics.map(({ code, severity }) => `${code} ${severity}`);

const action: Action = {
  number: 4,
  title: 'Auswahl',
  indicator: 'I.1',
  responsible: 'Jobcenter',
  agreedOn: day('2020-08-27'),
  due: day('2020-12-31'),
  postponements: [],
  state: 'neu',
  stateNote: '',
  doneOn: null,
  effect: '',
  evidence: null,
  place: placeIn('data/massnahmen/2020-04.yaml', 12),
};

const estimate: Estimate = {
  indicator: 'I.1',
  from: decimal(100),
  until: decimal(110),
  reason: '',
  author: 'Geschäftsführung',
  place: placeIn('data/berichte/2020-04.yaml', 5),
};

describe('comments', () => {
  test('each goal wants the comment of the Jobcenter', () => {
    const opinion = { ...comment('IV.2'), party: 'landkreis' } as const;
    const outcome = check(draft({ comments: [comment('I.1'), opinion] }));
    expect(outcome.ok).toBe(true);
    expect(outcome.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['CHK-308', 'Zu IV.2 Kennzahl IV.2 fehlt der Kommentar des Jobcenters.'],
    ]);
  });

  test('the year-end edition has one joint appreciation instead', () => {
    const whole = [
      ...years,
      ...series('zu', 2020, Array(12).fill(10), { delivery: '2021-04-20', reason: 'Nachmeldung' }),
    ];
    expect(findings(draftWith('2020-12', [flow, soft], whole, { edition: 'jahr', comments: [] }))).toEqual(
      [],
    );
  });

  test('a comment on an unknown goal is an error with its file and the goals there are', () => {
    const stray = comment('I.9');
    const outcome = check(draft({ comments: [comment('I.1'), comment('IV.2'), stray] }));
    expect(outcome.ok).toBe(false);
    expect(outcome.diagnostics).toMatchObject([
      { code: 'CHK-307', place: stray.place, hint: 'Die Zielvereinbarung kennt diese Ziele: I.1, IV.2.' },
    ]);
  });
});

describe('comments in their order', () => {
  const told = (found: Draft, purpose?: { asDraft: boolean }) =>
    check(found, purpose).diagnostics.map(({ code, severity, place, message }) => ({
      told: `${code} ${severity}`,
      file: place?.file,
      message,
    }));
  const own = (changes: object) => ({ ...comment('I.1'), ...changes });

  test('two of one body on one goal are an error that names both files', () => {
    const second = own({ place: placeIn('data/kommentare/2020-08/I.1-neu.md', 2, 7) });
    const agency = own({ party: 'agentur' });
    expect(told(draft({ comments: [comment('I.1'), agency, comment('IV.2'), second] }))).toEqual([
      {
        told: 'CHK-323 error',
        file: 'data/kommentare/2020-08/I.1-neu.md',
        message:
          'Zu I.1 Kennzahl I.1 liegen zwei Kommentare der Stelle „jobcenter“ vor: data/kommentare/2020-08/I.1.md und data/kommentare/2020-08/I.1-neu.md.',
      },
    ]);
  });

  test('one of a day after the report is a warning, one of the same day is not', () => {
    const comments = [own({ day: day('2020-09-29') }), { ...comment('IV.2'), day: day('2020-09-28') }];
    expect(told(draft({ comments }))).toEqual([
      {
        told: 'CHK-324 warning',
        file: 'data/kommentare/2020-08/I.1.md',
        message: 'Der Bericht ist vom 28.09.2020, der Kommentar zu I.1 Kennzahl I.1 vom 29.09.2020.',
      },
    ]);
  });

  test('one that is still a draft is a warning, unless the report is a draft, too', () => {
    const comments = [own({ state: 'Entwurf' }), comment('IV.2')];
    expect(told(draft({ comments })).map((each) => each.told)).toEqual(['CHK-326 warning']);
    expect(told(draft({ comments }), { asDraft: true })).toEqual([]);
  });
});

describe('deliveries', () => {
  const delivery = (file: string, text: string) => ({
    file,
    bytes: new Uint8Array(),
    sha256: '',
    source: 'ba',
    day: day(text),
  });

  test('after the day of the report are a warning at their file', () => {
    const deliveries = [delivery('data/a.csv', '2020-09-28'), delivery('data/b.csv', '2020-09-30')];
    expect(check(draft({ deliveries })).diagnostics).toMatchObject([
      {
        code: 'CHK-325',
        severity: 'warning',
        place: { file: 'data/b.csv' },
        message: 'Bericht vom 28.09.2020, Lieferung vom 30.09.2020.',
      },
    ]);
  });
});

describe('actions', () => {
  test('serve a goal of the agreement', () => {
    expect(findings(draft({ actions: [action], talks: [talk('2020-08-27')] }))).toEqual([]);
    const outcome = check(draft({ actions: [{ ...action, indicator: 'V.1' }], talks: [talk('2020-08-27')] }));
    expect(outcome.diagnostics).toMatchObject([
      {
        code: 'CHK-309',
        severity: 'error',
        place: action.place,
        message: 'Maßnahme 4 gehört zum Ziel „V.1“, das die Zielvereinbarung nicht kennt.',
      },
    ]);
  });
});

describe('estimates', () => {
  test('of a goal with a year value are fine', () => {
    expect(findings(withHead({ estimates: [estimate] }))).toEqual([]);
  });

  test('of an unknown goal are an error, of a goal without figures a warning', () => {
    const estimates = [
      { ...estimate, indicator: 'V.1' },
      { ...estimate, indicator: 'IV.2' },
    ];
    expect(findings(withHead({ estimates }))).toEqual(['CHK-310 error', 'CHK-311 warning']);
  });

  test('run from the smaller to the larger figure', () => {
    const reversed = { ...estimate, from: decimal('16.5'), until: decimal(16) };
    const outcome = check(withHead({ estimates: [reversed] }));
    expect(outcome.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['CHK-312', 'Die Einschätzung zu I.1 Kennzahl I.1 reicht von 16,5 bis 16; „von“ ist größer als „bis“.'],
    ]);
  });
});

describe('pending values', () => {
  test('that have arrived are a notice', () => {
    const pending = [{ metric: 'zu', month: month('2020-02'), remark: 'zugesagt' }];
    const outcome = check(withHead({ pending }));
    expect(outcome.ok).toBe(true);
    expect(outcome.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['CHK-314', '„zu“ steht für Februar 2020 unter den fehlenden Angaben, ist aber mit 2 geliefert.'],
    ]);
  });

  test('of an unknown metric are an error', () => {
    const pending = [{ metric: 'zuu', month: month('2020-02'), remark: 'zugesagt' }];
    expect(findings(withHead({ pending }))).toEqual(['CHK-315 error']);
  });
});

test('all findings come at once', () => {
  const broken = {
    ...withHead({ estimates: [{ ...estimate, indicator: 'V.1' }] }),
    comments: [],
    actions: [{ ...action, indicator: 'V.1' }],
    talks: [talk('2020-08-27')],
  };
  expect(findings(broken)).toEqual(['CHK-308 warning', 'CHK-308 warning', 'CHK-309 error', 'CHK-310 error']);
});
