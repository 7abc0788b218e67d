import { describe, expect, test } from 'vitest';
import { check } from '../../../../src/check/check.ts';
import type { Indicator } from '../../../../src/domain/agreement.ts';
import { decimalText } from '../../../../src/domain/decimal.ts';
import type { Checked, Draft } from '../../../../src/domain/draft.ts';
import { month } from '../../../../src/domain/month.ts';
import type { Observation } from '../../../../src/domain/observation.ts';
import { assessmentOf } from '../../../support/assessed.ts';
import { draftWith, observed, series } from '../../../support/draft-fixture.ts';
import { agreementWith, goal, metric } from '../../../support/goal-fixture.ts';

const MAIN = { art: 'fluss-kumuliert', messgroesse: 'abgaenge' };
const SITES = ['sgh', 'eil', 'het'];

/** A goal with a table by sites and their total. */
function byListedSites(...sites: readonly string[]): Indicator {
  const columns = [...sites, 'gesamt'].map((id) => ({ metric: id, label: id }));
  return goal('III.2', MAIN, { planPath: 'none', outlook: 'none', siteTable: { columns } });
}

/** One month of the table; `*` is withheld by the source, an empty text was not delivered. */
function row(at: string, cells: Readonly<Record<string, string>>, delivery = '2020-09-01') {
  const known = Object.entries(cells).filter(([, value]) => value !== '');
  return known.map(([id, value]) =>
    value === '*'
      ? observed(id, at, null, { delivery, status: 'suppressed' })
      : observed(id, at, value, { delivery }),
  );
}

function checkedFrom(draft: Draft): Checked {
  const outcome = check(draft);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value;
}

function tableOf(observations: readonly Observation[], sites: readonly string[] = SITES): Checked {
  return checkedFrom(draftWith('2020-04', [byListedSites(...sites)], observations));
}

/** What a reader of the table sees. */
function shown(checked: Checked, ids: readonly string[] = [...SITES, 'gesamt'], at = '2020-04'): string {
  return ids.map((id) => textOf(checked.data.newest(id, month(at)))).join(' ');
}

function textOf(observation: Observation | undefined): string {
  if (observation?.status === 'suppressed') return '*';
  return observation?.value ? decimalText(observation.value) : '–';
}

const april = { abgaenge: '13', gesamt: '13' };

describe('one and two cases at a site are withheld', () => {
  test('with the next larger cell, which would give them away by subtraction', () => {
    expect(shown(tableOf(row('2020-04', { ...april, sgh: '7', eil: '4', het: '2' })))).toBe('7 * * 13');
  });

  test('three and zero may be shown', () => {
    expect(shown(tableOf(row('2020-04', { ...april, sgh: '10', eil: '3', het: '0' })))).toBe('10 3 0 13');
  });

  test('two that can only be one and one need a third', () => {
    const cells = { abgaenge: '11', gesamt: '11', sgh: '9', eil: '1', het: '1' };
    expect(shown(tableOf(row('2020-04', cells)))).toBe('* * * 11');
  });

  test('two that can only be two and two need a third', () => {
    const cells = { abgaenge: '13', gesamt: '13', sgh: '9', eil: '2', het: '2' };
    expect(shown(tableOf(row('2020-04', cells)))).toBe('* * * 13');
  });

  test('one and two protect each other', () => {
    const cells = { abgaenge: '12', gesamt: '12', sgh: '9', eil: '2', het: '1' };
    expect(shown(tableOf(row('2020-04', cells)))).toBe('9 * * 12');
  });

  test('a zero stands in the gap only where nothing else is left', () => {
    const cells = { abgaenge: '2', gesamt: '2', sgh: '2', eil: '0', het: '0' };
    expect(shown(tableOf(row('2020-04', cells)), SITES)).toBe('* * 0');
  });

  test('the minimum is what the agreement says', () => {
    const observations = row('2020-04', { ...april, sgh: '6', eil: '4', het: '3' });
    const draft = draftWith('2020-04', [byListedSites(...SITES)], observations);
    const strict = { ...draft, agreement: { ...draft.agreement, minimumCount: 5 } };
    expect(shown(checkedFrom(strict))).toBe('6 * * 13');
    expect(shown(checkedFrom(draft))).toBe('6 4 3 13');
  });

  test('a minimum below three is told (CHK-340)', () => {
    const draft = draftWith('2020-04', [byListedSites(...SITES)], row('2020-04', { ...april, sgh: '13' }));
    const codes = (minimumCount: number) =>
      check({ ...draft, agreement: { ...draft.agreement, minimumCount } }).diagnostics.map(
        ({ code }) => code,
      );
    expect(codes(2)).toContain('CHK-340');
    expect(codes(3)).not.toContain('CHK-340');
  });

  test('amounts and quotas are not counts, and nobody knows how many cases they stand for', () => {
    const draft = draftWith(
      '2020-04',
      [byListedSites('a_eur', 'b_eur')],
      [...row('2020-04', { abgaenge: '9', a_eur: '1', b_eur: '8', gesamt: '9' })],
    );
    expect(shown(checkedFrom(draft), ['a_eur', 'b_eur'])).toBe('1 8');
  });
});

