import { deliveryGone, nothingNewDelivered } from '../diagnostic/catalogue/check-data-status.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { germanDay, germanMonth } from '../diagnostic/german-text.ts';
import type { Checked, Delivery } from '../domain/draft.ts';
import { type EarlierReport, isThatDelivery } from '../domain/earlier-report.ts';
import { type Observation, type ReportedData, withoutColumn } from '../domain/observation.ts';
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
 * Gives   what its deliveries say, told by their content (see `isThatDelivery`); where one of them is gone or changed, the values that the
 *         report itself names.
 * Errors  warning CHK-364 for each delivery that is not there any more, notice CHK-365 when another month brings none that is new.
 */
export function knownBefore(checked: Checked, earlier: EarlierReport): Known {
  const gone = earlier.deliveries.filter(
    (before) => !checked.deliveries.some((now) => isThatDelivery(before, now)),
  );
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
  return { ...bare, value: null, status, origin: withoutColumn(known.origin, '*') };
}

/** The files of today that the earlier report was made of, whatever they are called now. */
function filesOf(checked: Checked, earlier: EarlierReport): ReadonlySet<string> {
  const known = checked.deliveries.filter((now) => isKnown(now, earlier));
  return new Set(known.map(({ file }) => file));
}

function isKnown(now: Delivery, { deliveries }: EarlierReport): boolean {
  return deliveries.some((before) => isThatDelivery(before, now));
}

function goneFinding(
  { file, day }: EarlierReport['deliveries'][number],
  { deliveries }: Checked,
  earlier: EarlierReport,
): Diagnostic {
  const changed = deliveries.some((each) => each.file === file);
  return deliveryGone(changed ? placeIn(file) : null, {
    file,
    delivery: germanDay(day),
    report: nameOf(earlier),
  });
}

/** A later version of the same report may well rest on the same deliveries; another month should not. */
function idle({ deliveries, head, month }: Checked, earlier: EarlierReport): readonly Diagnostic[] {
  if (earlier.month === month) return [];
  return deliveries.every((now) => isKnown(now, earlier))
    ? [nothingNewDelivered(head.place, { report: nameOf(earlier) })]
    : [];
}

/** `Juli 2020, Fassung 1` */
function nameOf({ month, version }: EarlierReport): string {
  return `${germanMonth(month)}, Fassung ${version}`;
}
