import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { numeral, quantity } from '../diagnostic/german-text.ts';
import { short } from '../diagnostic/short.ts';
import type { Indicator } from '../domain/agreement.ts';
import type { Decimal } from '../domain/decimal.ts';
import type { Draft, Gap } from '../domain/draft.ts';
import type { Month } from '../domain/month.ts';
import type { MetricId, ReportedData } from '../domain/observation.ts';
import type { Secrets } from './confidentiality/secrets.ts';
import type { Point } from './series.ts';

/** What a rule looks at. */
export interface Case {
  readonly draft: Draft;
  readonly data: ReportedData;
  /** What must be withheld of it. */
  readonly secrets: Secrets;
  /** The newest values of each metric. */
  readonly series: ReadonlyMap<MetricId, readonly Point[]>;
  /** The report month; December for the year-end edition. */
  readonly month: Month;
  /** True for a draft, in which texts may be drafts, too. German: Entwurf. */
  readonly asDraft: boolean;
}

/** One thing that must hold. It gives a diagnostic for every place where it does not. German: Prüfregel. */
export type Rule = (found: Case) => readonly Diagnostic[];

/** `I.1 Integrationsquote` */
export function goalName({ id, measure }: Indicator): string {
  return `${id} ${measure}`;
}

/** The goals of the agreement, for hints: `I.1, I.2, II`. */
export function knownGoals({ agreement }: Draft): string {
  return agreement.indicators.map(({ id }) => id).join(', ');
}

export function indicatorOf({ agreement }: Draft, id: string): Indicator | undefined {
  return agreement.indicators.find((indicator) => indicator.id === id);
}

/** The label the agreement gives a metric, or its key. */
export function metricLabel({ agreement }: Draft, metric: MetricId): string {
  return agreement.metrics.find(({ id }) => id === metric)?.label ?? metric;
}

/** A value of a metric in its unit: `18,9 %`, `17.210.117 €`, `7.441`. */
export function metricValue({ agreement }: Draft, metric: MetricId, value: Decimal): string {
  const unit = agreement.metrics.find(({ id }) => id === metric)?.unit;
  return unit === undefined ? numeral(value) : quantity(value, unit);
}

/** Completes „… ist für Juni 2020 …“; of a cell that gives no value it tells what stands there. */
export function gapWords({ metric, month, why }: Gap, data: ReportedData): string {
  if (why !== 'missing') return GAP_WORDS[why];
  const raw = data.newest(metric, month)?.origin.raw.trim() ?? '';
  return `nicht angegeben (${raw === '' ? 'leere Zelle' : `in der Zelle steht „${short(raw)}“`})`;
}

const GAP_WORDS: Readonly<Record<Exclude<Gap['why'], 'missing'>, string>> = {
  suppressed: 'aus Gründen der Geheimhaltung gesperrt',
  'not-final': 'noch nicht endgültig',
  estimated: 'nur geschätzt',
  'never-delivered': 'nicht geliefert',
  'zero-denominator': 'null und steht im Nenner',
};
