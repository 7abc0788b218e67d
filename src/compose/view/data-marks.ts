import { decimal } from '../../domain/decimal.ts';
import type { DataStatus, Observation, ReportedData } from '../../domain/observation.ts';
import { revisedFrom } from '../../domain/revision.ts';
import { deliveredNumber, germanNumber } from '../format-german.ts';

const THOUSAND = decimal(1000);

/** The sign behind a value that may still change. German: Kennzeichen. */
export const STATUS_MARK: Readonly<Record<DataStatus, string>> = {
  final: '',
  provisional: 'v',
  extrapolated: 'v',
  estimated: 'g',
  suppressed: '',
  missing: '',
};

/** `R` behind a value that an earlier delivery gave another final figure. A value held back shows no trace of it. */
export function revisionMark(observation: Observation, data: ReportedData): string {
  if (observation.value === null || observation.status === 'suppressed') return '';
  return revisedFrom(observation, data) === null ? '' : 'R';
}

/** A delivered value, one that may still change with its mark: `109 v`, `95 g`. */
export function cell(observation: Observation | undefined, inThousands = false): string {
  if (observation === undefined) return '';
  if (observation.status === 'suppressed') return '*';
  if (observation.value === null) return 'k. A.';
  const { value } = observation;
  const shown = inThousands ? germanNumber(value.div(THOUSAND), 0) : deliveredNumber(value);
  const mark = STATUS_MARK[observation.status];
  return shown + (mark === '' ? '' : `\u00a0${mark}`);
}

/** A delivered value with its marks: `20 R` where an earlier delivery gave another final figure. */
export function markedCell(
  observation: Observation | undefined,
  data: ReportedData,
  inThousands = false,
): string {
  const text = cell(observation, inThousands);
  const mark = observation === undefined ? '' : revisionMark(observation, data);
  return mark === '' ? text : `${text}\u00a0${mark}`;
}
