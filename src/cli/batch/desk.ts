import type { Order, Workshop } from '../../commission.ts';
import type { Outcome } from '../../diagnostic/outcome.ts';
import type { InputFile } from '../../domain/draft.ts';
import { Failure } from '../../domain/failure.ts';
import type { JournalRecord } from '../../domain/journal.ts';
import type { LookedAt } from '../../domain/looked-at.ts';
import { watchedFiles } from '../../effects/watched-files.ts';
import type { Made } from '../../filing.ts';
import { make } from '../../pipeline.ts';
import { unexpected } from '../failure-text.ts';

// What goes to a worker and comes back: plain data alone.

/** One report to make. German: Auftrag. */
export interface Task {
  readonly order: Order;
  /** The lines of the journal about its agreement. */
  readonly records: readonly JournalRecord[];
  /** Make it although the same inputs were filed before. */
  readonly anew: boolean;
}

/** A report that was made, with everything that was looked at to make it. */
export interface Reply {
  readonly outcome: Outcome<Made>;
  readonly lookedAt: LookedAt;
}

/** A failure of the world, as it travels. */
export interface Refusal {
  readonly failure: {
    readonly exit: number;
    readonly code: string;
    readonly message: string;
    readonly hint: string;
  };
}

/** Stations 1 to 5; a mistake of the programme in one report is told like an error in its data, the world's failures go on up. */
export async function makeWatched(
  { order, anew }: Omit<Task, 'records'>,
  workshop: Workshop,
): Promise<Reply> {
  const { effects } = workshop;
  const watched = watchedFiles(effects.data);
  const desk = { ...workshop, effects: { ...effects, data: watched.files } };
  const outcome = await withoutSurprise(() => make(order, desk, anew));
  return { outcome, lookedAt: watched.lookedAt() };
}

async function withoutSurprise<Value>(act: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Failure) throw error;
    return { ok: false, diagnostics: [unexpected(error)] };
  }
}

/** Templates, tokens and fonts are inputs of every report: they need not travel with each. */
export function withoutShared(reply: Reply, shared: readonly InputFile[]): Reply {
  const known = new Set(shared);
  return withInputs(reply, (inputs) => inputs.filter((each) => !known.has(each)));
}

export function withShared(reply: Reply, shared: readonly InputFile[]): Reply {
  return withInputs(reply, (inputs) => [...inputs, ...shared]);
}

function withInputs(reply: Reply, change: (inputs: readonly InputFile[]) => readonly InputFile[]): Reply {
  const { outcome } = reply;
  if (!outcome.ok || !('filing' in outcome.value)) return reply;
  const { filing } = outcome.value;
  const value = { ...outcome.value, filing: { ...filing, inputs: change(filing.inputs) } };
  return { ...reply, outcome: { ...outcome, value } };
}
