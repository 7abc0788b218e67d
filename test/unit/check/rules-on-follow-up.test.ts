import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import type { Draft } from '../../../src/domain/draft.ts';
import { day, month } from '../../../src/domain/month.ts';
import { comment, draftWith, emptyHead, series } from '../../support/draft-fixture.ts';
import {
  action,
  doneAction,
  earlierList,
  listsOfAugust,
  moved,
  talk,
} from '../../support/follow-up-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const values = [
  ...series('zu', 2019, Array(12).fill(10)),
  ...series('zu', 2020, [1, 2, 3, 4], { delivery: '2020-06-05' }),
];
const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' }, { target: decimal(120) });
const june = talk('2020-06-18');

function told(own: Partial<Draft>, reportDay = '2020-09-28') {
  const head = { ...emptyHead, day: day(reportDay) };
  const comments = [{ ...comment('I.1'), day: day(reportDay) }];
  const { diagnostics } = check(draftWith('2020-04', [flow], values, { head, comments, ...own }));
  return diagnostics.map(({ severity, code, message, hint, place }) => ({
    code: `${severity} ${code}`,
    message,
    hint,
    at: place === null ? null : `${place.file}:${place.line}`,
  }));
}

describe('a talk that was announced', () => {
  const announcing = talk('2020-06-18', { next: day('2020-08-27') });

  test('took place where its minutes are there', () => {
    expect(told({ talks: [announcing, talk('2020-08-27')] })).toEqual([]);
  });

  test('has not taken place where the report is younger and no minutes follow', () => {
    expect(told({ talks: [announcing] })).toMatchObject([
      {
        code: 'warning CHK-390',
        at: 'data/gespraeche/2020-06-18.md:2',
        message:
          'Das Gespräch vom 18.06.2020 kündigt das nächste für 27.08.2020 an; bis zum Berichtsdatum 28.09.2020 gibt es keinen Vermerk.',
      },
    ]);
  });

  test('is not missed on its own day, nor before', () => {
    expect(told({ talks: [announcing] }, '2020-08-27')).toEqual([]);
    expect(told({ talks: [announcing] }, '2020-07-31')).toEqual([]);
  });

  test('on another day is a notice: minutes may be missing, or it was moved', () => {
    expect(told({ talks: [announcing, talk('2020-09-03')] })).toMatchObject([
      { code: 'notice CHK-391', message: expect.stringContaining('am 03.09.2020 statt') },
    ]);
  });

  test('of the other side took place, though the edition of this side does not show it', () => {
    const talks = [talk('2020-06-18', { next: day('2020-08-27'), scope: 'BA' })];
    const whole = {
      ...draftWith('2020-04', [flow], values),
      talks: [...talks, talk('2020-08-27')],
    };
    expect(told({ talks, scope: 'BA', whole })).toEqual([]);
  });
});

describe('the data a talk discussed', () => {
  test('had been delivered by then', () => {
    expect(told({ talks: [talk('2020-06-18', { dataMonth: month('2020-04') })] })).toEqual([]);
    expect(told({ talks: [talk('2020-06-05', { dataMonth: month('2020-04') })] })).toEqual([]);
  });

  test('cannot have come after the talk', () => {
    expect(told({ talks: [talk('2020-06-04', { dataMonth: month('2020-04') })] })).toMatchObject([
      {
        code: 'warning CHK-392',
        message:
          'Im Gespräch vom 04.06.2020 wurde der Datenstand April 2020 erörtert; der erste Wert dieses Monats kam mit der Lieferung vom 05.06.2020.',
      },
    ]);
  });

  test('an empty cell is no value: the month has not been delivered', () => {
    const observations = [...values.slice(0, -1), ...series('zu', 2020, [1, 2, 3, null]).slice(-1)];
    const draft = draftWith('2020-04', [flow], observations, {
      talks: [talk('2020-09-25', { dataMonth: month('2020-04') })],
    });
    expect(check(draft).diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'CHK-392',
        message: expect.stringContaining('zu diesem Monat liegt keine Lieferung vor'),
      }),
    );
  });

  test('is not asked for months behind the report, whose deliveries it does not read', () => {
    expect(told({ talks: [talk('2020-09-25', { dataMonth: month('2020-08') })] })).toEqual([]);
  });
});

