// The entry of a worker's process; what it needs comes in one packed file, as for the programme itself.
// Whoever asks the run to stop asks the one who leads it, and with that one every worker ends.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
const { serve } = await import('../programme.ts');
await serve();
