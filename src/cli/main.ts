// Whoever reads the output may stop reading (`… | head`): that is no fault of the programme.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/** Help and version are said by a handful of small modules, without everything that makes reports. */
const SMALL = ['--hilfe', '--help', '-h', 'hilfe', '--version'];

// The programme's entry: `bin/zielbericht.cjs` loads it on Node 24. Setting the exit code, instead of
// leaving at once, lets everything written to a pipe arrive.
const argv = process.argv.slice(2);
const isSmall = argv.length === 0 || argv.some((word) => SMALL.includes(word));
const { start } = isSmall ? await import('./start.ts') : await import('./programme.ts');
process.exitCode = await start(argv);