describe('an action', () => {
  test('refers to the talk that agreed it', () => {
    expect(told({ talks: [june], actions: [action()] })).toEqual([]);
  });

  test('of a day without minutes names the talks around it', () => {
    const talks = [talk('2020-05-14'), talk('2020-08-27'), june];
    expect(told({ talks, actions: [action({ agreedOn: day('2020-06-19') })] })).toMatchObject([
      {
        code: 'warning CHK-393',
        at: 'data/massnahmen/2020-08.yaml:12',
        message: 'Maßnahme 3 ist am 19.06.2020 vereinbart; zu diesem Tag gibt es keinen Gesprächsvermerk.',
        hint: expect.stringContaining('die Gespräche vom 18.06.2020 und 27.08.2020'),
      },
    ]);
  });

  test('where there are no minutes at all, they are asked for', () => {
    expect(told({ actions: [action()] })).toMatchObject([
      { code: 'warning CHK-393', hint: expect.stringContaining('legen Sie den Vermerk') },
    ]);
  });

  test('is not agreed in a talk of the other side', () => {
    const talks = [talk('2020-06-18', { scope: 'Kommune' })];
    expect(told({ talks, actions: [action()] })).toMatchObject([
      {
        code: 'warning CHK-393',
        message: expect.stringContaining('das Gespräch dieses Tages galt allein dem Bereich Kommune'),
      },
    ]);
    expect(told({ talks: [talk('2020-06-18', { scope: 'alle' })], actions: [action()] })).toEqual([]);
    expect(told({ talks: [talk('2020-06-18', { scope: 'BA' })], actions: [action()] })).toEqual([]);
  });

  test.each([
    ['vereinbart', { agreedOn: day('2020-09-29') }],
    ['verschoben', { postponements: [moved('2020-08-31', '2020-09-29')], due: day('2020-12-31') }],
    ['wieder aufgenommen', { reopenings: [{ on: day('2020-09-29'), reason: 'Rückfall' }] }],
    ['erledigt', doneAction('2020-09-29')],
  ])('of which the report says „%s“ after its own day is an error', (what, own) => {
    expect(told({ talks: [june], actions: [action(own)] })).toMatchObject([
      {
        code: 'error CHK-394',
        message: `Maßnahme 3 ist am 29.09.2020 ${what}; der Bericht ist vom 28.09.2020.`,
      },
    ]);
  });

  test('may be moved and done on the day of the report', () => {
    const postponements = [moved('2020-08-31', '2020-09-28')];
    const done = doneAction('2020-09-28', { postponements, due: day('2020-12-31') });
    expect(told({ talks: [june], actions: [done] })).toEqual([]);
  });

  test.each([
    ['Wirkung und Beleg fehlen', { effect: '', evidence: null }],
    ['die Wirkung fehlt', { effect: '' }],
    ['der Beleg der Wirkung fehlt', { evidence: null }],
  ])('closed says what it brought: %s', (missing, own) => {
    expect(told({ talks: [june], actions: [doneAction('2020-08-01', own)] })).toMatchObject([
      { code: 'notice CHK-399', message: `Maßnahme 3 ist erledigt; ${missing}.` },
    ]);
  });

  test('that runs owes no effect yet', () => {
    expect(told({ talks: [june], actions: [action({ effect: '', evidence: null })] })).toEqual([]);
  });

  test('of an earlier list is still there', () => {
    const own = { talks: [june], actionLists: listsOfAugust(earlierList('2020-07', action())) };
    expect(told({ ...own, actions: [action()] })).toEqual([]);
    expect(told(own)).toMatchObject([{ code: 'error CHK-395', at: null }]);
  });

  test('of the other side is still there, too, where the edition is that of one side', () => {
    const lists = listsOfAugust(earlierList('2020-07', action()));
    const whole = {
      ...draftWith('2020-04', [flow], values),
      actions: [action()],
      talks: [june],
      actionLists: lists,
    };
    expect(told({ scope: 'Kommune', actionLists: lists, whole })).toEqual([]);
  });
});
