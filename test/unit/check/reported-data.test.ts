import { expect, test } from 'vitest';
import { reportedData } from '../../../src/check/reported-data.ts';
import { day, month } from '../../../src/domain/month.ts';
import { observed } from '../../support/draft-fixture.ts';

const may = month('2020-05');
const first = observed('int', '2020-05', '83', { status: 'provisional', delivery: '2020-08-20' });
const second = observed('int', '2020-05', '94', { delivery: '2020-09-22' });

test('the newest delivery wins and the older one is kept', () => {
  const data = reportedData([second, first]);
  expect(data.newest('int', may)).toBe(second);
  expect(data.history('int', may)).toEqual([first, second]);
});

test('an empty cell of a newer delivery takes the value back', () => {
  const emptied = observed('int', '2020-05', null, { delivery: '2020-10-20' });
  expect(reportedData([first, second, emptied]).newest('int', may)?.value).toBeNull();
});

test('a value told twice on one day is one value', () => {
  const again = observed('int', '2020-05', '94', { delivery: '2020-09-22', line: 2 });
  expect(reportedData([again, second]).history('int', may)).toEqual([second]);
});

test('what was never delivered is not there', () => {
  const data = reportedData([first]);
  expect(data.newest('int', month('2020-06'))).toBeUndefined();
  expect(data.history('elb', may)).toEqual([]);
  expect(data.metrics).toEqual(['int']);
});

test('what was known at a day leaves out every later delivery', () => {
  const data = reportedData([second, first]);
  expect(data.asOf(day('2020-09-21')).newest('int', may)).toBe(first);
  expect(data.asOf(day('2020-09-22')).newest('int', may)).toBe(second);
  expect(data.asOf(day('2020-08-19')).newest('int', may)).toBeUndefined();
  expect(data.asOf(day('2020-08-19')).metrics).toEqual([]);
});
