import { randomUUID } from 'node:crypto';
import { extname } from 'node:path';
import { sharedInputs, type Workshop } from '../../commission.ts';
import { failed } from '../../diagnostic/outcome.ts';
import { Failure } from '../../domain/failure.ts';
import { recordsAbout } from '../../domain/journal.ts';
import { hands, type Returned, type Tasks, workInCrew } from '../../effects/crew.ts';
import { clearTray } from '../../effects/leftovers.ts';
import { unexpected } from '../failure-text.ts';
import type { Workplace } from '../workplace.ts';
import { type Refusal, type Reply, type Task, withShared } from './desk.ts';
import type { ReportCrew } from './produce-all.ts';
import type { ToldOnce } from './serve.ts';
import type { Job } from './unchanged.ts';

const ENTRY = new URL(`./report-worker${extname(import.meta.url)}`, import.meta.url);

/** Workers that make reports; null where one is enough, and then this process makes them. */
export function reportCrew(
  workshop: Workshop,
  { data, templates, output }: Workplace,
  { workers, anew }: { readonly workers: number | null; readonly anew: boolean },
): ReportCrew | null {
  const count = workers ?? hands();
  if (count < 2) return null;
  const told: ToldOnce = {
    dataFolder: data.display(''),
    largest: data.largest ?? null,
    templatesFolder: templates.display(''),
    outputFolder: output.display(''),
    version: workshop.version,
    runtime: workshop.runtime,
    run: randomUUID(),
  };
  const shared = sharedInputs(workshop);
  const taskOf = (job: Job | undefined): Task | undefined =>
    job && { order: job.order, records: recordsAbout(workshop.archive, job.candidate.id), anew };
  return {
    // Whoever asks for workers gets them.
    least: workers === null ? WORTH_A_CREW : count,
    async make(jobs, take) {
      const tasks: Tasks<Task> = { length: jobs.length, at: (index) => taskOf(jobs[index]) };
      const tidyUp = () => clearTray(output.display(''), told.run);
      const work = workInCrew<Task, Reply | Refusal>(
        { entry: ENTRY, told, workers: count },
        tasks,
        (returned, index) => take(withShared(replyOf(returned), shared), index),
      );
      // Where the run is stopped, too: behind the crew, whose workers are gone by then.
      process.once('exit', tidyUp);
      try {
        await work;
      } finally {
        process.off('exit', tidyUp);
        tidyUp();
      }
    },
  };
}

/** Measured on two cores: 12 reports are made sooner in one process, 24 as soon, 60 a quarter sooner by two workers. */
const WORTH_A_CREW = 24;

/** A failure of the world ends the run, as it does in one process; a worker that died fails its report alone. */
function replyOf(returned: Returned<Reply | Refusal>): Reply {
  if ('broken' in returned) {
    const lookedAt = { read: [], listed: [], whole: false };
    return { outcome: failed(unexpected(returned.broken)), lookedAt };
  }
  const { reply } = returned;
  if (!('failure' in reply)) return reply;
  const { exit, ...fault } = reply.failure;
  throw new Failure(exit, fault);
}
