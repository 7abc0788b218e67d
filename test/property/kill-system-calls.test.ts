import { beforeAll, describe, expect, test } from 'vitest';
import {
  emptyOffice,
  faultsAfterKill,
  faultsWhenDone,
  filesIn,
  nextRun,
  SMALL_RUN,
  statesIn,
} from '../support/faults/office.ts';
import { share } from '../support/faults/share.ts';
import { likeness, type SystemCall, touches, traced, whyNoStrace } from '../support/faults/strace.ts';

const forbidden = whyNoStrace();
/** Node reads a file of the system more or less from run to run, which shifts the count of what it opens. */
const SHIFTS = [0, 1, -1, 2, -2, 3, -3];
const title = forbidden === null ? 'a run killed at a system call' : `ÜBERSPRUNGEN: ${forbidden}`;

describe.skipIf(forbidden !== null)(title, () => {
  let undisturbed: ReadonlyMap<string, Buffer>;
  let calls: readonly SystemCall[];
  let folder = '';

  beforeAll(() => {
    folder = emptyOffice();
    const run = traced([SMALL_RUN, folder], {});
    expect(run.exit).toBe(0);
    calls = run.calls.filter((call) => touches(call, folder));
    undisturbed = filesIn(folder);
  });

  test('leaves no torn file, and the next run finishes with the same bytes', () => {
    expect(calls.length).toBeGreaterThan(100);
    const chosen = share(calls, 8);
    const missed: string[] = [];
    const faults: string[] = [];
    let kills = 0;
    /** Kills a run at one call and judges it, whatever it hit; true where it hit the call that was meant. */
    const dies = ({ name, number }: SystemCall, meant: SystemCall): boolean => {
      const office = emptyOffice();
      const killed = traced([SMALL_RUN, office], {}, { name, number, fault: 'signal=SIGKILL' });
      if (killed.signal === 'SIGKILL') kills += 1;
      const after = faultsAfterKill(office);
      const next = nextRun(office);
      const found = [
        ...after,
        ...(next.status === 0 ? faultsWhenDone(office, undisturbed) : [`${next.status} ${next.stderr}`]),
        ...statesIn(office).filter((state) => state !== 'ANGENOMMEN'),
      ];
      faults.push(...found.map((text) => `${name} ${number}: ${text}`));
      const hit = killed.calls.at(-1)?.line ?? '';
      return killed.signal === 'SIGKILL' && likeness(hit, office) === likeness(meant.line, folder);
    };
    for (const call of chosen) {
      if (!SHIFTS.some((shift) => dies({ ...call, number: call.number + shift }, call)))
        missed.push(call.line);
    }
    console.log(
      `${chosen.length} von ${calls.length} Systemaufrufen, ${kills} Tötungen, ${missed.length} Aufrufe nicht getroffen`,
    );
    expect(missed).toEqual([]);
    expect(faults).toEqual([]);
  }, 3_600_000);
});
