import { conclude, type Outcome } from '../diagnostic/outcome.ts';
import type { Checked, Draft } from '../domain/draft.ts';
import { type Month, monthOf } from '../domain/month.ts';
import type { ReportedData } from '../domain/observation.ts';
import { agreementInForce } from './agreed-targets.ts';
import type { Secrets } from './confidentiality/secrets.ts';
import { secretsBehind, withhold } from './confidentiality/withhold.ts';
import { reachOf } from './reach.ts';
import { reportedData } from './reported-data.ts';
import { rules } from './rules/index.ts';
import { allSeries } from './series.ts';

/**
 * Cross-references, and for each goal how far it can be judged.
 *
 * Takes   everything that was read for one report; `asDraft` where a draft is made of it.
 * Gives   the draft with its values by metric, month and delivery, without those that confidentiality withholds, its
 *         agreement as it is in force on the report's day, and one `Reach` per indicator id.
 * Units   unchanged: counts, euros, and ratios as 0..1.
 * Errors  CHK-301 … CHK-399, all at once. A missing month is a warning and a gap with its reason, never a stop;
 *         what contradicts itself or points nowhere is an error.
 * Source  docs/handbuch.md, "Prüfung"; one rule per file in `rules/`.
 */
export function check(read: Draft, { asDraft }: { readonly asDraft: boolean } = REPORT): Outcome<Checked> {
  const all = everythingIn(read);
  const checked = passedOn(read, all);
  const { month, agreement } = checked;
  // The rules look at everything that came; what goes on from here has passed the confidentiality filter.
  const series = allSeries(read.observations, all.data);
  const found = { draft: { ...read, agreement }, ...all, series, month, asDraft };
  const diagnostics = rules.flatMap((rule) => rule(found));
  return conclude(checked, diagnostics);
}

/** The draft with its values and how far they reach, whatever the rules say of it. */
export function unruled(read: Draft): Checked {
  return passedOn(read, everythingIn(read));
}

/** All that was delivered, and what of it must be withheld. */
interface Everything {
  readonly data: ReportedData;
  readonly secrets: Secrets;
}

function everythingIn(read: Draft): Everything {
  const data = reportedData(read.observations);
  return { data, secrets: secretsBehind(read, data) };
}

function passedOn(read: Draft, { data, secrets }: Everything): Checked {
  const month = reportMonth(read);
  // What both sides' editions may be compared with is needed here for the last time.
  const { whole: _, consulted: __, ...own } = read;
  const draft = { ...own, agreement: agreementInForce(read, data) };
  const { withheldFrom, ...released } = withhold(read, data, secrets);
  const deliveries = draft.deliveries.map((each) =>
    withheldFrom.has(each.file) ? { ...each, holdsWithheld: true as const } : each,
  );
  const reach = new Map(
    draft.agreement.indicators.map((each) => [each.id, reachOf(each, released.data, month)] as const),
  );
  return { ...draft, ...released, deliveries, month, reach };
}

const REPORT = { asDraft: false };

/** The year-end edition speaks of December. */
function reportMonth({ edition, month, agreement }: Draft): Month {
  return edition === 'jahr' ? monthOf(agreement.year, 12) : month;
}
