import { describe, expect, test } from 'vitest';
import { attainmentOf, type Evidence, isMet, rate } from '../../../src/compute/rating.ts';
import { type Decimal, decimal } from '../../../src/domain/decimal.ts';
import { exact } from '../../support/assessed.ts';
import { goal } from '../../support/goal-fixture.ts';

const atLeast = goal('III.2', { art: 'fluss-kumuliert', messgroesse: 'zu' }, { target: decimal(100) });
const atMost = { ...atLeast, direction: 'at-most' } as const;
const quota = { ...atLeast, unit: { kind: 'ratio' }, precision: 1 } as const;

function word(
  indicator: typeof atLeast,
  actual: string | null,
  plan: string | null,
  own: Partial<Evidence> = {},
) {
  const [ist, soll] = [actual, plan].map((text): Decimal | null => (text === null ? null : decimal(text)));
  const attainment = ist && soll ? attainmentOf(ist, soll, indicator) : null;
  return rate(indicator, {
    actual: ist ?? null,
    plan: soll ?? null,
    attainment,
    final: true,
    closing: false,
    ...own,
  });
}

describe('within the year', () => {
  test.each([
    ['101', 'on-plan'],
    ['100', 'on-plan'],
    ['99', 'near'],
    ['95', 'near'],
    ['94', 'clear'],
    ['0', 'clear'],
  ])('a minimum of 100 and %s is %s', (actual, rating) => {
    expect(word(atLeast, actual, '100')).toBe(rating);
  });

  test.each([
    ['99', 'on-plan'],
    ['100', 'on-plan'],
    ['101', 'near'],
    ['105', 'near'],
    ['106', 'clear'],
  ])('a limit of 100 and %s is %s', (actual, rating) => {
    expect(word(atMost, actual, '100')).toBe(rating);
  });

  test('what is equal as shown counts as reached', () => {
    expect(word(quota, '0.18851', '0.18949')).toBe('on-plan');
    expect(word(quota, '0.1884', '0.1885')).toBe('near');
    expect(word(atMost, '770.49', '770')).toBe('on-plan');
    expect(word(atMost, '770.5', '770')).toBe('near');
  });

  test('the threshold is the one of the goal', () => {
    expect(word({ ...atLeast, nearThreshold: decimal(90) }, '90', '100')).toBe('near');
  });

  test('an endless fraction does not fall short of the threshold', () => {
    const third = decimal(1).div('3');
    const actual = third.times('19');
    const plan = third.times('20');
    const attainment = attainmentOf(actual, plan, atLeast);
    const fine = { ...atLeast, precision: 9 };
    expect(rate(fine, { actual, plan, attainment, final: true, closing: false })).toBe('near');
  });

  test('a plan of zero decides without a degree', () => {
    expect(word(atMost, '0', '0')).toBe('on-plan');
    expect(word(atMost, '1', '0')).toBe('clear');
    expect(word(atLeast, '0', '0')).toBe('on-plan');
    expect(attainmentOf(decimal(1), decimal(0), atLeast)).toBeNull();
  });
});

describe('at the year end', () => {
  test('there are two words only', () => {
    const closing = { closing: true };
    expect(word(atLeast, '100', '100', closing)).toBe('reached');
    expect(word(atLeast, '99', '100', closing)).toBe('missed');
    expect(word(quota, '0.1885', '0.189', closing)).toBe('reached');
    expect(word(quota, '0.18849', '0.189', closing)).toBe('missed');
  });
});

describe('without rating', () => {
  test('are forecasts, goals without value or direction, and provisional values', () => {
    expect(word({ ...atLeast, nature: 'forecast' }, '1', '100')).toBe('unrated');
    expect(word({ ...atLeast, nature: 'none' }, '1', null)).toBe('unrated');
    expect(word({ ...atLeast, direction: 'none' }, '1', '100')).toBe('unrated');
    expect(word(atLeast, '1', '100', { final: false })).toBe('unrated');
    expect(word({ ...atLeast, planPath: 'none' }, '1', null)).toBe('unrated');
    expect(word({ ...atLeast, nature: 'qualitative' }, null, null)).toBe('unrated');
  });

  test('a missing value or plan is not computable', () => {
    expect(word(atLeast, null, '100')).toBe('not-computable');
    expect(word(atLeast, '1', null)).toBe('not-computable');
  });
});

test('ten percent over the limit are an attainment of 90 percent', () => {
  expect(exact(attainmentOf(decimal(110), decimal(100), atMost))).toBe('0.9');
  expect(exact(attainmentOf(decimal(90), decimal(100), atMost))).toBe('1.1');
  expect(exact(attainmentOf(decimal(90), decimal(100), atLeast))).toBe('0.9');
  expect(attainmentOf(decimal(90), decimal(100), { ...atLeast, nature: 'forecast' })).toBeNull();
});

test('precision of a ratio counts decimal places of its percentage', () => {
  expect(isMet(decimal('0.1885'), decimal('0.189'), quota)).toBe(true);
  expect(isMet(decimal('0.18849'), decimal('0.189'), quota)).toBe(false);
});
