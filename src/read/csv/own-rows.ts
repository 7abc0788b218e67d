import { zeroEaten } from '../../diagnostic/catalogue/csv-damage.ts';
import { noOwnRow } from '../../diagnostic/catalogue/csv-grid.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Findings } from '../findings.ts';
import { listed } from '../near-miss.ts';
import type { Delivered, Source, Wanted } from './delivered.ts';
import type { Profile } from './profile.ts';

/** Codes that a message names. */
const NAMED = 3;

/**
 * Of a table for many regions, the rows of ours. German: eigener Bereich.
 *
 * A metric may name a code of its own. A file in which none of our codes stands is another Jobcenter's (CSV-182).
 */
export function ownRows(
  cells: readonly Delivered[],
  { profile }: Source,
  found: Findings,
): readonly Delivered[] {
  const own = cells.filter(({ key, wanted }) => isOwn(key, wanted, profile));
  const shortened = cells.find(({ key, wanted }) => isShortened(key, wanted, profile));
  if (shortened) found.add(eaten(shortened, profile));
  if (shortened) return own;
  const told = new Set(own.map(({ wanted }) => wanted));
  const missing = cells.find(({ wanted }) => !told.has(wanted));
  if (missing) found.add(foreign(missing, cells, profile));
  return own;
}

/** Where a table has no codes, every row is ours. */
export function isOwn(key: string | undefined, wanted: Wanted, profile: Profile): boolean {
  const only = ownKeys(wanted, profile);
  return key === undefined || only.length === 0 || only.includes(key);
}

/** `1001` where `01001` is ours: a spreadsheet took the code for a number. */
function isShortened(key: string | undefined, wanted: Wanted, profile: Profile): boolean {
  if (key === undefined || key.startsWith('0')) return false;
  const only = ownKeys(wanted, profile);
  return !only.includes(key) && only.some((own) => own.startsWith('0') && own.replace(/^0+/u, '') === key);
}

function eaten({ key = '', wanted, cell, keyCell }: Delivered, profile: Profile): Diagnostic {
  const meant = ownKeys(wanted, profile).find((own) => own.replace(/^0+/u, '') === key) ?? `0${key}`;
  return zeroEaten((keyCell?.() ?? cell).place, { text: key, meant });
}

function ownKeys({ key }: Wanted, { keys }: Profile): readonly string[] {
  return key === null ? keys.only : [key];
}

function foreign(
  { cell, keyCell, wanted }: Delivered,
  cells: readonly Delivered[],
  profile: Profile,
): Diagnostic {
  const keys = cells.filter((each) => each.wanted === wanted).flatMap(({ key }) => key ?? []);
  const others = [...new Set(keys)].slice(0, NAMED);
  return noOwnRow((keyCell?.() ?? cell).place, {
    keys: listed(ownKeys(wanted, profile).map(quoted), 'oder'),
    others: listed(others.map(quoted), 'und'),
  });
}

function quoted(key: string): string {
  return `„${key}“`;
}
