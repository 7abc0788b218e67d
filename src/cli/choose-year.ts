import { agreementsOf } from '../archive/bag/year-reports.ts';
import { noSuchReport } from '../diagnostic/catalogue/usage.ts';
import { notARetention, severalAgreements } from '../diagnostic/catalogue/year-file.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import type { Archive } from '../domain/journal.ts';
import { isRetention, type RecordKeeping } from '../domain/record-keeping.ts';
import type { Given } from './arguments.ts';

/** The agreement whose year is meant. Errors: BED-212 for none, BED-260 for several. */
export function agreementOfYear(given: Given, year: number, archive: Archive): Outcome<string> {
  const wanted = given.text('vereinbarung');
  const found = agreementsOf(year, archive);
  const [first, ...more] = wanted === null ? found : found.filter((id) => id === wanted);
  if (first === undefined) {
    const which = wanted === null ? '' : ` zu „${wanted}“`;
    return failed(noSuchReport(null, { wanted: `für das Jahr ${year}${which}` }));
  }
  return more.length === 0 ? done(first) : failed(severalAgreements(null, { year, agreements: found }));
}

/** What the call says of the file. Errors: BED-261. */
export function keepingIn(given: Given): Outcome<RecordKeeping> {
  const [reference, retention] = [given.text('aktenzeichen'), given.text('aufbewahrung')];
  if (retention !== null && !isRetention(retention)) {
    return failed(notARetention(null, { text: retention }));
  }
  return done({ reference, retention });
}
