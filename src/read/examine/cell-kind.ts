import { type Decimal, ONE, ZERO } from '../../domain/decimal.ts';
import { readNumber, withoutCurrency } from '../../domain/written-number.ts';
import type { Profile } from '../csv/profile.ts';
import type { CellKind } from './examined.ts';

const KINDS = {
  zero: 'none',
  suppressed: 'suppressed',
  missing: 'missing',
  'not-applicable': 'not-applicable',
  uncertain: 'uncertain',
} as const satisfies Record<string, CellKind>;

/** What a text says in the notation of a profile; an empty cell is missing, never zero. */
export function cellKind(
  text: string,
  { symbols, numbers }: Profile,
  scale: Decimal = ONE,
): { readonly kind: CellKind; readonly value: Decimal | null } {
  if (text === '') return { kind: 'missing', value: null };
  const sign = symbols.get(text);
  if (sign !== undefined) return { kind: KINDS[sign], value: sign === 'zero' ? ZERO : null };
  const number = readNumber(withoutCurrency(text).replace(/\s*%$/u, ''), numbers);
  return number === null
    ? { kind: 'unreadable', value: null }
    : { kind: 'value', value: number.times(scale) };
}
