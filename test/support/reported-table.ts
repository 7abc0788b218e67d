import { decimal } from '../../src/domain/decimal.ts';
import type { Reported } from '../../src/domain/formula.ts';
import { addMonths, month, monthText } from '../../src/domain/month.ts';

/** Reported values by metric, each a run of months from the first one named. Asking for another month throws. */
export function reportedTable(runs: Readonly<Record<string, readonly [string, ...string[]]>>): Reported {
  const values = new Map(
    Object.entries(runs).flatMap(([metric, [first, ...cells]]) =>
      cells.map((cell, index) => [`${metric} ${monthText(addMonths(month(first), index))}`, decimal(cell)]),
    ),
  );
  return (metric, at) => {
    const value = values.get(`${metric} ${monthText(at)}`);
    if (!value) throw new RangeError(`not reported: ${metric} ${monthText(at)}`);
    return value;
  };
}
