import type { FakeTerminal } from '../fake-terminal.ts';

/** The folders of a case: where the person stands, and where the programme lies. */
export interface Scene {
  readonly folder: string;
  readonly programme: string;
}

/** A world in which a command is run. German: Lage. */
export interface Situation {
  readonly environment?: Readonly<Record<string, string>>;
  /** Words of the command that are known only now: `KENNUNG`. */
  readonly words?: Readonly<Record<string, string>>;
  /** Words of this run, such as a port, and what the expected text says instead. */
  readonly mask?: Readonly<Record<string, string>>;
  /** Runs the case where a command alone cannot; gives the exit code. */
  readonly play?: (terminal: FakeTerminal) => number | Promise<number>;
  readonly end?: () => void | Promise<void>;
}

export type Prepare = (scene: Scene) => Situation | Promise<Situation>;
