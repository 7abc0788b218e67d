import type { DataStatus } from '../domain/observation.ts';

/** The words for how firm a value is, as files for machines and people carry them. German: Datenstand. */
export const DATA_STATUS: Readonly<Record<DataStatus, string>> = {
  final: 'endgültig',
  provisional: 'vorläufig',
  extrapolated: 'vorläufig, hochgerechnet',
  estimated: 'geschätzt',
  suppressed: 'gesperrt',
  missing: 'fehlt',
};
