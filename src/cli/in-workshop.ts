import type { Workshop } from '../commission.ts';
import { systemClock } from '../effects/system-clock.ts';
import { type Candidate, chooseAgreements } from './choose-orders.ts';
import { clockFindings } from './clock-behind.ts';
import { type Answer, type Call, refusal } from './command.ts';
import type { Transport } from './mailer.ts';
import { openWorkplace, type Workplace } from './workplace.ts';
import { alone, openWorkshop } from './workshop.ts';

/** Everything a command that makes reports works with. */
export interface Bench {
  readonly workplace: Workplace;
  readonly workshop: Workshop;
  /** The agreements the command is about. */
  readonly candidates: readonly Candidate[];
}

/** Opens folders, archive, templates and mailer and acts, alone in the output folder. */
export async function inWorkshop(
  { given, terminal }: Call,
  transport: Transport,
  act: (bench: Bench) => Promise<Answer>,
): Promise<Answer> {
  const opened = openWorkplace(given, terminal);
  if (!opened.ok) return refusal(opened.diagnostics);
  const workplace = opened.value;
  const { data, sources } = workplace;
  const candidates = chooseAgreements(data, given.text('vereinbarung'));
  if (!candidates.ok) return refusal(candidates.diagnostics, sources);
  return alone(workplace, async () => {
    const mode = { clock: systemClock, transport, quiet: given.flag('leise') };
    const workshop = await openWorkshop(workplace, terminal, mode);
    if (!workshop.ok) return refusal(workshop.diagnostics, sources);
    const late = clockFindings(workshop.value.archive, systemClock);
    const done = await act({ workplace, workshop: workshop.value, candidates: candidates.value });
    return { ...done, diagnostics: [...done.diagnostics, ...late] };
  });
}
