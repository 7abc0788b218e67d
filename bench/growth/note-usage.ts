import { writeFileSync } from 'node:fs';

/** Loaded before a programme (`node --import`): notes at its end what its process used, threads and all. */
const note = process.env['BENCH_NOTE'];
if (note !== undefined) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const used = { cpu: (userCPUTime + systemCPUTime) / 1e6, peakMb: maxRSS / 1024 };
    writeFileSync(note, JSON.stringify(used));
  });
}
