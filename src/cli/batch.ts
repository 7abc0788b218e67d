import type { Order, Workshop } from '../commission.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { failed, hasErrors, type Outcome } from '../diagnostic/outcome.ts';
import { eachOnce } from '../diagnostic/print.ts';
import type { Provider } from '../domain/agreement.ts';
import type { Author } from '../domain/archive-entry.ts';
import { Failure } from '../domain/failure.ts';
import { periodOf } from '../domain/report-files.ts';
import { scopeField } from '../domain/scope.ts';
import { turn } from '../effects/safe-point.ts';
import type { Finished } from '../pipeline.ts';
import { type Candidate, type Due, orderFor } from './choose-orders.ts';
import { EXIT, type Exit, exitFor } from './exit-codes.ts';
import { unexpected } from './failure-text.ts';
import type { Period } from './period-options.ts';
import type { Terminal } from './terminal.ts';

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

/** Makes one report after the other; a broken agreement never stops those after it, a failing disk does. */
export async function produceAll(
  candidates: readonly Candidate[],
  wanted: Wanted,
  workshop: Workshop,
  terminal: Pick<Terminal, 'err'>,
): Promise<readonly Row[]> {
  const { produce } = await import('../pipeline.ts');
  const rows: Row[] = [];
  for (const candidate of candidates) {
    await turn();
    const due = orderFor(candidate, workshop.effects.data, wanted);
    const side = scopeField(wanted.scope);
    const period = due.ok ? periodOf({ ...due.value, ...side }) : '';
    if (due.ok && candidates.length > 1) terminal.err(`${candidate.id} ${period}\n`);
    const outcome = due.ok
      ? await withoutSurprise(() => produce({ ...due.value, ...ofOrder(wanted) }, workshop))
      : due;
    rows.push({ agreement: candidate.id, period, outcome });
  }
  return rows;
}

/** What a batch wants of each report. */
function ofOrder({ draft, scope, correction, author }: Wanted): Omit<Order, keyof Due> {
  return {
    draft,
    ...scopeField(scope),
    ...(correction !== undefined && { correction }),
    ...(author !== undefined && { author }),
  };
}

/** A mistake of the programme in one report is told like an error in its data; the world's failures go on up. */
async function withoutSurprise(make: () => Promise<Outcome<Finished>>): Promise<Outcome<Finished>> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof Failure) throw error;
    return failed(unexpected(error));
  }
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
