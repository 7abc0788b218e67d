import { talkBeforeDelivery, talkMoved, talkNotHeld } from '../../diagnostic/catalogue/check-follow-up.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Talk } from '../../domain/follow-up.ts';
import { monthText } from '../../domain/month.ts';
import type { Rule } from '../finding.ts';
import { followUp } from '../follow-up.ts';

/** A talk that was announced for a day before the report's has minutes; on another day it is told. */
export const talksTakePlace: Rule = ({ draft }) => {
  const reportDay = draft.head.day;
  const talks = followUp(draft).talks.filter(({ day }) => day <= reportDay);
  return talks.flatMap((talk) => {
    const { day, next } = talk;
    const place = talk.nextPlace ?? talk.place;
    if (next === null || next >= reportDay || talks.some((other) => other.day === next)) return [];
    const later = talks.find((other) => other.day > day);
    return later === undefined
      ? talkNotHeld(place, { announced: next, by: day, reportDay })
      : talkMoved(place, { announced: next, by: day, held: later.day });
  });
};

/** What a talk discussed had been delivered by then. Months behind the report's are not in its deliveries. */
export const talksKnowTheirData: Rule = ({ draft, month }) => {
  const { talks, observations } = followUp(draft);
  return talks.flatMap((talk) => {
    const { dataMonth } = talk;
    if (dataMonth === undefined || dataMonth > month) return [];
    const days = observations
      .filter((each) => each.month === dataMonth && each.status !== 'missing')
      .map(({ delivery }) => delivery)
      .toSorted();
    return days[0] !== undefined && days[0] <= talk.day ? [] : [lateData(talk, dataMonth, days[0] ?? null)];
  });
};

function lateData(
  { day, place, dataPlace = place }: Talk,
  dataMonth: NonNullable<Talk['dataMonth']>,
  delivered: string | null,
): Diagnostic {
  return talkBeforeDelivery(dataPlace, { day, month: monthText(dataMonth), delivered });
}
