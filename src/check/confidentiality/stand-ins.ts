import { type Decimal, sum, ZERO } from '../../domain/decimal.ts';
import { type Observation, type ReportedData, withoutColumn } from '../../domain/observation.ts';
import { keyOf, type Secrets } from './secrets.ts';
import { rowName } from './told-sums.ts';

/**
 * Stand-ins of withheld values: the first of a row takes the sum of all, the others zero, so that no true value leaves
 * this station. Rows with a cell that nobody knows have no sum and no stand-ins; nor have those whose sum would tell
 * what another sum hides.
 */
export function standIns(
  { tables, withheld, untold }: Secrets,
  data: ReportedData,
): Pick<ReportedData, 'standIn'> {
  const rows = new Map(tables.map(({ cells }) => [rowName(cells), cells]));
  const lists = untold.filter(({ sum: told }) => told.metric === null);
  const secret = new Set(
    lists.flatMap(({ sum: { sets }, month }) =>
      sets.map((cells) => keyOf({ metric: rowName(cells), month })),
    ),
  );
  return {
    standIn(breakdown, metric, month) {
      const name = rowName(breakdown);
      const cells = rows.get(name);
      if (cells === undefined || !withheld.has(keyOf({ metric, month }))) return undefined;
      const hidden = cells.filter((cell) => withheld.has(keyOf({ metric: cell, month })));
      const values = hidden.flatMap((cell) => data.newest(cell, month)?.value ?? []);
      const own = data.newest(metric, month);
      if (own === undefined || hidden.length < 2 || values.length < hidden.length) return undefined;
      if (secret.has(keyOf({ metric: name, month }))) return undefined;
      return standIn(own, hidden[0] === metric ? sum(values) : ZERO);
    },
  };
}

function standIn({ reason: _, ...own }: Observation, value: Decimal): Observation {
  return { ...own, value, origin: withoutColumn(own.origin, '*') };
}
