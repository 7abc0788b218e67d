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
    for (const call of chosen) {
      const office = emptyOffice();
      const killed = traced([SMALL_RUN, office], {}, { ...call, fault: 'signal=SIGKILL' });
      // The count fits only where the run made the same calls up to here.
      const hit = killed.calls.at(-1);
      if (killed.signal !== 'SIGKILL' || !hit || likeness(hit.line, office) !== likeness(call.line, folder))
        missed.push(`${call.line} → ${killed.exit} ${killed.signal} ${hit?.line}`);
      const say = (found: readonly string[]) =>
        faults.push(...found.map((text) => `${call.name} ${call.number}: ${text}`));
      say(faultsAfterKill(office));
      const next = nextRun(office);
      if (next.status !== 0) say([`${next.status} ${next.stderr}`]);
      else say(faultsWhenDone(office, undisturbed));
      say(statesIn(office).filter((state) => state !== 'ANGENOMMEN'));
    }
    console.log(`${chosen.length} von ${calls.length} Systemaufrufen, ${missed.length} nicht getroffen`);
    expect(missed).toEqual([]);
    expect(faults).toEqual([]);
  }, 3_600_000);
});
