import type { Agreement } from '../domain/agreement.ts';
import type { Part } from '../domain/formula.ts';

/** A part as it is printed: one that adds up amounts of money is an amount itself, which its kind cannot know. */
export function partInUnit(part: Part, { metrics }: Pick<Agreement, 'metrics'>): Part {
  const ids = part.summands ?? [part.key.replace(/_vorjahr$/, '')];
  const money = ids.every((id) => metrics.find((metric) => metric.id === id)?.unit.kind === 'euro');
  return part.unit.kind === 'count' && money ? { ...part, unit: { kind: 'euro' } } : part;
}
