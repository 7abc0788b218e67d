import { writeSync } from 'node:fs';
import { workInCrew } from '../../src/effects/crew.ts';

// Leads a crew until somebody kills it, and prints the process number of whoever answered.

const entry = new URL('./crew-worker.ts', import.meta.url);
const tasks = Array.from({ length: 100_000 }, (_, index) => index);
await workInCrew<number, number>({ entry, told: 'nummer', workers: 2 }, tasks, (returned) => {
  if ('reply' in returned) writeSync(1, `${returned.reply}\n`);
});
