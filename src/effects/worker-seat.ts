import { setImmediate } from 'node:timers/promises';

/** How a worker answers. */
export interface Seat<Task, Work, Reply> {
  /** Does one task after the other. */
  readonly work: (task: Task) => Promise<Work>;
  /** Makes what was worked ready to be handed over, while the next task is at hand. */
  readonly finish: (work: Work) => Promise<Reply>;
}

/** What a worker says: once that it is there, then for each task that it begins, and what came of it. */
export type Said<Reply = unknown> = 'ready' | 'begun' | { readonly reply: Reply };

/**
 * What the process of a worker does: it is told once what it works with, says that it is there, and answers one task after
 * the other, as `worker-process.ts` asks for it. It ends with whoever hired it.
 *
 * Takes   what makes the seat out of what the worker is told.
 * Errors  whatever is thrown ends the process, and is heard on the other side.
 */
export function takeSeat<Told, Task, Work, Reply>(begin: (told: Told) => Seat<Task, Work, Reply>): void {
  let seat: Seat<Task, Work, Reply> | null = null;
  let working: Promise<unknown> = Promise.resolve();
  let saying: Promise<void> = Promise.resolve();
  function take({ work, finish }: Seat<Task, Work, Reply>, task: Task): void {
    const worked = working.then(() => begun()).then(() => work(task));
    const finished = worked.then(async (work) => {
      await stillWanted();
      return finish(work);
    });
    working = worked;
    saying = saying.then(async () => say({ reply: await finished }));
  }
  process.on('disconnect', () => process.exit());
  process.on('message', (message) => {
    if (seat !== null) return take(seat, message as Task);
    seat = begin(message as Told);
    say('ready');
  });
}

/** Whoever lost its leader over a long work hears of it in the next turn, and leaves nothing behind. */
async function stillWanted(): Promise<void> {
  await setImmediate();
  if (!process.connected) process.exit();
}

/** A turn before each task is for what became ready meanwhile: it shall be handed over before the long work begins. */
async function begun(): Promise<void> {
  await setImmediate();
  say('begun');
}

function say(said: Said): void {
  process.send?.(said);
}
