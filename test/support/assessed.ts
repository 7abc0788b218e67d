import { check } from '../../src/check/check.ts';
import { compute } from '../../src/compute/compute.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import { type Decimal, decimal, decimalText, roundHalfAway } from '../../src/domain/decimal.ts';
import type { Draft } from '../../src/domain/draft.ts';

/** Checks and computes a draft; a draft with errors fails the test with its messages. */
export function assessed(draft: Draft): ReadonlyMap<string, Assessment> {
  const outcome = check(draft);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return new Map(compute(outcome.value).map((assessment) => [assessment.indicator.id, assessment]));
}

export function assessmentOf(draft: Draft, id = 'I.1'): Assessment {
  const found = assessed(draft).get(id);
  if (!found) throw new Error(`no goal ${id}`);
  return found;
}

/** A quantity as plain text with so many decimal places; `null` stays visible. */
export function shown(value: Decimal | null | undefined, places = 0): string {
  return value ? roundHalfAway(value, places).toFixed(places) : 'null';
}

/** A ratio in percent. */
export function percent(value: Decimal | null | undefined, places = 1): string {
  return shown(value?.times(decimal(100)), places);
}

/** A quantity with every digit it has. */
export function exact(value: Decimal | null | undefined): string {
  return value ? decimalText(value) : 'null';
}
