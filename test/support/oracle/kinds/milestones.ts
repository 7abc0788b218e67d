import { count, type Exact } from '../exact.ts';
import type { MonthCount, Terms } from '../goal.ts';
import type { OracleKind } from './kind.ts';

interface Milestone {
  readonly titel: string;
  readonly termin: string;
  readonly 'erledigt-am'?: string;
}

/** Steps done by the end of the month, held against those due by then. */
export const milestones: OracleKind = {
  invent: (dice) => ({
    art: 'meilensteine',
    meilensteine: Array.from({ length: dice.between(1, 6) }, (_, at) => ({
      titel: `Schritt ${at}`,
      termin: randomDay(dice.of([2019, 2020, 2020, 2020]), dice.between(1, 12), dice.between(1, 28)),
      ...(dice.once(3)
        ? {}
        : {
            'erledigt-am': randomDay(dice.of([2020, 2020, 2021]), dice.between(1, 12), dice.between(1, 28)),
          }),
    })),
  }),
  needs: () => [],
  actual: (terms, _, month) =>
    month < firstYear(terms) * 12
      ? null
      : upTo(
          month,
          stepsOf(terms).map((step) => step['erledigt-am']),
        ),
  due: (terms, month) =>
    upTo(
      month,
      stepsOf(terms).map(({ termin }) => termin),
    ),
  cumulative: true,
  stock: false,
};

const stepsOf = (terms: Terms): readonly Milestone[] => terms['meilensteine'] as readonly Milestone[];

function upTo(month: MonthCount, days: readonly (string | undefined)[]): Exact {
  return count(days.filter((day) => day !== undefined && monthOfDay(day) <= month).length);
}

function monthOfDay(day: string): MonthCount {
  const [year, number] = day.split('-').map(Number);
  return (year ?? 0) * 12 + (number ?? 1) - 1;
}

/** The year in which the first of them is due or done. */
function firstYear(terms: Terms): number {
  const days = stepsOf(terms).flatMap((step) => [step.termin, step['erledigt-am'] ?? step.termin]);
  return Math.min(...days.map((day) => Number(day.slice(0, 4))));
}

function randomDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
