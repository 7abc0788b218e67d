import { z } from 'zod';
import { type Decimal, decimal } from '../domain/decimal.ts';
import type { Milestone } from '../domain/formula.ts';
import { lastDay, type Month, monthOf } from '../domain/month.ts';
import { defineKind } from './define-kind.ts';
import { lastOf } from './over-months.ts';
import { dayTerm, wordTerm } from './terms.ts';

const milestone = z.strictObject({
  titel: wordTerm,
  termin: dayTerm,
  'erledigt-am': dayTerm.optional(),
  hinweis: wordTerm.optional(),
});

type Entry = z.infer<typeof milestone>;

/**
 * Steps that are done or not, each with its day. German: Meilensteine.
 *
 *   actual = number done by the end of m; null before the year of the first due date
 *   plan   = number due by the end of m, for a goal that has a Zielwert
 *
 * The state follows from the days alone, so an earlier report stays what it was.
 */
export const milestones = defineKind(
  'meilensteine',
  { meilensteine: z.array(milestone).min(1) },
  ({ meilensteine: entries }) => ({
    needs: () => [],
    actual: (_, months) => (lastOf(months) < firstYear(entries) ? null : doneBy(entries, lastOf(months))),
    plan: (month) => decimal(entries.filter(({ termin }) => termin <= lastDay(month)).length),
    milestones: (month) => entries.map((entry) => standing(entry, month)),
    cumulative: true,
    stock: false,
    level: true,
    inBrief: 'erledigt am Monatsende',
    wording: `Zahl der erledigten Meilensteine (${entries.length} vereinbart); das Soll ist die Zahl der bis dahin fälligen`,
  }),
);

function doneBy(entries: readonly Entry[], month: Month): Decimal {
  return decimal(entries.filter((entry) => standing(entry, month).done !== null).length);
}

function standing({ titel, termin, 'erledigt-am': day, hinweis }: Entry, month: Month): Milestone {
  const end = lastDay(month);
  const done = day !== undefined && day <= end ? day : null;
  return {
    title: titel,
    due: termin,
    done,
    overdue: done === null && termin <= end,
    remark: hinweis ?? null,
  };
}

/** January of the year in which the first of them is due or done. */
function firstYear(entries: readonly Entry[]): Month {
  const days = entries.flatMap(({ termin, 'erledigt-am': done }) => [termin, done ?? termin]);
  return monthOf(Number(days.toSorted()[0]?.slice(0, 4)), 1);
}
