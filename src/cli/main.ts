import { processTerminal } from './process-terminal.ts';
import { run } from './run.ts';

// The programme's entry: `bin/zielbericht.cjs` loads it on Node 24. Setting the exit code, instead of
// leaving at once, lets everything written to a pipe arrive.
process.exitCode = await run(process.argv.slice(2), processTerminal());
