import { type Printed, printed } from './comparison.ts';
import { count, divide, type Exact, exact, multiply, subtract, total } from './exact.ts';
import { figureOf, judgedMonth, kindOf, knownCell } from './figure.ts';
import * as german from './german.ts';
import { type MonthCount, type OracleCase, sinceJanuary } from './goal.ts';

/** Where the year will probably end, and what is left to do. */
export interface OracleOutlook {
  /** Month by month after the judged one. */
  readonly verlauf: readonly Printed[];
  readonly rechnerisch: Printed;
  readonly bedarfJeMonat: Printed;
}

export function outlookOf(found: OracleCase): OracleOutlook {
  const { goal } = found;
  const judged = judgedMonth(found);
  const path = judged === null ? [] : pathAfter(found, judged);
  const atEnd = judged !== null && judged % 12 === 11 && goal.outlook !== 'none';
  const end = path.at(-1) ?? (atEnd ? figureOf(found, judged).value : null);
  const text = (quantity: Exact) => german.outlook(goal, quantity);
  return {
    verlauf: path.map((value) => printed(value, text)),
    rechnerisch: printed(end, text),
    bedarfJeMonat: printed(judged === null ? null : requiredAfter(found, judged), (quantity) =>
      german.value(goal, quantity),
    ),
  };
}

/** From the third month on; empty where one month cannot be told. */
function pathAfter(found: OracleCase, judged: MonthCount): readonly Exact[] {
  if (found.goal.outlook === 'none' || judged % 12 < 2) return [];
  const metric = kindOf(found).meanOf?.(found.goal.terms);
  const path: (Exact | null)[] = [];
  for (let month = judged + 1; month % 12 !== 0; month++)
    path.push(metric === undefined ? byShare(found, judged, month) : byStock(found, metric, judged, month));
  return path.every((value) => value !== null) ? path : [];
}

/** Ist(m) × Vorjahr(k) ÷ Vorjahr(m) */
function byShare(found: OracleCase, judged: MonthCount, month: MonthCount): Exact | null {
  const ist = figureOf(found, judged).value;
  const [then, base] = [figureOf(found, month - 12).value, figureOf(found, judged - 12).value];
  return ist && then && base && divide(multiply(ist, then), base);
}

/** (Σ Bestand(1 … m) + Bestand(m) ÷ Vorjahr(m) × Σ Vorjahr(m+1 … k)) ÷ k */
function byStock(found: OracleCase, metric: string, judged: MonthCount, month: MonthCount): Exact | null {
  const known = sinceJanuary(judged).map((each) => knownCell(found, metric, each));
  const before = sinceJanuary(month)
    .filter((each) => each > judged)
    .map((each) => knownCell(found, metric, each - 12));
  const [last, base] = [known.at(-1) ?? null, knownCell(found, metric, judged - 12)];
  if (!last || !base || ![...known, ...before].every((value) => value !== null)) return null;
  const ahead = divide(multiply(total(before as Exact[]), last), base);
  return ahead && divide(total([...(known as Exact[]), ahead]), count((month % 12) + 1));
}

/** What each month that is left must bring. */
function requiredAfter(found: OracleCase, judged: MonthCount): Exact | null {
  const { target, nature, terms } = found.goal;
  const kind = kindOf(found);
  const [done, left] = [(judged % 12) + 1, 11 - (judged % 12)];
  const ist = figureOf(found, judged).value;
  if (target === null || nature !== 'target' || ist === null || left === 0) return null;
  if (kind.cumulative) return divide(subtract(exact(target), ist), count(left));
  if (kind.meanOf?.(terms) === undefined) return null;
  return divide(subtract(multiply(exact(target), count(12)), multiply(ist, count(done))), count(left));
}
