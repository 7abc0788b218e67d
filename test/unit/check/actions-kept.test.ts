import { describe, expect, test } from 'vitest';
import { actionsKept } from '../../../src/check/actions-kept.ts';
import type { Action, EarlierList } from '../../../src/domain/follow-up.ts';
import { day } from '../../../src/domain/month.ts';
import { action, doneAction, earlierList, moved } from '../../support/follow-up-fixture.ts';

function told(period: string, now: readonly Action[], ...earlier: readonly EarlierList[]) {
  return actionsKept({ period, actions: now }, earlier).map(({ code, message }) => `${code} ${message}`);
}

const july = (own: Partial<Action> = {}) => earlierList('2020-07', action(own));

describe('no action disappears', () => {
  test('one that is missing is told with its words and its last place', () => {
    const [found] = actionsKept({ period: '2020-08', actions: [action({ number: 4 })] }, [july()]);
    expect(found).toMatchObject({
      code: 'CHK-395',
      severity: 'error',
      place: { file: 'data/massnahmen/2020-08.yaml' },
      message:
        'Maßnahme 3 „Absolventengespräche nach jeder Maßnahme“ fehlt; sie steht in data/massnahmen/2020-07.yaml, Zeile 3.',
    });
  });

  test('what several lists know is told once, with the newest of them', () => {
    expect(told('2020-09', [], july(), earlierList('2020-08', action()))).toEqual([
      expect.stringMatching(/^CHK-395 .*2020-08\.yaml/),
    ]);
  });

  test('one that an older list alone knows is missing still', () => {
    expect(told('2020-09', [], july(), earlierList('2020-08'))).toEqual([
      expect.stringMatching(/^CHK-395 .*2020-07\.yaml/),
    ]);
  });

  test('done ones stay to the end of the year, in the year-end edition, too', () => {
    const done = earlierList('2020-07', doneAction('2020-07-01'));
    expect(told('2020-jahr', [], done)).toEqual([expect.stringMatching(/^CHK-395/)]);
    expect(told('2021-01', [], done)).toEqual([]);
  });

  test('open ones outlive the year, and their goal may have another id there', () => {
    const open = earlierList('2020-jahr', action());
    expect(told('Januar 2021', [], open)).toEqual([expect.stringMatching(/^CHK-395/)]);
    expect(told('2021-01', [action({ indicator: 'I.2' })], open)).toEqual([]);
  });

  test('a list of a later month is no witness', () => {
    expect(told('2020-06', [], july())).toEqual([]);
  });
});

describe('what was agreed stays as it was agreed', () => {
  test.each([
    ['der Wortlaut', { title: 'Gespräche' }],
    ['das Ziel', { indicator: 'I.2' }],
    ['der Tag der Vereinbarung', { agreedOn: day('2020-06-19') }],
  ])('%s', (what, own) => {
    expect(told('2020-08', [action(own)], july())).toEqual([
      expect.stringMatching(
        new RegExp(`^CHK-396 Maßnahme 3: ${what} ist jetzt „.*“; in data/massnahmen/2020-07`),
      ),
    ]);
  });

  test('several changes are told one by one', () => {
    expect(told('2020-08', [action({ title: 'Neu', indicator: 'I.2' })], july())).toHaveLength(2);
  });

  test('another line break is no other wording', () => {
    expect(
      told('2020-08', [action({ title: 'Absolventengespräche  nach jeder\nMaßnahme ' })], july()),
    ).toEqual([]);
  });

  test('owner, effect and remark may change: they tell of today', () => {
    const now = action({ responsible: 'Agentur', stateNote: '80 %', effect: '12 Gespräche' });
    expect(told('2020-08', [now], july())).toEqual([]);
  });
});

describe('a due date moves in the open', () => {
  const once = [moved('2020-08-31', '2020-08-27')];

  test('with the earlier date, the day and the reason it may', () => {
    expect(told('2020-08', [action({ postponements: once, due: day('2020-09-30') })], july())).toEqual([]);
  });

  test('twice between two lists, it may, too', () => {
    const twice = [...once, moved('2020-09-30', '2020-09-22')];
    expect(told('2020-10', [action({ postponements: twice, due: day('2020-10-31') })], july())).toEqual([]);
  });

  test('without an entry it is told', () => {
    expect(told('2020-08', [action({ due: day('2020-09-30') })], july())).toEqual([
      'CHK-397 Maßnahme 3: der Termin 31.08.2020 (so in data/massnahmen/2020-07.yaml, Zeile 3) ist jetzt 30.09.2020, ohne dass „verschoben“ von ihm ausgeht.',
    ]);
  });

  test('with an entry that names another date before, it is told', () => {
    const other = action({ postponements: [moved('2020-09-15', '2020-08-27')], due: day('2020-09-30') });
    expect(told('2020-08', [other], july())).toEqual([expect.stringContaining('CHK-397')]);
  });

  test.each([
    ['dropped', []],
    ['of another reason', [moved('2020-08-31', '2020-08-27', 'anderer Grund')]],
    ['of another day', [moved('2020-08-31', '2020-08-28')]],
    ['from another date', [moved('2020-08-30', '2020-08-27')]],
  ])('an entry that stood there once does not become one %s', (_, postponements) => {
    const before = july({ postponements: once, due: day('2020-09-30') });
    expect(told('2020-08', [action({ postponements, due: day('2020-09-30') })], before)).toEqual([
      'CHK-397 Maßnahme 3: die Verschiebung des Termins 31.08.2020 am 27.08.2020, „Personalausfall“, (so in data/massnahmen/2020-07.yaml, Zeile 3) ist geändert oder gestrichen.',
    ]);
  });
});

describe('what is done stays done', () => {
  const before = earlierList('2020-07', doneAction('2020-07-20'));
  const reopenings = [{ on: day('2020-08-10'), reason: 'Verfahren ausgesetzt' }];

  test('running again without a reason is told', () => {
    expect(told('2020-08', [action()], before)).toEqual([
      'CHK-398 Maßnahme 3: die Erledigung am 20.07.2020 (so in data/massnahmen/2020-07.yaml, Zeile 3) ist zurückgenommen; die Maßnahme ist jetzt „läuft“.',
    ]);
  });

  test('taken up again with day and reason it may run, and be done on a later day', () => {
    expect(told('2020-08', [action({ reopenings })], before)).toEqual([]);
    expect(told('2020-09', [doneAction('2020-09-01', { reopenings })], before)).toEqual([]);
  });

  test('another day of completion alone is told', () => {
    expect(told('2020-08', [doneAction('2020-07-31')], before)).toEqual([
      expect.stringContaining('ist zurückgenommen; die Maßnahme ist jetzt erledigt am 31.07.2020'),
    ]);
  });

  test('the entry itself stays as it stands', () => {
    const running = july({ reopenings });
    expect(told('2020-09', [action()], running)).toEqual([
      expect.stringMatching(/^CHK-398 .*die Wiederaufnahme vom 10\.08\.2020,.* ist geändert oder gestrichen/),
    ]);
  });

  test('one old entry does not excuse a second time', () => {
    const again = earlierList('2020-09', doneAction('2020-09-01', { reopenings }));
    expect(told('2020-10', [action({ reopenings })], again)).toEqual([expect.stringContaining('CHK-398')]);
  });
});

test('a corrected version may put right what the first one printed, but leaves nothing out', () => {
  const first = earlierList('2020-08', action(), action({ number: 4 }));
  expect(told('2020-08', [action({ title: 'Berichtigt', due: day('2020-09-30') })], first)).toEqual([
    expect.stringMatching(/^CHK-395 Maßnahme 4/),
  ]);
});
