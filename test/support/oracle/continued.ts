import { add, compare, count, divide, type Exact, multiply, subtract, total } from './exact.ts';
import { figureOf, isFinal, kindOf, knownCell } from './figure.ts';
import { type MonthCount, type OracleCase, sinceJanuary } from './goal.ts';

type Method = 'prior-year-shares' | 'run-rate';

export interface Span {
  readonly from: Exact;
  readonly until: Exact;
}

/** The year after the judged month, by whom it is told, and how far that may be wrong. */
export interface Continued {
  readonly method: Method;
  readonly path: readonly Exact[];
  readonly span: Span | null;
}

/** From the third month on; null where no method can tell every month that is left. */
export function continued(found: OracleCase, judged: MonthCount): Continued | null {
  const { outlook } = found.goal;
  if (outlook === 'none' || judged % 12 < 2 || judged % 12 === 11) return null;
  const able = methodsOf(found).flatMap((method) => {
    const path = pathBy(method, found, judged);
    return path ? [{ method, path, errors: errorsOf(method, found, judged) }] : [];
  });
  const [first, second] = able;
  const best = first && second && meanOfCommon(second, first) < 0 ? second : first;
  return best ? { ...best, span: spanOf(found, best.path.at(-1), best.errors) } : null;
}

/** A change to the prior year has no shares of it. */
function methodsOf(found: OracleCase): readonly Method[] {
  const { outlook } = found.goal;
  if (outlook === 'automatic') return kindOf(found).change ? ['run-rate'] : ['prior-year-shares', 'run-rate'];
  return outlook === 'none' ? [] : [outlook];
}

function pathBy(method: Method, found: OracleCase, judged: MonthCount): readonly Exact[] | null {
  const path: (Exact | null)[] = [];
  for (let month = judged + 1; month % 12 !== 0; month++) path.push(said(method, found, judged, month));
  const sure = path.filter((value) => value !== null);
  return sure.length === path.length ? sure : null;
}

/** What a method says of `month` from what is known at `from`. */
function said(method: Method, found: OracleCase, from: MonthCount, month: MonthCount): Exact | null {
  const metrics = kindOf(found).meanOf?.(found.goal.terms) ?? null;
  if (metrics !== null) return meanStock(method, found, metrics, from, month);
  const ist = figureOf(found, from).value;
  if (method === 'run-rate') {
    const moves = kindOf(found).moves?.(found.goal.terms) ?? null;
    if (ist && kindOf(found).stock && moves !== 'as-a-rate')
      return goesOn(found, from, month, moves !== null);
    const grown = ist && divide(multiply(ist, count((month % 12) + 1)), count((from % 12) + 1));
    return kindOf(found).grows ? grown : ist;
  }
  const [then, base] = [figureOf(found, month - 12).value, figureOf(found, from - 12).value];
  return ist && then && base && divide(multiply(ist, then), base);
}

/** The kind's own rule at the later month, where each metric is as it was at `from`, or as it was on average. */
function goesOn(found: OracleCase, from: MonthCount, month: MonthCount, mean: boolean): Exact | null {
  const cell = (metric: string, at: MonthCount): Exact | null => {
    if (at <= from || !mean) return knownCell(found, metric, Math.min(at, from));
    const values = sinceJanuary(from).map((each) => knownCell(found, metric, each));
    const sure = values.filter((value) => value !== null);
    return sure.length < values.length ? null : divide(total(sure), count(sure.length));
  };
  const kind = kindOf(found);
  const { terms } = found.goal;
  const there = (metric: string, at: MonthCount) => cell(metric, at) !== null;
  if (!kind.needs(terms, month, there).every(([metric, at]) => there(metric, at))) return null;
  return kind.actual(terms, (metric, at) => cell(metric, at) as Exact, month, there);
}

/** (Σ stock so far + what is ahead) ÷ months: ahead like the prior year, or as it is now. */
function meanStock(
  method: Method,
  found: OracleCase,
  metrics: readonly string[],
  from: MonthCount,
  month: MonthCount,
): Exact | null {
  const known = sinceJanuary(from).map((each) => allIn(found, metrics, each));
  const last = known.at(-1) ?? null;
  if (last === null || !known.every((value) => value !== null)) return null;
  const ahead = sinceJanuary(month)
    .filter((each) => each > from)
    .map((each) => (method === 'run-rate' ? last : likeBefore(found, metrics, last, from, each)));
  if (!ahead.every((value) => value !== null)) return null;
  return divide(total([...(known as Exact[]), ...(ahead as Exact[])]), count((month % 12) + 1));
}

function likeBefore(
  found: OracleCase,
  metrics: readonly string[],
  last: Exact,
  from: MonthCount,
  month: MonthCount,
) {
  const [then, base] = [allIn(found, metrics, month - 12), allIn(found, metrics, from - 12)];
  return then && base && divide(multiply(last, then), base);
}

/** The metrics of one month added up; null where one is not there. */
function allIn(found: OracleCase, metrics: readonly string[], month: MonthCount): Exact | null {
  const values = metrics.map((metric) => knownCell(found, metric, month));
  const sure = values.filter((value) => value !== null);
  return sure.length < values.length ? null : total(sure);
}

interface Miss {
  readonly year: number;
  readonly error: Exact;
}

/** |gesagt − eingetreten| ÷ |eingetreten| of the five years before, where all that is read is final. */
function errorsOf(method: Method, found: OracleCase, judged: MonthCount): readonly Miss[] {
  const misses: Miss[] = [];
  for (let back = 1; back <= 5; back++) {
    const [from, end] = [judged - 12 * back, judged - (judged % 12) - 12 * back + 11];
    const read = method === 'run-rate' ? [from, end] : [from, end, from - 12, end - 12];
    if (!read.every((month) => isFinal(found, month))) continue;
    const [forecast, came] = [said(method, found, from, end), figureOf(found, end).value];
    const error = forecast && came && divide(subtract(forecast, came), levelOf(found, came));
    if (error) misses.push({ year: Math.floor(end / 12), error: size(error) });
  }
  return misses;
}

/** A change to the prior year errs by its level, 1 + change. */
const levelOf = (found: OracleCase, value: Exact): Exact =>
  kindOf(found).change ? add(count(1), value) : value;

const size = (value: Exact): Exact => (value.n < 0n ? { n: -value.n, d: value.d } : value);

type Tried = { readonly errors: readonly Miss[] };

/** Negative where `one` erred less than `other` over the years on which both were tried. */
function meanOfCommon(one: Tried, other: Tried): number {
  const common = one.errors.filter(({ year }) => other.errors.some((each) => each.year === year));
  const others = other.errors.filter(({ year }) => common.some((each) => each.year === year));
  return compare(total(common.map(({ error }) => error)), total(others.map(({ error }) => error)));
}

/** The value ± its mean error; null with fewer than two years. */
function spanOf(found: OracleCase, end: Exact | undefined, errors: readonly Miss[]): Span | null {
  const mean = divide(total(errors.map(({ error }) => error)), count(errors.length));
  if (end === undefined || mean === null || errors.length < 2) return null;
  const width = multiply(levelOf(found, end), mean);
  const [low, high] = [subtract(end, width), add(end, width)];
  return compare(low, high) <= 0 ? { from: low, until: high } : { from: high, until: low };
}
