/**
 * What the process of a worker does: it is told once what it works with, says that it is there, and answers one task after
 * the other, as `worker-process.ts` asks for it. It ends with whoever hired it.
 *
 * Takes   what makes the answering out of what the worker is told.
 * Errors  whatever is thrown ends the process, and is heard on the other side.
 */
export function takeSeat<Told, Task, Reply>(begin: (told: Told) => (task: Task) => Promise<Reply>): void {
  let answer: ((task: Task) => Promise<Reply>) | null = null;
  let last: Promise<void> = Promise.resolve();
  process.on('disconnect', () => process.exit());
  process.on('message', (message) => {
    const known = answer;
    if (known === null) {
      answer = begin(message as Told);
      last = said('ready');
    } else last = last.then(async () => said(await known(message as Task)));
  });
}

/** An answer is larger than what lies between two processes: the next task begins when it is handed over. */
function said(message: unknown): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(message, undefined, undefined, () => resolve());
  });
}
