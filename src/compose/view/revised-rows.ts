import type { Checked } from '../../domain/draft.ts';
import type { RevisedValue } from '../../domain/news.ts';
import type { Unit } from '../../domain/unit.ts';
import { germanDay } from '../format-german.ts';
import { monthRuns } from '../month-runs.ts';
import { changedValues, changeWord } from './change-words.ts';

/** A row of the table of changed values. German: geänderter Wert. */
export interface RevisedRow {
  readonly ziele: string;
  readonly angabe: string;
  readonly monat: string;
  readonly bisher: string;
  readonly jetzt: string;
  /** What became of it, the day of the delivery and the sender's reason: `endgültig, 22.09.2020`. */
  readonly grund: string;
}

/** So many months of one metric stand each in a row of its own; a revision of whole years is one row. */
const SINGLE = 6;

const COUNT: Unit = { kind: 'count', noun: '' };

/** One row for each changed value; where a metric changed in many months, one row with the last of them. */
export function revisedRows(revised: readonly RevisedValue[], checked: Checked): readonly RevisedRow[] {
  const groups = Map.groupBy(revised, (value) =>
    JSON.stringify([value.after.metric, changeWord(value), value.after.delivery, value.after.reason ?? '']),
  );
  return [...groups.values()].flatMap((values) =>
    values.length > SINGLE ? span(values, checked) : values.map((value) => row(value, checked)),
  );
}

function row(value: RevisedValue, { agreement }: Checked): RevisedRow {
  const { metric: id, month, delivery, reason } = value.after;
  const metric = agreement.metrics.find((each) => each.id === id);
  const told = `${changeWord(value)}, ${germanDay(delivery)}`;
  return {
    ziele: value.goals.join(', '),
    angabe: metric?.label ?? id,
    monat: monthRuns([month]),
    ...changedValues(value, metric?.unit ?? COUNT),
    grund: reason === undefined ? told : `${told}; ${reason}`,
  };
}

function span(values: readonly RevisedValue[], checked: Checked): readonly RevisedRow[] {
  const last = values.at(-1);
  if (last === undefined) return [];
  const months = monthRuns(values.map(({ after }) => after.month));
  return [{ ...row(last, checked), monat: `${values.length} Monate: ${months}; zuletzt` }];
}
