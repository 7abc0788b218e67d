import { compare, count, type Exact, exact, multiply, rounded } from './exact.ts';
import type { OracleGoal } from './goal.ts';

/** The printed German text of quantities, as the oracle writes it. */
const NBSP = '\u00a0';
const HUNDRED = count(100);

/** `1.132`, `18,9`, `−0,4` */
export function number(value: Exact, places: number): string {
  const { negative, units } = rounded(value, places);
  const digits = units.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places);
  return (negative ? '−' : '') + inThousands(whole) + (places === 0 ? '' : `,${fraction}`);
}

function inThousands(digits: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join('.');
}

/** With its sign; what is printed as zero has both. */
function withSign(value: Exact, places: number): string {
  const text = number(value, places);
  if (rounded(value, places).units === 0n) return `±${text}`;
  return text.startsWith('−') ? text : `+${text}`;
}

/** `18,9 %`, `38.219.839 €`, `1.132` */
export function value({ unit, precision }: OracleGoal, quantity: Exact): string {
  if (unit === 'ratio') return `${number(multiply(quantity, HUNDRED), precision)}${NBSP}%`;
  return number(quantity, precision) + (unit === 'euro' ? `${NBSP}€` : '');
}

/** `−1,3 Prozentpunkte`, `+193.039 €`, `+78` */
export function difference({ unit, precision }: OracleGoal, quantity: Exact): string {
  if (unit === 'ratio') return `${withSign(multiply(quantity, HUNDRED), precision)}${NBSP}Prozentpunkte`;
  return withSign(quantity, precision) + (unit === 'euro' ? `${NBSP}€` : '');
}

export const percent = (share: Exact): string => `${number(multiply(share, HUNDRED), 1)}${NBSP}%`;
export const signedPercent = (share: Exact): string => `${withSign(multiply(share, HUNDRED), 1)}${NBSP}%`;

/** A computed outlook: amounts from a million on are said in millions. */
export function outlook(goal: OracleGoal, quantity: Exact): string {
  const large = goal.unit === 'euro' && compare(quantity, count(1_000_000)) >= 0;
  return large
    ? `${number(multiply(quantity, exact('0.000001')), 2)}${NBSP}Mio.${NBSP}€`
    : value(goal, quantity);
}
