import type { Order } from '../../commission.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { hasErrors, type Outcome } from '../../diagnostic/outcome.ts';
import { eachOnce } from '../../diagnostic/print.ts';
import type { Provider } from '../../domain/agreement.ts';
import type { Author } from '../../domain/archive-entry.ts';
import type { Finished } from '../../pipeline.ts';
import { EXIT, type Exit, exitFor } from '../exit-codes.ts';
import type { Period } from '../period-options.ts';

/** What became of one agreement's report in a run over several. German: Zeile der Übersicht. */
export interface Row {
  readonly agreement: string;
  /** `2020-08`, `2020-jahr`, `2020-08 BA`; empty where no report could be chosen. */
  readonly period: string;
  readonly outcome: Outcome<Finished>;
}

/** Which reports a batch makes of each agreement. */
export interface Wanted {
  readonly edition: Period['edition'];
  /** Null for the newest month that has a head. */
  readonly month: Period['month'] | null;
  readonly draft: Order['draft'];
  readonly scope?: Provider;
  readonly correction?: string;
  readonly author?: Author;
}

/** 0 when all went well, 5 when a part failed; where all failed, what the errors call for. */
export function exitOfBatch(rows: readonly Row[]): Exit {
  const broken = rows.filter(({ outcome }) => !outcome.ok);
  if (broken.length === 0) return EXIT.done;
  return broken.length < rows.length ? EXIT.open : exitFor(heardIn(rows));
}

/** Everything that was found, each once. */
export function heardIn(rows: readonly Row[]): readonly Diagnostic[] {
  return eachOnce(rows.flatMap(({ outcome }) => outcome.diagnostics));
}

/** The finished reports of a batch. */
export function finishedIn(rows: readonly Row[]): readonly Finished[] {
  return rows.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []));
}

/** `neu`, `unverändert`, `Fehler`: one word for the overview. */
export function resultWord({ outcome }: Row): string {
  if (!outcome.ok) return hasErrors(outcome.diagnostics) ? 'Fehler' : 'nichts zu tun';
  return outcome.value.entry.fresh ? 'neu' : 'unverändert';
}
