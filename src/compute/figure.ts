import { type Decimal, ZERO } from '../domain/decimal.ts';
import type { Formula, Part, SiteFigure } from '../domain/formula.ts';
import { type Month, yearToDate } from '../domain/month.ts';
import type { DataStatus, Observation, ReportedData } from '../domain/observation.ts';
import { addable, asDelivered, reportedFrom } from '../domain/standing.ts';

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

export function figureAt(agreed: Formula, data: ReportedData, month: Month): Figure {
  const formula = asDelivered(agreed, data);
  const months = yearToDate(month);
  const behind = formula.needs(months).map((need) => data.newest(need.metric, need.month));
  const summed = addable(formula, data);
  const counted =
    summed === data ? behind : formula.needs(months).map((need) => summed.newest(need.metric, need.month));
  const status = weakest(counted);
  const places = formula.capacity?.(month);
  const capacity = places?.gt(ZERO) ? places : null;
  const reported = reportedFrom(summed);
  // The same two reasons as `firstGap` gives, which names them for the reader.
  if (!counted.every(hasValue) || formula.divisor?.(reported, months).value.eq(ZERO)) {
    return { capacity, status, actual: null, parts: [], sites: [], inputs: [] };
  }
  const inputs = behind.filter((each) => each !== undefined);
  const withheld = inputs.filter((each) => each.status === 'suppressed').map((each) => each.metric);
  return {
    capacity,
    status,
    actual: formula.actual(reported, months),
    parts: (formula.parts?.(reported, months) ?? []).filter(
      ({ key, summands }) => summands !== undefined || !withheld.includes(key),
    ),
    sites: (formula.sites?.(reported, months) ?? []).map((site) => shownSite(site, data, month)),
    inputs: [...new Set(inputs)],
  };
}

/** A withheld value was added up by its stand-in; the site itself shows none. */
function shownSite(site: SiteFigure, data: ReportedData, month: Month): SiteFigure {
  return data.newest(site.metric, month)?.status === 'suppressed' ? { ...site, occupied: null } : site;
}

function hasValue(observation: Observation | undefined): observation is Observation {
  return observation !== undefined && observation.value !== null;
}

/** An incomplete flow misleads more than an estimate, which stands for the whole. */
const WEAKNESS = {
  final: 0,
  extrapolated: 1,
  estimated: 2,
  provisional: 3,
  suppressed: 4,
  missing: 5,
} as const;

/** A figure is as firm as the weakest value behind it; one that rests on no value is final. */
function weakest(behind: readonly (Observation | undefined)[]): DataStatus {
  return behind.reduce<DataStatus>((weak, observation) => {
    const status = observation?.status ?? 'missing';
    return WEAKNESS[status] > WEAKNESS[weak] ? status : weak;
  }, 'final');
}
