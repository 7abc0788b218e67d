import { EnvironmentFailure } from '../../domain/failure.ts';
import { outboxMailer } from '../../effects/outbox-mailer.ts';
import type { Yard } from './crash-trial.ts';
import { type DiskAnswer, withFailingDisk } from './failing-disk.ts';
import { differences, faultsIn, pathsBelow, smallMonth } from './month.ts';

/** What became of one run on a failing disk. */
export interface DiskTrial {
  /** False where the run ended before the disk would have failed. */
  readonly reached: boolean;
  readonly faults: readonly string[];
}

/**
 * Lets the disk fail once, then run again. German: Ausfallversuch.
 *
 * The failing run must end with a coded message (exit 12) and leave what was there before valid, without any temporary
 * file; the next one must finish with the bytes of an undisturbed run.
 */
export async function diskTrial(
  { output, clear }: Yard,
  at: number,
  code: DiskAnswer,
  undisturbed: ReadonlyMap<string, string>,
): Promise<DiskTrial> {
  const run = () => smallMonth(output, outboxMailer(output));
  const faults: string[] = [];
  let failed = false;
  const made = await withFailingDisk(at, code, async () => {
    try {
      await run();
    } catch (error) {
      failed = true;
      if (!(error instanceof EnvironmentFailure)) faults.push(`ohne Meldung: ${String(error)}`);
    }
  });
  if (made < at) return { reached: false, faults: [] };
  if (!failed) faults.push(`${code} blieb unbemerkt`);
  faults.push(...faultsIn(output), ...temporaryFiles(output));
  clear();
  await run();
  return { reached: true, faults: [...faults, ...faultsIn(output), ...differences(output, undisturbed)] };
}

function temporaryFiles(output: Yard['output']): readonly string[] {
  return pathsBelow('', output)
    .filter((path) => path.endsWith('.neu'))
    .map((path) => `liegen geblieben: ${path}`);
}
