import type { InTray } from '../../archive/in-tray.ts';
import type { Order, Workshop } from '../../commission.ts';
import type { Outcome } from '../../diagnostic/outcome.ts';
import type { InputFile } from '../../domain/draft.ts';
import { Failure } from '../../domain/failure.ts';
import type { JournalRecord } from '../../domain/journal.ts';
import type { Content, LaidAside } from '../../domain/laid-aside.ts';
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
export interface Reply<Bytes extends Content = Content> {
  readonly outcome: Outcome<Made<Bytes>>;
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
): Promise<Reply<Uint8Array>> {
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

/**
 * The reply as it travels: its bytes lie safe in the tray. Templates, tokens and fonts are inputs of every report: they
 * need not be taken along with each.
 */
export async function laidAside(
  reply: Reply<Uint8Array>,
  shared: readonly InputFile[],
  tray: InTray,
): Promise<Reply<LaidAside>> {
  const { outcome } = reply;
  return { ...reply, outcome: await withoutSurprise(() => outcomeAside(outcome, shared, tray)) };
}

async function outcomeAside(
  outcome: Outcome<Made>,
  shared: readonly InputFile[],
  tray: InTray,
): Promise<Outcome<Made<LaidAside>>> {
  if (!outcome.ok) return outcome;
  const { value } = outcome;
  if (!('filing' in value)) return { ...outcome, value };
  const known = new Set<unknown>(shared);
  const own = value.filing.inputs.filter((each) => !known.has(each));
  const filing = await tray.take({ ...value.filing, inputs: own });
  return { ...outcome, value: { ...value, filing } };
}

/** The reply as it arrived, with the inputs of every report. */
export function withShared(reply: Reply, shared: readonly InputFile[]): Reply {
  const { outcome } = reply;
  if (!outcome.ok || !('filing' in outcome.value)) return reply;
  const { filing } = outcome.value;
  const whole = { ...filing, inputs: [...filing.inputs, ...shared] };
  return { ...reply, outcome: { ...outcome, value: { ...outcome.value, filing: whole } } };
}
