import type { Files, Mailer } from '../../domain/effects.ts';
import { outboxMailer } from '../../effects/outbox-mailer.ts';
import { Crash, crashingFiles, crashingMailer, type Steps, stepsUntil, type Taken } from './crash.ts';
import { differences, faultsIn, smallMonth, statesIn } from './month.ts';

/** A place to try something in, as it was before anything happened. German: Prüfplatz. */
export interface Yard {
  readonly output: Files;
  /** What a run does first that finds the lock of a dead one. */
  readonly clear: () => void;
}

export type MailKind = 'postausgang' | 'smtp';
const NEVER = Number.POSITIVE_INFINITY;

/** How many steps an undisturbed run takes. */
export async function stepsOfMonth({ output }: Yard, kind: MailKind): Promise<number> {
  const steps = stepsUntil(NEVER);
  await smallMonth(crashingFiles(output, steps), mailerWith(kind, output, [], steps));
  return steps.taken();
}

/**
 * Lets a run die at one step, or one after the other at several, and the last one finish. German: Absturzversuch.
 *
 * Gives   what was wrong: nothing torn, nothing lost, no message twice, the same bytes as undisturbed, or UNKLAR
 *         exactly where a run died between the marker before the final dot and the receipt.
 */
export async function crashTrial(
  yard: Yard,
  kind: MailKind,
  deaths: readonly number[],
  undisturbed: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const taken: Taken = [];
  const faults: string[] = [];
  for (const at of deaths) {
    await lifeUntil(at, yard, kind, taken);
    faults.push(...faultsIn(yard.output));
  }
  await lifeUntil(NEVER, yard, kind, taken);
  const left = [...faultsIn(yard.output), ...differences(yard.output, undisturbed)];
  return [...faults, ...left, ...mailFaults(yard.output, kind, taken)];
}

async function lifeUntil(at: number, { output, clear }: Yard, kind: MailKind, taken: Taken): Promise<void> {
  clear();
  const steps = stepsUntil(at);
  const files = crashingFiles(output, steps);
  try {
    await smallMonth(files, mailerWith(kind, files, taken, steps));
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
  }
}

function mailerWith(kind: MailKind, output: Files, taken: Taken, steps: Steps): Mailer {
  return kind === 'smtp' ? crashingMailer(taken, steps) : outboxMailer(output);
}

/** Each recipient has exactly one message, or the programme says that it does not know. */
function mailFaults(output: Files, kind: MailKind, taken: Taken): readonly string[] {
  const states = statesIn(output);
  const open = states.filter((state) => state !== 'ANGENOMMEN');
  if (kind === 'postausgang') {
    const count = output.list('postausgang').filter(({ name }) => name.endsWith('.eml')).length;
    const exact = count === states.length && open.length === 0;
    return exact ? [] : [`${count} Nachrichten im Postausgang, Zustände ${states.join(', ')}`];
  }
  const twice = taken.length - new Set(taken).size;
  const known = states.length - open.length;
  const honest = open.every((state) => state === 'UNKLAR') && taken.length >= known;
  return twice === 0 && honest && states.length === 3 ? [] : [`${twice} doppelt, ${states.join(', ')}`];
}
