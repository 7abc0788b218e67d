import type { Draft } from '../../domain/draft.ts';
import type { Day } from '../../domain/month.ts';
import { type Observation, type ReportedData, withoutColumn } from '../../domain/observation.ts';
import { reportedData } from '../reported-data.ts';
import { keyOf, type Secrets, secretsOf } from './secrets.ts';
import { standIns } from './stand-ins.ts';
import { withoutTellingColumns } from './whole-lines.ts';

/** What may go into a report: the delivered values, without those that must be withheld. */
export interface Released {
  readonly observations: readonly Observation[];
  readonly data: ReportedData;
  /** Files with a value that this filter withheld. */
  readonly withheldFrom: ReadonlySet<string>;
}

/**
 * The confidentiality filter: behind it nobody can show what it withheld, for it is not there. German: Geheimhaltung.
 *
 * Takes   a draft, all that was delivered for it, and what must be withheld (`secretsBehind`).
 * Gives   the same values, those withheld as the source itself would deliver them: suppressed, with `*` in the cell.
 *         Cells beside them do not say in which column they stand.
 *         A sum that an agreement asks for still comes out right: its formula gets stand-ins in the place of withheld
 *         values, of which only the sum is true.
 * Source  domain rules on statistical confidentiality (§ 16 BStatG); docs/handbuch.md, "Geheimhaltung".
 */
export function withhold({ observations }: Draft, data: ReportedData, secrets: Secrets): Released {
  const { withheld } = secrets;
  const hides = (each: Observation) => each.value !== null && withheld.has(keyOf(each));
  const released = withoutTellingColumns(
    observations.map((each) => (withheld.has(keyOf(each)) ? asWithheld(each) : each)),
  );
  return {
    observations: released,
    data: releasedData(reportedData(released), data, secrets),
    withheldFrom: new Set(observations.filter(hides).map(({ origin }) => origin.place.file)),
  };
}

/** What must be withheld from a draft: found out on the whole agreement, of which the edition of one side may be a part. */
export function secretsBehind(draft: Draft, data: ReportedData): Secrets {
  const { whole } = draft;
  return whole === undefined ? secretsOf(draft, data) : secretsOf(whole, reportedData(whole.observations));
}

/** What is withheld today is withheld in every earlier state of the data as well. */
function releasedData(released: ReportedData, data: ReportedData, secrets: Secrets): ReportedData {
  const views = new Map<Day, ReportedData>();
  const whole: ReportedData = {
    ...released,
    ...standIns(secrets, data),
    asOf: (day) => {
      const earlier = released.asOf(day);
      if (earlier === released) return whole;
      const view = views.get(day) ?? releasedData(earlier, data.asOf(day), secrets);
      views.set(day, view);
      return view;
    },
  };
  return whole;
}

/** Its reason goes, too: who says why a value was corrected often says from what to what. */
function asWithheld({ reason: _, ...observation }: Observation): Observation {
  if (observation.value === null) return observation;
  return {
    ...observation,
    value: null,
    status: 'suppressed',
    origin: withoutColumn(observation.origin, '*'),
  };
}
