import { processTerminal } from './process-terminal.ts';
import { run } from './run.ts';
import { stopOnSignals } from './stop.ts';

// Whoever reads the output may stop reading (`… | head`): that is no fault of the programme.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

// The programme's entry: `bin/zielbericht.cjs` loads it on Node 24. Setting the exit code, instead of
// leaving at once, lets everything written to a pipe arrive.
const terminal = processTerminal();
stopOnSignals(terminal.err);
process.exitCode = await run(process.argv.slice(2), terminal);
