import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../../src/archive/open-archive.ts';
import { run } from '../../src/cli/run.ts';
import type { JournalEvent } from '../../src/domain/journal.ts';
import { fakeTerminal } from './fake-terminal.ts';
import { type Desk, deskOf } from './gallery/desk.ts';
import { ROOT } from './programme.ts';

/** What a command printed, and how it ended. */
export interface Said {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** A folder in which commands are called, with an archive of invented reports. */
export interface OfficeDesk {
  readonly folder: string;
  readonly desk: Desk;
  readonly call: (...argv: readonly string[]) => Promise<Said>;
  /** With settings of the environment, such as a mail server. */
  readonly callWith: (
    environment: Readonly<Record<string, string>>,
    ...argv: readonly string[]
  ) => Promise<Said>;
  /** What the journal on the disk says now. */
  readonly events: () => readonly JournalEvent[];
  readonly close: () => void;
}

export function officeDesk(): OfficeDesk {
  const folder = mkdtempSync(join(tmpdir(), 'arbeitsplatz-'));
  const scene = { folder, programme: ROOT };
  const callWith: OfficeDesk['callWith'] = async (environment, ...argv) => {
    const terminal = fakeTerminal({ ...scene, environment, lines: [] });
    const exit = await run(argv, terminal);
    return { exit, out: terminal.stdout(), err: terminal.stderr() };
  };
  return {
    folder,
    desk: deskOf(scene),
    call: (...argv) => callWith({}, ...argv),
    callWith,
    events: () => openArchive(deskOf(scene).output).records.map(({ event }) => event),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
