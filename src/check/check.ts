import { conclude, type Outcome } from '../diagnostic/outcome.ts';
import type { Checked, Draft } from '../domain/draft.ts';
import { type Month, monthOf } from '../domain/month.ts';
import { withhold } from './confidentiality/withhold.ts';
import { reachOf } from './reach.ts';
import { reportedData } from './reported-data.ts';
import { rules } from './rules/index.ts';

/**
 * Cross-references, and for each goal how far it can be judged.
 *
 * Takes   everything that was read for one report; `asDraft` where a draft is made of it.
 * Gives   the draft with its values by metric, month and delivery, without those that confidentiality withholds, and
 *         one `Reach` per indicator id.
 * Units   unchanged: counts, euros, and ratios as 0..1.
 * Errors  CHK-301 … CHK-326, all at once. A missing month is a warning and a gap with its reason, never a stop;
 *         what contradicts itself or points nowhere is an error.
 * Source  docs/handbuch.md, "Prüfung"; one rule per file in `rules/`.
 */
export function check(draft: Draft, { asDraft }: { readonly asDraft: boolean } = REPORT): Outcome<Checked> {
  const month = reportMonth(draft);
  const data = reportedData(draft.observations);
  // The rules look at everything that came; what goes on from here has passed the confidentiality filter.
  const released = withhold(draft, data);
  const reach = new Map(
    draft.agreement.indicators.map((each) => [each.id, reachOf(each, released.data, month)] as const),
  );
  const diagnostics = rules.flatMap((rule) => rule({ draft, data, month, asDraft }));
  return conclude({ ...draft, ...released, month, reach }, diagnostics);
}

const REPORT = { asDraft: false };

/** The year-end edition speaks of December. */
function reportMonth({ edition, month, agreement }: Draft): Month {
  return edition === 'jahr' ? monthOf(agreement.year, 12) : month;
}
