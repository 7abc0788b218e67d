import { randomUUID } from 'node:crypto';
import { inTray } from '../../archive/in-tray.ts';
import { storedObject } from '../../archive/objects.ts';
import { sharedInputs, type Workshop } from '../../commission.ts';
import { loadTemplates } from '../../compose/templates.ts';
import type { Outcome } from '../../diagnostic/outcome.ts';
import type { InputFile } from '../../domain/draft.ts';
import type { Files } from '../../domain/effects.ts';
import { Failure } from '../../domain/failure.ts';
import type { Archive } from '../../domain/journal.ts';
import { rootedFiles } from '../../effects/rooted-files.ts';
import { takeSeat } from '../../effects/worker-seat.ts';
import { loadedDesign } from '../loaded-design.ts';
import { laidAside, makeWatched, type Refusal, type Reply, type Task } from './desk.ts';

/** What a worker is told once. */
export interface ToldOnce extends Pick<Workshop, 'version' | 'runtime'> {
  readonly dataFolder: string;
  /** Largest export in bytes, where the call names one. */
  readonly largest: number | null;
  readonly templatesFolder: string;
  readonly outputFolder: string;
  /** Under this name the run's workers lay aside what they made. */
  readonly run: string;
}

/**
 * The work of a worker: it opens templates and fonts once, then answers one task after the other. What it makes it lays
 * aside; whoever holds the lock gives it a name in the archive. German: Arbeiter.
 */
export function serve(): void {
  takeSeat((plan: ToldOnce) => {
    const { workshop, shared } = opened(plan);
    const tray = inTray(workshop.effects.output, plan.run, randomUUID());
    return {
      work: (task: Task) => orRefusal(() => made(task, workshop)),
      finish: async (reply: Reply<Uint8Array> | Refusal) =>
        'failure' in reply ? reply : orRefusal(() => laidAside(reply, shared, tray)),
    };
  });
}

function opened(plan: ToldOnce): { readonly workshop: Workshop; readonly shared: readonly InputFile[] } {
  const rooted = rootedFiles('data', plan.dataFolder);
  const files = rootedFiles('templates', plan.templatesFolder);
  const output = rootedFiles('output', plan.outputFolder);
  const workshop: Workshop = {
    effects: {
      data: plan.largest === null ? rooted : { ...rooted, largest: plan.largest },
      templates: files,
      output,
      mailer: { kind: 'postausgang', send: never },
      clock: { now: never },
      log: () => undefined,
    },
    archive: archiveOf([], output),
    templates: certain(loadTemplates(files)),
    ...loadedDesign(files),
    version: plan.version,
    runtime: plan.runtime,
  };
  return { workshop, shared: sharedInputs(workshop) };
}

/** The run has opened the same templates before it called for workers. */
function certain<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join(' '));
  return outcome.value;
}

function never(): never {
  throw new Error('a worker files nothing and sends nothing');
}

/** The archive as far as the report's agreement goes. */
function archiveOf(records: Task['records'], output: Files): Archive {
  const object = (sha256: string) => storedObject(output, sha256);
  return { records, head: '', append: never, keep: never, keepAll: never, object, pieces: never };
}

function made({ records, ...task }: Task, workshop: Workshop): Promise<Reply<Uint8Array>> {
  return makeWatched(task, { ...workshop, archive: archiveOf(records, workshop.effects.output) });
}

async function orRefusal<Value>(act: () => Promise<Value>): Promise<Value | Refusal> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { exit, code, message, hint } = error;
    return { failure: { exit, code, message, hint } };
  }
}
