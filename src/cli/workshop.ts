import { openArchive } from '../archive/open-archive.ts';
import type { Workshop } from '../commission.ts';
import { loadTemplates } from '../compose/templates.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import type { Clock, ProgressEvent } from '../domain/effects.ts';
import { acquireLock } from '../effects/lock.ts';
import { loadedDesign } from './loaded-design.ts';
import { mailerFor, type Transport } from './mailer.ts';
import type { Terminal } from './terminal.ts';
import { runtime, version } from './version.ts';
import type { Workplace } from './workplace.ts';

const STATIONS = 7;

/** How a run goes: which clock stamps it, where its mails go, whether it tells its steps. */
export interface RunMode {
  readonly clock: Clock;
  readonly transport: Transport;
  readonly quiet: boolean;
}

/** Opens archive, templates, design and mailer once for all reports of a run. Errors: VOR-4xx, MAI-62x. */
export async function openWorkshop(
  workplace: Workplace,
  terminal: Terminal,
  { clock, transport, quiet }: RunMode,
): Promise<Outcome<Workshop>> {
  const { data, templates: files, output } = workplace;
  const templates = loadTemplates(files);
  const mailer = await mailerFor(transport, output, terminal);
  const heard = [...templates.diagnostics, ...mailer.diagnostics];
  if (!templates.ok || !mailer.ok) return failed(...heard);
  const log = quiet ? () => undefined : progressTo(terminal);
  return done(
    {
      effects: { data, templates: files, output, mailer: mailer.value, clock, log },
      archive: openArchive(output),
      templates: templates.value,
      ...loadedDesign(files),
      version: version(terminal),
      runtime: runtime(),
    },
    heard,
  );
}

/** `[3/7] Rechnen` */
export function progressTo(terminal: Pick<Terminal, 'err'>): (event: ProgressEvent) => void {
  return ({ station, text }) => terminal.err(`[${station}/${STATIONS}] ${text}\n`);
}

/** Holds the output folder for this run alone. Errors: throws `AnotherRunActive`. */
export async function alone<Value>(
  { outputFolder }: Workplace,
  action: () => Promise<Value> | Value,
): Promise<Value> {
  const lock = acquireLock(outputFolder);
  try {
    return await action();
  } finally {
    lock.release();
  }
}
