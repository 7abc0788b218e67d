import { expect, test } from 'vitest';
import { checkedAsOf } from '../../../src/check/as-of.ts';
import { check } from '../../../src/check/check.ts';
import { compute } from '../../../src/compute/compute.ts';
import { day, month, monthText } from '../../../src/domain/month.ts';
import { read } from '../../../src/read/read.ts';
import { percent } from '../../support/assessed.ts';
import { sampleData } from '../../support/sample-data.ts';

const request = {
  agreementFile: 'vereinbarungen/msh-2020.yaml',
  month: month('2020-08'),
  edition: 'monat',
} as const;
const draft = read(request, sampleData());
const checked = draft.ok ? check(draft.value) : draft;
if (!checked.ok) throw new Error('the sample is whole');
const august = checked.value;

/** Until when the quota could be judged at a day, and what it was then. */
function quotaAt(at: string) {
  const [quota] = compute(checkedAsOf(august, day(at)));
  return [quota?.judged && monthText(quota.judged.month), percent(quota?.judged?.actual)];
}

test('on 28 September the quota is 5,8 % until May', () => {
  expect(quotaAt('2020-09-28')).toEqual(['2020-05', '5.8']);
});

test('on 21 September, a day before May became final, it was 4,9 % until April', () => {
  expect(quotaAt('2020-09-21')).toEqual(['2020-04', '4.9']);
});

test('before the first delivery nothing could be judged', () => {
  expect(quotaAt('2020-08-19')).toEqual([null, 'null']);
  expect(checkedAsOf(august, day('2020-06-04')).deliveries).toEqual([]);
});

test('a day after the last delivery changes nothing', () => {
  const later = checkedAsOf(august, day('2021-12-31'));
  expect(JSON.stringify(compute(later))).toBe(JSON.stringify(compute(august)));
  expect(later.reach).toEqual(august.reach);
});
