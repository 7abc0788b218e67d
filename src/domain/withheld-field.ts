import type { Provider } from './agreement.ts';
import type { Observation } from './observation.ts';

/**
 * What is withheld from the edition of one side, as part of what was asked for; nothing for the whole edition.
 *
 * Values of the other side may decide it, and their files are no inputs of this edition: without it a new one would be
 * taken for the one that is filed. That a value is withheld can be seen in the report.
 */
export function withheldField(
  scope: Provider | undefined,
  observations: readonly Observation[],
): { readonly withheld?: string } {
  if (scope === undefined) return {};
  const secret = observations.filter(({ status }) => status === 'suppressed');
  const keys = new Set(secret.map(({ metric, month }) => `${metric} ${month}`));
  return { withheld: [...keys].toSorted().join('\n') };
}
