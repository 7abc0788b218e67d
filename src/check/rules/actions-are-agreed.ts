import { agreedWithoutTalk, dayAfterReport } from '../../diagnostic/catalogue/check-follow-up.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Action, Talk } from '../../domain/follow-up.ts';
import type { Day } from '../../domain/month.ts';
import { standsIn } from '../../domain/scope.ts';
import type { Rule } from '../finding.ts';
import { type FollowUp, followUp } from '../follow-up.ts';

/** Each action was agreed in a talk whose minutes are there and whose side is that of its goal. */
export const actionsAreAgreed: Rule = ({ draft }) => {
  const found = followUp(draft);
  return found.actions
    .filter(({ agreedOn }) => agreedOn <= draft.head.day)
    .flatMap((action) => agreement(action, found));
};

function agreement(action: Action, { talks, agreement: { indicators } }: FollowUp): readonly Diagnostic[] {
  const { agreedOn, number, indicator, place } = action;
  const owner = indicators.find(({ id }) => id === indicator)?.owner;
  const sameDay = talks.filter(({ day }) => day === agreedOn);
  const covers = ({ scope }: Talk) => scope === undefined || standsIn(owner, scope);
  if (sameDay.some(covers)) return [];
  return [
    agreedWithoutTalk(place, {
      number: String(number),
      day: agreedOn,
      near: nearest(agreedOn, talks.filter(covers)),
      otherSide: sameDay[0]?.scope ?? null,
    }),
  ];
}

/** The last talk before that day and the first one after it. */
function nearest(agreedOn: Day, talks: readonly Talk[]): readonly Day[] {
  const before = talks.findLast(({ day }) => day < agreedOn);
  const after = talks.find(({ day }) => day > agreedOn);
  return [before, after].flatMap((talk) => talk?.day ?? []);
}

/** A report knows only what happened up to its day. */
export const actionsArePast: Rule = ({ draft }) =>
  followUp(draft).actions.flatMap((action) =>
    daysOf(action)
      .filter(([day]) => day > draft.head.day)
      .map(([day, what]) =>
        dayAfterReport(action.place, {
          number: String(action.number),
          what,
          day,
          reportDay: draft.head.day,
        }),
      ),
  );

function daysOf({ agreedOn, postponements, reopenings = [], doneOn }: Action): readonly [Day, string][] {
  return [
    [agreedOn, 'vereinbart'],
    ...postponements.map(({ on }): [Day, string] => [on, 'verschoben']),
    ...reopenings.map(({ on }): [Day, string] => [on, 'wieder aufgenommen']),
    ...(doneOn === null ? [] : [[doneOn, 'erledigt'] satisfies [Day, string]]),
  ];
}
