import { daysOutOfOrder, doneWithoutDay } from '../../diagnostic/catalogue/definition-follow-up.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Action } from '../../domain/follow-up.ts';
import type { Day } from '../../domain/month.ts';

/** A day of an action as a message names it. */
interface Named {
  readonly day: Day;
  readonly name: string;
}

/**
 * The days of one action follow each other: due dates forward, postponements one after the other, nothing before the agreement.
 *
 * Errors DEF-198 for the first pair out of order of each kind, DEF-199 where state and day of completion do not fit.
 */
export function daysInOrder(action: Action): readonly Diagnostic[] {
  const { number, state, doneOn, place } = action;
  const wrong = [dueDates(action), movedDays(action), lifeDays(action)]
    .map(firstBroken)
    .filter((pair) => pair !== null);
  return [
    ...wrong.map(([earlier, later]) =>
      daysOutOfOrder(place, { number: String(number), earlier: told(earlier), later: told(later) }),
    ),
    ...((state === 'erledigt') === (doneOn !== null)
      ? []
      : [doneWithoutDay(place, { number: String(number), state, day: doneOn })]),
  ];
}

interface Line {
  readonly days: readonly Named[];
  /** False where one day may hold both. */
  readonly strict: boolean;
}

function dueDates({ postponements, due }: Action): Line {
  const before = postponements.map(({ from }, index) => ({
    day: from,
    name: index === 0 ? 'ursprünglicher Termin' : 'verschobener Termin',
  }));
  return { days: [...before, { day: due, name: 'Termin' }], strict: true };
}

function movedDays({ agreedOn, postponements }: Action): Line {
  const moved = postponements.map(({ on }) => ({ day: on, name: 'Verschiebung' }));
  return { days: [{ day: agreedOn, name: 'Vereinbarung' }, ...moved], strict: false };
}

function lifeDays({ agreedOn, reopenings = [], doneOn }: Action): Line {
  const days = [
    { day: agreedOn, name: 'Vereinbarung' },
    ...reopenings.map(({ on }) => ({ day: on, name: 'Wiederaufnahme' })),
    ...(doneOn === null ? [] : [{ day: doneOn, name: 'Erledigung' }]),
  ];
  return { days, strict: false };
}

function firstBroken({ days, strict }: Line): readonly [Named, Named] | null {
  for (const [index, later] of days.entries()) {
    const earlier = days[index - 1];
    if (earlier && (strict ? later.day <= earlier.day : later.day < earlier.day)) return [earlier, later];
  }
  return null;
}

function told({ name, day }: Named): string {
  return `${name} ${day}`;
}
