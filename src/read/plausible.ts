import { type Decimal, decimal } from '../domain/decimal.ts';

const LIMIT = decimal('1000000000000000');

/** True for more than 15 digits before the comma: no Jobcenter counts or spends as much. */
export function isImplausiblyLarge(value: Decimal): boolean {
  return value.abs().gte(LIMIT);
}