describe('the total', () => {
  test('of a goal is no breakdown and stays, however small', () => {
    const checked = tableOf(row('2020-04', { abgaenge: '1', gesamt: '1', sgh: '1', eil: '0', het: '0' }));
    expect(shown(checked, ['abgaenge'])).toBe('1');
  });

  test('in a table by sites is a cell of it', () => {
    const checked = tableOf(row('2020-04', { abgaenge: '1', gesamt: '1', sgh: '1', eil: '0', het: '0' }));
    expect(shown(checked, ['gesamt'])).toBe('*');
  });

  test('is the last column only where the months say so', () => {
    const observations = [
      ...row('2020-03', { abgaenge: '19', sgh: '7', eil: '8', gesamt: '4' }),
      ...row('2020-04', { abgaenge: '13', sgh: '7', eil: '4', gesamt: '2' }),
    ];
    const checked = tableOf(observations, ['sgh', 'eil']);
    expect(shown(checked, ['sgh', 'eil', 'gesamt'])).toBe('7 * *');
  });
});

describe('what the source withheld', () => {
  test('stays withheld, and one alone gets a second', () => {
    const cells = { abgaenge: '9', gesamt: '9', sgh: '5', eil: '3', het: '*' };
    expect(shown(tableOf(row('2020-04', cells)))).toBe('5 * * 9');
  });

  test('is enough where nothing follows from it', () => {
    const cells = { abgaenge: '9', gesamt: '9', sgh: '5', eil: '*', het: '*' };
    expect(shown(tableOf(row('2020-04', cells)))).toBe('5 * * 9');
  });

  test('is not enough where two can only be one and one', () => {
    const cells = { abgaenge: '7', gesamt: '7', sgh: '5', eil: '*', het: '*' };
    expect(shown(tableOf(row('2020-04', cells)))).toBe('* * * 7');
  });
});

describe('two reports side by side', () => {
  const before = row('2020-04', { ...april, sgh: '7', eil: '4', het: '2' }, '2020-05-01');

  test('what was withheld once stays withheld when it grows', () => {
    const after = row(
      '2020-04',
      { abgaenge: '15', gesamt: '15', sgh: '7', eil: '4', het: '4' },
      '2020-09-01',
    );
    expect(shown(tableOf([...before, ...after]))).toBe('7 * * 15');
  });

  test('the cell withheld for protection stays the same one', () => {
    const after = row(
      '2020-04',
      { abgaenge: '18', gesamt: '18', sgh: '7', eil: '9', het: '2' },
      '2020-09-01',
    );
    expect(shown(tableOf([...before, ...after]))).toBe('7 * * 18');
  });

  test('no delivery of a withheld cell is told, not even among the revisions', () => {
    const after = row(
      '2020-04',
      { abgaenge: '15', gesamt: '15', sgh: '7', eil: '4', het: '4' },
      '2020-09-01',
    );
    const { data, observations } = tableOf([...before, ...after]);
    expect(data.history('het', month('2020-04')).map(({ value }) => value)).toEqual([null, null]);
    expect(observations.filter(({ metric: id }) => id === 'het').map(({ origin }) => origin.raw)).toEqual([
      '*',
      '*',
    ]);
  });

  test('where a value turns small that was shown, the whole month is withheld: the others are known', () => {
    const open = row('2020-04', { ...april, sgh: '6', eil: '4', het: '3' }, '2020-05-01');
    const after = row(
      '2020-04',
      { abgaenge: '12', gesamt: '12', sgh: '6', eil: '4', het: '2' },
      '2020-09-01',
    );
    expect(shown(tableOf([...open, ...after]))).toBe('* * * 12');
  });
});

