import { describe, expect, test } from 'vitest';
import type { Action } from '../../../../src/domain/follow-up.ts';
import { day } from '../../../../src/domain/month.ts';
import { daysInOrder } from '../../../../src/read/texts/action-days.ts';
import { action, doneAction, moved } from '../../../support/follow-up-fixture.ts';

const found = (each: Action) => daysInOrder(each).map(({ code, message }) => `${code} ${message}`);

describe('the days of an action', () => {
  test('follow each other: agreed, moved, moved again, done', () => {
    const postponements = [moved('2020-08-31', '2020-08-27'), moved('2020-09-30', '2020-09-22')];
    expect(found(doneAction('2020-11-02', { postponements, due: day('2020-10-31') }))).toEqual([]);
  });

  test('a due date is never moved back to an earlier one, or to itself', () => {
    const postponements = [moved('2020-09-30', '2020-08-27')];
    expect(found(action({ postponements, due: day('2020-09-30') }))).toEqual([
      'DEF-198 Maßnahme 3: Die Tage stehen in falscher Folge: ursprünglicher Termin 30.09.2020, danach Termin 30.09.2020.',
    ]);
  });

  test('each postponement goes on from a later date than the one before', () => {
    const postponements = [moved('2020-08-31', '2020-08-27'), moved('2020-08-15', '2020-09-22')];
    expect(found(action({ postponements, due: day('2020-10-31') }))).toEqual([
      expect.stringContaining('ursprünglicher Termin 31.08.2020, danach verschobener Termin 15.08.2020'),
    ]);
  });

  test('nothing is moved before it was agreed, and no second time before the first', () => {
    expect(
      found(action({ postponements: [moved('2020-08-31', '2020-06-17')], due: day('2020-09-30') })),
    ).toEqual([expect.stringContaining('Vereinbarung 18.06.2020, danach Verschiebung 17.06.2020')]);
    const postponements = [moved('2020-08-31', '2020-08-27'), moved('2020-09-30', '2020-08-26')];
    expect(found(action({ postponements, due: day('2020-10-31') }))).toEqual([
      expect.stringContaining('Verschiebung 27.08.2020, danach Verschiebung 26.08.2020'),
    ]);
  });

  test('nothing is done before it was agreed or taken up again', () => {
    expect(found(doneAction('2020-06-17'))).toEqual([
      expect.stringContaining('Vereinbarung 18.06.2020, danach Erledigung 17.06.2020'),
    ]);
    const reopenings = [{ on: day('2020-08-10'), reason: 'Rückfall' }];
    expect(found(doneAction('2020-08-01', { reopenings }))).toEqual([
      expect.stringContaining('Wiederaufnahme 10.08.2020, danach Erledigung 01.08.2020'),
    ]);
  });

  test('may be done on the very day it was agreed', () => {
    expect(found(doneAction('2020-06-18'))).toEqual([]);
  });

  test('done needs its day, and only done has one', () => {
    expect(found(action({ state: 'erledigt' }))).toEqual([
      'DEF-199 Maßnahme 3 ist erledigt, doch der Tag fehlt.',
    ]);
    expect(found(action({ doneOn: day('2020-08-01') }))).toEqual([
      'DEF-199 Maßnahme 3 nennt „erledigt-am: 2020-08-01“ und „stand: läuft“.',
    ]);
  });
});
