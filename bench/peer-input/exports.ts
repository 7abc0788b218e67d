import type { PeerIndicator, PeerInput } from './input.ts';
import { label } from './profile.ts';
import { daysOf } from './texts.ts';
import { germanValue, monthName } from './written.ts';

const HEAD = 'Berichtsmonat;Merkmal;Wert;Status;Lieferung';

/** `ist.csv`: the months up to that of the report. */
export function actualExport(input: PeerInput): string {
  const { month } = input.period;
  return exportText(input, daysOf(input).delivery, ({ actual }) => actual.slice(0, month));
}

/** `plan.csv`: the plan of all twelve months. */
export function planExport(input: PeerInput): string {
  return exportText(input, `${input.period.year}-01-15`, ({ plan }) => plan);
}

function exportText(
  { period, indicators }: PeerInput,
  delivery: string,
  valuesOf: (indicator: PeerIndicator) => readonly number[],
): string {
  const lines = indicators.flatMap((indicator) =>
    valuesOf(indicator).map((value, at) => {
      const written = germanValue(value, indicator.decimals, indicator.unit);
      return `${monthName(period.year, at + 1)};${label(indicator)};${written};endgültig;${delivery}`;
    }),
  );
  return `${[HEAD, ...lines].join('\n')}\n`;
}