describe('a sum that the formula adds up', () => {
  const PARTICIPANTS = {
    art: 'qualitativ',
    angaben: [
      { messgroesse: 'eil', standort: 'Eisleben' },
      { messgroesse: 'sgh', standort: 'Sangerhausen' },
    ],
  };
  const programme = goal('IV.2', PARTICIPANTS, { nature: 'qualitative', planPath: 'none', outlook: 'none' });
  const draft = draftWith(
    '2020-02',
    [programme],
    [...series('eil', 2020, [5, 2]), ...series('sgh', 2020, [9, 11])],
  );

  test('comes out right, and its sites are withheld', () => {
    const { judged } = assessmentOf(draft, 'IV.2');
    expect(judged?.actual && decimalText(judged.actual)).toBe('13');
    expect(judged?.status).toBe('final');
    expect(judged?.sites.map(({ occupied }) => occupied)).toEqual([null, null]);
  });

  test('rests on cells that say nothing', () => {
    const { judged } = assessmentOf(draft, 'IV.2');
    expect(judged?.inputs.map(({ value, origin }) => [value, origin.raw])).toEqual([
      [null, '*'],
      [null, '*'],
    ]);
  });

  test('gives stand-ins of which no one is true, but their sum', () => {
    const { data } = checkedFrom(draft);
    const standIn = (id: string) => data.standIn?.(['eil', 'sgh'], id, month('2020-02'))?.value;
    expect([standIn('eil'), standIn('sgh')].map((value) => value && decimalText(value))).toEqual(['13', '0']);
  });

  test('a quota of a withheld count is not computable', () => {
    const quota = goal(
      'V',
      { art: 'stichtag-je-bezugsgroesse', zaehler: 'eil', bezug: 'coaches' },
      {
        planPath: 'none',
        outlook: 'none',
      },
    );
    const both = draftWith(
      '2020-02',
      [programme, quota],
      [...draft.observations, ...series('coaches', 2020, [4, 4])],
    );
    expect(assessmentOf(both, 'V').reach).toMatchObject({ gap: { why: 'suppressed' } });
  });
});

describe('tables that know of one another', () => {
  test('a row that shares cells with another one is withheld whole', () => {
    const one = byListedSites('sgh', 'eil', 'het');
    const other = { ...byListedSites('eil', 'het', 'ost'), id: 'III.3' };
    const observations = row('2020-04', { ...april, sgh: '7', eil: '4', het: '2', ost: '7' });
    expect(shown(checkedFrom(draftWith('2020-04', [one, other], observations)), [...SITES, 'ost'])).toBe(
      '* * * *',
    );
  });

  test('a total that is withheld in a larger table does not follow from its own sites', () => {
    const inner = byListedSites('sgh', 'eil');
    const columns = ['gesamt', 'nord', 'kreis'].map((id) => ({ metric: id, label: id }));
    const outer = goal('III.3', MAIN, { planPath: 'none', outlook: 'none', siteTable: { columns } });
    const observations = row('2020-04', {
      abgaenge: '9',
      sgh: '4',
      eil: '3',
      gesamt: '7',
      nord: '2',
      kreis: '9',
    });
    const checked = checkedFrom(draftWith('2020-04', [inner, outer], observations));
    expect(shown(checked, ['sgh', 'eil', 'gesamt', 'nord', 'kreis'])).toBe('* * * * 9');
  });

  test('single counts beside a goal are withheld where they are small', () => {
    const programme = goal(
      'IV.4',
      { art: 'stichtagsbestand', messgroesse: 'belegt' },
      {
        planPath: 'none',
        outlook: 'none',
        beside: [{ metric: 'neu', label: 'Zugänge' }],
      },
    );
    const draft = draftWith(
      '2020-02',
      [programme],
      [...series('belegt', 2020, [60, 61]), ...series('neu', 2020, [2, 4])],
    );
    const { data } = checkedFrom({
      ...draft,
      agreement: agreementWith([programme], ['belegt', 'neu'].map(metric)),
    });
    expect([
      textOf(data.newest('neu', month('2020-01'))),
      textOf(data.newest('neu', month('2020-02'))),
    ]).toEqual(['*', '4']);
  });
});
