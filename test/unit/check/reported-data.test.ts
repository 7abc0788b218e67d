import fc from 'fast-check';
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

test('where no delivery is later, what was known is the data itself', () => {
  const data = reportedData([second, first]);
  expect(data.asOf(day('2020-09-22'))).toBe(data);
  const august = data.asOf(day('2020-08-31'));
  expect(august.asOf(day('2020-12-31'))).toBe(august);
  expect(august.asOf(day('2020-08-19')).newest('int', may)).toBeUndefined();
});

test('what was known at a day is what the deliveries up to it alone would tell', () => {
  const delivery = fc.constantFrom('2020-06-20', '2020-07-20', '2020-08-20');
  const months = ['2020-04', '2020-05'];
  const value = fc.record({
    metric: fc.constantFrom('int', 'elb'),
    at: fc.constantFrom(...months),
    text: fc.constantFrom('1', '2', null),
    delivery,
    line: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(value, { maxLength: 14 }), delivery, delivery, (values, then, before) => {
      const all = values.map(({ metric, at, text, ...where }) => observed(metric, at, text, where));
      const alone = reportedData(all.filter((each) => each.delivery <= then && each.delivery <= before));
      const known = reportedData(all).asOf(day(then)).asOf(day(before));
      expect(known.metrics).toEqual(alone.metrics);
      for (const [metric, at] of ['int', 'elb'].flatMap((id) =>
        months.map((text) => [id, month(text)] as const),
      )) {
        expect(known.history(metric, at)).toEqual(alone.history(metric, at));
        expect(known.newest(metric, at)).toEqual(alone.newest(metric, at));
      }
    }),
  );
});
