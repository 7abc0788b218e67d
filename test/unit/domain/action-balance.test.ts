import { describe, expect, test } from 'vitest';
import { actionBalance, isOverdue } from '../../../src/domain/action-balance.ts';
import { day } from '../../../src/domain/month.ts';
import { action, doneAction, moved } from '../../support/follow-up-fixture.ts';

const ON = day('2021-05-04');

describe('the balance of actions', () => {
  test('of none is nothing', () => {
    expect(actionBalance([], 2020, ON)).toMatchObject({ agreed: 0, done: 0, open: 0, overdue: 0, moves: 0 });
  });

  test('tells the first date kept from a moved one kept, and both from late', () => {
    const postponements = [moved('2020-08-31', '2020-08-27')];
    const later = { postponements, due: day('2020-10-31') };
    const actions = [
      doneAction('2020-08-31'),
      doneAction('2020-08-30', later),
      doneAction('2020-10-31', later),
      doneAction('2020-11-01', later),
      doneAction('2020-09-01'),
    ];
    expect(actionBalance(actions, 2020, ON)).toMatchObject({
      agreed: 5,
      done: 5,
      inTime: 2,
      inMovedTime: 1,
      late: 2,
      moved: 3,
      moves: 3,
    });
  });

  test('counts an action moved twice once, with two moves', () => {
    const postponements = [moved('2020-08-31', '2020-08-27'), moved('2020-09-30', '2020-09-22')];
    expect(actionBalance([action({ postponements, due: day('2020-12-31') })], 2020, ON)).toMatchObject({
      moved: 1,
      moves: 2,
    });
  });

  test('done on an unknown day is not in time', () => {
    expect(actionBalance([action({ state: 'erledigt' })], 2020, ON)).toMatchObject({ inTime: 0, late: 1 });
  });

  test('counts evidence of the done ones alone', () => {
    const actions = [
      doneAction('2020-08-01'),
      doneAction('2020-08-01', { evidence: 'Selbstauskunft' }),
      doneAction('2020-08-01', { evidence: null }),
      action({ evidence: 'belegt' }),
    ];
    expect(actionBalance(actions, 2020, ON).evidence).toEqual({
      belegt: 1,
      Selbstauskunft: 1,
      'noch nicht belegt': 0,
      'ohne Angabe': 1,
    });
  });

  test('knows what came from earlier years, and what was taken up again', () => {
    const actions = [
      action({ agreedOn: day('2019-12-31') }),
      action({ reopenings: [{ on: day('2020-08-10'), reason: 'Rückfall' }] }),
    ];
    expect(actionBalance(actions, 2020, ON)).toMatchObject({
      fromBefore: 1,
      reopened: 1,
      open: 2,
      overdue: 2,
    });
  });
});

test('an action is overdue the day after it was due, until it is done', () => {
  expect(isOverdue(action(), day('2020-08-31'))).toBe(false);
  expect(isOverdue(action(), day('2020-09-01'))).toBe(true);
  expect(isOverdue(doneAction('2020-10-01'), day('2020-12-31'))).toBe(false);
});
