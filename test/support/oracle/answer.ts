import { comparisonOf, type OracleComparison } from './comparison.ts';
import { lastFinal } from './figure.ts';
import type { MonthCount, OracleCase } from './goal.ts';
import { type OracleOutlook, outlookOf } from './outlook.ts';

/** Everything that is calculated of one goal in one year; the programme must say the same, letter by letter. */
export interface Answer {
  readonly beurteilt: MonthCount | null;
  /** January to December. */
  readonly monate: readonly OracleComparison[];
  readonly ausblick: OracleOutlook;
}

export function oracleAnswer(found: OracleCase): Answer {
  const january = found.reportMonth - (found.reportMonth % 12);
  return {
    beurteilt: lastFinal(found),
    monate: Array.from({ length: 12 }, (_, at) => comparisonOf(found, january + at)),
    ausblick: outlookOf(found),
  };
}

/** Where two answers differ, for a reader: `monate.4.soll.text: „7“ statt „8“`. */
export function differences(told: unknown, expected: unknown, path = ''): readonly string[] {
  if (told === expected) return [];
  if (!isObject(told) || !isObject(expected))
    return [`${path.slice(1)}: „${String(told)}“ statt „${String(expected)}“`];
  const keys = new Set([...Object.keys(told), ...Object.keys(expected)]);
  return [...keys].flatMap((key) => differences(told[key], expected[key], `${path}.${key}`));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
