import type { Workshop } from '../commission.ts';
import { systemClock } from '../effects/system-clock.ts';
import { batchMode } from './batch/batch-options.ts';
import { type KnownReports, knownReports } from './batch/known-reports.ts';
import type { Batch } from './batch/produce-all.ts';
import { progressOf } from './batch/progress.ts';
import { reportCrew } from './batch/report-crew.ts';
import { type Candidate, chooseAgreements } from './choose-orders.ts';
import { clockFindings } from './clock-behind.ts';
import { type Answer, type Call, refusal } from './command.ts';
import type { Transport } from './mailer.ts';
import { version } from './version.ts';
import { openWorkplace, type Workplace } from './workplace.ts';
import { alone, openWorkshop } from './workshop.ts';

/** Everything a command that makes reports works with. */
export interface Bench {
  readonly workplace: Workplace;
  readonly workshop: Workshop;
  /** The agreements the command is about. */
  readonly candidates: readonly Candidate[];
  readonly batch: Batch;
}

/** Opens folders, archive, templates and mailer and acts, alone in the output folder. */
export async function inWorkshop(
  { given, terminal }: Pick<Call, 'given' | 'terminal'>,
  transport: Transport,
  act: (bench: Bench) => Promise<Answer>,
): Promise<Answer> {
  const opened = openWorkplace(given, terminal);
  if (!opened.ok) return refusal(opened.diagnostics);
  const workplace = opened.value;
  const { data, sources } = workplace;
  const known = knownReports(workplace.output, version(terminal));
  const candidates = chooseAgreements(data, given.text('vereinbarung'), known.claims);
  if (!candidates.ok) return refusal(candidates.diagnostics, sources);
  return alone(workplace, async () => {
    // Of many reports the progress is told, not each station.
    const quiet = given.flag('leise') || candidates.value.length > 1;
    const mode = { clock: systemClock, transport, quiet };
    const workshop = await openWorkshop(workplace, terminal, mode);
    if (!workshop.ok) return refusal(workshop.diagnostics, sources);
    const late = clockFindings(workshop.value.archive, systemClock);
    const batch = batchOf({ given, terminal }, workplace, workshop.value, known);
    const done = await act({ workplace, workshop: workshop.value, candidates: candidates.value, batch });
    return { ...done, diagnostics: [...done.diagnostics, ...late] };
  });
}

function batchOf(
  { given, terminal }: Pick<Call, 'given' | 'terminal'>,
  workplace: Workplace,
  workshop: Workshop,
  known: KnownReports,
): Batch {
  const mode = batchMode(given);
  return {
    workshop,
    known,
    anew: mode.anew,
    crew: reportCrew(workshop, workplace, mode),
    progress: (total) => progressOf(total, terminal, given.flag('leise')),
  };
}
