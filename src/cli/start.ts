import { processTerminal } from './process-terminal.ts';
import { run } from './run.ts';
import { stopOnSignals } from './stop.ts';

/** One call of the programme in the terminal of this process; gives its exit code. */
export function start(argv: readonly string[]): ReturnType<typeof run> {
  const terminal = processTerminal();
  stopOnSignals(terminal.err);
  return run(argv, terminal);
}
