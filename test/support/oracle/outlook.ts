import { isMet, type Printed, printed } from './comparison.ts';
import { type Continued, continued, type Span } from './continued.ts';
import { add, compare, count, divide, type Exact, multiply, subtract, total } from './exact.ts';
import { cellValue, figureOf, kindOf, lastFinal } from './figure.ts';
import * as german from './german.ts';
import { type MonthCount, type OracleCase, sinceJanuary } from './goal.ts';
import { planIsFirm, targetOf } from './versions.ts';

/** Where the year will probably end, and what is left to do. */
export interface OracleOutlook {
  /** Month by month after the judged one. */
  readonly verlauf: readonly Printed[];
  readonly rechnerisch: Printed;
  readonly verfahren: string;
  readonly spanneVon: Printed;
  readonly spanneBis: Printed;
  readonly verfehltZielwert: string;
  readonly bedarfJeMonat: Printed;
}

export function outlookOf(found: OracleCase): OracleOutlook {
  const { goal } = found;
  const judged = lastFinal(found);
  const ahead = judged === null ? null : continued(found, judged);
  const atEnd = judged !== null && judged % 12 === 11 && goal.outlook !== 'none';
  const end = ahead?.path.at(-1) ?? (atEnd ? figureOf(found, judged).value : null);
  const text = (quantity: Exact) => german.outlook(goal, quantity);
  const span = spanOf(found, judged, ahead);
  return {
    verlauf: (ahead?.path ?? []).map((value) => printed(value, text)),
    rechnerisch: printed(end, text),
    verfahren: ahead?.method ?? 'keines',
    spanneVon: printed(span?.from ?? null, text),
    spanneBis: printed(span?.until ?? null, text),
    verfehltZielwert: missed(found, span ? [span.from, span.until] : end === null ? [] : [end]),
    bedarfJeMonat: printed(judged === null ? null : requiredAfter(found, judged), (quantity) =>
      german.value(goal, quantity),
    ),
  };
}

/** What adds up is at least what is counted already, unless the year takes back more than it brings. */
function spanOf(found: OracleCase, judged: MonthCount | null, ahead: Continued | null): Span | null {
  const span = ahead?.span ?? null;
  const counted = judged !== null && kindOf(found).cumulative ? figureOf(found, judged).value : null;
  if (span === null || counted === null) return span;
  const within = compare(counted, span.from) > 0 && compare(counted, span.until) <= 0;
  return within ? { ...span, from: counted } : span;
}

/** Open where the ends lie on both sides of the target, where it may still move, and where nothing is to be reached. */
function missed(found: OracleCase, ends: readonly Exact[]): string {
  const { nature, direction } = found.goal;
  const target = targetOf(found);
  if (!planIsFirm(found)) return 'offen';
  if (target === null || nature !== 'target' || direction === 'none' || ends.length === 0) return 'offen';
  const met = ends.filter((end) => isMet(found.goal, end, target)).length;
  if (met === ends.length) return 'nein';
  return met === 0 ? 'ja' : 'offen';
}

/** What each month that is left must bring. */
function requiredAfter(found: OracleCase, judged: MonthCount): Exact | null {
  const kind = kindOf(found);
  const target = targetOf(found);
  const [done, left] = [(judged % 12) + 1, 11 - (judged % 12)];
  const ist = figureOf(found, judged).value;
  if (target === null || found.goal.nature !== 'target' || ist === null || left === 0) return null;
  if (kind.due) return null;
  if (kind.cumulative) return divide(subtract(target, ist), count(left));
  if (kind.perDriver) return requiredPerDriver(found, judged, target);
  if ((kind.meanOf?.(found.goal.terms) ?? null) === null) return null;
  return divide(subtract(multiply(target, count(12)), multiply(ist, count(done))), count(left));
}

/** (Ziel × mittlere Bezugsgröße des Jahres − Fälle bisher) ÷ übrige Monate; the driver stays as it is. */
function requiredPerDriver(found: OracleCase, judged: MonthCount, target: Exact): Exact | null {
  const metrics = kindOf(found).perDriver?.(found.goal.terms) ?? null;
  if (metrics === null || found.goal.unit === 'ratio') return null;
  const allIn = (names: readonly string[], months: readonly MonthCount[]) =>
    total(months.flatMap((month) => names.map((metric) => cellValue(found, metric, month))));
  const [flow, driver] = [metrics.flow, metrics.driver].map((names) => allIn(names, sinceJanuary(judged)));
  const left = 11 - (judged % 12);
  const stays = multiply(allIn(metrics.driver, [judged]), count(left));
  const year = driver && divide(add(driver, stays), count(12));
  return year && flow ? divide(subtract(multiply(target, year), flow), count(left)) : null;
}
