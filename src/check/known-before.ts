import { deliveryGone, nothingNewDelivered } from '../diagnostic/catalogue/check-data-status.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Checked } from '../domain/draft.ts';
import type { EarlierReport } from '../domain/earlier-report.ts';
import { monthText } from '../domain/month.ts';
import type { Observation, ReportedData } from '../domain/observation.ts';
import { placeIn } from '../domain/place.ts';
import { reportedData } from './reported-data.ts';

interface Known {
  readonly data: ReportedData;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The values that were known when an earlier report was made. German: damaliger Kenntnisstand.
 *
 * Takes   a checked draft, and the earlier report as it was archived.
 * Gives   what its deliveries say, told by their content; where one of them is gone or changed, the values that the
 *         report itself names.
 * Errors  warning CHK-364 for each delivery that is not there any more, notice CHK-365 when another month brings none that is new.
 */
export function knownBefore(checked: Checked, earlier: EarlierReport): Known {
  const present = new Set(checked.deliveries.map(({ sha256 }) => sha256));
  const gone = earlier.deliveries.filter(({ sha256 }) => !present.has(sha256));
  const files = filesOf(checked, earlier);
  const lost = new Set(gone.map(({ file }) => file));
  const known = [
    ...checked.observations.filter(({ origin }) => files.has(origin.place.file)),
    ...earlier.observations.filter(({ origin }) => lost.has(origin.place.file)),
  ];
  const data = reportedData(known.map((each) => untold(each, checked, earlier)));
  return {
    data,
    diagnostics: [
      ...gone.map((delivery) => goneFinding(delivery, checked, earlier)),
      ...idle(checked, earlier),
    ],
  };
}

/**
 * What is withheld now is not told from before either, though the earlier report may have printed it: what is left is
 * that it did.
 */
function untold(known: Observation, { data }: Checked, { observations }: EarlierReport): Observation {
  const { metric, month } = known;
  if (data.newest(metric, month)?.status !== 'suppressed') return known;
  const told = observations.find(
    (each) => each.metric === metric && each.month === month && each.value !== null,
  );
  const { reason: _, ...bare } = known;
  const status = told?.status ?? 'suppressed';
  return { ...bare, value: null, status, origin: { ...known.origin, raw: '*' } };
}

/** The files of today that the earlier report was made of, whatever they are called now. */
function filesOf(checked: Checked, earlier: EarlierReport): ReadonlySet<string> {
  const known = new Set(earlier.deliveries.map(({ sha256 }) => sha256));
  return new Set(checked.deliveries.filter(({ sha256 }) => known.has(sha256)).map(({ file }) => file));
}

function goneFinding(
  { file, day }: EarlierReport['deliveries'][number],
  { deliveries }: Checked,
  earlier: EarlierReport,
): Diagnostic {
  const changed = deliveries.some((each) => each.file === file);
  return deliveryGone(changed ? placeIn(file) : null, { file, delivery: day, report: nameOf(earlier) });
}

/** A later version of the same report may well rest on the same deliveries; another month should not. */
function idle({ deliveries, head, month }: Checked, earlier: EarlierReport): readonly Diagnostic[] {
  if (earlier.month === month) return [];
  const known = new Set(earlier.deliveries.map(({ sha256 }) => sha256));
  return deliveries.every(({ sha256 }) => known.has(sha256))
    ? [nothingNewDelivered(head.place, { report: nameOf(earlier) })]
    : [];
}

/** `2020-07, Fassung 1` */
function nameOf({ month, version }: EarlierReport): string {
  return `${monthText(month)}, Fassung ${version}`;
}
