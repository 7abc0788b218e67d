import { parentPort, workerData } from 'node:worker_threads';
import { storedObject } from '../../archive/objects.ts';
import { sharedInputs, type Workshop } from '../../commission.ts';
import { loadTemplates } from '../../compose/templates.ts';
import type { Outcome } from '../../diagnostic/outcome.ts';
import { Failure } from '../../domain/failure.ts';
import type { Archive } from '../../domain/journal.ts';
import { rootedFiles } from '../../effects/rooted-files.ts';
import { loadedDesign } from '../loaded-design.ts';
import { makeWatched, type Refusal, type Reply, type Task, withoutShared } from './desk.ts';

// A worker thread that makes reports: it opens templates and fonts once and reads alone; whoever holds the lock writes.

/** What a worker is told once. */
export interface WorkerPlan extends Pick<Workshop, 'version' | 'runtime'> {
  readonly dataFolder: string;
  /** Largest export in bytes, where the call names one. */
  readonly largest: number | null;
  readonly templatesFolder: string;
  readonly outputFolder: string;
}

const plan = workerData as WorkerPlan;
const rooted = rootedFiles('data', plan.dataFolder);
const data = plan.largest === null ? rooted : { ...rooted, largest: plan.largest };
const output = rootedFiles('output', plan.outputFolder);
const templateFiles = rootedFiles('templates', plan.templatesFolder);
const templates = certain(loadTemplates(templateFiles));
const { design, designFiles } = loadedDesign(templateFiles);
const shared = sharedInputs({ templates, designFiles });

/** The run has opened the same templates before it called for workers. */
function certain<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join(' '));
  return outcome.value;
}

function never(): never {
  throw new Error('a worker writes nothing and sends nothing');
}

/** The archive as far as the report's agreement goes. */
function archiveOf(records: Task['records']): Archive {
  return { records, head: '', append: never, keep: never, object: (sha256) => storedObject(output, sha256) };
}

async function answer({ records, ...task }: Task): Promise<Reply | Refusal> {
  const workshop: Workshop = {
    effects: {
      data,
      templates: templateFiles,
      output,
      mailer: { kind: 'postausgang', send: never },
      clock: { now: never },
      log: () => undefined,
    },
    archive: archiveOf(records),
    templates,
    design,
    designFiles,
    version: plan.version,
    runtime: plan.runtime,
  };
  try {
    return withoutShared(await makeWatched(task, workshop), shared);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { exit, code, message, hint } = error;
    return { failure: { exit, code, message, hint } };
  }
}

let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (task: Task) => {
  last = last.then(async () => parentPort?.postMessage(await answer(task)));
});
parentPort?.postMessage('ready');
