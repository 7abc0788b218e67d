import type { Provider } from '../domain/agreement.ts';
import type { Edition } from '../domain/draft.ts';
import { type Month, monthOf } from '../domain/month.ts';
import type { Given, OptionTable } from './arguments.ts';

/** `--monat`, `--jahr` and `--vereinbarung`: which reports a command is about. */
export const PERIOD_OPTIONS: OptionTable = {
  monat: { kind: 'month' },
  jahr: { kind: 'year', without: 'monat' },
  vereinbarung: { kind: 'text', expected: 'ID' },
  bereich: { kind: 'scope' },
};

export const PERIOD_HELP = `  --monat JJJJ-MM     Bericht dieses Monats
  --jahr JJJJ         Jahresbericht dieses Jahres
  --vereinbarung ID   nur diese Zielvereinbarung
  --bereich BEREICH   nur Teilausgaben für BA oder Kommune; alle: nur Gesamtausgaben
`;

/** The side whose edition a command shall make; undefined for the whole one. */
export function scopeToMake(given: Given): Provider | undefined {
  const scope = given.scope('bereich');
  return scope === null || scope === 'alle' ? undefined : scope;
}

/** True for reports the call is about: without `--bereich` for all. */
export function isInScope(given: Given, report: { readonly scope?: Provider }): boolean {
  const wanted = given.scope('bereich');
  return wanted === null || (report.scope ?? 'alle') === wanted;
}

export interface Period {
  readonly month: Month;
  readonly edition: Edition;
}

/** The period asked for, or null for the command's own choice. `--jahr` means the year-end edition. */
export function periodIn(given: Given): Period | null {
  const [month, year] = [given.month('monat'), given.year('jahr')];
  if (year !== null) return { month: monthOf(year, 12), edition: 'jahr' };
  return month === null ? null : { month, edition: 'monat' };
}
