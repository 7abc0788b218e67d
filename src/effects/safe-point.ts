/** What must not be broken off halfway: a message that is on its way to a mail server. */
const underway = new Set<Promise<unknown>>();

/** Marks work that a stop waits for. German: nicht unterbrechen. */
export function unbroken<Value>(work: Promise<Value>): Promise<Value> {
  underway.add(work);
  const end = () => void underway.delete(work);
  work.then(end, end);
  return work;
}

/**
 * Resolves when nothing is half done any more, or after a while. German: sicherer Punkt.
 *
 * Every change of a file is made in one go, so between two turns of the event loop no file is half-written; what may
 * be underway is a message. Its receipt is in the journal one turn after its answer.
 */
export async function safePoint(longest: number): Promise<void> {
  const timer = Promise.withResolvers<void>();
  const clock = setTimeout(timer.resolve, longest);
  await Promise.race([Promise.allSettled([...underway]), timer.promise]);
  clearTimeout(clock);
  await new Promise((resolve) => setImmediate(resolve));
}

/** Lets a signal that came meanwhile be heard: work that never waits would run on to its end. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
