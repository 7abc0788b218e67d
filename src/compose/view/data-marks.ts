import type { DataStatus, Observation, ReportedData } from '../../domain/observation.ts';
import { revisedFrom } from '../../domain/revision.ts';

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
