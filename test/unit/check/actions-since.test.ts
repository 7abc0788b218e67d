import { describe, expect, test } from 'vitest';
import { actionsSince } from '../../../src/check/actions-since.ts';
import { check } from '../../../src/check/check.ts';
import type { Checked, Draft, Edition } from '../../../src/domain/draft.ts';
import type { EarlierReport } from '../../../src/domain/earlier-report.ts';
import { month } from '../../../src/domain/month.ts';
import type { Report } from '../../../src/domain/report.ts';
import { readEarlierReport } from '../../../src/read/earlier-report.ts';
import { read } from '../../../src/read/read.ts';
import { jsonText } from '../../support/json-text.ts';
import { openSample, variedReport } from '../../support/sample-report.ts';

const sample = openSample();

function archived({ json, reportId }: Pick<Report, 'json' | 'reportId'>): EarlierReport {
  return readEarlierReport(json, 'bericht.json', reportId);
}

function checkedFor(
  at: string,
  edition: Edition,
  change: (draft: Draft) => Draft = (draft) => draft,
): Checked {
  const request = { agreementFile: 'vereinbarungen/msh-2020.yaml', month: month(at), edition };
  const draft = read(request, sample.data);
  if (!draft.ok) throw new Error('the sample is sound');
  const checked = check(change(draft.value));
  if (!checked.ok) throw new Error(checked.diagnostics.map(({ message }) => message).join('\n'));
  return checked.value;
}

const july = archived(variedReport(sample, { month: '2020-07' }));
const august = archived(variedReport(sample, {}));
const codes = (checked: Checked, earlier: EarlierReport) =>
  actionsSince(checked, earlier).map(({ code, severity, message }) => `${severity} ${code} ${message}`);

/** Without the earlier lists, as on a desk from which they were deleted. */
const alone = (draft: Draft): Draft => {
  const { actionLists: _, ...rest } = draft;
  return rest;
};

describe('the actions that the approved report printed', () => {
  test('come back from its archived bericht.json with all that a later list is held against', () => {
    expect(august.actions?.[4]).toEqual({
      number: 5,
      title: 'Wöchentliche Vorschlagsliste für Familienintegrationscoaches',
      indicator: 'IV.1',
      agreedOn: '2020-06-18',
      due: '2020-11-30',
      postponements: [
        { from: '2020-08-31', on: '2020-08-27', reason: 'verlängert im Zielnachhaltegespräch' },
      ],
      state: 'läuft',
      doneOn: null,
      reopenings: [],
      where: 'dem freigegebenen Bericht 2020-08, Fassung 1',
    });
  });

  test('of the sample all live on', () => {
    expect(codes(checkedFor('2020-08', 'monat'), july)).toEqual([]);
    expect(codes(checkedFor('2020-12', 'jahr'), august)).toEqual([]);
  });

  test('cannot be lost by deleting files: the archive remembers', () => {
    const checked = checkedFor('2020-08', 'monat', (draft) => ({
      ...alone(draft),
      actions: draft.actions.filter(({ number }) => number !== 3),
    }));
    expect(codes(checked, july)).toEqual([
      'error CHK-395 Maßnahme 3 „Absolventengespräche innerhalb von zwei Wochen nach Ende jeder Maßnahme“ fehlt; sie steht in dem freigegebenen Bericht Juli 2020, Fassung 1.',
    ]);
  });

  test('keep the postponements it printed', () => {
    const checked = checkedFor('2020-12', 'jahr', (draft) => ({
      ...alone(draft),
      actions: draft.actions.map((each) => (each.number === 5 ? { ...each, postponements: [] } : each)),
    }));
    expect(codes(checked, august)).toEqual([expect.stringMatching(/^error CHK-397 Maßnahme 5/)]);
  });

  test('bind no earlier month that is made again', () => {
    expect(codes(checkedFor('2020-07', 'monat'), august)).toEqual([]);
  });

  test('are unknown where an earlier version of the programme did not name them', () => {
    const july = variedReport(sample, { month: '2020-07' });
    const { massnahmen: _, ...old } = JSON.parse(jsonText(july));
    const report = archived({ ...july, json: new TextEncoder().encode(JSON.stringify(old)) });
    expect(report).not.toHaveProperty('actions');
    expect(codes(checkedFor('2020-08', 'monat'), report)).toEqual([]);
  });
});
