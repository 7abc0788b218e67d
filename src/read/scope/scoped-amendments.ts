import type { Agreement, Indicator, Provider } from '../../domain/agreement.ts';
import { isFor, standsIn } from '../../domain/scope.ts';
import type { Amendment } from '../../domain/target.ts';

/**
 * The amendments as one side may read them.
 *
 * An amendment that changes goals of this side is known to it, with these changes alone. Its title and its own words
 * may speak of the other side: they stand where a mark says so, or where all its goals belong to this one.
 */
export function scopedAmendments(
  { amendments }: Agreement,
  scope: Provider,
  indicators: readonly Indicator[],
): Pick<Agreement, 'amendments'> {
  if (amendments === undefined) return {};
  const ids = new Set(indicators.map(({ id }) => id));
  return { amendments: amendments.flatMap((each) => scoped(each, scope, ids)) };
}

function scoped(amendment: Amendment, scope: Provider, ids: ReadonlySet<string>): readonly Amendment[] {
  const goals = amendment.goals.filter(({ indicator }) => ids.has(indicator));
  const open = standsIn(scope, amendment.scope) || goals.length === amendment.goals.length;
  if (goals.length === 0 && !open) return [];
  const signatures = amendment.signatures.filter(({ party }) => isFor(scope, party));
  const own = { ...amendment, goals, signatures };
  return [open ? own : { ...own, title: UNTITLED, wording: '' }];
}

const UNTITLED = 'Nachtrag';
