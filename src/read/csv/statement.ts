import { implausibleMonth } from '../../diagnostic/catalogue/csv-table.ts';
import { statusNotGiven, unknownStatus } from '../../diagnostic/catalogue/csv-value.ts';
import { germanDay, germanMonth } from '../../diagnostic/german-text.ts';
import { done, failed, type Outcome } from '../../diagnostic/outcome.ts';
import { type Day, monthOf, parseMonth } from '../../domain/month.ts';
import type { DataStatus } from '../../domain/observation.ts';
import { findings } from '../findings.ts';
import { suggestion } from '../near-miss.ts';
import { type Delivered, sameLabel, type Wanted } from './delivered.ts';
import { readDeliveryDay } from './delivery-day.ts';
import type { Profile } from './profile.ts';
import { readValue, type Said } from './value.ts';

/** SGB II, in force since then: no figure can be older. */
const FIRST_MONTH = monthOf(2005, 1);

/** What a delivered cell says, with its status and day. `status` is null where the cell says nothing. */
export interface Statement extends Delivered {
  readonly said: Said;
  readonly firmness: DataStatus | null;
  readonly day: Day;
}

/** Reads value, status and day of one cell. Errors: those of `readValue`, of the status words and of the day. */
export function readStatement(cell: Delivered, profile: Profile, fileDay: Day | null): Outcome<Statement> {
  const found = findings();
  const said = found.take(readValue(cell.cell, cell.wanted, profile, cell.scale));
  const day = cell.delivery === null ? fileDay : found.take(readDeliveryDay(cell.delivery));
  if (said?.kind === 'nothing')
    return day === null ? failed(...found.all) : done({ ...cell, said, firmness: null, day });
  const firmness = found.take(statusOf(cell, profile));
  if (day !== null && !isPlausible(cell, day)) {
    const detail = { month: germanMonth(cell.month), delivery: germanDay(day) };
    found.add(implausibleMonth(cell.cell.place, detail));
  }
  if (found.all.length > 0 || said === null || day === null || firmness === null) return failed(...found.all);
  return done({ ...cell, said, firmness: said.kind === 'suppressed' ? 'suppressed' : firmness, day });
}

function statusOf({ status, month, wanted }: Delivered, { status: rule }: Profile): Outcome<DataStatus> {
  if ('always' in rule) return done(firm(rule.always, wanted));
  if (status === null && rule.at === null) return done('final'); // the table says nothing of it
  const text = status?.text ?? '';
  if (text === '') return failed(statusNotGiven(status?.place ?? null, { month: germanMonth(month) }));
  const meaning = [...rule.words].find(([word]) => sameLabel(word, text))?.[1];
  if (meaning !== undefined) return done(firm(meaning, wanted));
  return failed(
    unknownStatus(status?.place ?? null, { text, near: suggestion(text, [...rule.words.keys()]) }),
  );
}

/** „vorläufig“ means extrapolated for stocks and amounts, incomplete for flows; the profile says which. */
function firm(status: DataStatus, { provisional }: Wanted): DataStatus {
  return status === 'provisional' ? provisional : status;
}

/** From the beginning of SGB II to the month of the delivery; a plan speaks of months to come. */
function isPlausible({ month, wanted: { metric } }: Delivered, day: Day): boolean {
  if (month < FIRST_MONTH) return false;
  return metric.planned === true || month <= (parseMonth(day.slice(0, 7)) ?? month);
}
