import type { Decimal } from '../domain/decimal.ts';
import type { Formula, Part, SiteFigure } from '../domain/formula.ts';
import { type Month, yearToDate } from '../domain/month.ts';
import type { DataStatus, Observation, ReportedData } from '../domain/observation.ts';
import { addable, firstGap, reportedFrom } from '../domain/standing.ts';

/** What a formula says at one month, and the observations it says it from. */
export interface Figure {
  /** Null where a needed value is not there, or the divisor is zero. */
  readonly actual: Decimal | null;
  readonly parts: readonly Part[];
  readonly sites: readonly SiteFigure[];
  /** Places in force; null where none are. */
  readonly capacity: Decimal | null;
  readonly status: DataStatus;
  /** Empty where there is no value. */
  readonly inputs: readonly Observation[];
}

export function figureAt(formula: Formula, data: ReportedData, month: Month): Figure {
  const months = yearToDate(month);
  const behind = formula.needs(months).map((need) => data.newest(need.metric, need.month));
  const summed = addable(formula, data);
  const places = formula.capacity?.(month);
  const known = {
    capacity: places?.gt('0') ? places : null,
    status: weakest(
      formula.needs(months).map(({ metric, month: of }) => summed.newest(metric, of)?.status ?? 'missing'),
    ),
  };
  if (firstGap(formula, data, months, 'any-status')) {
    return { ...known, actual: null, parts: [], sites: [], inputs: [] };
  }
  const reported = reportedFrom(summed);
  const withheld = new Set(
    behind.filter((each) => each?.status === 'suppressed').map((each) => each?.metric),
  );
  return {
    ...known,
    actual: formula.actual(reported, months),
    parts: (formula.parts?.(reported, months) ?? []).filter(({ key }) => !withheld.has(key)),
    sites: (formula.sites?.(reported, months) ?? []).map((site) => shownSite(site, data, month)),
    inputs: [...new Set(behind)].filter((observation) => observation !== undefined),
  };
}

/** A withheld value was added up by its stand-in; the site itself shows none. */
function shownSite(site: SiteFigure, data: ReportedData, month: Month): SiteFigure {
  return data.newest(site.metric, month)?.status === 'suppressed' ? { ...site, occupied: null } : site;
}

const FIRM_TO_WEAK: readonly DataStatus[] = ['final', 'extrapolated', 'provisional', 'suppressed', 'missing'];

/** A figure is as firm as the weakest value behind it; one that rests on no value is final. */
function weakest(statuses: readonly DataStatus[]): DataStatus {
  return FIRM_TO_WEAK.findLast((status) => statuses.includes(status)) ?? 'final';
}
