import type { Order, Workshop } from '../../commission.ts';
import { done, failed, type Outcome } from '../../diagnostic/outcome.ts';
import { wordsOnce } from '../../diagnostic/words-once.ts';
import { periodOf } from '../../domain/report-files.ts';
import { scopeField } from '../../domain/scope.ts';
import { demandRoom } from '../../effects/free-space.ts';
import { turn } from '../../effects/safe-point.ts';
import { type Finished, shelve } from '../../pipeline.ts';
import { type Candidate, type Due, orderFor, withReturnDay } from '../choose-orders.ts';
import { roomToMake } from '../room.ts';
import type { Row, Wanted } from './batch.ts';
import { makeWatched, type Reply } from './desk.ts';
import type { KnownReports } from './known-reports.ts';
import type { Progress } from './progress.ts';
import { type Job, keyOf, knownOf, meansOf, unchanged } from './unchanged.ts';

/** How a run over several agreements goes. */
export interface Batch {
  readonly workshop: Workshop;
  readonly known: KnownReports;
  /** Make reports although their inputs were filed before (`--neu`). */
  readonly anew: boolean;
  /** For one after the other in this process: null. */
  readonly crew: ReportCrew | null;
  readonly progress: (total: number) => Progress;
}

/** Many who make reports side by side. */
export interface ReportCrew {
  /** With fewer jobs one process is as quick: each worker has to warm up by itself. */
  readonly least: number;
  /** Makes all jobs and hands each reply over in the order of the jobs. */
  make(jobs: readonly Job[], take: (reply: Reply, index: number) => void): Promise<void>;
}

/**
 * One report for each agreement. German: Stapel.
 *
 * First everything is left out that would come out the same; the rest is made, side by side where there is a crew, and
 * filed by this process alone, in the order of the agreements. A broken agreement never stops the others; a failing disk does.
 */
export async function produceAll(
  candidates: readonly Candidate[],
  wanted: Wanted,
  batch: Batch,
): Promise<readonly Row[]> {
  const progress = batch.progress(candidates.length);
  const means = meansOf(batch.workshop);
  const rows: Row[] = [];
  const brief = wordsOnce();
  const tell = (index: number, row: Row): void => {
    const { outcome } = row;
    rows[index] = { ...row, outcome: { ...outcome, diagnostics: brief(outcome.diagnostics) } };
    progress.step(row);
  };
  const open: (Job & { readonly at: number })[] = [];
  try {
    for (const [at, candidate] of candidates.entries()) {
      await turn();
      const looked = lookAt(candidate, wanted, batch, means);
      if ('row' in looked) tell(at, looked.row);
      else open.push({ ...looked, at });
    }
    batch.known.forget();
    demandRoomFor(open, batch.workshop.effects);
    await makeAll(open, batch, (reply, index) => {
      const job = open[index];
      if (job !== undefined) tell(job.at, fileOne(job, reply, batch, means));
    });
  } finally {
    progress.end();
  }
  return rows;
}

/** Of what is made nothing shall be left half done. Errors: throws SYS-928. */
function demandRoomFor(jobs: readonly Job[], { data, output }: Workshop['effects']): void {
  if (jobs.length === 0) return;
  const orders = jobs.map(({ order }) => order);
  demandRoom(output.display(''), roomToMake(orders, data));
}

/** What is to be made of one agreement, or the row of one that needs nothing more. */
function lookAt(
  candidate: Candidate,
  wanted: Wanted,
  { workshop, known, anew }: Batch,
  means: string,
): Job | { readonly row: Row } {
  const asked = orderFor(candidate, workshop.effects.data, wanted);
  const due = asked.ok ? withReturnDay(asked.value, wanted.draft) : asked;
  if (!due.ok) return { row: { agreement: candidate.id, period: '', outcome: due } };
  const job: Job = { candidate, order: { ...due.value, ...ofOrder(wanted) } };
  const same = anew ? null : unchanged(job, known.get(keyOf(job.order)), means, workshop);
  return same === null ? job : { row: rowOf(job, same) };
}

async function makeAll(
  jobs: readonly Job[],
  { workshop, crew, anew }: Batch,
  take: (reply: Reply, index: number) => void,
): Promise<void> {
  if (crew !== null && jobs.length >= crew.least) return crew.make(jobs, take);
  for (const [index, { order }] of jobs.entries()) {
    await turn();
    take(await makeWatched({ order, anew }, workshop), index);
  }
}

/** Files what was made, and remembers it. */
function fileOne(job: Job, reply: Reply, { workshop, known }: Batch, means: string): Row {
  const { outcome } = reply;
  if (!outcome.ok) return rowOf(job, failed(...outcome.diagnostics));
  const shelved = shelve(outcome.value, workshop);
  // What the output folder gives cause to say depends on what lies there: it must be looked at each time.
  const noted = shelved.diagnostics.length > 0 ? null : knownOf(job, reply, shelved.value, means, workshop);
  if (noted !== null) known.remember(noted);
  return rowOf(job, done(shelved.value, [...outcome.diagnostics, ...shelved.diagnostics]));
}

function rowOf({ candidate, order }: Job, outcome: Outcome<Finished>): Row {
  return { agreement: candidate.id, period: periodOf(order), outcome };
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
