import {
  notACount,
  notADay,
  notAMonth,
  notAScope,
  notASize,
  notAYear,
} from '../diagnostic/catalogue/usage.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { ScopeMark } from '../domain/agreement.ts';
import { parseDay, parseMonth } from '../domain/month.ts';
import { parseSize } from './input-size.ts';

/** What may stand behind an option; a flag stands alone. */
export type OptionKind =
  | 'flag'
  | 'text'
  | 'optional-text'
  | 'month'
  | 'year'
  | 'day'
  | 'scope'
  | 'size'
  | 'count';

/** What is wrong with the value of an option, or null. */
export function valueProblem(kind: OptionKind, option: string, text: string): Diagnostic | null {
  if (kind === 'month' && parseMonth(text) === null) return notAMonth(null, { text });
  if (kind === 'year' && !/^\d{4}$/.test(text)) return notAYear(null, { text });
  if (kind === 'scope' && scopeIn(text) === null) return notAScope(null, { option, text });
  if (kind === 'size' && parseSize(text) === null) return notASize(null, { option, text });
  if (kind === 'count' && countIn(text) === null) return notACount(null, { option, text, most: MOST });
  if (kind === 'day' && parseDay(text) === null) return notADay(null, { option, text });
  return null;
}

/** No option that counts needs more. */
const MOST = 64;

export function countIn(text: string): number | null {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= MOST ? count : null;
}

const SCOPES: readonly ScopeMark[] = ['BA', 'Kommune', 'alle'];

/** Capitals make no difference. */
export function scopeIn(text: string): ScopeMark | null {
  return SCOPES.find((scope) => scope.toLowerCase() === text.toLowerCase()) ?? null;
}
