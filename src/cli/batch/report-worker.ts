import { parentPort, workerData } from 'node:worker_threads';

// The entry of a worker thread; what it needs comes in one packed file, as for the programme itself.
const { serve } = await import('../programme.ts');
const take = await serve(workerData, (reply) => parentPort?.postMessage(reply));
parentPort?.on('message', take);
parentPort?.postMessage('ready');
