import { expect, test } from 'vitest';
import { monthRuns } from '../../../src/compose/month-runs.ts';
import { month } from '../../../src/domain/month.ts';

test.each([
  [[], ''],
  [['2020-05'], 'Mai 2020'],
  [['2020-05', '2020-06'], 'Mai und Juni 2020'],
  [['2020-06', '2020-07', '2020-08'], 'Juni bis August 2020'],
  [['2020-06', '2020-09', '2020-10', '2020-11'], 'Juni 2020 und September bis November 2020'],
  [['2019-12', '2020-01'], 'Dezember 2019 und Januar 2020'],
  [['2019-11', '2019-12', '2020-01'], 'November 2019 bis Januar 2020'],
])('%j are said as „%s“', (months, text) => {
  expect(monthRuns(months.map(month)).replaceAll('\u00a0', ' ')).toBe(text);
});
