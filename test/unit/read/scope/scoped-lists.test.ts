import { expect, test } from 'vitest';
import { check } from '../../../../src/check/check.ts';
import { month } from '../../../../src/domain/month.ts';
import { read } from '../../../../src/read/read.ts';
import { sampleData, sampleText } from '../../../support/sample-data.ts';

const REQUEST = {
  agreementFile: 'vereinbarungen/msh-2020.yaml',
  month: month('2020-08'),
  edition: 'monat',
  scope: 'Kommune',
} as const;

test('earlier lists of actions are held against the whole, and nothing of them goes on into the edition of one side', () => {
  const draft = read(REQUEST, sampleData());
  if (!draft.ok) throw new Error('the sample is sound');
  expect(draft.value.whole?.actionLists?.earlier.map(({ period }) => period)).toEqual(['2020-07']);
  const checked = check(draft.value);
  expect(checked.diagnostics.filter(({ code }) => code.startsWith('CHK-39'))).toEqual([]);
  if (!checked.ok) throw new Error('the sample is sound');
  expect(checked.value).not.toHaveProperty('whole');
  expect(checked.value.actionLists).toEqual({ period: '2020-08', carriedFrom: null, earlier: [] });
});

test('an action of the other side that disappeared stops the edition of this side, too', () => {
  const list = sampleText('massnahmen/2020-08.yaml').replace('- nr: 3\n', '- nr: 7\n');
  const draft = read(REQUEST, sampleData({ 'massnahmen/2020-08.yaml': list }));
  if (!draft.ok) throw new Error('each file is sound');
  expect(check(draft.value).diagnostics.map(({ code }) => code)).toContain('CHK-395');
});
